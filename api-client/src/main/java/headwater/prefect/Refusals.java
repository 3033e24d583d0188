package headwater.prefect;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.io.EOFException;
import java.io.IOException;
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

/// The sentences that say why a call or a feed failed. Answers with status 422 echo the request in `request_body`;
/// only the fields named here are read, so that no secret of a request gets into a message.
final class Refusals {
    private Refusals() {}

    static PrefectException.Refused of(int status, String body, @Nullable Duration retryAfter, ServerAddress address) {
        var detail = detail(body);
        var where = address.hostAndPort();
        var sentence = switch (status) {
            case 401 -> where + " requires other credentials";
            case 403 -> where + " does not allow this";
            case 404 -> where + " has no such object";
            case 409 -> where + " refused the request";
            case 422 -> where + " did not understand the request";
            case 429 -> where + " received too many requests";
            case 503 -> where + " is busy";
            default -> where + " answered with status " + status;
        };
        var words = detail.isEmpty() ? sentence + "." : sentence + ": " + detail;
        return new PrefectException.Refused(status, detail, retryAfter, words);
    }

    static String words(IOException cause, String where) {
        return switch (cause) {
            case UnknownHostException _ -> "Cannot find " + where + ": there is no host with this name.";
            case NoRouteToHostException _ -> "Cannot reach " + where + ". Is this computer on the right network?";
            case ConnectException _ -> "Cannot connect to " + where + ". Is the server running?";
            case SocketTimeoutException _ -> where + " does not answer in time.";
            case InterruptedIOException _ -> "The request to " + where + " was cancelled.";
            case SSLException _ -> "Cannot connect to " + where + " securely: " + cause.getMessage();
            default -> "The connection to " + where + " was lost: " + reason(cause) + ".";
        };
    }

    /// Why a connection failed or was lost, in a few words.
    static String reason(Throwable failure) {
        return switch (failure) {
            case UnknownHostException _ -> "there is no host with this name";
            case NoRouteToHostException _ -> "the network does not reach the host";
            case ConnectException _ -> "nothing answers there";
            case SocketTimeoutException _ -> "it does not answer in time";
            case EOFException _ -> "the connection was cut";
            default -> String.valueOf(failure.getMessage());
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
