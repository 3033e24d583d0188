package headwater.graph.view;

import static java.util.Objects.requireNonNull;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.Viewport;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window with a small diagram (a to b and c, b to d; a and b in one row, c and d in the next), a hand on mouse and
/// keys, and a record of the gestures.
final class Window extends FxRobot {
    static final NodeId A = new NodeId("a");
    static final NodeId B = new NodeId("b");
    static final NodeId C = new NodeId("c");
    static final NodeId D = new NodeId("d");
    static final DiagramEdge A_B = edge(A, B);
    static final DiagramEdge A_C = edge(A, C);
    static final Diagram DIAGRAM =
            new Diagram(List.of(card("a"), card("b"), card("c"), card("d")), List.of(A_B, A_C, edge(B, D)));
    static final Placement PLACEMENT = placement();

    final List<Gesture> gestures = new ArrayList<>();
    final List<Painted> painted = new ArrayList<>();
    final GraphView view;

    private Window(GraphView view) {
        this.view = view;
    }

    static Window open(Stage stage) {
        var window = new Window(new GraphView());
        window.view.setOnGesture(window.gestures::add);
        window.view.setOnPainted(window.painted::add);
        window.view.show(DIAGRAM, PLACEMENT);
        stage.setScene(new Scene(new StackPane(window.view), 900, 600));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        window.view.setViewport(new Viewport(40, 40, 1));
        window.view.requestFocus();
        return window;
    }

    static Window open() throws TimeoutException {
        var stage = FxToolkit.registerPrimaryStage();
        var made = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> open(stage));
        // Counters begin where the first picture is there, however late its frame comes.
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> !made.painted.isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
        return made;
    }

    static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", "task " + id)
                .withPorts(List.of(Port.of("in")), List.of(Port.of("out")));
    }

    private static DiagramEdge edge(NodeId from, NodeId to) {
        return DiagramEdge.of(DiagramEdgeKind.DATA, from, "out", to, "in");
    }

    private static Placement placement() {
        var boxes = new LinkedHashMap<NodeId, Box>();
        boxes.put(A, new Box(0, 0, 200, 56));
        boxes.put(B, new Box(304, 0, 200, 56));
        boxes.put(C, new Box(304, 200, 200, 56));
        boxes.put(D, new Box(600, 200, 200, 56));
        return new Placement(boxes, Map.of());
    }

    /// Shows another diagram in rows.
    void show(Diagram diagram) {
        interact(() -> {
            view.show(diagram, new RowLayout().place(diagram, LayoutPage.USUAL).placement());
            view.setViewport(new Viewport(40, 40, 1));
        });
        settle();
        gestures.clear();
    }

    Box box(NodeId id) {
        return requireNonNull(view.placement().box(id), () -> id + " is not placed");
    }

    /// The colour at the lower edge of a card, where its border is.
    Color colour(NodeId id) {
        return pixel(on(box(id).centre().x(), box(id).bottom()));
    }

    /// The colour at a place on the screen.
    Color pixel(Point2D onScreen) {
        var at = view.sceneToLocal(view.getScene().getRoot().screenToLocal(onScreen));
        var made = new CompletableFuture<Color>();
        interact(() ->
                made.complete(view.snapshot(null, null).getPixelReader().getColor((int) Math.round(at.getX()), (int)
                        Math.floor(at.getY()))));
        return made.join();
    }

    Point2D centre(NodeId id) {
        return on(box(id).centre().x(), box(id).centre().y());
    }

    /// On the title of a container.
    Point2D header(NodeId id) {
        return on(box(id).x() + 30, box(id).y() + 12);
    }

    /// Where a place on the drawing is on the screen.
    Point2D on(double x, double y) {
        var at = view.getViewport().toScreen(new Point(x, y));
        return view.localToScreen(at.x(), at.y());
    }

    Point2D middle(NodeId id) {
        var box = PLACEMENT.box(id);
        if (box == null) {
            throw new AssertionError(id + " is not placed");
        }
        return on(box.centre().x(), box.centre().y() + 18);
    }

    Point2D output(NodeId id) {
        var box = PLACEMENT.box(id);
        return box == null ? on(0, 0) : on(box.right(), box.y() + 22);
    }

    Point2D input(NodeId id) {
        var box = PLACEMENT.box(id);
        return box == null ? on(0, 0) : on(box.x(), box.y() + 22);
    }

    Point2D edgeMiddle(DiagramEdge edge) {
        var placed = view.drawing().edge(edge.id());
        if (placed == null) {
            throw new AssertionError(edge.id() + " is not drawn");
        }
        return on(placed.path().middle().x(), placed.path().middle().y());
    }

    /// Robots of the headless platform make mouse events without modifiers, so these are made by hand.
    void clickWithShift(Point2D at) {
        interact(() -> {
            view.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, at));
            view.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, at));
        });
    }

    /// Drags, with Shift held from the first move on.
    void dragWithShift(Point2D from, Point2D to) {
        interact(() -> {
            view.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, from, false, false));
            view.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), true, false));
            view.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, to, true, false));
            view.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, to, true, false));
        });
    }

    /// Draws a stroke with Alt and the left button.
    void strokeWithAlt(Point2D from, Point2D to) {
        interact(() -> {
            view.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, from, false, true));
            view.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, from.midpoint(to), false, true));
            view.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, to, false, true));
            view.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, to, false, true));
        });
    }

    private MouseEvent mouse(EventType<MouseEvent> type, Point2D at) {
        return mouse(type, at, true, false);
    }

    private MouseEvent mouse(EventType<MouseEvent> type, Point2D at, boolean shift, boolean alt) {
        var local = view.screenToLocal(at);
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                local.getX(),
                local.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                shift,
                false,
                alt,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    void scrollWithControl(Point2D at, double by) {
        var local = view.screenToLocal(at);
        interact(() -> view.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                local.getX(),
                local.getY(),
                at.getX(),
                at.getY(),
                false,
                true,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
    }

    <T extends Gesture> List<T> gestures(Class<T> kind) {
        return gestures.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
