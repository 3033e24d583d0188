package headwater.app.monitor;

import headwater.app.runlog.LogPage;
import headwater.app.runlog.LogRow;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Which rows of a log are selected: from the row where the selection began to the one that was selected last, the
/// caret. Where the page changes it stays with its lines.
final class LogSelection {
    private static final int NONE = -1;

    private int anchor = NONE;
    private final ReadOnlyIntegerWrapper caret = new ReadOnlyIntegerWrapper(this, "caret", NONE);

    /// Whether nothing is selected.
    boolean isEmpty() {
        return caret.get() == NONE;
    }

    /// The row that was selected last, -1 for none.
    int caret() {
        return caret.get();
    }

    /// The row that was selected last, -1 for none.
    ReadOnlyIntegerProperty caretProperty() {
        return caret.getReadOnlyProperty();
    }

    /// The first selected row.
    int first() {
        return Math.min(anchor, caret.get());
    }

    /// The last selected row.
    int last() {
        return Math.max(anchor, caret.get());
    }

    boolean contains(int row) {
        return !isEmpty() && row >= first() && row <= last();
    }

    /// The line of the hit that the caret is on, -1 for none.
    int current(LogPage page) {
        return isEmpty() ? NONE : page.row(caret.get()).line();
    }

    /// Selects a row.
    ///
    /// @param isMore whether the selection goes from where it began to it
    void select(LogPage page, int row, boolean isMore) {
        int to = Math.clamp(row, 0, page.rows() - 1);
        anchor = isMore && anchor != NONE ? anchor : to;
        caret.set(to);
    }

    /// Selects every row.
    void all(LogPage page) {
        anchor = page.rows() == 0 ? NONE : 0;
        caret.set(page.rows() - 1);
    }

    /// Follows its lines to another page.
    void move(LogPage before, LogPage next) {
        anchor = moved(anchor, before, next);
        caret.set(moved(caret.get(), before, next));
    }

    private static int moved(int row, LogPage before, LogPage next) {
        if (row == NONE || next.rows() == 0) {
            return NONE;
        }
        int line = next.lines().placeOf(before.lines().get(before.row(row).line()));
        int part = before.row(row) instanceof LogRow.OfLine(var _, var number) ? number : 0;
        return Math.min(next.rowOf(line) + part, next.rows() - 1);
    }
}
