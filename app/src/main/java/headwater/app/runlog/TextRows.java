package headwater.app.runlog;

import java.util.ArrayList;
import java.util.List;

/// How a message is set in rows: one for each line of it, and more for a line that is longer than the view is wide.
final class TextRows {
    /// For rows as long as the lines are.
    static final int UNLIMITED = 0;

    // A row ends at a blank if there is one in its last part.
    private static final int LAST_PART = 4;

    private TextRows() {}

    /// A row: a part of the text.
    record Row(int start, int end) {}

    /// How many rows a text takes; at least one.
    ///
    /// @param columns the longest that a row can be, in characters; [#UNLIMITED] for any length
    static int count(String text, int columns) {
        return isOne(text, columns) ? 1 : of(text, columns).size();
    }

    private static boolean isOne(String text, int columns) {
        return (columns == UNLIMITED || text.length() <= columns) && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    /// The rows of a text.
    static List<Row> of(String text, int columns) {
        if (isOne(text, columns)) {
            return List.of(new Row(0, text.length()));
        }
        var rows = new ArrayList<Row>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            addRows(text, at, end, columns, rows);
            var isPair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (isPair ? 2 : 1);
        }
        return rows;
    }

    private static void addRows(String text, int start, int end, int columns, List<Row> rows) {
        int at = start;
        while (columns != UNLIMITED && end - at > columns) {
            int stop = breakBefore(text, at, at + columns);
            rows.add(new Row(at, stop));
            at = stop;
        }
        rows.add(new Row(at, end));
    }

    private static int breakBefore(String text, int from, int limit) {
        for (int i = limit; i > limit - (limit - from) / LAST_PART; i--) {
            if (text.charAt(i - 1) == ' ') {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) && limit - 1 > from ? limit - 1 : limit;
    }
}
