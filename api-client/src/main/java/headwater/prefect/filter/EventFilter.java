package headwater.prefect.filter;

import headwater.prefect.model.Event;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Which events to ask for. All conditions have to hold; an empty set is no condition. There is no condition on
/// related resources alone: the live feed of the server lets everything pass then (its `events/filters.py`).
///
/// @param names events have one of these names
/// @param prefixes events have a name that begins with one of these
/// @param resources events happened to one of these resources or concern one of them
public record EventFilter(Set<String> names, Set<String> prefixes, Set<String> resources) {
    /// Copies the sets.
    public EventFilter {
        names = Set.copyOf(names);
        prefixes = Set.copyOf(prefixes);
        resources = Set.copyOf(resources);
    }

    /// Every event.
    public static EventFilter any() {
        return new EventFilter(Set.of(), Set.of(), Set.of());
    }

    /// A filter that passes at least what one of these passes. It has no more conditions than a server can check.
    public static EventFilter union(Collection<EventFilter> filters) {
        var prefixes = union(filters, filter -> {
            var starts = new LinkedHashSet<>(filter.names);
            starts.addAll(filter.prefixes);
            return starts;
        });
        return new EventFilter(Set.of(), prefixes, union(filters, EventFilter::resources));
    }

    private static Set<String> union(Collection<EventFilter> filters, Function<EventFilter, Set<String>> part) {
        var all = new LinkedHashSet<String>();
        for (var filter : filters) {
            var some = part.apply(filter);
            if (some.isEmpty()) {
                return Set.of();
            }
            all.addAll(some);
        }
        return all;
    }

    /// Only events with one of these names.
    public EventFilter named(Collection<String> some) {
        return new EventFilter(Set.copyOf(some), prefixes, resources);
    }

    /// Only events with a name that begins with one of these, such as `prefect.task-run.`.
    public EventFilter withPrefixes(Collection<String> some) {
        return new EventFilter(names, Set.copyOf(some), resources);
    }

    /// Only events that happened to one of these resources or concern one of them, such as `prefect.flow-run.`
    /// and a UUID for a flow run and its task runs.
    public EventFilter about(Collection<String> resourceIds) {
        return new EventFilter(names, prefixes, Set.copyOf(resourceIds));
    }

    /// Whether an event passes, as the server judges it.
    public boolean matches(Event event) {
        return (names.isEmpty() || names.contains(event.name()))
                && (prefixes.isEmpty() || prefixes.stream().anyMatch(event.name()::startsWith))
                && (resources.isEmpty() || event.resourceIds().anyMatch(resources::contains));
    }

    /// The conditions as the server's JSON.
    public Map<String, Object> criteria() {
        var event = new LinkedHashMap<String, Object>();
        if (!names.isEmpty()) {
            event.put("name", sorted(names));
        }
        if (!prefixes.isEmpty()) {
            event.put("prefix", sorted(prefixes));
        }
        var criteria = new LinkedHashMap<String, Object>();
        if (!event.isEmpty()) {
            criteria.put("event", event);
        }
        if (!resources.isEmpty()) {
            criteria.put("any_resource", Map.of("id", sorted(resources)));
        }
        return criteria;
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
