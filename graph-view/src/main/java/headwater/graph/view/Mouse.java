package headwater.graph.view;

import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.HitTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// What the mouse does: decides at the pressing of a button what a drag will be, and at the release what a click
/// was.
final class Mouse {
    private static final double STILL = 4;
    private static final double PLUS_REACH = 11;

    private final InputContext input;
    private final Tip tip;
    private @Nullable Drag drag;
    private boolean isWithoutButton;
    private Supplier<@Nullable Drag> starting = () -> null;
    private double pressedX;
    private double pressedY;
    private boolean spaceDown;
    private @Nullable Click pressed;
    private @Nullable Click first;

    private record Click(HitTarget target, Point point) {}

    Mouse(InputContext input) {
        this.input = input;
        this.tip = new Tip(input.view());
    }

    void listenBy(Handlers handlers) {
        handlers.add(MouseEvent.MOUSE_PRESSED, this::pressed);
        handlers.add(MouseEvent.MOUSE_DRAGGED, this::dragged);
        handlers.add(MouseEvent.MOUSE_RELEASED, this::released);
        handlers.add(MouseEvent.MOUSE_MOVED, this::moved);
        handlers.add(MouseEvent.MOUSE_EXITED, _ -> left());
        handlers.add(ScrollEvent.SCROLL, this::scrolled);
        handlers.add(ZoomEvent.ZOOM, event -> input.zoom(event.getZoomFactor(), event.getX(), event.getY()));
    }

    private void left() {
        input.interaction().hover(null, null);
        tip.stop();
    }

    /// While the space bar is down the left button pans.
    void space(boolean down) {
        spaceDown = down;
    }

    /// Begins a drag that follows the pointer without a button; the next click is its end.
    void begin(Drag begun) {
        cancel();
        drag = begun;
        isWithoutButton = true;
        input.view().setConnecting(Connecting.BY_CLICK);
    }

    /// Whether a button is held down, or something follows the pointer.
    boolean isPressed() {
        return drag != null || pressed != null;
    }

    /// Stops what goes on; answers whether something did.
    boolean cancel() {
        var going = drag;
        drag = null;
        needButton();
        starting = () -> null;
        if (going != null) {
            going.cancel();
        }
        return going != null;
    }

    private void needButton() {
        if (isWithoutButton) {
            isWithoutButton = false;
            input.view().setConnecting(Connecting.NOT);
        }
    }

    private void pressed(MouseEvent event) {
        input.view().requestFocus();
        input.interaction().byKeys(false);
        tip.stop();
        if (isWithoutButton && event.getButton() == MouseButton.PRIMARY) {
            return;
        }
        cancel();
        pressedX = event.getX();
        pressedY = event.getY();
        var point = input.toDrawing(event.getX(), event.getY());
        var target = input.at(point);
        pressed = new Click(target, point);
        if (input.editable() && isCut(event)) {
            starting = () -> new CutDrag(input, point);
            return;
        }
        if (spaceDown || event.getButton() != MouseButton.PRIMARY) {
            starting = () -> new PanDrag(input, event);
            return;
        }
        if (event.getClickCount() == 2 && first != null) {
            return;
        }
        switch (target) {
            case HitTarget.OnPort(DiagramNode _, PortRef port, Point _, var end)
            when input.editable() -> starting = () -> wire(port, end);
            case HitTarget.OnPort(DiagramNode node, PortRef _, Point _, var _) -> pressedNode(node, point, event);
            case HitTarget.OnNode(DiagramNode node) -> pressedNode(node, point, event);
            case HitTarget.OnEdge(DiagramEdge edge) -> pressedEdge(edge, event);
            case HitTarget.OnGround() -> {
                var kept = event.isShiftDown() ? input.view().getSelection() : Selection.NONE;
                starting = () -> new BandDrag(input, point, kept);
            }
        }
    }

    // Some desktops keep Alt and the mouse for themselves, so there are two ways.
    private static boolean isCut(MouseEvent event) {
        return switch (event.getButton()) {
            case PRIMARY -> event.isAltDown();
            case SECONDARY -> event.isShortcutDown();
            default -> false;
        };
    }

    /// @param end the edge whose end is at the port; null for none
    private Drag wire(PortRef port, @Nullable EdgeId end) {
        if (port.output()) {
            return new WireDrag(input, port, null);
        }
        var into = end == null ? null : input.drawing().diagram().edge(end);
        for (var edge : end == null ? input.drawing().diagram().edges() : List.<DiagramEdge>of()) {
            boolean isWire = !edge.isOrder();
            if (isWire && edge.to().equals(port.node()) && edge.toPort().equals(port.port())) {
                into = edge;
            }
        }
        return into == null
                ? new WireDrag(input, port, null)
                : new WireDrag(input, new PortRef(into.from(), into.fromPort(), true), into.id());
    }

    private void pressedNode(DiagramNode node, Point point, MouseEvent event) {
        input.focus(node.id());
        var selected = input.view().getSelection().nodes();
        if (event.isShiftDown() || event.isShortcutDown()) {
            input.choose(toggled(node.id()));
        } else if (!selected.contains(node.id())) {
            input.choose(Selection.of(Set.of(node.id())));
        }
        if (input.editable()) {
            starting = () -> {
                var moved = input.view().getSelection().nodes();
                return moved.contains(node.id()) ? new MoveDrag(input, point, moved) : null;
            };
        }
    }

    private Selection toggled(NodeId id) {
        var nodes = new HashSet<>(input.view().getSelection().nodes());
        if (!nodes.remove(id)) {
            nodes.add(id);
        }
        return new Selection(nodes, input.view().getSelection().edges());
    }

    private void pressedEdge(DiagramEdge edge, MouseEvent event) {
        var edges = new HashSet<EdgeId>(Set.of(edge.id()));
        if (event.isShiftDown() || event.isShortcutDown()) {
            edges.addAll(input.view().getSelection().edges());
            input.choose(new Selection(input.view().getSelection().nodes(), edges));
        } else {
            input.choose(new Selection(Set.of(), edges));
        }
    }

    private void dragged(MouseEvent event) {
        if (drag == null && !isStill(event)) {
            drag = starting.get();
            input.interaction().hover(null, null);
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
        var click = pressed;
        drag = null;
        pressed = null;
        needButton();
        starting = () -> null;
        input.view().handAt(input.toDrawing(event.getX(), event.getY()));
        if (ended != null) {
            ended.end(event);
        } else if (click != null && isStill(event)) {
            clicked(event, click);
        }
    }

    // What the press or the first click brought about may have moved the drawing: a click means what was pressed, a
    // second click what the first one meant.
    private void clicked(MouseEvent event, Click click) {
        switch (event.getButton()) {
            case PRIMARY -> {
                first = event.getClickCount() == 2 && first != null ? first : click;
                leftClicked(event, first.point(), first.target());
            }
            case SECONDARY -> menu(event, click.point(), click.target());
            default -> {}
        }
    }

    private void leftClicked(MouseEvent event, Point point, HitTarget target) {
        boolean twice = event.getClickCount() == 2;
        if (target instanceof HitTarget.OnNode(var node) && input.isOnArrow(node.id(), point)) {
            input.report(new Gesture.Fold(node.id()));
            return;
        }
        switch (target) {
            case HitTarget.OnPort(DiagramNode node, PortRef _, Point _, var _) -> opened(node, point, event);
            case HitTarget.OnNode(DiagramNode node) -> opened(node, point, event);
            case HitTarget.OnEdge(DiagramEdge edge) -> {
                if (input.editable() && isOnPlus(edge, point)) {
                    input.report(
                            edge.isOrder()
                                    ? new Gesture.AddAt(point, null, input.spotAt(point))
                                    : new Gesture.InsertOn(edge.id(), point));
                }
            }
            case HitTarget.OnGround() -> {
                if (twice && input.editable()) {
                    var captioned = input.captionAt(point);
                    input.report(
                            captioned == null
                                    ? new Gesture.AddAt(point, null, input.spotAt(point))
                                    : new Gesture.Note(captioned.id()));
                } else if (!event.isShiftDown()) {
                    input.choose(Selection.NONE);
                }
            }
        }
    }

    /// A click on one of several selected nodes selects that one alone: only now, because it could have become a
    /// drag of all.
    private void opened(DiagramNode node, Point point, MouseEvent event) {
        if (event.getClickCount() == 2) {
            boolean isRename = input.editable() && isOnName(node, point);
            input.report(isRename ? new Gesture.Rename(node.id()) : new Gesture.Open(node.id()));
        } else if (!event.isShiftDown() && !event.isShortcutDown()) {
            input.choose(Selection.of(Set.of(node.id())));
        }
    }

    private boolean isOnName(DiagramNode node, Point point) {
        boolean isCard = switch (node.shape()) {
            case CARD, STEP, CODE -> true;
            case GUARD, CLOSED, SMALL, CONTAINER, PANEL -> false;
        };
        return isCard && CardMetrics.nameBox(node, input.box(node.id())).contains(point);
    }

    private boolean isOnPlus(DiagramEdge edge, Point point) {
        var placed = input.drawing().edge(edge.id());
        return edge.id().equals(input.interaction().hoveredEdge())
                && placed != null
                && placed.path().middle().distance(point) <= PLUS_REACH;
    }

    private void menu(MouseEvent event, Point point, HitTarget target) {
        var node = node(target);
        var edge = target instanceof HitTarget.OnEdge(DiagramEdge found) ? found.id() : null;
        var selection = input.view().getSelection();
        if (node != null && !selection.nodes().contains(node)) {
            input.focus(node);
            input.choose(Selection.of(Set.of(node)));
        } else if (edge != null && !selection.edges().contains(edge)) {
            input.choose(new Selection(Set.of(), Set.of(edge)));
        }
        input.report(new Gesture.Menu(node, edge, point, event.getScreenX(), event.getScreenY()));
    }

    private static @Nullable NodeId node(HitTarget target) {
        return switch (target) {
            case HitTarget.OnPort(DiagramNode node, PortRef _, Point _, var _) -> node.id();
            case HitTarget.OnNode(DiagramNode node) -> node.id();
            case HitTarget.OnEdge _ -> null;
            case HitTarget.OnGround _ -> null;
        };
    }

    private void moved(MouseEvent event) {
        if (drag != null) {
            drag.move(event);
            return;
        }
        var point = input.toDrawing(event.getX(), event.getY());
        var target = input.at(point);
        tip.pointAt(point);
        var edge = target instanceof HitTarget.OnEdge(DiagramEdge found) && input.editable() ? found.id() : null;
        input.interaction().hover(node(target), edge);
        var wiring = target instanceof HitTarget.OnPort && input.editable();
        input.view().setCursor(wiring ? Cursor.CROSSHAIR : edge == null ? Cursor.DEFAULT : Cursor.HAND);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            input.zoom(Math.pow(1.0025, event.getDeltaY()), event.getX(), event.getY());
        } else {
            input.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
