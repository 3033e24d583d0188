package headwater.flow.export;

/// An export that was not made, in words a person can act on.
public final class ExportRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /// A refusal.
    ///
    /// @param line the line that it is about, from 1; 0 for none
    /// @param words one sentence, which names the line
    public ExportRefusedException(int line, String words) {
        super(words);
        this.line = line;
    }

    /// The line of the file that is named in the message, from 1; 0 where it is about no line.
    public int line() {
        return line;
    }
}
