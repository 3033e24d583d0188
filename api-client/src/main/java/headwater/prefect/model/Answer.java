package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the server answered to a request for another state. It answers HTTP 200 or 201 to all of these, so only
/// this shows.
public sealed interface Answer {
    /// The run is in this state now.
    record Accepted(State state) implements Answer {}

    /// The run was put into another state than asked for, or left as it was. A scheduled run that is asked to be
    /// `CANCELLING` is rejected into `CANCELLED`: look at the state.
    ///
    /// @param state the state that the run is in now, null if the server did not say
    record Rejected(String reason, @Nullable State state) implements Answer {}

    /// The request makes no sense in the run's state.
    record Aborted(String reason) implements Answer {}

    /// The request may be repeated after a while.
    record Wait(String reason, Duration delay) implements Answer {}

    /// An answer that this client does not know.
    record Unknown(String status) implements Answer {}

    /// What the server says against it; empty if it accepted.
    default Optional<String> refusal() {
        return switch (this) {
            case Accepted _ -> Optional.empty();
            case Rejected(var reason, var _) -> Optional.of(reason);
            case Aborted(var reason) -> Optional.of(reason);
            case Wait(var reason, var _) -> Optional.of(reason);
            case Unknown(var status) -> Optional.of(status);
        };
    }

    /// The answer that the server describes by these fields.
    @JsonCreator
    static Answer of(
            @JsonProperty("status") @Nullable String status,
            @JsonProperty("state") @Nullable State state,
            @JsonProperty("details") @Nullable Map<String, @Nullable Object> details) {
        var word = Absent.text(status);
        var fields = Absent.json(details);
        var reason = fields.get("reason") instanceof String text ? text : "";
        return switch (word) {
            case "ACCEPT" -> state == null ? new Unknown(word) : new Accepted(state);
            case "REJECT" -> new Rejected(reason, state);
            case "ABORT" -> new Aborted(reason);
            case "WAIT" -> {
                var seconds = fields.get("delay_seconds") instanceof Number number ? number.longValue() : 0;
                yield new Wait(reason, Duration.ofSeconds(seconds));
            }
            default -> new Unknown(word);
        };
    }
}
