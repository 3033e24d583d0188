package headwater.prefect;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why a call to a server gave no value. There are three cases because what to do differs: look at the network,
/// look at the request, or look at what is at that address. [#failure()] says
/// what failed; it holds no secret, nor does the message.
public abstract sealed class PrefectException extends IOException {
    private static final long serialVersionUID = 1L;

    // What is set on this machine stays as it is, however long one waits. A connection that is not secure may
    // become so: a server that restarts breaks off the handshake too, and certificates are renewed there.
    private static final Set<FailureReason> SET_HERE =
            Set.of(FailureReason.BAD_KEY, FailureReason.BAD_HEADER, FailureReason.BAD_CERTIFICATES);

    private final transient Failure failure;

    private PrefectException(Failure failure, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    /// What failed.
    public Failure failure() {
        return failure;
    }

    /// Whether the same call can succeed later: the server does not answer, is starting, is busy, or a proxy stands
    /// in for it.
    public boolean isTemporary() {
        return switch (this) {
            case Unreachable _ -> !SET_HERE.contains(failure.reason());
            case Refused refused -> isTemporary(refused.status());
            case Unreadable _ -> false;
        };
    }

    // 408 is what proxies answer for a server that was too slow; what is not implemented (501) or of another
    // version of HTTP (505) remains so.
    private static boolean isTemporary(int status) {
        return switch (status) {
            case 408, 429 -> true;
            case 501, 505 -> false;
            default -> status >= 500;
        };
    }

    /// Whether the server requires other credentials.
    public boolean isUnauthorized() {
        return this instanceof Refused refused && refused.status() == 401;
    }

    /// Whether the server has no such object.
    public boolean isNotFound() {
        return this instanceof Refused refused && refused.status() == 404;
    }

    /// There was no answer: no such host, nothing listens, too slow, cut off, or the calling thread was
    /// interrupted.
    public static final class Unreachable extends PrefectException {
        private static final long serialVersionUID = 1L;

        Unreachable(Failure failure, IOException cause) {
            super(failure, cause);
        }
    }

    /// The server refused.
    public static final class Refused extends PrefectException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String detail;
        private final @Nullable Duration retryAfter;

        Refused(int status, String detail, @Nullable Duration retryAfter, Failure failure) {
            super(failure, null);
            this.status = status;
            this.detail = detail;
            this.retryAfter = retryAfter;
        }

        /// The HTTP status, 400 or above.
        public int status() {
            return status;
        }

        /// How long the server asked to be left alone, null if it did not.
        public @Nullable Duration retryAfter() {
            return retryAfter;
        }

        /// What the server said, without an echo of the request; empty if it said nothing.
        public String detail() {
            return detail;
        }
    }

    /// The answer is not one of a Prefect server.
    public static final class Unreadable extends PrefectException {
        private static final long serialVersionUID = 1L;

        Unreadable(Failure failure) {
            super(failure, null);
        }
    }
}
