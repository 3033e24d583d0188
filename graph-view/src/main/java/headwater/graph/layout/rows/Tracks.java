package headwater.graph.layout.rows;

import headwater.graph.layout.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives every piece of a wire a track in its lane, so that few wires cross and none runs on another's line. What a net
/// has in one lane without a gap is one line.
final class Tracks {
    /// Two ends nearer than this would be read as one line.
    private static final double NEAR = 4;

    private static final double OVERLAP = 12;
    private static final int PASSES = 12;

    private Tracks() {}

    /// Assigns the tracks of all lanes by where everything is now.
    ///
    /// @return whether a lane has become thicker for it
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    static boolean assign(List<Wire> wires) {
        var byLane = new LinkedHashMap<Lane, List<Piece>>();
        for (var wire : wires) {
            for (var piece : wire.pieces) {
                byLane.computeIfAbsent(piece.lane, _ -> new ArrayList<>()).add(piece);
            }
        }
        boolean grown = false;
        for (var each : byLane.entrySet()) {
            Layout.stopIfInterrupted();
            grown |= assign(each.getKey(), lines(each.getValue()));
        }
        return grown;
    }

    private static boolean assign(Lane lane, List<Line> lines) {
        var order = ordered(lines);
        int count = 0;
        for (int i = 0; i < order.size(); i++) {
            var line = order.get(i);
            line.track = 0;
            for (int j = 0; j < i; j++) {
                if (order.get(j).meets(line)) {
                    line.track = Math.max(line.track, order.get(j).track + 1);
                }
            }
            count = Math.max(count, line.track + 1);
        }
        for (var line : lines) {
            line.pieces.forEach(piece -> piece.index = line.track);
        }
        return lane.widen(count);
    }

    private static List<Line> lines(List<Piece> pieces) {
        var byNet = new LinkedHashMap<Integer, List<Piece>>();
        pieces.forEach(piece ->
                byNet.computeIfAbsent(piece.wire.net, _ -> new ArrayList<>()).add(piece));
        var lines = new ArrayList<Line>();
        for (var net : byNet.values()) {
            net.sort(Comparator.comparingDouble(Piece::low));
            Line line = null;
            for (var piece : net) {
                if (line == null || piece.low() > line.high + 1) {
                    line = new Line();
                    lines.add(line);
                }
                line.add(piece);
            }
        }
        return lines;
    }

    private static List<Line> ordered(List<Line> lines) {
        var order = new ArrayList<>(lines);
        order.sort(Comparator.comparingDouble(Line::direction));
        int count = order.size();
        if (count < 2) {
            return order;
        }
        var cost = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                cost[i][j] = i == j ? 0 : order.get(i).costBefore(order.get(j));
            }
        }
        int[] at = new int[count];
        for (int i = 0; i < count; i++) {
            at[i] = i;
        }
        boolean better = true;
        for (int pass = 0; better && pass < PASSES; pass++) {
            better = false;
            for (int i = 0; i < count; i++) {
                better |= moveToBest(at, i, cost);
            }
        }
        var best = new ArrayList<Line>(count);
        for (int each : at) {
            best.add(order.get(each));
        }
        return best;
    }

    private static boolean moveToBest(int[] at, int position, double[][] cost) {
        int moving = at[position];
        double change = 0;
        double least = -1e-9;
        int target = position;
        for (int to = position - 1; to >= 0; to--) {
            change += cost[moving][at[to]] - cost[at[to]][moving];
            if (change < least) {
                least = change;
                target = to;
            }
        }
        change = 0;
        for (int to = position + 1; to < at.length; to++) {
            change += cost[at[to]][moving] - cost[moving][at[to]];
            if (change < least) {
                least = change;
                target = to;
            }
        }
        if (target == position) {
            return false;
        }
        if (target < position) {
            System.arraycopy(at, target, at, target + 1, position - target);
        } else {
            System.arraycopy(at, position + 1, at, position, target - position);
        }
        at[target] = moving;
        return true;
    }

    /// What one net has in one lane without a gap.
    private static final class Line {
        final List<Piece> pieces = new ArrayList<>();
        private final List<End> ends = new ArrayList<>();
        private double low = Double.MAX_VALUE;
        private double high = -Double.MAX_VALUE;
        private double lowest = Double.MAX_VALUE;
        private double highest = -Double.MAX_VALUE;
        int track;

        /// @param side -1 if what joins it here comes from before the lane, 1 if from behind it, 0 if nothing does
        private record End(double at, int side) {}

        void add(Piece piece) {
            pieces.add(piece);
            low = Math.min(low, piece.low());
            high = Math.max(high, piece.high());
            end(piece.from(), piece.before, piece.sideBefore());
            end(piece.to(), piece.after, piece.sideAfter());
        }

        private void end(double at, @Nullable Piece joined, int side) {
            if (side != 0) {
                ends.add(new End(at, side));
            }
            // Where it ends may still move within the lane that it ends in.
            lowest = Math.min(lowest, joined == null ? at - NEAR / 2 : joined.lane.start);
            highest = Math.max(highest, joined == null ? at + NEAR / 2 : joined.lane.end());
        }

        boolean meets(Line other) {
            return lowest < other.highest && other.lowest < highest;
        }

        double direction() {
            return ends.stream().mapToInt(End::side).average().orElse(0);
        }

        /// What it costs if this line is before the other in their lane.
        double costBefore(Line other) {
            double cost = 0;
            if (high + NEAR < other.low || other.high + NEAR < low) {
                return cost;
            }
            for (var end : ends) {
                if (end.side > 0 && end.at > other.low && end.at < other.high) {
                    cost++;
                }
            }
            for (var end : other.ends) {
                if (end.side < 0 && end.at > low && end.at < high) {
                    cost++;
                }
            }
            for (var end : ends) {
                for (var theirs : other.ends) {
                    if (end.side > 0 && theirs.side < 0 && Math.abs(end.at - theirs.at) < NEAR) {
                        cost += OVERLAP;
                    }
                }
            }
            return cost;
        }
    }
}
