package headwater.app.bench;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.NameLines;
import headwater.graph.layout.rows.WireCrossings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What can be said of a drawing by looking at its geometry alone, without knowing how it was laid out.
final class PictureChecks {
    private static final double PAGE_WIDTH = 1100;
    private static final double PAGE_HEIGHT = 640;
    private static final double NEAR = 2;

    private final Diagram diagram;
    private final Placement placement;
    private final List<Line> lines = new ArrayList<>();

    /// A straight part of a wire.
    private record Line(NodeId source, NodeId target, Point a, Point b) {
        boolean isLevel() {
            return Math.abs(a.y() - b.y()) < 0.01;
        }

        Box box() {
            return Box.between(a, b);
        }
    }

    PictureChecks(Diagram diagram, Placement placement) {
        this.diagram = diagram;
        this.placement = placement;
        placement.routes().forEach((id, points) -> {
            var edge = edge(id);
            for (int i = 1; i < points.size() && edge.kind() != DiagramEdgeKind.ORDER; i++) {
                lines.add(new Line(edge.from(), edge.to(), points.get(i - 1), points.get(i)));
            }
        });
    }

    private DiagramEdge edge(EdgeId id) {
        return Objects.requireNonNull(diagram.edge(id));
    }

    private Box box(NodeId id) {
        return Objects.requireNonNull(placement.box(id));
    }

    List<DiagramNode> cards() {
        return diagram.nodes().stream().filter(node -> !node.isContainer()).toList();
    }

    /// The scale at which everything, wires included, is in the page; at most 1.
    double fit() {
        var bounds = placement.bounds();
        for (var line : lines) {
            bounds = bounds.union(line.box());
        }
        return Math.min(1, Math.min(PAGE_WIDTH / bounds.width(), PAGE_HEIGHT / bounds.height()));
    }

    /// How many cards' names are whole and at least 10 pixels high at a scale.
    long readableNames(double scale) {
        return cards().stream().filter(node -> isReadable(node, scale)).count();
    }

    private boolean isReadable(DiagramNode node, double scale) {
        double size = Math.max(CardMetrics.NAME_SIZE, 10 / scale);
        if (size <= CardMetrics.NAME_SIZE) {
            return true;
        }
        return NameLines.fits(node, NameLines.grown(box(node.id()), scale), NameLines.readableSize(scale));
    }

    /// The wires that run through a card, header or label that they do not belong to.
    int through() {
        var found = new HashSet<List<Object>>();
        for (var node : diagram.nodes()) {
            for (var line : lines) {
                if (!line.source().equals(node.id()) && !line.target().equals(node.id()) && runsThrough(line, node)) {
                    found.add(List.of(line.source(), line.target(), node.id()));
                }
            }
        }
        return found.size();
    }

    private boolean runsThrough(Line line, DiagramNode node) {
        var box = box(node.id());
        var inner = line.box();
        if (!node.isContainer()) {
            return meets(box, inner);
        }
        var header = new Box(box.x(), box.y(), box.width(), CardMetrics.HEADER);
        if (meets(header, inner)) {
            return true;
        }
        for (var region : placement.regions().getOrDefault(node.id(), List.of())) {
            if (meets(new Box(region.x() + 8, region.y(), 40, 18), inner)) {
                return true;
            }
        }
        boolean concerned = diagram.holds(node.id(), line.source()) || diagram.holds(node.id(), line.target());
        return !concerned && meets(box, inner);
    }

    private static boolean meets(Box box, Box line) {
        return line.x() < box.right() - 0.5
                && line.right() > box.x() + 0.5
                && line.y() < box.bottom() - 0.5
                && line.bottom() > box.y() + 0.5;
    }

    /// The pairs of nets that share a line though they begin at different cards.
    int shared() {
        var found = new HashSet<Set<NodeId>>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                var a = lines.get(i);
                var b = lines.get(j);
                if (!a.source().equals(b.source()) && a.isLevel() == b.isLevel() && overlap(a, b)) {
                    found.add(Set.of(a.source(), b.source()));
                }
            }
        }
        return found.size();
    }

    private static boolean overlap(Line a, Line b) {
        var one = a.box();
        var other = b.box();
        if (a.isLevel()) {
            return Math.abs(one.y() - other.y()) < NEAR
                    && Math.min(one.right(), other.right()) - Math.max(one.x(), other.x()) > 4;
        }
        return Math.abs(one.x() - other.x()) < NEAR
                && Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y()) > 4;
    }

    /// The edges other than mere order, several between two nodes once.
    Set<List<NodeId>> wires() {
        var wires = new HashSet<List<NodeId>>();
        for (var edge : diagram.edges()) {
            if (edge.kind() != DiagramEdgeKind.ORDER) {
                wires.add(List.of(edge.from(), edge.to()));
            }
        }
        return wires;
    }

    int named() {
        var wires = new HashSet<List<NodeId>>();
        placement.named().forEach(id -> wires.add(List.of(edge(id).from(), edge(id).to())));
        return wires.size();
    }

    /// The wires whose target is before their source, where their ways part.
    int against() {
        int count = 0;
        for (var ends : wires()) {
            if (diagram.holds(ends.getFirst(), ends.getLast()) || diagram.holds(ends.getLast(), ends.getFirst())) {
                continue;
            }
            var from = path(ends.getFirst());
            var to = path(ends.getLast());
            int depth = 0;
            while (from.get(depth).equals(to.get(depth))) {
                depth++;
            }
            if (from.get(depth).branch() == to.get(depth).branch()) {
                var a = box(from.get(depth).id());
                var b = box(to.get(depth).id());
                count += b.x() >= a.right() || b.y() >= a.bottom() ? 0 : 1;
            }
        }
        return count;
    }

    /// The nodes around a node and itself, from the outside in.
    private List<DiagramNode> path(NodeId id) {
        var path = new ArrayList<DiagramNode>();
        for (var at = diagram.node(id); at != null; ) {
            path.addFirst(at);
            var parent = at.parent();
            at = parent == null ? null : diagram.node(parent);
        }
        return path;
    }

    /// The cards that are neither right of nor below the one before in their block.
    int outOfOrder() {
        var before = new HashMap<List<Object>, DiagramNode>();
        int count = 0;
        for (var node : diagram.nodes()) {
            var parent = node.parent();
            var last = before.put(List.of(parent == null ? "" : parent, node.branch()), node);
            if (last != null) {
                var a = box(last.id());
                var b = box(node.id());
                count += b.x() >= a.right() || b.y() >= a.bottom() ? 0 : 1;
            }
        }
        return count;
    }

    int crossings() {
        var nets = new LinkedHashMap<NodeId, Integer>();
        var byNet = new HashMap<Integer, List<List<Point>>>();
        placement.routes().forEach((id, points) -> {
            var edge = edge(id);
            if (edge.kind() != DiagramEdgeKind.ORDER) {
                int net = nets.computeIfAbsent(edge.from(), _ -> nets.size());
                byNet.computeIfAbsent(net, _ -> new ArrayList<>()).add(points);
            }
        });
        return WireCrossings.count(byNet);
    }

    /// The share of neighbours, before and after, that lie otherwise to each other than before.
    static double moved(Diagram before, Placement old, Diagram after, Placement now) {
        int pairs = 0;
        int moved = 0;
        var next = followers(after);
        for (var pair : followers(before).entrySet()) {
            if (pair.getValue().equals(next.get(pair.getKey()))) {
                pairs++;
                moved += isFar(old, now, pair.getKey(), pair.getValue()) ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : (double) moved / pairs;
    }

    private static Map<NodeId, NodeId> followers(Diagram diagram) {
        var followers = new LinkedHashMap<NodeId, NodeId>();
        NodeId last = null;
        for (var node : diagram.nodes()) {
            if (!node.isContainer()) {
                if (last != null) {
                    followers.put(last, node.id());
                }
                last = node.id();
            }
        }
        return followers;
    }

    private static boolean isFar(Placement old, Placement now, NodeId a, NodeId b) {
        var oldA = Objects.requireNonNull(old.box(a));
        var oldB = Objects.requireNonNull(old.box(b));
        var newA = Objects.requireNonNull(now.box(a));
        var newB = Objects.requireNonNull(now.box(b));
        return Math.abs(oldB.x() - oldA.x() - newB.x() + newA.x()) > 40
                || Math.abs(oldB.y() - oldA.y() - newB.y() + newA.y()) > 40;
    }
}
