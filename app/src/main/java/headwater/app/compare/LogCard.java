package headwater.app.compare;

import headwater.app.compare.LogDifference.Logged;
import headwater.app.look.Icons;
import headwater.app.look.Times;
import headwater.app.words.Words;
import java.util.ArrayList;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where the logs of two runs differ: the first place, and by its buttons the others.
final class LogCard extends VBox {
    private static final double TIME = 76;

    private final Label source = new Label();
    private final VBox lines = new VBox();
    private final Button previous;
    private final Button next;

    LogCard(CompareModel model) {
        getStyleClass().addAll("card", "log-difference");
        setMinWidth(0);
        var title = new Label("First log line that differs");
        title.getStyleClass().add("subject");
        title.setMinWidth(USE_PREF_SIZE);
        source.getStyleClass().add("muted");
        source.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        previous = button("Difference before", "[", Feather.CHEVRON_UP, () -> model.goToLogDifference(-1));
        next = button("Next difference", "]", Feather.CHEVRON_DOWN, () -> model.goToLogDifference(1));
        var heading = new HBox(10, title, source, space, previous, next);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("heading");
        getChildren().addAll(heading, lines);
        Runnable show = () -> show(
                model.comparisonProperty().get(), model.logDifferenceProperty().get());
        model.comparisonProperty().subscribe(show);
        model.logDifferenceProperty().subscribe(show);
        model.logDifferenceProperty()
                .subscribe(at ->
                        title.setText(at.intValue() == 0 ? "First log line that differs" : "Log lines that differ"));
    }

    private static Button button(String words, String key, Feather icon, Runnable action) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().addAll("flat", "small");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + " (" + key + ")"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(@Nullable RunComparison both, int at) {
        if (both == null) {
            return;
        }
        boolean isAlike = at >= both.log().size();
        previous.setDisable(at == 0);
        next.setDisable(at + 1 >= both.log().size());
        if (isAlike) {
            boolean isEmpty = both.a().log().isEmpty() && both.b().log().isEmpty();
            source.setText("");
            var words = new Label(Words.of(isEmpty ? CompareText.NO_LOG : CompareText.LOGS_ALIKE));
            words.getStyleClass().addAll("muted", "line");
            lines.getChildren().setAll(words);
            return;
        }
        var shown = both.log().get(at);
        source.setText(Words.of(
                CompareText.LOG_SOURCE, shown.source(), at + 1, both.log().size()));
        var nodes = new ArrayList<Node>();
        if (shown.before() != null) {
            nodes.add(line("", shown.before(), text(first(shown.before())), ""));
        }
        nodes.add(line("A", shown.a(), text(shown.a(), shown.b()), "of-a"));
        nodes.add(line("B", shown.b(), text(shown.b(), shown.a()), "of-b"));
        lines.getChildren().setAll(nodes);
    }

    private static Node line(String letter, @Nullable Logged logged, Node text, String style) {
        var which = new Label(letter);
        which.setMinWidth(14);
        which.getStyleClass().add("semibold");
        var time = new Label(logged == null ? "" : since(logged));
        time.getStyleClass().addAll("mono", "muted");
        time.setMinWidth(TIME);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, which, time, text);
        row.getStyleClass().add("line");
        if (!style.isEmpty()) {
            row.getStyleClass().add(style);
        }
        return row;
    }

    private static String since(Logged logged) {
        var seconds = logged.since().toMillis() / 1000.0;
        return Math.abs(seconds) < 60
                ? String.format(Locale.ROOT, "%+.3f", seconds)
                : "+" + Times.words(logged.since());
    }

    // A traceback is compared as one line; its first says what it is, or where it is no longer alike.
    private static String first(Logged logged) {
        return logged.line().message().lines().findFirst().orElse("");
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.getStyleClass().add("mono");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private static Node text(@Nullable Logged logged, @Nullable Logged other) {
        if (logged == null) {
            var nothing = new Label(Words.of(CompareText.NOTHING_MORE));
            nothing.getStyleClass().add("muted");
            return nothing;
        }
        var words = logged.line().message();
        var like = other == null ? "" : other.line().message();
        int from = from(words, like);
        int to = words.length() - tail(words.substring(from), like.substring(from));
        int begin = words.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
        int end = words.indexOf('\n', to);
        var parts = new TextFlow(
                part(words.substring(begin, from), "plain"),
                part(words.substring(from, to), other == null ? "plain" : "differs"),
                part(end < 0 ? words.substring(to) : words.substring(to, end), "plain"));
        parts.getStyleClass().add("message");
        parts.setMinWidth(0);
        Tooltip.install(parts, new Tooltip(words));
        return parts;
    }

    private static Text part(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private static int from(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int tail(String one, String other) {
        return from(
                new StringBuilder(one).reverse().toString(),
                new StringBuilder(other).reverse().toString());
    }
}
