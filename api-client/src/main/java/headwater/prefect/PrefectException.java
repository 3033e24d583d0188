package headwater.prefect;

import java.io.IOException;

/// Why a call to a server gave no value. The three cases are told apart as what to do differs: look at the network,
/// look at what was asked, or look at what is at that address. Messages are sentences and hold no secret.
public abstract sealed class PrefectException extends IOException {
    private static final long serialVersionUID = 1L;

    private PrefectException(String words, Throwable cause) {
        super(words, cause);
    }

    private PrefectException(String words) {
        super(words);
    }

    /// Whether the server wants other credentials.
    public boolean isUnauthorized() {
        return this instanceof Refused refused && refused.status() == 401;
    }

    /// Whether the server knows no such thing.
    public boolean isNotFound() {
        return this instanceof Refused refused && refused.status() == 404;
    }

    /// No answer came: no such host, nothing listens, too slow, cut off, or the calling thread was interrupted.
    public static final class Unreachable extends PrefectException {
        private static final long serialVersionUID = 1L;

        Unreachable(String words, IOException cause) {
            super(words, cause);
        }
    }

    /// The server answered that it will not.
    public static final class Refused extends PrefectException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String detail;

        Refused(int status, String detail, String words) {
            super(words);
            this.status = status;
            this.detail = detail;
        }

        /// The HTTP status, 400 or above.
        public int status() {
            return status;
        }

        /// What the server said, without what it was sent; empty if it said nothing.
        public String detail() {
            return detail;
        }
    }

    /// An answer came that is not what a Prefect server says.
    public static final class Unreadable extends PrefectException {
        private static final long serialVersionUID = 1L;

        Unreadable(String words) {
            super(words);
        }
    }
}
