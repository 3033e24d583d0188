package headwater.app.monitor;

import headwater.app.runlog.LogPage;
import headwater.prefect.model.LogLine;
import java.util.List;
import javafx.collections.ObservableListBase;

/// What is found in a log, as a list that says what changes: lines that come to those of the same search are
/// insertions, which move no other line.
final class FoundLines extends ObservableListBase<LogLine> {
    private LogPage page = LogPage.EMPTY;
    private List<LogLine> lines = page.hits();

    @Override
    public LogLine get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /// Shows what another page has found.
    ///
    /// @param isMore whether it has all lines of the page before
    void show(LogPage next, boolean isMore) {
        var before = page;
        var gone = lines;
        beginChange();
        page = next;
        lines = next.hits();
        if (isMore && next.search().equals(before.search())) {
            next.addedTo(before).forEach(added -> nextAdd(added.start(), added.end()));
        } else {
            nextReplace(0, lines.size(), gone);
        }
        endChange();
    }
}
