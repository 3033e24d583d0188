package headwater.prefect.filter;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which events to ask for. All conditions have to hold. There is no condition on related resources alone: the live
/// feed of the server lets everything pass then (its `events/filters.py`).
///
/// @param criteria the conditions as the server's JSON
public record EventFilter(Map<String, Object> criteria) {
    /// Every event.
    public static EventFilter any() {
        return new EventFilter(Map.of());
    }

    /// Only events with one of these names.
    public EventFilter named(Collection<String> names) {
        return with(List.copyOf(names), "event", "name");
    }

    /// Only events whose name begins with one of these, such as `prefect.task-run.`.
    public EventFilter withPrefixes(Collection<String> prefixes) {
        return with(List.copyOf(prefixes), "event", "prefix");
    }

    /// Only events that happened to one of these resources or concern one of them, such as `prefect.flow-run.` and a
    /// UUID for a flow run and its task runs.
    public EventFilter about(Collection<String> resourceIds) {
        return with(List.copyOf(resourceIds), "any_resource", "id");
    }

    private EventFilter with(Object value, String... path) {
        return new EventFilter(Criteria.with(criteria, value, path));
    }
}
