package headwater.graph.layout.rows;

import headwater.graph.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds wires of different nets that run on one line, which no order of tracks could avoid.
final class SharedLines {
    private static final double NEAR = 2;
    private static final double SHORTEST = 4;

    private SharedLines() {}

    private record Stretch(Wire wire, double at, double low, double high) {}

    /// For each two wires that share a line the longer one.
    static Set<Wire> longer(Map<Wire, List<Point>> lines) {
        var found = new HashSet<Wire>();
        var level = new ArrayList<Stretch>();
        var upright = new ArrayList<Stretch>();
        lines.forEach((wire, line) -> {
            for (int i = 1; i < line.size(); i++) {
                var a = line.get(i - 1);
                var b = line.get(i);
                if (Math.abs(a.y() - b.y()) < 0.01) {
                    level.add(new Stretch(wire, a.y(), Math.min(a.x(), b.x()), Math.max(a.x(), b.x())));
                } else {
                    upright.add(new Stretch(wire, a.x(), Math.min(a.y(), b.y()), Math.max(a.y(), b.y())));
                }
            }
        });
        for (var stretches : List.of(level, upright)) {
            stretches.sort(Comparator.comparingDouble(Stretch::at));
            for (int i = 0; i < stretches.size(); i++) {
                var one = stretches.get(i);
                for (int j = i + 1; j < stretches.size() && stretches.get(j).at - one.at < NEAR; j++) {
                    var other = stretches.get(j);
                    double common = Math.min(one.high, other.high) - Math.max(one.low, other.low);
                    if (common > SHORTEST && one.wire.net != other.wire.net) {
                        found.add(length(lines, one.wire) > length(lines, other.wire) ? one.wire : other.wire);
                    }
                }
            }
        }
        return found;
    }

    /// Whether a level line runs on none of others.
    static boolean isFree(Point a, Point b, Collection<List<Point>> others) {
        for (var line : others) {
            for (int i = 1; i < line.size(); i++) {
                var c = line.get(i - 1);
                var d = line.get(i);
                double common = Math.min(b.x(), Math.max(c.x(), d.x())) - Math.max(a.x(), Math.min(c.x(), d.x()));
                if (Math.abs(c.y() - d.y()) < 0.01 && Math.abs(c.y() - a.y()) < 2 * NEAR && common > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double length(Map<Wire, List<Point>> lines, Wire wire) {
        return Lines.length(lines.getOrDefault(wire, List.of()));
    }
}
