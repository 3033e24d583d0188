package headwater.app.drawing;

import headwater.flow.CallMode;
import headwater.flow.FlowNode;
import headwater.flow.NodeKind;
import headwater.flow.Option;
import headwater.flow.Source;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words on cards: pure.
public final class CardText {
    private static final int CODE = 28;
    // Three lines of a card.
    private static final int CONDITION = 72;
    private static final int MADE = 3;
    private static final int VALUE = 24;
    private static final int DEFAULT = 14;
    private static final String ELLIPSIS = "…";
    private static final String HOLE = "...";
    private static final Pattern SET_TO_HOLE = Pattern.compile("=\\s*\\.{3}(\\s*,\\s*\\.{3})*\\s*$");

    private CardText() {}

    /// The title of a card: what it calls, or what its code makes.
    public static String title(FlowNode view, Source source) {
        return switch (view.kind()) {
            case CODE -> view.outputs().isEmpty() ? firstLine(view, source) : made(view.outputs());
            case RETURN -> "return" + returned(view);
            case EXIT -> withoutArguments(view.name());
            case TASK,
                    SUBFLOW,
                    DEPLOYMENT,
                    NOTEBOOK,
                    STEP,
                    ARTIFACT,
                    PAUSE,
                    IF,
                    FOR,
                    WHILE,
                    WITH,
                    TRY,
                    MATCH,
                    COMPREHENSION,
                    GATHER -> oneLine(view.name());
        };
    }

    /// The title of a condition that is drawn as one card with its way out: the inspector has the whole of a long one.
    static String condition(String header) {
        return shortened(header, CONDITION);
    }

    private static String made(List<String> names) {
        var first = names.stream().limit(MADE).collect(Collectors.joining(", "));
        return names.size() <= MADE ? first : first + ", +" + (names.size() - MADE);
    }

    private static String firstLine(FlowNode view, Source source) {
        var first = source.text(view.head()).strip().lines().findFirst().orElse("");
        return withoutArguments(first);
    }

    // What is called or raised; with what can be read in the inspector.
    private static String withoutArguments(String code) {
        var line = oneLine(code);
        int bracket = line.indexOf('(');
        boolean isWhole = line.length() <= CODE && !line.endsWith("(");
        if (isWhole || bracket < 0) {
            return shortened(line, CODE);
        }
        return shortened(line.substring(0, bracket), CODE) + "(…)";
    }

    private static String returned(FlowNode view) {
        return view.inputs().stream()
                .map(FlowNode.Port::text)
                .filter(text -> text != null && oneLine(text).length() <= VALUE)
                .findFirst()
                .map(text -> " " + oneLine(text))
                .orElse("");
    }

    /// Whether the code has `...` somewhere in the place of a value: an argument, or what a name is set to.
    static boolean isHole(FlowNode view, Source source) {
        return missing(view, source) > 0;
    }

    /// How many there are.
    static int missing(FlowNode view, Source source) {
        if (view.kind() != NodeKind.CODE) {
            return holes(view).size();
        }
        var set = SET_TO_HOLE.matcher(source.text(view.span()));
        return set.find() ? set.group().split(",", -1).length : 0;
    }

    private static List<String> holes(FlowNode view) {
        return view.inputs().stream()
                .filter(port -> HOLE.equals(port.text()))
                .map(FlowNode.Port::name)
                .toList();
    }

    /// The second line of a card: what it is, or what is missing.
    ///
    /// @param telling the argument that tells it from its like; null for none
    static String subtitle(FlowNode view, @Nullable String telling) {
        var holes = holes(view);
        if (!holes.isEmpty()) {
            return String.join(", ", holes) + ": " + HOLE;
        }
        var mode = view.mode();
        var word = mode == null || mode == CallMode.CALL ? view.kind().word() : mode.word();
        var what = telling == null ? word : word + " · " + telling;
        return switch (view.kind()) {
            case TASK, SUBFLOW, DEPLOYMENT, NOTEBOOK, STEP, ARTIFACT, PAUSE -> what + options(view.options());
            case CODE -> lines(view.endLine() - view.line() + 1);
            case RETURN, EXIT, IF, FOR, WHILE, WITH, TRY, MATCH, COMPREHENSION, GATHER -> "";
        };
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private static String options(List<Option> options) {
        return options.stream()
                .map(option -> " · " + option.name() + " " + shortened(oneLine(option.value()), DEFAULT))
                .collect(Collectors.joining());
    }

    /// What is written above a branch of a container that has several.
    static String branch(FlowNode container, String label) {
        if (!label.equals(container.name())) {
            return oneLine(label);
        }
        return container.kind() == NodeKind.IF ? "then" : container.kind().word();
    }

    static String defaultValue(String text) {
        return shortened(oneLine(text), DEFAULT);
    }

    private static String oneLine(String text) {
        return Source.inOneLine(text);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).stripTrailing() + ELLIPSIS;
    }
}
