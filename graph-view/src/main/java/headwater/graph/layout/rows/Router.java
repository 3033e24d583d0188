package headwater.graph.layout.rows;

import headwater.graph.layout.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Finds the lanes that each wire takes: the shortest way, where bends and crossings count as length, and what the same
/// net uses already costs little, so that it is bundled.
final class Router {
    private static final double BEND = 14;
    private static final double CROSSING = 10;
    private static final double SHARED = 0.35;
    private static final double USED = 1.5;
    private static final int ROUNDS = 2;

    private final Sheet sheet;
    private final Channels channels;
    private final Map<Wire, List<Stop>> routes = new HashMap<>();

    private final double[] cost;
    private final int[] origin;
    private int round;
    private Goal goal = Goal.NONE;
    private final int[] reached;

    /// @param atLeast what a wire costs at least that is led over the stop
    private record Step(Stop stop, double cost, double atLeast) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int order = Double.compare(atLeast, other.atLeast);
            return order == 0 ? Integer.compare(stop.number, other.stop.number) : order;
        }
    }

    /// The box around the stops at which a wire may end.
    private record Goal(double left, double top, double right, double bottom) {
        static final Goal NONE = new Goal(0, 0, 0, 0);

        static Goal of(List<Stop> stops) {
            var x = stops.stream().mapToDouble(Stop::x).summaryStatistics();
            var y = stops.stream().mapToDouble(Stop::y).summaryStatistics();
            return new Goal(x.getMin(), y.getMin(), x.getMax(), y.getMax());
        }

        double distance(Stop stop) {
            return beyond(stop.x(), left, right) + beyond(stop.y(), top, bottom);
        }

        private static double beyond(double at, double low, double high) {
            return Math.max(0, Math.max(low - at, at - high));
        }
    }

    Router(Sheet sheet) {
        this.sheet = sheet;
        this.channels = new Channels(sheet);
        int count = channels.stops.size();
        this.cost = new double[count];
        this.origin = new int[count];
        this.reached = new int[count];
    }

    /// Routes the wires, short ones first, and then each again knowing the others.
    ///
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    void route(List<Wire> wires) {
        var shortFirst = new ArrayList<>(wires);
        shortFirst.sort(Comparator.comparingDouble(sheet::span));
        for (int i = 0; i < ROUNDS; i++) {
            for (var wire : shortFirst) {
                Layout.stopIfInterrupted();
                use(routes.getOrDefault(wire, List.of()), wire.net, -1);
                var stops = shortest(wire);
                routes.put(wire, stops);
                use(stops, wire.net, 1);
            }
        }
        for (var wire : wires) {
            wire.pieces = pieces(wire, routes.getOrDefault(wire, List.of()));
        }
    }

    private static void use(List<Stop> stops, int net, int count) {
        for (int i = 1; i < stops.size(); i++) {
            if (stops.get(i).lane == stops.get(i - 1).lane) {
                stops.get(i - 1).use(stops.get(i), net, count);
            }
        }
    }

    private List<Stop> starts(Wire wire) {
        return wire.ends == Wire.Ends.INWARDS ? channels.header(wire.from) : channels.exits(wire.from);
    }

    private List<Stop> targets(Wire wire) {
        return wire.ends == Wire.Ends.OUTWARDS ? channels.collects(wire.to) : channels.entries(wire.to);
    }

    private List<Stop> shortest(Wire wire) {
        round++;
        allow(wire);
        var targets = targets(wire);
        goal = Goal.of(targets);
        var queue = new PriorityQueue<Step>();
        for (var stop : starts(wire)) {
            if (stop.lane.block.allowed == round) {
                double stub = wire.ends == Wire.Ends.INWARDS
                        ? 0
                        : stop.x() - sheet.item(wire.from).right();
                offer(queue, stop, stub, -1);
            }
        }
        Stop best = null;
        double least = Double.MAX_VALUE;
        while (!queue.isEmpty()) {
            var step = queue.remove();
            var stop = step.stop();
            if (step.atLeast() >= least) {
                break;
            }
            if (step.cost() > cost[stop.number]) {
                continue;
            }
            if (targets.contains(stop)) {
                double all = step.cost() + lastStub(wire, stop);
                if (all < least) {
                    least = all;
                    best = stop;
                }
            }
            expand(queue, step, wire.net);
        }
        return best == null ? List.of() : path(best);
    }

    private double lastStub(Wire wire, Stop last) {
        return wire.ends == Wire.Ends.OUTWARDS ? 0 : Math.max(0, sheet.item(wire.to).x - last.x());
    }

    private void expand(PriorityQueue<Step> queue, Step step, int net) {
        var stop = step.stop();
        expandTo(queue, step, stop.before, net);
        expandTo(queue, step, stop.after, net);
        for (var turn : stop.turns) {
            if (turn.lane.block.allowed == round) {
                offer(queue, turn, step.cost() + BEND, stop.number);
            }
        }
    }

    private void expandTo(PriorityQueue<Step> queue, Step step, @Nullable Stop next, int net) {
        if (next != null) {
            offer(queue, next, step.cost() + along(step.stop(), next, net), step.stop().number);
        }
    }

    private static double along(Stop from, Stop to, int net) {
        var nets = from.netsTo(to);
        double length = Math.abs(from.at - to.at);
        double others = nets.size();
        if (nets.contains(net)) {
            length *= SHARED;
            others--;
        }
        return length + USED * others + CROSSING * crossed(to, net);
    }

    /// How many foreign nets run across a stop.
    private static int crossed(Stop stop, int net) {
        int most = 0;
        for (var turn : stop.turns) {
            most = Math.max(most, turn.passing(net));
        }
        return most;
    }

    private void offer(PriorityQueue<Step> queue, Stop stop, double price, int from) {
        if (reached[stop.number] != round || price < cost[stop.number]) {
            reached[stop.number] = round;
            cost[stop.number] = price;
            origin[stop.number] = from;
            queue.add(new Step(stop, price, price + SHARED * goal.distance(stop)));
        }
    }

    private List<Stop> path(Stop end) {
        var path = new ArrayList<Stop>();
        for (int at = end.number; at >= 0; at = origin[at]) {
            path.addFirst(channels.stops.get(at));
        }
        return path;
    }

    /// Lets a wire through the blocks that hold one of its ends, up to the innermost that holds both.
    private void allow(Wire wire) {
        var from = wire.ends == Wire.Ends.INWARDS ? inside(wire.from) : wire.from.around();
        var to = wire.ends == Wire.Ends.OUTWARDS ? inside(wire.to) : wire.to.around();
        var blocks = new HashSet<RowBlock>();
        for (var block : from) {
            blocks.add(block);
            if (to.contains(block)) {
                break;
            }
        }
        for (var block : to) {
            blocks.add(block);
            if (from.contains(block)) {
                break;
            }
        }
        for (var block : sheet.blocks) {
            if (blocks.contains(block.block)) {
                block.allowed = round;
            }
        }
    }

    private static List<RowBlock> inside(RowItem container) {
        var around = new ArrayList<>(container.around());
        var content = container.content();
        if (content != null) {
            around.addFirst(content);
        }
        return around;
    }

    private static List<Piece> pieces(Wire wire, List<Stop> stops) {
        var pieces = new ArrayList<Piece>();
        for (var stop : stops) {
            if (pieces.isEmpty() || pieces.getLast().lane != stop.lane) {
                var piece = new Piece(wire, stop.lane);
                if (!pieces.isEmpty()) {
                    piece.before = pieces.getLast();
                    pieces.getLast().after = piece;
                }
                pieces.add(piece);
            }
        }
        return pieces;
    }
}
