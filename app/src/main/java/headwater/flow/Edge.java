package headwater.flow;

import org.jspecify.annotations.Nullable;

/// One connection of two items.
///
/// `from` may be [ItemId#PARAMETERS]; `port` is the input of `to` (null on order, barrier and wait_for
/// edges) and `variable` the Python name that carries the value (null when none does, as in `a(b())`).
public record Edge(
        EdgeKind kind,
        ItemId from,
        ItemId to,
        @Nullable String port,
        @Nullable String variable) {}
