package headwater.prefect.model;

import java.util.List;

/// A part of a list.
///
/// @param items the items, in the order asked for
/// @param offset how many come before
/// @param more whether the server may hold more after them
public record Page<T>(List<T> items, int offset, boolean more) {
    /// Copies the items.
    public Page {
        items = List.copyOf(items);
    }
}
