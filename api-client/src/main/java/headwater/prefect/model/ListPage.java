package headwater.prefect.model;

import java.util.List;

/// A part of a list.
///
/// @param items the items, in the order asked for
/// @param offset how many come before
/// @param more whether the server may hold more after them
public record ListPage<T>(List<T> items, int offset, boolean more) {
    /// The most items that a server gives at once (`PREFECT_SERVER_API_DEFAULT_LIMIT`).
    public static final int SIZE = 200;

    /// How many requests it takes to read a list of this length whole: after a full page it is not known whether
    /// there are more items.
    public static int requestsFor(int items) {
        return 1 + items / SIZE;
    }

    /// Copies the items.
    public ListPage {
        items = List.copyOf(items);
    }
}
