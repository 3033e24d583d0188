package headwater.prefect;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Puts into words why a call gave no value. Answers with status 422 echo what they were sent in `request_body`; only
/// the fields named here are read, so that no secret of a request comes back in a message.
final class Refusals {
    private Refusals() {}

    static PrefectException.Refused of(int status, String body, ServerAddress address) {
        var detail = detail(body);
        var told = detail.isEmpty() ? "" : ": " + detail;
        var where = address.hostAndPort();
        var words = switch (status) {
            case 401 -> where + " wants other credentials" + told;
            case 403 -> where + " does not permit this" + told;
            case 404 -> where + " has nothing of this name or id" + told;
            case 409 -> where + " refused the request" + told;
            case 422 -> where + " does not understand the request" + told;
            case 503 -> where + " is busy" + told;
            default -> where + " answered with status " + status + told;
        };
        return new PrefectException.Refused(status, detail, words);
    }

    static String words(IOException cause, String where) {
        return switch (cause) {
            case UnknownHostException _ -> "There is no host of this name: " + where + ".";
            case NoRouteToHostException _ -> where + " cannot be reached from this machine.";
            case ConnectException _ -> "Nothing answers at " + where + ". Is the server running?";
            case SocketTimeoutException _ -> where + " does not answer in time.";
            case InterruptedIOException _ -> "The call to " + where + " was stopped.";
            case SSLException _ -> "No encrypted connection to " + where + " could be made: " + cause.getMessage();
            default -> "The connection to " + where + " broke: " + cause.getMessage();
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
