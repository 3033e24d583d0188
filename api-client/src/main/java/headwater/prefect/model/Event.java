package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that happened, as the server reports it in the live feed and in REST.
///
/// @param id the id; of a change of state it is the state's id
/// @param occurred when it happened, by the clock of the machine that it happened on
/// @param name what happened, such as `prefect.task-run.Completed`
/// @param resource labels of what it happened to; `prefect.resource.id` is always there
/// @param related labels of what else it concerns, distinguished by `prefect.resource.role`
/// @param payload the rest, as JSON values
/// @param follows the resource's previous event; one that was never seen is a gap. Null for a first one
/// @param received when the server took it, null if omitted
public record Event(
        EventId id,
        Instant occurred,
        @JsonProperty("event") String name,
        Map<String, String> resource,
        List<Map<String, String>> related,
        Map<String, @Nullable Object> payload,
        @Nullable EventId follows,
        @Nullable Instant received) {
    /// Puts empty texts and collections where the server said nothing.
    public Event {
        Objects.requireNonNull(id, "an event without id");
        Objects.requireNonNull(occurred, "an event without time");
        name = Absent.text(name);
        resource = Absent.map(resource);
        related = Absent.list(related).stream()
                .map(labels -> Absent.<String>map(labels))
                .toList();
        payload = Absent.json(payload);
    }

    /// The id of what it happened to, such as `prefect.flow-run.` and a UUID; empty if the server gave none.
    public String resourceId() {
        return resource.getOrDefault("prefect.resource.id", "");
    }

    /// The ids of what it happened to and of all that it concerns.
    public Stream<String> resourceIds() {
        var concerned = related.stream().map(labels -> labels.getOrDefault("prefect.resource.id", ""));
        return Stream.concat(Stream.of(resourceId()), concerned);
    }

    /// The id of the first related resource in this role (`flow-run`, `flow`, `deployment`, `work-pool`, ...), null
    /// if there is none.
    public @Nullable String relatedId(String role) {
        return related(role).get("prefect.resource.id");
    }

    private Map<String, String> related(String role) {
        for (var labels : related) {
            if (role.equals(labels.get("prefect.resource.role"))) {
                return labels;
            }
        }
        return Map.of();
    }

    /// The change of a run's state that this event reports, null if it reports something else.
    public @Nullable StateChange stateChange() {
        return EventReading.stateChange(this);
    }
}
