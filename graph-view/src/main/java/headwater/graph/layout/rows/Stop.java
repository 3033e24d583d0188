package headwater.graph.layout.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A point on a lane at which a wire may turn, begin or end.
final class Stop {
    final int number;
    final Lane lane;
    /// Where it is along the lane.
    final double at;
    /// The stops of other lanes at the same point.
    final List<Stop> turns = new ArrayList<>(2);

    @Nullable
    Stop before;

    @Nullable
    Stop after;

    Stop(int number, Lane lane, double at) {
        this.number = number;
        this.lane = lane;
        this.at = at;
    }

    double x() {
        return lane.isVertical ? lane.middle() : at;
    }

    double y() {
        return lane.isVertical ? at : lane.middle();
    }
}
