package headwater.flow;

import java.io.IOException;

/// A file that cannot be a flow document: not text, too large, not readable.
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message why;

    /// Says what is wrong with the file.
    ///
    /// @param arguments the file first
    public UnreadableException(ReadReason reason, Object... arguments) {
        super(Message.of(reason, arguments).id());
        this.why = Message.of(reason, arguments);
    }

    /// What is wrong with the file.
    public Message why() {
        return why;
    }
}
