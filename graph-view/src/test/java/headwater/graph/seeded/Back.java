package headwater.graph.seeded;

import headwater.graph.layout.seeded.Breaches;

/// Names what names it.
public final class Back {
    private Back() {}

    public static Class<?> named() {
        return Breaches.class;
    }
}
