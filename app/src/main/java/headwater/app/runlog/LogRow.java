package headwater.app.runlog;

/// A row of a page of the log. All rows are of one height.
public sealed interface LogRow {
    /// The index of the line that it is of, or of the first of those that it stands for.
    int line();

    /// A row of a message.
    ///
    /// @param part which of the message's rows it is; 0 is the first, which has the time, the level and the source
    record OfLine(int line, int part) implements LogRow {}

    /// Lines that are hidden between those around hits.
    record Gap(int line, int count) implements LogRow {}

    /// Lines that are like the line above.
    ///
    /// @param count how many are folded; 0 if they are shown below
    record Similar(int line, int count) implements LogRow {}

    /// Something that happened before the line.
    record Divider(int line, String text) implements LogRow {}
}
