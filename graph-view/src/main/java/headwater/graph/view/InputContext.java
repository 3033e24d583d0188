package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Spot;
import headwater.graph.Viewport;
import headwater.graph.geometry.Caret;
import headwater.graph.geometry.Carets;
import headwater.graph.geometry.Chevron;
import headwater.graph.geometry.HitTarget;
import headwater.graph.geometry.Hits;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What mouse and keyboard work with: the view, what is on it, and the person's attention.
record InputContext(GraphView view, Interaction interaction) {
    private static final double SAME_LINE = 0.5;

    PlacedDiagram drawing() {
        return view.drawing();
    }

    Viewport viewport() {
        return view.getViewport();
    }

    boolean editable() {
        return view.isEditable();
    }

    Point toDrawing(double x, double y) {
        return viewport().toDrawing(x, y);
    }

    HitTarget at(Point point) {
        var hit = Hits.at(drawing(), point, viewport().zoom());
        return hit instanceof HitTarget.OnEdge(var edge) ? new HitTarget.OnEdge(followed(edge, point)) : hit;
    }

    /// The node whose caption is at a point; null for none.
    @Nullable
    DiagramNode captionAt(Point point) {
        return Hits.caption(drawing(), point);
    }

    /// Where wires of one source share a line, the one that the pointer came along is meant.
    private DiagramEdge followed(DiagramEdge edge, Point point) {
        var hovered = interaction.hoveredEdge();
        var before = hovered == null ? null : drawing().edge(hovered);
        var found = drawing().edge(edge.id());
        if (before == null || found == null) {
            return edge;
        }
        boolean isShared = before.path().distance(point) <= found.path().distance(point) + SAME_LINE;
        return isShared ? before.edge() : edge;
    }

    void pan(double dx, double dy) {
        view.setViewport(viewport().panned(dx, dy));
    }

    void zoom(double factor, double x, double y) {
        view.setViewport(viewport().zoomed(Viewports.allowed(viewport().zoom() * factor), x, y));
    }

    /// Selects and, when that is something new, reports it.
    void choose(Selection selection) {
        if (!selection.equals(view.getSelection())) {
            view.setSelection(selection);
            view.report(new Gesture.Select(selection));
        }
    }

    void focus(@Nullable NodeId node) {
        view.setFocusedNode(node);
    }

    void report(Gesture gesture) {
        view.report(gesture);
    }

    void overlay(Overlay overlay) {
        interaction.overlay(overlay);
    }

    void clearOverlay() {
        interaction.overlay(new Overlay.Nothing());
    }

    /// Between which nodes a point is.
    Caret caretAt(Point point) {
        return caretAt(point, new Carets(drawing(), Set.of()));
    }

    /// Between which nodes a point is: on a line of the order between its two.
    Caret caretAt(Point point, Carets carets) {
        return at(point) instanceof HitTarget.OnEdge(var edge) && edge.isOrder()
                ? carets.before(edge.to(), point)
                : carets.at(point);
    }

    Spot spotAt(Point point) {
        return caretAt(point).spot();
    }

    /// Why a wire may not go between two ports given in any order, or null when it may.
    @Nullable
    String reasonAgainst(PortRef one, PortRef other) {
        if (one.output() == other.output()) {
            return one.output() ? "both are outputs" : "both are inputs";
        }
        return one.output()
                ? view.mayConnect().reasonAgainst(one, other)
                : view.mayConnect().reasonAgainst(other, one);
    }

    /// The ports in sight that would take a wire from this one, one for each node: "" where there are several.
    List<PortRef> candidates(PortRef from) {
        var sight = viewport().seen(view.getWidth(), view.getHeight());
        var found = new ArrayList<PortRef>();
        for (var placed : drawing().nodesIn(sight)) {
            var node = placed.node();
            var ports = from.output() ? node.inputs() : node.outputs();
            if (!ports.isEmpty() && !node.isContainer()) {
                var ref = new PortRef(
                        node.id(), ports.size() == 1 ? ports.getFirst().name() : "", !from.output());
                if (reasonAgainst(from, ref) == null) {
                    found.add(ref);
                }
            }
        }
        return found;
    }

    Point place(PortRef port) {
        var at = drawing().port(port);
        return at == null ? new Point(0, 0) : at;
    }

    /// Whether a point is on the arrow by which a node is opened and closed.
    boolean isOnArrow(NodeId id, Point point) {
        var placed = drawing().node(id);
        return placed != null && Chevron.isAt(placed, point, viewport().zoom());
    }

    Box box(NodeId id) {
        var placed = drawing().node(id);
        return placed == null ? new Box(0, 0, 0, 0) : placed.box();
    }
}
