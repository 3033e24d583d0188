package headwater.flow;

import java.util.Locale;

/// Why one item follows another.
public enum EdgeKind {
    /// A value goes from one to the other.
    DATA,
    /// The first has ended before the second begins, because the statements are in this order.
    ORDER,
    /// The second names the first in `wait_for`.
    WAIT_FOR,
    /// Plain code waits for the first (`.result()`, `.wait()`) before the second begins.
    BARRIER,
    /// A list or dictionary, filled in a container, goes out of it.
    COLLECT;

    /// The word of `graph --json`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
