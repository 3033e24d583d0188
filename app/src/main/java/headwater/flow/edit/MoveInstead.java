package headwater.flow.edit;

import headwater.flow.edit.FlowEdit.Move;
import java.util.Optional;

/// What can be done in place of a move that was refused, without cutting anything: both were tried.
///
/// @param nearest the move to the nearest place that is allowed; empty where that is the place that the items have
/// @param along the move to the wanted place of more items, those that the moved ones need or that need them
public record MoveInstead(Optional<Move> nearest, Optional<Move> along) {}
