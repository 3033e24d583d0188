package headwater.graph.layout.rows;

import org.jspecify.annotations.Nullable;

/// One size that an item can have.
///
/// @param base how far below its top the line is on which it is aligned with its neighbours: where wires enter and
///     leave its first card
/// @param plan how its content is set; null for a card
record Form(
        double width, double height, double base, @Nullable Plan plan) {}
