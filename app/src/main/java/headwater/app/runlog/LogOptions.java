package headwater.app.runlog;

import headwater.prefect.model.LogId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How the lines that were found are set in rows.
///
/// @param around how many lines are shown before and after each hit; [#EVERY] shows all lines and marks the hits
/// @param isFolded whether similar lines that follow each other are one row
/// @param columns the longest that a row can be, in characters; 0 for rows as long as the lines are
/// @param opened the lines whose similar ones are shown nevertheless
/// @param dividers what is said between lines, by time
public record LogOptions(int around, boolean isFolded, int columns, Set<LogId> opened, List<LogDivider> dividers) {
    /// The hits alone, each line in one row.
    public static final LogOptions PLAIN = new LogOptions(0, false, TextRows.UNLIMITED, Set.of(), List.of());

    /// All lines around each hit.
    public static final int EVERY = Integer.MAX_VALUE;

    /// Copies the collections.
    public LogOptions {
        opened = Set.copyOf(opened);
        dividers = List.copyOf(dividers);
    }

    /// With so many lines around each hit.
    public LogOptions withAround(int lines) {
        return new LogOptions(lines, isFolded, columns, opened, dividers);
    }

    /// With similar lines folded or not; those that were opened are folded again.
    public LogOptions withFolded(boolean folded) {
        return new LogOptions(around, folded, columns, Set.of(), dividers);
    }

    /// With rows of another length.
    public LogOptions withColumns(int length) {
        return new LogOptions(around, isFolded, length, opened, dividers);
    }

    /// With the lines like this one shown if they were folded, and folded if they were shown.
    public LogOptions toggled(LogId line) {
        var next = new HashSet<>(opened);
        if (!next.remove(line)) {
            next.add(line);
        }
        return new LogOptions(around, isFolded, columns, next, dividers);
    }

    /// With other dividers, by time.
    public LogOptions withDividers(List<LogDivider> next) {
        return new LogOptions(around, isFolded, columns, opened, next);
    }
}
