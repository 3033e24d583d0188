package headwater.graph.layout.rows;

import headwater.graph.Point;
import headwater.graph.layout.Layout;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines that only say "then": short ones, between neighbours in a row that no wire joins.
final class Spine {
    private static final double BELOW_PORT = 16;
    private static final double STEP = 6;
    private static final double EDGE = 5;

    private final Sheet sheet;
    private final Collection<List<Point>> wires;

    private Spine(Sheet sheet, Collection<List<Point>> wires) {
        this.sheet = sheet;
        this.wires = wires;
    }

    /// The lines of the order of a diagram; of what they would not make clearer there is none.
    ///
    /// @param wires the lines of wires, which they keep clear of
    static Map<Wire, List<Point>> of(Tree tree, Sheet sheet, Collection<List<Point>> wires) {
        var joined = new HashSet<List<RowItem>>();
        tree.wires.forEach(wire -> joined.add(List.of(wire.from, wire.to)));
        var spine = new Spine(sheet, wires);
        var lines = new LinkedHashMap<Wire, List<Point>>();
        for (var wire : tree.order) {
            Layout.stopIfInterrupted();
            var line = joined.contains(List.of(wire.from, wire.to)) ? null : spine.line(wire);
            if (line != null) {
                lines.put(wire, line);
            }
        }
        return lines;
    }

    private @Nullable List<Point> line(Wire wire) {
        var from = sheet.item(wire.from);
        var to = sheet.item(wire.to);
        if (from.block != to.block || from.after != to.before) {
            return null;
        }
        double top = Math.max(from.y, to.y) + EDGE;
        double bottom = Math.min(from.y + from.height, to.y + to.height) - EDGE;
        double lowest = Math.min(Math.max(from.port(), to.port()) + BELOW_PORT, bottom);
        for (double y = lowest; y >= top; y -= STEP) {
            var start = new Point(from.right(), y);
            var end = new Point(to.x, y);
            if (SharedLines.isFree(start, end, wires)) {
                return List.of(start, end);
            }
        }
        return null;
    }
}
