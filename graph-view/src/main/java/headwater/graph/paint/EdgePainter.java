package headwater.graph.paint;

import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.EdgeStatus;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedEdge;
import headwater.graph.paint.Surface.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/// Draws edges. The hue says where an edge comes from, its form what it carries, its weight how it is doing.
final class EdgePainter {
    /// The radius of bends: of those beside the gap of a crossing enough stays in sight to be followed.
    static final double BEND = 4;

    private static final double HEAD = 7;
    private static final double CASING = 3.6;
    private static final double DOT = 2.5;

    private final Pen pen;
    private final PlacedDiagram drawing;
    private final Highlights highlights;

    EdgePainter(Pen pen, PlacedDiagram drawing, Highlights highlights) {
        this.pen = pen;
        this.drawing = drawing;
        this.highlights = highlights;
    }

    /// Draws the edges of one source: first what makes crossings readable, then the lines, those that look alike as
    /// one.
    void draw(List<PlacedEdge> net) {
        var casings = new LinkedHashMap<Stroke, List<List<Point>>>();
        var lines = new LinkedHashMap<Stroke, List<List<Point>>>();
        var hollows = new LinkedHashMap<Stroke, List<List<Point>>>();
        for (var placed : net) {
            var edge = placed.edge();
            double width = width(edge);
            if (!edge.isOrder()) {
                add(
                        casings,
                        Stroke.solid(ground(edge), width + CASING),
                        placed.path().points());
            }
            var line = shortened(placed);
            add(lines, stroke(edge, colour(edge), width), line);
            if (edge.kind() == DiagramEdgeKind.COLLECT) {
                add(hollows, Stroke.solid(ground(edge), width / 3), line);
            }
        }
        casings.forEach((stroke, all) -> pen.surface().lines(all, BEND, stroke));
        lines.forEach((stroke, all) -> pen.surface().lines(all, BEND, stroke));
        hollows.forEach((stroke, all) -> pen.surface().lines(all, BEND, stroke));
        net.forEach(this::ends);
    }

    private static void add(Map<Stroke, List<List<Point>>> lines, Stroke stroke, List<Point> line) {
        lines.computeIfAbsent(stroke, _ -> new ArrayList<>()).add(line);
    }

    private void ends(PlacedEdge placed) {
        var colour = colour(placed.edge());
        if (!placed.edge().isOrder()) {
            pen.surface().disc(start(placed), DOT * pen.marks(), colour);
        }
        head(placed.edge(), tip(placed), placed.path().heading(), colour);
    }

    private Color ground(DiagramEdge edge) {
        var from = drawing.diagram().node(edge.from());
        var to = drawing.diagram().node(edge.to());
        boolean inside = from != null && to != null && from.parent() != null && to.parent() != null;
        return inside ? pen.palette().frames().container() : pen.palette().canvas();
    }

    private Color colour(DiagramEdge edge) {
        var palette = pen.palette();
        if (isSelected(edge) || edge.id().equals(highlights.hoveredEdge())) {
            return palette.accent();
        }
        if (edge.status().marked("critical")) {
            return palette.warning();
        }
        var plain = edge.isOrder() ? palette.order() : palette.wire(drawing.hue(edge.from()));
        if (edge.status().marked("dimmed")) {
            return Pen.mixed(palette.canvas(), plain, 0.45);
        }
        return edge.status().marked("waiting") ? Pen.mixed(palette.canvas(), plain, 0.62) : plain;
    }

    private boolean isSelected(DiagramEdge edge) {
        return highlights.selection().edges().contains(edge.id());
    }

    private double width(DiagramEdge edge) {
        double plain = switch (edge.kind()) {
            case ORDER -> 1;
            case COLLECT -> 4.5;
            case DATA, WAIT, BARRIER -> weight(edge.status());
        };
        boolean strong = isSelected(edge)
                || edge.id().equals(highlights.hoveredEdge())
                || highlights.related().contains(edge.id());
        // Thin lines stay visible from afar.
        return (plain + (strong ? 0.75 : 0)) * Math.max(1, 0.6 / pen.zoom());
    }

    private static double weight(EdgeStatus status) {
        if (status.animated()) {
            return 2;
        }
        return status.marked("arrived") ? 1.75 : status.marked("dimmed") ? 1.25 : 1.5;
    }

    private Stroke stroke(DiagramEdge edge, Color colour, double width) {
        if (edge.status().animated()) {
            return new Stroke(colour, width, List.of(6.0, 4.0), -highlights.phase());
        }
        return switch (edge.kind()) {
            case WAIT -> Stroke.dashed(colour, width, 2, 3);
            case BARRIER -> new Stroke(colour, width, List.of(6.0, 3.0, 1.5, 3.0), 0);
            case DATA, ORDER, COLLECT -> Stroke.solid(colour, width);
        };
    }

    /// Where its head ends: at the edge of what is drawn there.
    private Point tip(PlacedEdge placed) {
        var to = placed.path().heading();
        return placed.path().end().plus(-growth(placed.edge().to()) * to.x(), 0);
    }

    /// Where its dot is.
    private Point start(PlacedEdge placed) {
        var points = placed.path().points();
        double dx = Math.signum(points.get(1).x() - points.get(0).x());
        return placed.path().start().plus(growth(placed.edge().from()) * dx, 0);
    }

    private double growth(NodeId id) {
        var node = drawing.diagram().node(id);
        return node == null || node.isContainer() || node.shape() == Shape.PANEL ? 0 : pen.growth();
    }

    /// The line up to where its head begins.
    private List<Point> shortened(PlacedEdge placed) {
        var points = new ArrayList<>(placed.path().points());
        if (placed.edge().isOrder()) {
            return points;
        }
        var end = tip(placed);
        var before = points.get(points.size() - 2);
        double last = end.distance(before);
        points.set(points.size() - 1, end.towards(before, Math.min(last / 2, HEAD * pen.marks() - 1)));
        return points;
    }

    private void head(DiagramEdge edge, Point tip, Point to, Color colour) {
        double size = HEAD * pen.marks();
        double half = size / 2;
        var back = tip.plus(-size * to.x(), -size * to.y());
        var one = back.plus(-half * to.y(), half * to.x());
        var other = back.plus(half * to.y(), -half * to.x());
        switch (edge.kind()) {
            case ORDER -> pen.surface().line(List.of(one, tip, other), 0, Stroke.solid(colour, 1));
            case WAIT -> {
                pen.surface().area(List.of(tip, one, other), ground(edge));
                pen.surface().line(List.of(one, tip, other, one), 0, Stroke.solid(colour, 1.25));
            }
            case COLLECT -> pen.surface().area(bar(tip), colour);
            case DATA, BARRIER -> pen.surface().area(List.of(tip, one, other), colour);
        }
    }

    private static List<Point> bar(Point tip) {
        return List.of(tip.plus(-3, -9), tip.plus(0, -9), tip.plus(0, 9), tip.plus(-3, 9));
    }
}
