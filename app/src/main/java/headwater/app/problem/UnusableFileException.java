package headwater.app.problem;

import headwater.flow.Message;
import java.io.IOException;

/// A file that was read but holds something else than it should, why, and what to do about it.
public final class UnusableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message why;
    private final transient Message cure;

    /// Says what is wrong with the file.
    public UnusableFileException(Message why, Message cure) {
        super(why.id());
        this.why = why;
        this.cure = cure;
    }

    /// What is wrong with the file.
    public Message why() {
        return why;
    }

    /// What to do about it.
    public Message cure() {
        return cure;
    }

    /// The same with the name of the file.
    ///
    /// @param file what a person knows it as
    public UnusableFileException in(String file) {
        return new UnusableFileException(Message.of(ProblemText.UNUSABLE_FILE, file, why), cure);
    }
}
