package headwater.prefect.live;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Remembers the latest ids, so that what a feed tells again after it was lost comes once.
final class Recent {
    private static final int KEPT = 50_000;

    private final SequencedSet<Object> ids = new LinkedHashSet<>();

    /// Whether the id was not among the latest.
    boolean add(Object id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > KEPT) {
            ids.removeFirst();
        }
        return true;
    }
}
