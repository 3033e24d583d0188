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
    /// The nets of the wires on the stretch from here to the stop after it.
    private final Nets nets = new Nets();

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

    /// The nets between here and a neighbour on the lane.
    Nets netsTo(Stop neighbour) {
        return neighbour == after ? nets : neighbour.nets;
    }

    /// Adds wires of a net to the stretch between here and a neighbour on the lane, or takes them away.
    void use(Stop neighbour, int net, int count) {
        netsTo(neighbour).add(net, count);
    }

    /// How many nets other than one run past here without a turn.
    int passing(int net) {
        return before == null || after == null ? 0 : before.nets.common(nets, net);
    }
}
