package headwater.prefect.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import headwater.prefect.model.LogLine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one message of a server on a feed says.
sealed interface Frame {
    /// The server accepted the token.
    record AuthSuccess() implements Frame {}

    /// Something happened.
    record Event(headwater.prefect.model.Event event) implements Frame {}

    /// A line was logged.
    record Log(LogLine line) implements Frame {}

    /// A message of a type that this client does not know.
    record Unknown(String type) implements Frame {}

    /// A message that is not JSON, or that describes no value.
    record Unreadable(String why) implements Frame {}

    /// Reads a message.
    static Frame read(String text) {
        try {
            return Json.read(text, Frame.class);
        } catch (JsonException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /// The message that these fields describe.
    @JsonCreator
    static Frame of(
            @JsonProperty("type") @Nullable String type,
            @JsonProperty("event") headwater.prefect.model.@Nullable Event event,
            @JsonProperty("log") @Nullable LogLine log) {
        if (event != null) {
            return new Event(event);
        }
        if (log != null) {
            return new Log(log);
        }
        return "auth_success".equals(type) ? new AuthSuccess() : new Unknown(String.valueOf(type));
    }

    /// The first message of a client. It must have a token even for an open server, which takes any: the one null
    /// that is ever sent.
    static String auth(@Nullable String token) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("type", "auth");
        fields.put("token", token);
        return Json.write(fields);
    }

    /// The second message of a client. Backfill is always named, as the server takes silence for yes.
    static String filter(Map<String, ?> filter, boolean backfill) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", "filter");
        fields.put("filter", filter);
        fields.put("backfill", backfill);
        return Json.write(fields);
    }
}
