package headwater.flow;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Copies that keep the order of insertion, so that what is printed is the same on every run.
final class Ordered {
    private Ordered() {}

    static Set<String> copy(Set<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }
}
