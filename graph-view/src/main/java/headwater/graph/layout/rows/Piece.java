package headwater.graph.layout.rows;

import org.jspecify.annotations.Nullable;

/// The part of a wire that is in one lane.
final class Piece {
    final Wire wire;
    final Lane lane;

    @Nullable
    Piece before;

    @Nullable
    Piece after;
    /// The number of its track; -1 while it has none.
    int index = -1;
    /// Where it begins and ends along its lane if there is no piece before or after.
    double start;

    double end;

    Piece(Wire wire, Lane lane) {
        this.wire = wire;
        this.lane = lane;
    }

    /// Where it is, across its lane.
    double track() {
        return index < 0 ? lane.middle() : lane.track(index);
    }

    double from() {
        return before == null ? start : before.track();
    }

    double to() {
        return after == null ? end : after.track();
    }

    double low() {
        return Math.min(from(), to());
    }

    double high() {
        return Math.max(from(), to());
    }

    /// From which side of the lane the wire comes: -1 from before it, 1 from behind it; 0 from neither.
    int sideBefore() {
        if (before == null) {
            return wire.ends == Wire.Ends.INWARDS ? 0 : -1;
        }
        return (int) Math.signum(before.from() - track());
    }

    /// To which side of the lane the wire goes.
    int sideAfter() {
        if (after == null) {
            return lane.isVertical ? 1 : 0;
        }
        return (int) Math.signum(after.to() - track());
    }
}
