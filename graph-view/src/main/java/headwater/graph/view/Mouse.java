package headwater.graph.view;

import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.geometry.Target;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// What the mouse does: decides at the pressing of a button what a drag will be, and at the release what a click was.
final class Mouse {
    private static final double STILL = 4;
    private static final double PLUS_REACH = 11;

    private final Desk desk;
    private @Nullable Drag drag;
    private Supplier<@Nullable Drag> starting = () -> null;
    private double pressedX;
    private double pressedY;
    private boolean spaceDown;

    Mouse(Desk desk) {
        this.desk = desk;
    }

    void listenTo(GraphView view) {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> desk.attention().hover(null, null));
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, event -> desk.zoom(event.getZoomFactor(), event.getX(), event.getY()));
    }

    /// While the space bar is down the left button pans.
    void space(boolean down) {
        spaceDown = down;
    }

    /// Stops what goes on; answers whether something did.
    boolean cancel() {
        var going = drag;
        drag = null;
        starting = () -> null;
        if (going != null) {
            going.cancel();
        }
        return going != null;
    }

    private void pressed(MouseEvent event) {
        desk.view().requestFocus();
        desk.attention().byKeys(false);
        cancel();
        pressedX = event.getX();
        pressedY = event.getY();
        if (spaceDown || event.getButton() != MouseButton.PRIMARY) {
            starting = () -> new PanDrag(desk, event);
            return;
        }
        var point = desk.toDrawing(event.getX(), event.getY());
        switch (desk.at(point)) {
            case Target.OnPort(DiagramNode _, PortRef port, Point _)
            when desk.editable() -> starting = () -> wire(port);
            case Target.OnPort(DiagramNode node, PortRef _, Point _) -> pressedNode(node, point, event);
            case Target.OnNode(DiagramNode node) -> pressedNode(node, point, event);
            case Target.OnEdge(DiagramEdge edge) -> pressedEdge(edge, event);
            case Target.OnGround() -> {
                var kept = event.isShiftDown() ? desk.view().getSelection() : Selection.NONE;
                starting = () -> new BandDrag(desk, point, kept);
            }
        }
    }

    private Drag wire(PortRef port) {
        if (port.output()) {
            return new WireDrag(desk, port, null);
        }
        DiagramEdge into = null;
        for (var edge : desk.drawing().diagram().edges()) {
            if (edge.to().equals(port.node()) && edge.toPort().equals(port.port())) {
                into = edge;
            }
        }
        return into == null
                ? new WireDrag(desk, port, null)
                : new WireDrag(desk, new PortRef(into.from(), into.fromPort(), true), into.id());
    }

    private void pressedNode(DiagramNode node, Point point, MouseEvent event) {
        desk.focus(node.id());
        var selected = desk.view().getSelection().nodes();
        if (event.isShiftDown() || event.isShortcutDown()) {
            desk.choose(toggled(node.id()));
        } else if (!selected.contains(node.id())) {
            desk.choose(Selection.of(Set.of(node.id())));
        }
        if (desk.editable()) {
            starting = () -> {
                var moved = desk.view().getSelection().nodes();
                return moved.contains(node.id()) ? new MoveDrag(desk, point, node.id(), moved) : null;
            };
        }
    }

    private Selection toggled(NodeId id) {
        var nodes = new HashSet<>(desk.view().getSelection().nodes());
        if (!nodes.remove(id)) {
            nodes.add(id);
        }
        return new Selection(nodes, desk.view().getSelection().edges());
    }

    private void pressedEdge(DiagramEdge edge, MouseEvent event) {
        var edges = new HashSet<EdgeId>(Set.of(edge.id()));
        if (event.isShiftDown() || event.isShortcutDown()) {
            edges.addAll(desk.view().getSelection().edges());
            desk.choose(new Selection(desk.view().getSelection().nodes(), edges));
        } else {
            desk.choose(new Selection(Set.of(), edges));
        }
    }

    private void dragged(MouseEvent event) {
        if (drag == null && !isStill(event)) {
            drag = starting.get();
            desk.attention().hover(null, null);
        }
        if (drag != null) {
            drag.move(event);
        }
    }

    private boolean isStill(MouseEvent event) {
        return Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < STILL;
    }

    private void released(MouseEvent event) {
        var ended = drag;
        drag = null;
        starting = () -> null;
        if (ended != null) {
            ended.end(event);
        } else if (isStill(event)) {
            clicked(event, desk.toDrawing(event.getX(), event.getY()));
        }
    }

    private void clicked(MouseEvent event, Point point) {
        var target = desk.at(point);
        switch (event.getButton()) {
            case PRIMARY -> leftClicked(event, point, target);
            case SECONDARY -> menu(event, point, target);
            default -> {}
        }
    }

    private void leftClicked(MouseEvent event, Point point, Target target) {
        boolean twice = event.getClickCount() == 2;
        switch (target) {
            case Target.OnPort(DiagramNode node, PortRef _, Point _) -> opened(node, event);
            case Target.OnNode(DiagramNode node) -> opened(node, event);
            case Target.OnEdge(DiagramEdge edge) -> {
                if (desk.editable() && isOnPlus(edge, point)) {
                    desk.report(new Gesture.InsertOn(edge.id(), point));
                }
            }
            case Target.OnGround() -> {
                if (twice && desk.editable()) {
                    desk.report(new Gesture.AddAt(point, null, desk.containerAt(point)));
                } else if (!event.isShiftDown()) {
                    desk.choose(Selection.NONE);
                }
            }
        }
    }

    /// A click on one of several selected nodes selects that one alone: only now, because it could have become a drag
    /// of all.
    private void opened(DiagramNode node, MouseEvent event) {
        if (event.getClickCount() == 2) {
            desk.report(new Gesture.Open(node.id()));
        } else if (!event.isShiftDown() && !event.isShortcutDown()) {
            desk.choose(Selection.of(Set.of(node.id())));
        }
    }

    private boolean isOnPlus(DiagramEdge edge, Point point) {
        var placed = desk.drawing().edge(edge.id());
        return edge.id().equals(desk.attention().hoveredEdge())
                && placed != null
                && placed.path().middle().distance(point) <= PLUS_REACH;
    }

    private void menu(MouseEvent event, Point point, Target target) {
        var node = node(target);
        var edge = target instanceof Target.OnEdge(DiagramEdge found) ? found.id() : null;
        var selection = desk.view().getSelection();
        if (node != null && !selection.nodes().contains(node)) {
            desk.focus(node);
            desk.choose(Selection.of(Set.of(node)));
        } else if (edge != null && !selection.edges().contains(edge)) {
            desk.choose(new Selection(Set.of(), Set.of(edge)));
        }
        desk.report(new Gesture.Menu(node, edge, point, event.getScreenX(), event.getScreenY()));
    }

    private static @Nullable NodeId node(Target target) {
        return switch (target) {
            case Target.OnPort(DiagramNode node, PortRef _, Point _) -> node.id();
            case Target.OnNode(DiagramNode node) -> node.id();
            case Target.OnEdge _ -> null;
            case Target.OnGround _ -> null;
        };
    }

    private void moved(MouseEvent event) {
        var target = desk.at(desk.toDrawing(event.getX(), event.getY()));
        var edge = target instanceof Target.OnEdge(DiagramEdge found) && desk.editable() ? found.id() : null;
        desk.attention().hover(node(target), edge);
        var wiring = target instanceof Target.OnPort && desk.editable();
        desk.view().setCursor(wiring ? Cursor.CROSSHAIR : edge == null ? Cursor.DEFAULT : Cursor.HAND);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            desk.zoom(Math.pow(1.0025, event.getDeltaY()), event.getX(), event.getY());
        } else {
            desk.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
