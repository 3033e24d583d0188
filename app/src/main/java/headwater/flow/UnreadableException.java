package headwater.flow;

import java.io.IOException;

/// A file that cannot be a flow document, with a sentence that says why: not text, too large, not readable.
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    /// Says in `words` what is wrong with the file.
    public UnreadableException(String words) {
        super(words);
    }
}
