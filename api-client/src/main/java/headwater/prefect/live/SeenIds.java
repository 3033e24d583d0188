package headwater.prefect.live;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// The latest ids, so that what a server sends again after a feed was interrupted is passed on once.
final class SeenIds {
    private static final int KEPT = 50_000;

    private final SequencedSet<Object> ids = new LinkedHashSet<>();

    /// Adds an id; false if it is among the latest already.
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
