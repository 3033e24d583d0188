package headwater.graph.view;

import headwater.graph.DiagramNode;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Shape;
import headwater.graph.Spot;
import headwater.graph.geometry.PlacedNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.EventHandler;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Does what [GraphKey] says.
final class Keys {
    private static final double ZOOM_STEP = 1.2;
    private static final double PAN_STEP = 64;

    private final InputContext input;
    private final Mouse mouse;
    private @Nullable WireByKeys wire;
    private @Nullable NodeId before;

    Keys(InputContext input, Mouse mouse) {
        this.input = input;
        this.mouse = mouse;
    }

    void listenBy(Handlers handlers) {
        handlers.add(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
                dropCharacter();
            }
        });
        handlers.add(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                mouse.space(false);
            }
        });
        handlers.add(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                menu();
                event.consume();
            }
        });
    }

    /// What a key opened may have the focus by now: the character of the key would be typed into it.
    private void dropCharacter() {
        var scene = input.view().getScene();
        if (scene == null || scene.getFocusOwner() == input.view()) {
            return;
        }
        scene.addEventFilter(KeyEvent.ANY, new EventHandler<>() {
            @Override
            public void handle(KeyEvent next) {
                scene.removeEventFilter(KeyEvent.ANY, this);
                if (next.getEventType().equals(KeyEvent.KEY_TYPED)) {
                    next.consume();
                }
            }
        });
    }

    /// Answers whether the key has a meaning here.
    private boolean pressed(KeyEvent event) {
        var key = GraphKey.of(event);
        return key != null && (input.editable() || !key.isEdit()) && act(key, event);
    }

    private boolean act(GraphKey key, KeyEvent event) {
        switch (key) {
            case WALK -> walk(Direction.of(event.getCode()), false);
            case EXTEND -> walk(Direction.of(event.getCode()), true);
            case SELECT_STREAM -> selectStream(Direction.of(event.getCode()));
            case LIGHT_UP -> input.interaction().lightUp();
            case MOVE, MOVE_ACROSS -> move(Direction.of(event.getCode()));
            case NEXT -> step(1);
            case PREVIOUS -> step(-1);
            case FIRST -> go(first(), false);
            case LAST -> go(nodes().isEmpty() ? null : nodes().getLast(), false);
            case SELECT_ALL -> selectAll();
            case OPEN -> enter();
            case CANCEL -> escape();
            case ADD_AFTER -> {
                // Without a card the focus leaves the view, so that the view does not trap it.
                return addAfter();
            }
            case ADD -> input.report(new Gesture.AddAt(middle(), null, spot()));
            case CONNECT -> beginWire();
            case INSERT -> insert();
            case RENAME -> rename();
            case NOTE -> note();
            case DELETE -> delete();
            case PAN -> pan(Direction.of(event.getCode()));
            case HAND -> mouse.space(true);
            case ZOOM_IN -> zoom(ZOOM_STEP);
            case ZOOM_OUT -> zoom(1 / ZOOM_STEP);
            case ACTUAL_SIZE -> input.view().zoomTo(1);
            case FIT -> input.view().fit();
        }
        return true;
    }

    private void walk(Direction way, boolean adding) {
        if (wire != null) {
            wire.step(way);
            return;
        }
        var focused = current();
        var next = focused == null ? first() : new Walk(input.drawing()).next(focused, way, before);
        before = focused == null ? null : focused.node().id();
        go(next, adding);
    }

    private void selectStream(Direction way) {
        var graph = input.view().graph();
        var nodes = new HashSet<>(input.view().getSelection().nodes());
        for (var node : input.view().getSelection().nodes()) {
            nodes.addAll(way == Direction.LEFT ? graph.ancestors(node) : graph.descendants(node));
        }
        input.choose(Selection.of(nodes));
    }

    private void move(Direction way) {
        var diagram = input.drawing().diagram();
        var moving = diagram.outermost(input.view().getSelection().nodes());
        var siblings = new Siblings(diagram, moving);
        var spot = siblings.next(way);
        input.report(spot == null ? new Gesture.MoveNowhere(siblings.why(way)) : new Gesture.Move(moving, spot));
    }

    private void selectAll() {
        input.choose(Selection.of(input.drawing().nodes().stream()
                .map(placed -> placed.node().id())
                .collect(Collectors.toSet())));
    }

    private void rename() {
        var focused = current();
        if (focused != null) {
            input.report(new Gesture.Rename(focused.node().id()));
        }
    }

    private void note() {
        var focused = current();
        if (focused != null) {
            input.report(new Gesture.Note(focused.node().id()));
        }
    }

    private void pan(Direction way) {
        input.pan(-way.x() * PAN_STEP, -way.y() * PAN_STEP);
    }

    private void zoom(double factor) {
        input.zoom(factor, input.view().getWidth() / 2, input.view().getHeight() / 2);
    }

    /// Along the order of the diagram, which is that of the program.
    private void step(int by) {
        var focused = current();
        int at = focused == null ? -1 : nodes().indexOf(focused);
        int next = focused == null && by < 0 ? nodes().size() - 1 : at + by;
        if (next >= 0 && next < nodes().size()) {
            go(nodes().get(next), false);
        }
    }

    private boolean addAfter() {
        var focused = current();
        if (focused == null) {
            return false;
        }
        var node = focused.node();
        boolean isChoice = node.shape() == Shape.PANEL || node.outputs().isEmpty();
        var output = isChoice ? "" : node.outputs().getFirst().name();
        var at = new Point(focused.box().right(), focused.box().y());
        input.report(new Gesture.AddAt(at, new PortRef(node.id(), output, true), spot()));
        return true;
    }

    private void go(@Nullable PlacedNode placed, boolean adding) {
        if (placed == null) {
            return;
        }
        var id = placed.node().id();
        input.interaction().byKeys(true);
        input.focus(id);
        input.view().reveal(id);
        var nodes = new HashSet<NodeId>(adding ? input.view().getSelection().nodes() : Set.of());
        nodes.add(id);
        input.choose(Selection.of(nodes));
    }

    private void beginWire() {
        wire = WireByKeys.begin(input, current());
        input.view().setConnecting(wire == null ? Connecting.NOT : Connecting.BY_KEYS);
    }

    private void endWire() {
        wire = null;
        input.view().setConnecting(Connecting.NOT);
    }

    private void enter() {
        var focused = current();
        if (wire != null) {
            wire.commit();
            endWire();
        } else if (focused != null) {
            input.report(new Gesture.Open(focused.node().id()));
        }
    }

    private void escape() {
        if (wire != null) {
            wire.cancel();
            endWire();
        } else if (!input.interaction().lightOut() && !mouse.cancel()) {
            input.choose(Selection.NONE);
        }
    }

    private void delete() {
        if (!input.view().getSelection().isEmpty()) {
            input.report(new Gesture.Delete(input.view().getSelection()));
        }
    }

    private void insert() {
        var edges = List.copyOf(input.view().getSelection().edges());
        var placed = edges.size() == 1 ? input.drawing().edge(edges.getFirst()) : null;
        if (placed != null) {
            input.report(new Gesture.InsertOn(placed.edge().id(), placed.path().middle()));
        }
    }

    private void menu() {
        var focused = current();
        var at = focused == null ? middle() : focused.box().centre();
        var onScreen = input.viewport().toScreen(at);
        var screen = input.view().localToScreen(onScreen.x(), onScreen.y());
        var node = focused == null ? null : focused.node().id();
        input.report(new Gesture.Menu(node, null, at, screen.getX(), screen.getY()));
    }

    private Point middle() {
        return input.toDrawing(input.view().getWidth() / 2, input.view().getHeight() / 2);
    }

    /// After the focused node, or in the middle of what is seen.
    private Spot spot() {
        var focused = current();
        return input.spotAt(focused == null ? middle() : focused.box().centre().plus(1, 0));
    }

    private @Nullable PlacedNode focused() {
        var id = input.view().focusedNodeProperty().get();
        return id == null ? null : input.drawing().node(id);
    }

    /// The focused node, or the only one that is selected.
    private @Nullable PlacedNode current() {
        var selected = input.view().getSelection().nodes();
        var focused = focused();
        return focused == null && selected.size() == 1
                ? input.drawing().node(selected.iterator().next())
                : focused;
    }

    private List<PlacedNode> nodes() {
        return input.drawing().nodes();
    }

    private @Nullable PlacedNode first() {
        return input.drawing().nodes().stream()
                .filter(placed -> !isFrame(placed.node()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isFrame(DiagramNode node) {
        return node.isContainer();
    }
}
