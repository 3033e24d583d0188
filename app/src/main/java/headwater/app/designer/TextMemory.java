package headwater.app.designer;

import headwater.flow.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was known of each of the latest texts, to be known again when undo, redo or a reload brings one of them
/// back.
final class TextMemory<T> {
    private static final int MOST = 64;

    private final Map<Source, T> known = new LinkedHashMap<>();

    void remember(Source text, T value) {
        known.remove(text);
        known.put(text, value);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    @Nullable
    T recall(Source text) {
        return known.get(text);
    }

    void clear() {
        known.clear();
    }
}
