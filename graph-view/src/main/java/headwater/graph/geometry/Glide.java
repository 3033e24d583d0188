package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way of a drawing from where its nodes were to where they are: nodes, captions, regions and lines that were there
/// before move, what is new is at its place from the beginning. Pure; where it is on the way is a number.
public final class Glide {
    private final PlacedDiagram after;
    private final Placement from;
    private final double dx;
    private final double dy;

    /// @param dx how far the old places are moved to the right first, where the drawing was panned meanwhile
    /// @param dy how far down
    public Glide(PlacedDiagram before, PlacedDiagram after, double dx, double dy) {
        this.from = before.placement();
        this.after = after;
        this.dx = dx;
        this.dy = dy;
    }

    /// The drawing that it leads to.
    public PlacedDiagram end() {
        return after;
    }

    /// Whether anything moves on the way.
    public boolean isStill() {
        return after.placement().boxes().entrySet().stream().allMatch(entry -> {
            var old = from.box(entry.getKey());
            return old == null || old.moved(dx, dy).equals(entry.getValue());
        });
    }

    /// The drawing on its way.
    ///
    /// @param part 0 at the beginning, 1 at the end
    public PlacedDiagram at(double part) {
        if (part >= 1) {
            return after;
        }
        var to = after.placement();
        var boxes = boxes(from.boxes(), to.boxes(), part);
        var regions = new LinkedHashMap<NodeId, List<Box>>();
        to.regions().forEach((id, end) -> regions.put(id, boxes(from.regions().get(id), end, part)));
        var captions = boxes(from.captions(), to.captions(), part);
        var routes = new LinkedHashMap<EdgeId, List<Point>>();
        to.routes().forEach((id, end) -> routes.put(id, line(from.routes().get(id), end, part)));
        var plates = boxes(from.plates(), to.plates(), part);
        var placement = new Placement(boxes, regions, plates, captions, routes, to.named(), to.kept());
        return PlacedDiagram.of(after.diagram(), placement).with(after.statuses());
    }

    private Map<NodeId, Box> boxes(Map<NodeId, Box> begin, Map<NodeId, Box> end, double part) {
        var boxes = new LinkedHashMap<NodeId, Box>();
        end.forEach((id, box) -> {
            var old = begin.get(id);
            boxes.put(id, old == null ? box : between(old, box, part));
        });
        return boxes;
    }

    private List<Box> boxes(@Nullable List<Box> begin, List<Box> end, double part) {
        if (begin == null || begin.size() != end.size()) {
            return end;
        }
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < end.size(); i++) {
            boxes.add(between(begin.get(i), end.get(i), part));
        }
        return boxes;
    }

    private Box between(Box begin, Box end, double part) {
        return new Box(
                between(begin.x() + dx, end.x(), part),
                between(begin.y() + dy, end.y(), part),
                between(begin.width(), end.width(), part),
                between(begin.height(), end.height(), part));
    }

    /// Bend by bend; the line with fewer bends has its middle one as often as is needed.
    private List<Point> line(@Nullable List<Point> begin, List<Point> end, double part) {
        if (begin == null) {
            return end;
        }
        int count = Math.max(begin.size(), end.size());
        var line = new ArrayList<Point>();
        for (int i = 0; i < count; i++) {
            var old = begin.get(bend(i, begin.size(), count));
            var now = end.get(bend(i, end.size(), count));
            line.add(new Point(between(old.x() + dx, now.x(), part), between(old.y() + dy, now.y(), part)));
        }
        return line;
    }

    private static int bend(int index, int bends, int count) {
        int half = (bends - 1) / 2;
        int spare = count - bends;
        return index <= half ? index : Math.max(half, index - spare);
    }

    private static double between(double begin, double end, double part) {
        return begin + (end - begin) * part;
    }
}
