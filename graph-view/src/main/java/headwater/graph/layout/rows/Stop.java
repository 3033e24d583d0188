package headwater.graph.layout.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /// For the stretch from here to the stop after it, the nets there and how many wires of each.
    private Map<Integer, Integer> nets = Map.of();

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

    /// The nets between here and a neighbour on the lane, and how many wires of each.
    Map<Integer, Integer> netsTo(Stop neighbour) {
        return neighbour == after ? nets : neighbour.nets;
    }

    /// Adds wires of a net to the stretch between here and a neighbour on the lane, or takes them away.
    void use(Stop neighbour, int net, int count) {
        if (neighbour != after) {
            neighbour.use(this, net, count);
            return;
        }
        if (nets.isEmpty()) {
            nets = new HashMap<>(4);
        }
        if (nets.merge(net, count, Integer::sum) == 0) {
            nets.remove(net);
        }
    }

    /// How many nets other than one run past here without a turn.
    int passing(int net) {
        if (before == null || after == null) {
            return 0;
        }
        int count = 0;
        for (var other : before.nets.keySet()) {
            if (other != net && nets.containsKey(other)) {
                count++;
            }
        }
        return count;
    }
}
