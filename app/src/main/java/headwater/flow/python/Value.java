package headwater.flow.python;

import headwater.flow.ItemId;

/// One version of a variable: the item that made it, and how.
record Value(ItemId item, Origin origin, boolean future) {
    enum Origin {
        PARAMETER,
        OUTPUT,
        CODE,
        /// An empty list or dictionary, made to be filled.
        EMPTY,
        LOOP,
        COLLECT
    }
}
