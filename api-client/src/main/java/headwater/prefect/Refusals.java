package headwater.prefect;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Why a call or a feed failed. Answers with status 422 echo the request in `request_body`;
/// only the fields named here are read, so that no secret of a request gets into a message.
final class Refusals {
    private Refusals() {}

    static PrefectException.Refused of(int status, String body, @Nullable Duration retryAfter, ServerAddress address) {
        var detail = detail(body);
        var reason = reason(status);
        var withStatus = detail.isEmpty() ? String.valueOf(status) : status + ": " + detail;
        var shown = reason == FailureReason.STATUS ? withStatus : detail;
        var failure = new Failure(reason, address.hostAndPort(), shown);
        return new PrefectException.Refused(status, detail, retryAfter, failure);
    }

    private static FailureReason reason(int status) {
        return switch (status) {
            case 401 -> FailureReason.CREDENTIALS;
            case 403 -> FailureReason.FORBIDDEN;
            case 404 -> FailureReason.NOT_FOUND;
            case 409 -> FailureReason.REFUSED;
            case 422 -> FailureReason.NOT_UNDERSTOOD;
            case 429 -> FailureReason.TOO_MANY_REQUESTS;
            case 503 -> FailureReason.BUSY;
            default -> FailureReason.STATUS;
        };
    }

    /// Why there was no answer, or why a connection was lost.
    ///
    /// @param proxy the one that leads to the server; null for none
    static Failure of(Throwable cause, String where, @Nullable String proxy) {
        return switch (cause) {
            case UnknownHostException _, NoRouteToHostException _, ConnectException _
            when proxy != null -> new Failure(FailureReason.NO_PROXY, proxy);
            case UnknownHostException _ -> new Failure(FailureReason.NO_SUCH_HOST, where);
            case NoRouteToHostException _ -> new Failure(FailureReason.NO_ROUTE, where);
            case ConnectException _ -> new Failure(FailureReason.NOT_LISTENING, where);
            case SocketTimeoutException _ -> new Failure(FailureReason.TOO_SLOW, where);
            case InterruptedIOException _ -> new Failure(FailureReason.CANCELLED, where);
            case SSLException _ -> new Failure(FailureReason.NOT_SECURE, where, String.valueOf(cause.getMessage()));
            // The message of what is thrown at the end of a stream says nothing to a person.
            case EOFException _ -> new Failure(FailureReason.CONNECTION_LOST, where);
            default -> new Failure(FailureReason.CONNECTION_LOST, where, String.valueOf(cause.getMessage()));
        };
    }

    private static String detail(String body) {
        try {
            if (!(Json.readAny(body) instanceof Map<?, ?> answer)) {
                return "";
            }
            return answer.containsKey("detail") ? text(answer.get("detail")) : exception(answer);
        } catch (JsonException _) {
            return "";
        }
    }

    private static String exception(Map<?, ?> answer) {
        var parts = new ArrayList<String>();
        parts.add(text(answer.get("exception_message")));
        if (answer.get("exception_detail") instanceof List<?> problems) {
            for (var problem : problems) {
                if (problem instanceof Map<?, ?> map) {
                    parts.add(place(map.get("loc")) + text(map.get("msg")));
                }
            }
        }
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }

    private static String place(@Nullable Object loc) {
        if (!(loc instanceof List<?> path) || path.isEmpty()) {
            return "";
        }
        return String.join(".", path.stream().map(String::valueOf).toList()) + ": ";
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
