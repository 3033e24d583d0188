package headwater.app.runlog;

import headwater.prefect.model.LogLine;
import java.util.ArrayList;
import java.util.List;

/// Lines that came to others: a range of the list that has both.
public record AddedLines(int start, int end) {
    /// Where lines of the second list that the first one does not have are in it; both by time.
    ///
    /// @param same how many lines at the begin of both are the same
    /// @param to where in the first list to stop: behind it both are the same
    static List<AddedLines> between(List<LogLine> before, List<LogLine> after, int same, int to) {
        var added = new ArrayList<AddedLines>();
        int old = same;
        int begin = same;
        int end = after.size() - (before.size() - to);
        for (int at = same; at < end && old < to; at++) {
            if (after.get(at).id().equals(before.get(old).id())) {
                add(begin, at, added);
                begin = at + 1;
                old++;
            }
        }
        add(begin, end, added);
        return added;
    }

    private static void add(int start, int end, List<AddedLines> to) {
        if (start < end) {
            to.add(new AddedLines(start, end));
        }
    }
}
