package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds between which nodes a point is, in the order in which they are read.
public final class Carets {
    private static final double GAP = 15;

    private final PlacedDiagram drawing;
    private final Set<NodeId> leaving;

    /// @param leaving nodes that are about to be taken away, with what is in them
    public Carets(PlacedDiagram drawing, Set<NodeId> leaving) {
        this.drawing = drawing;
        this.leaving = Set.copyOf(leaving);
    }

    /// The nearest place to a point.
    public Caret at(Point point) {
        var container = container(point);
        int branch = container == null ? 0 : branch(container, point);
        var here = inside(container, branch);
        if (here.stream().allMatch(this::isLeaving)) {
            return empty(container, branch, point);
        }
        int index = index(here, point);
        var before = firstStaying(here.subList(index, here.size()));
        var after = firstStaying(here.subList(0, index).reversed());
        var spot = new Spot(
                container == null ? null : container.node().id(),
                branch,
                before == null ? null : before.node().id(),
                after == null ? null : after.node().id());
        return caret(spot, before, after, point);
    }

    /// A place that is known; null where what it names is not in the drawing, or is leaving.
    public @Nullable Caret of(Spot spot) {
        var before = staying(spot.before());
        var after = staying(spot.after());
        if (before != null || after != null) {
            var box = before == null ? Objects.requireNonNull(after).box() : before.box();
            return caret(spot, before, before == null ? after : null, box.centre());
        }
        var container = staying(spot.container());
        return container == null || spot.before() != null || spot.after() != null
                ? null
                : empty(container, spot.branch(), container.box().centre());
    }

    private @Nullable PlacedNode staying(@Nullable NodeId node) {
        var placed = node == null ? null : drawing.node(node);
        return placed == null || isLeaving(placed) ? null : placed;
    }

    /// The place before a node; where it is leaving, the nearest place to a point.
    public Caret before(NodeId node, Point point) {
        var next = drawing.node(node);
        if (next == null || isLeaving(next)) {
            return at(point);
        }
        var parent = next.node().parent();
        var container = parent == null ? null : drawing.node(parent);
        var here = inside(container, next.node().branch());
        int index = here.stream().map(placed -> placed.node().id()).toList().indexOf(node);
        var after = firstStaying(here.subList(0, index).reversed());
        var spot = new Spot(
                parent,
                next.node().branch(),
                node,
                after == null ? null : after.node().id());
        return caret(spot, next, null, point);
    }

    private @Nullable PlacedNode container(Point point) {
        PlacedNode found = null;
        for (var placed : drawing.nodesIn(new Box(point.x(), point.y(), 0, 0))) {
            if (placed.node().isContainer() && !isLeaving(placed)) {
                found = placed;
            }
        }
        return found;
    }

    private boolean isLeaving(PlacedNode placed) {
        return leaving.stream()
                .anyMatch(each -> drawing.diagram().holds(each, placed.node().id()));
    }

    private @Nullable PlacedNode firstStaying(List<PlacedNode> nodes) {
        return nodes.stream().filter(placed -> !isLeaving(placed)).findFirst().orElse(null);
    }

    private int branch(PlacedNode container, Point point) {
        var regions = drawing.regions(container.node().id());
        int nearest = 0;
        for (int i = 0; i < regions.size(); i++) {
            if (distance(regions.get(i), point) < distance(regions.get(nearest), point)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static double distance(Box box, Point point) {
        double dx = Math.max(0, Math.max(box.x() - point.x(), point.x() - box.right()));
        double dy = Math.max(0, Math.max(box.y() - point.y(), point.y() - box.bottom()));
        return Math.hypot(dx, dy);
    }

    private List<PlacedNode> inside(@Nullable PlacedNode container, int branch) {
        var parent = container == null ? null : container.node().id();
        var here = new ArrayList<PlacedNode>();
        for (var placed : drawing.nodes()) {
            var node = placed.node();
            boolean isHere = parent == null ? node.parent() == null : parent.equals(node.parent());
            if (isHere && node.branch() == branch) {
                here.add(placed);
            }
        }
        return here;
    }

    /// How many of the nodes are read before a point: the rows above it, and what is left of it in its row. What is
    /// leaving still holds its row, so that a row does not move up when its first node is taken.
    private int index(List<PlacedNode> here, Point point) {
        int start = 0;
        for (int i = 1; i < here.size(); i++) {
            if (beginsRow(here, i) && point.y() >= top(here, i)) {
                start = i;
            }
        }
        int at = start;
        while (at < here.size()
                && (at == start || !beginsRow(here, at))
                && (isLeaving(here.get(at)) || isBefore(here.get(at).box(), point))) {
            at++;
        }
        return at;
    }

    private boolean beginsRow(List<PlacedNode> here, int index) {
        var kept = drawing.placement().kept();
        var box = here.get(index).box();
        var last = here.get(index - 1).box();
        return kept.cells().isEmpty()
                ? box.x() < last.right() && box.y() >= last.bottom()
                : kept.beginsRow(here.get(index).node().id());
    }

    /// Where a row begins: half-way between its highest node and the lowest of the one above.
    private double top(List<PlacedNode> here, int index) {
        double bottom = here.get(index - 1).box().bottom();
        for (int i = index - 1; i > 0 && !beginsRow(here, i); i--) {
            bottom = Math.max(bottom, here.get(i - 1).box().bottom());
        }
        double top = here.get(index).box().y();
        for (int i = index + 1; i < here.size() && !beginsRow(here, i); i++) {
            top = Math.min(top, here.get(i).box().y());
        }
        return (bottom + top) / 2;
    }

    private static boolean isBefore(Box box, Point point) {
        boolean sameColumn = point.x() >= box.x() && point.x() <= box.right();
        return (sameColumn && (point.y() < box.y() || point.y() > box.bottom()))
                ? box.centre().y() < point.y()
                : box.centre().x() < point.x();
    }

    private static Caret caret(Spot spot, @Nullable PlacedNode before, @Nullable PlacedNode after, Point point) {
        var left = after == null ? null : after.box();
        var right = before == null ? null : before.box();
        boolean atEnd = right == null || (left != null && distance(left, point) < distance(right, point));
        var box = atEnd && left != null ? left : right;
        if (box == null) {
            return new Caret(spot, point.plus(0, -24), point.plus(0, 24));
        }
        double x = atEnd ? box.right() + GAP : box.x() - GAP;
        return new Caret(spot, new Point(x, box.y() - 4), new Point(x, box.bottom() + 4));
    }

    private Caret empty(@Nullable PlacedNode container, int branch, Point point) {
        if (container == null) {
            return new Caret(Spot.END, point.plus(0, -24), point.plus(0, 24));
        }
        var regions = drawing.regions(container.node().id());
        var box = branch < regions.size() ? regions.get(branch) : container.box();
        var spot = new Spot(container.node().id(), branch, null, null);
        double x = box.x() + GAP;
        return new Caret(spot, new Point(x, box.y() + CardMetrics.HEADER), new Point(x, box.bottom() - 6));
    }
}
