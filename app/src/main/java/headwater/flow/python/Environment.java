package headwater.flow.python;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which versions of each variable may be current at one place of a flow.
final class Environment {
    private final Map<String, Set<Value>> values;

    Environment() {
        this(new LinkedHashMap<>());
    }

    private Environment(Map<String, Set<Value>> values) {
        this.values = values;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Set<Value> get(String name) {
        return values.getOrDefault(name, Set.of());
    }

    void set(String name, Value value) {
        values.put(name, Set.of(value));
    }

    void set(String name, Set<Value> all) {
        values.put(name, new LinkedHashSet<>(all));
    }

    /// Adds a version beside those that are there: the object was changed, not replaced.
    void add(String name, Value value) {
        var all = new LinkedHashSet<Value>(get(name));
        all.removeIf(each -> each.origin() == Value.Origin.EMPTY);
        all.add(value);
        values.put(name, all);
    }

    void remove(String name) {
        values.remove(name);
    }

    Environment copy() {
        return new Environment(new LinkedHashMap<>(values));
    }

    /// Adds the versions of another way to the same place.
    void join(Environment other) {
        other.values.forEach((name, theirs) -> {
            var all = new LinkedHashSet<Value>(get(name));
            all.addAll(theirs);
            values.put(name, all);
        });
    }
}
