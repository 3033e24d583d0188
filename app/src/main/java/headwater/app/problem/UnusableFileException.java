package headwater.app.problem;

import headwater.flow.Message;
import java.io.IOException;

/// A file that was read but holds something else than it should, and why.
public final class UnusableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message why;

    /// Says what is wrong with the file.
    public UnusableFileException(Message why) {
        super(why.id());
        this.why = why;
    }

    /// What is wrong with the file.
    public Message why() {
        return why;
    }
}
