package headwater.flow.export;

import headwater.flow.Message;

/// An export that was not made, and why.
public final class ExportRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Message why;

    /// A refusal.
    ///
    /// @param line the line that it is about, from 1; 0 for none
    /// @param why the reason; its sentence names the line
    public ExportRefusedException(int line, Message why) {
        super(why.id());
        this.line = line;
        this.why = why;
    }

    /// A refusal that is about no line.
    public ExportRefusedException(Enum<?> reason, Object... arguments) {
        this(0, Message.of(reason, arguments));
    }

    /// The line of the file that the reason names, from 1; 0 where it is about no line.
    public int line() {
        return line;
    }

    /// The reason.
    public Message why() {
        return why;
    }
}
