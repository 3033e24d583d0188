package headwater.app.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What the keys of an editor do with Python: indenting, comments, brackets. For the hand alone: what the text means
/// is read elsewhere.
///
/// @param text the text
/// @param colours its colours, which tell strings and comments from code
record PythonTyping(String text, PythonColours colours) {
    private static final int STEP = 4;
    private static final String INDENT = " ".repeat(STEP);
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    // After these the block is over.
    private static final Pattern LEAVES = Pattern.compile("\\s*(return|pass|break|continue|raise)\\b[^:]*");

    static PythonTyping of(String text) {
        return new PythonTyping(text, PythonColours.of(text));
    }

    /// Two brackets that belong together.
    record Brackets(int open, int close) {}

    /// A new line in place of a selection: as deep as this one, deeper after a colon or an opening bracket, less deep
    /// after the end of a block.
    CodeChange enter(int from, int to) {
        int start = lineStart(from);
        var before = text.substring(start, from);
        var indent = before.substring(0, before.length() - before.stripLeading().length());
        if (isInside(from, "string")) {
            return insert(from, to, "\n" + indent);
        }
        var code = before.substring(0, codeLength(start, from)).stripTrailing();
        if (code.endsWith(":")) {
            return insert(from, to, "\n" + indent + INDENT);
        }
        if (!code.isEmpty() && OPENING.indexOf(code.charAt(code.length() - 1)) >= 0) {
            var deeper = "\n" + indent + INDENT;
            boolean isClosed = to < text.length() && CLOSING.indexOf(text.charAt(to)) >= 0;
            int caret = from + deeper.length();
            return new CodeChange(from, to, deeper + (isClosed ? "\n" + indent : ""), caret, caret);
        }
        boolean leaves = LEAVES.matcher(code).matches() && indent.length() >= STEP;
        return insert(from, to, "\n" + (leaves ? indent.substring(STEP) : indent));
    }

    private static CodeChange insert(int from, int to, String inserted) {
        int caret = from + inserted.length();
        return new CodeChange(from, to, inserted, caret, caret);
    }

    private int codeLength(int start, int end) {
        return colours.words().stream()
                        .filter(word -> word.style().equals("comment") && word.start() >= start && word.start() < end)
                        .mapToInt(PythonColours.Word::start)
                        .findFirst()
                        .orElse(end)
                - start;
    }

    private boolean isInside(int at, String style) {
        return colours.words().stream()
                .anyMatch(word -> word.style().equals(style) && word.start() < at && at < word.end());
    }

    /// Spaces to the next step of indentation, or with several lines selected one step for each of them.
    CodeChange indent(int anchor, int caret) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        if (text.substring(from, to).indexOf('\n') >= 0) {
            return lines(anchor, caret, line -> line.isBlank() ? line : INDENT + line);
        }
        int column = from - lineStart(from);
        return insert(from, to, " ".repeat(STEP - column % STEP));
    }

    /// One step of indentation less for each selected line.
    CodeChange outdent(int anchor, int caret) {
        return lines(anchor, caret, PythonTyping::outdented);
    }

    private static String outdented(String line) {
        if (line.startsWith("\t")) {
            return line.substring(1);
        }
        int spaces = line.length() - line.stripLeading().length();
        int less = spaces == 0 ? 0 : (spaces - 1) % STEP + 1;
        return line.substring(less);
    }

    /// Makes the selected lines comments, or code again if all of them are comments.
    CodeChange comment(int anchor, int caret) {
        var lines =
                selected(anchor, caret).stream().filter(line -> !line.isBlank()).toList();
        boolean areComments = !lines.isEmpty()
                && lines.stream().allMatch(line -> line.stripLeading().startsWith("#"));
        if (areComments) {
            return lines(anchor, caret, line -> line.replaceFirst("# ?", ""));
        }
        int depth = lines.stream()
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines(
                anchor, caret, line -> line.isBlank() ? line : line.substring(0, depth) + "# " + line.substring(depth));
    }

    /// What Backspace takes away at once: the spaces before the caret back to the last step, where there is nothing
    /// else before it on its line.
    Optional<CodeChange> backspace(int caret) {
        int start = lineStart(caret);
        int column = caret - start;
        if (column < 2 || !text.substring(start, caret).isBlank() || text.charAt(caret - 1) == '\t') {
            return Optional.empty();
        }
        int less = (column - 1) % STEP + 1;
        return Optional.of(new CodeChange(caret - less, caret, "", caret - less, caret - less));
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    // A selection that ends at the beginning of a line does not reach into it.
    private int lastLineEnd(int from, int to) {
        int last = to > from && text.charAt(to - 1) == '\n' ? to - 1 : to;
        int end = text.indexOf('\n', last);
        return end < 0 ? text.length() : end;
    }

    private List<String> selected(int anchor, int caret) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        return List.of(text.substring(lineStart(from), lastLineEnd(from, to)).split("\n", -1));
    }

    private CodeChange lines(int anchor, int caret, UnaryOperator<String> change) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        int start = lineStart(from);
        var changed = new ArrayList<String>();
        selected(anchor, caret).forEach(line -> changed.add(change.apply(line)));
        var now = String.join("\n", changed);
        int end = lastLineEnd(from, to);
        if (from == to) {
            int moved = Math.clamp(from + now.length() - (end - start), start, start + now.length());
            return new CodeChange(start, end, now, moved, moved);
        }
        boolean isForward = anchor <= caret;
        int stop = start + now.length();
        return new CodeChange(start, end, now, isForward ? start : stop, isForward ? stop : start);
    }

    /// The bracket at the caret, before it or after it, with its other one.
    Optional<Brackets> brackets(int caret) {
        return bracketAt(caret).or(() -> bracketAt(caret - 1));
    }

    private Optional<Brackets> bracketAt(int at) {
        if (at < 0 || at >= text.length()) {
            return Optional.empty();
        }
        int opening = OPENING.indexOf(text.charAt(at));
        int closing = CLOSING.indexOf(text.charAt(at));
        if ((opening < 0 && closing < 0) || isText(at)) {
            return Optional.empty();
        }
        int other = other(at, opening >= 0 ? 1 : -1);
        return other < 0 ? Optional.empty() : Optional.of(new Brackets(Math.min(at, other), Math.max(at, other)));
    }

    private int other(int from, int way) {
        int depth = 0;
        for (int at = from; at >= 0 && at < text.length(); at += way) {
            boolean opens = OPENING.indexOf(text.charAt(at)) >= 0;
            boolean closes = CLOSING.indexOf(text.charAt(at)) >= 0;
            if ((opens || closes) && !isText(at)) {
                depth += opens == way > 0 ? 1 : -1;
            }
            if (depth == 0) {
                return belongTogether(from, at) ? at : -1;
            }
        }
        return -1;
    }

    private boolean belongTogether(int one, int other) {
        return OPENING.indexOf(text.charAt(Math.min(one, other))) == CLOSING.indexOf(text.charAt(Math.max(one, other)));
    }

    // In a string or a comment.
    private boolean isText(int at) {
        int low = 0;
        int high = colours.words().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var word = colours.words().get(middle);
            if (word.end() <= at) {
                low = middle + 1;
            } else if (word.start() > at) {
                high = middle - 1;
            } else {
                return word.style().equals("string") || word.style().equals("comment");
            }
        }
        return false;
    }
}
