package headwater.prefect;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The token that a server with `PREFECT_SERVER_API_CSRF_PROTECTION_ENABLED` requires with each request except
/// `GET`. It is requested when the server first asks for it, and again when it has expired.
final class CsrfToken {
    /// A new token for a name ends the old one at once, so each client has a name of its own.
    private final String client = UUID.randomUUID().toString();

    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by the lock.
    private @Nullable String token;

    /// Gets a token for a client's name.
    @FunctionalInterface
    interface Source {
        String tokenFor(String client) throws PrefectException;
    }

    /// The server's answer.
    record Issued(String token) {}

    static boolean isWanted(PrefectException.Refused refused) {
        var detail = refused.detail();
        return refused.status() == 403 && (detail.contains("CSRF") || detail.contains("client identifier"));
    }

    @Nullable
    String token() {
        lock.lock();
        try {
            return token;
        } finally {
            lock.unlock();
        }
    }

    /// Gets another token, unless another thread has got one since this stale one was read.
    void renew(@Nullable String stale, Source source) throws PrefectException {
        lock.lock();
        try {
            if (Objects.equals(token, stale)) {
                token = source.tokenFor(client);
            }
        } finally {
            lock.unlock();
        }
    }

    /// The headers that carry a token.
    Map<String, String> headers(@Nullable String current) {
        return current == null ? Map.of() : Map.of("Prefect-Csrf-Token", current, "Prefect-Csrf-Client", client);
    }
}
