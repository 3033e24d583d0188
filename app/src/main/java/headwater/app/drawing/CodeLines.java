package headwater.app.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The lines of code that an open card shows: without the indentation of their place, and none wider than the card. A
/// longer one goes on in the next line, further in.
final class CodeLines {
    /// As many characters as the widest card has room for.
    private static final int COLUMNS = 64;

    private static final int MOST_LINES = 40;
    private static final int LEAST_PART = 24;
    private static final String INDENT = "    ";
    private static final String BREAKS = " ,()[]{}.";

    private CodeLines() {}

    /// @param indent how far in the statement is in its file
    static List<String> of(String code, int indent) {
        var lines = code.stripTrailing()
                .lines()
                .flatMap(line -> wrapped(dedented(line, indent)))
                .toList();
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        var cut = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        cut.add("… " + (lines.size() - cut.size()) + " more lines");
        return cut;
    }

    private static String dedented(String line, int indent) {
        return line.isBlank()
                ? ""
                : line.substring(Math.min(indent, indentOf(line))).replace("\t", INDENT);
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Stream<String> wrapped(String line) {
        var parts = new ArrayList<String>();
        var further = " ".repeat(Math.min(indentOf(line), COLUMNS / 2)) + INDENT;
        var rest = line;
        while (rest.length() > COLUMNS) {
            int end = end(rest);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = further + rest.substring(end).strip();
        }
        parts.add(rest);
        return parts.stream();
    }

    /// After the last blank or bracket that has room, if it is not too near to the beginning.
    private static int end(String line) {
        int least = indentOf(line) + LEAST_PART;
        for (int end = COLUMNS; end > least; end--) {
            if (BREAKS.indexOf(line.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return COLUMNS;
    }
}
