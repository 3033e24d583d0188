package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.A_B;
import static headwater.graph.view.Window.A_C;
import static headwater.graph.view.Window.B;
import static headwater.graph.view.Window.C;
import static headwater.graph.view.Window.D;
import static headwater.graph.view.Window.DIAGRAM;
import static headwater.graph.view.Window.card;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.Gesture;
import headwater.graph.MayMove;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Shape;
import headwater.graph.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class MouseTest {
    private static final NodeId IF = new NodeId("if");

    private final Window window;

    MouseTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        FxToolkit.cleanupStages();
        window.release(new KeyCode[0]);
        window.release(new MouseButton[0]);
    }

    @Test
    void selectsWhatIsClicked() {
        window.clickOn(window.middle(B));

        assertThat(window.gestures).containsExactly(new Gesture.Select(Selection.of(Set.of(B))));
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(B);
        assertThat(window.view.getAccessibleText()).isEqualTo("task b, task, 2 of 4, from task a, to task d");
    }

    @Test
    void addsToTheSelectionWithShift() {
        window.clickOn(window.middle(B));
        window.clickWithShift(window.middle(C));

        assertThat(window.view.getSelection().nodes()).containsExactlyInAnyOrder(B, C);
    }

    @Test
    void selectsNothingByAClickOnTheGround() {
        window.clickOn(window.middle(B));
        window.clickOn(window.on(100, 400));

        assertThat(window.view.getSelection()).isEqualTo(Selection.NONE);
    }

    @Test
    void reportsAMoveAndMovesNothingItself() {
        window.drag(window.middle(C), MouseButton.PRIMARY)
                .moveTo(window.on(300, 120))
                .moveTo(window.on(252, 30))
                .drop();

        assertThat(window.gestures(Gesture.Move.class))
                .containsExactly(new Gesture.Move(Set.of(C), new Spot(null, 0, B, A)));
        assertThat(window.view.placement()).isEqualTo(Window.PLACEMENT);
    }

    @Test
    void movesAllThatIsSelected() {
        window.clickOn(window.middle(B));
        window.clickWithShift(window.middle(C));
        window.drag(window.middle(C), MouseButton.PRIMARY)
                .moveBy(0, 20)
                .moveBy(0, 20)
                .drop();

        assertThat(window.gestures(Gesture.Move.class).getFirst().nodes()).containsExactlyInAnyOrder(B, C);
    }

    @Test
    void asksOnceForEachPlaceWhatAMoveWouldDoThereAndNotForItsOwn() {
        var asked = new ArrayList<Spot>();
        window.view.setMayMove((nodes, to, answer) -> {
            assertThat(nodes).containsExactly(C);
            asked.add(to);
            answer.accept(new MayMove.Answer(false, "it waits for b"));
        });
        window.drag(window.middle(C), MouseButton.PRIMARY)
                .moveBy(12, 10)
                .moveTo(window.on(252, 30))
                .moveTo(window.on(255, 34))
                .drop();

        assertThat(asked).containsExactly(new Spot(null, 0, B, A));
    }

    @Test
    void dropsBetweenTheTwoStatementsOfALineOfTheOrder() {
        var order = DiagramEdge.of(DiagramEdgeKind.ORDER, B, "out", C, "in");
        var diagram = new Diagram(List.copyOf(DIAGRAM.nodes()), List.of(order));
        window.interact(() -> window.view.show(diagram, Window.PLACEMENT));
        window.settle();
        var line =
                Objects.requireNonNull(window.view.drawing().edge(order.id())).path();
        window.drag(window.middle(D), MouseButton.PRIMARY)
                .moveBy(12, 10)
                .moveTo(window.on(line.middle().x(), line.middle().y()))
                .drop();

        assertThat(window.gestures(Gesture.Move.class))
                .containsExactly(new Gesture.Move(Set.of(D), new Spot(null, 0, C, B)));
    }

    @Test
    void reportsNoMoveToWhereACardIs() {
        window.drag(window.middle(C), MouseButton.PRIMARY)
                .moveBy(12, 20)
                .moveBy(-30, 10)
                .drop();

        assertThat(window.gestures(Gesture.Move.class)).isEmpty();
    }

    @Test
    void movesACardIntoAContainerAndItsBranch() {
        window.show(branched());
        var target = window.view.drawing().regions(IF).getLast();
        window.drag(window.centre(B), MouseButton.PRIMARY)
                .moveTo(window.on(target.centre().x(), target.centre().y()))
                .moveTo(window.on(target.right() - 4, target.centre().y()))
                .drop();

        assertThat(window.gestures(Gesture.Move.class))
                .containsExactly(new Gesture.Move(Set.of(B), new Spot(IF, 1, null, D)));
    }

    @Test
    void movesACardOutOfAContainerToTheEnd() {
        window.show(branched());
        var bounds = window.view.drawing().bounds();
        window.drag(window.centre(D), MouseButton.PRIMARY)
                .moveTo(window.on(bounds.right() + 10, bounds.centre().y()))
                .moveTo(window.on(bounds.right() + 30, bounds.centre().y()))
                .drop();

        assertThat(window.gestures(Gesture.Move.class))
                .containsExactly(new Gesture.Move(Set.of(D), new Spot(null, 0, null, IF)));
    }

    @Test
    void movesAContainerWithoutNamingWhatIsInIt() {
        window.show(branched());
        window.interact(() -> window.view.select(Set.of(IF, C, D)));
        var a = window.box(A);
        window.drag(window.header(IF), MouseButton.PRIMARY)
                .moveTo(window.on(a.x() + 20, a.centre().y()))
                .moveTo(window.on(a.x() + 4, a.centre().y()))
                .drop();

        assertThat(window.gestures(Gesture.Move.class))
                .containsExactly(new Gesture.Move(Set.of(IF), new Spot(null, 0, A, null)));
    }

    /// `a` and `b`, then a container with `c` in its first branch and `d` in its second.
    private static Diagram branched() {
        var frame = DiagramNode.of("if", Shape.CONTAINER, "if", "if x").withBranches(List.of("then", "else"));
        return new Diagram(
                List.of(
                        card("a"),
                        card("b"),
                        frame,
                        card("c").in(IF, 0),
                        card("d").in(IF, 1)),
                List.of());
    }

    @Test
    void movesNothingAfterEscape() {
        window.drag(window.middle(C), MouseButton.PRIMARY).moveBy(10, 40);
        window.type(KeyCode.ESCAPE).drop();

        assertThat(window.gestures(Gesture.Move.class)).isEmpty();
    }

    @Test
    void selectsByRubberBand() {
        window.drag(window.on(280, -20), MouseButton.PRIMARY)
                .moveTo(window.on(400, 100))
                .moveTo(window.on(520, 270))
                .drop();

        assertThat(window.view.getSelection().nodes()).containsExactlyInAnyOrder(B, C);
    }

    @Test
    void drawsAWireFromAPortToAPort() {
        window.drag(window.output(C), MouseButton.PRIMARY)
                .moveTo(window.on(560, 150))
                .moveTo(window.input(D))
                .drop();

        assertThat(window.gestures(Gesture.Connect.class))
                .containsExactly(new Gesture.Connect(new PortRef(C, "out", true), new PortRef(D, "in", false)));
    }

    @Test
    void reportsAWireThatMayNotBeToo() {
        window.interact(() -> window.view.setMayConnect((_, to) -> to.node().equals(D) ? "d takes no rows" : null));
        window.drag(window.output(C), MouseButton.PRIMARY)
                .moveTo(window.on(560, 150))
                .moveTo(window.input(D))
                .drop();

        assertThat(window.gestures(Gesture.Connect.class))
                .containsExactly(new Gesture.Connect(new PortRef(C, "out", true), new PortRef(D, "in", false)));
        assertThat(window.gestures(Gesture.AddAt.class)).isEmpty();
    }

    @Test
    void addsWhereAWireIsDroppedOnTheGround() {
        window.drag(window.output(C), MouseButton.PRIMARY)
                .moveTo(window.on(560, 300))
                .moveTo(window.on(640, 400))
                .drop();

        assertThat(window.gestures(Gesture.AddAt.class))
                .containsExactly(new Gesture.AddAt(
                        new Point(640, 400), new PortRef(C, "out", true), new Spot(null, 0, null, D)));
    }

    @Test
    void pullsAWireOffItsInput() {
        window.drag(window.input(C), MouseButton.PRIMARY)
                .moveTo(window.on(250, 330))
                .moveTo(window.on(200, 400))
                .drop();

        assertThat(window.gestures(Gesture.Disconnect.class)).containsExactly(new Gesture.Disconnect(A_C.id()));
    }

    @Test
    void putsTheEndOfAWireOnAnotherCardInOneStep() {
        window.drag(window.input(C), MouseButton.PRIMARY)
                .moveTo(window.on(560, 330))
                .moveTo(window.middle(D))
                .drop();

        assertThat(window.gestures).containsExactly(new Gesture.Rewire(A_C.id(), new PortRef(D, "in", false)));
    }

    @Test
    void changesNothingWhenTheEndOfAWireIsPutBack() {
        window.drag(window.input(C), MouseButton.PRIMARY)
                .moveTo(window.on(250, 330))
                .moveTo(window.input(C))
                .drop();

        assertThat(window.gestures).isEmpty();
    }

    @Test
    void leavesThePortOpenWhenAWireIsDroppedOnACardWithSeveral() {
        window.interact(() -> window.view.show(
                DIAGRAM.with(card("d").withPorts(List.of(Port.of("day"), Port.of("limit")), List.of())),
                Window.PLACEMENT));
        window.drag(window.output(C), MouseButton.PRIMARY)
                .moveTo(window.on(560, 300))
                .moveTo(window.middle(D))
                .drop();

        assertThat(window.gestures)
                .containsExactly(new Gesture.Connect(new PortRef(C, "out", true), new PortRef(D, "", false)));
    }

    @Test
    void pullsNoMereOrderOffACardWithSeveralPorts() {
        var d = card("d").withPorts(List.of(Port.of("day"), Port.of("limit")), List.of());
        var order = DiagramEdge.of(DiagramEdgeKind.ORDER, C, "", D, "");
        window.interact(() -> window.view.show(
                new Diagram(List.of(card("a"), card("b"), card("c"), d), List.of(order)), Window.PLACEMENT));
        window.drag(window.input(D), MouseButton.PRIMARY)
                .moveTo(window.on(560, 330))
                .moveTo(window.on(400, 400))
                .drop();

        assertThat(window.gestures(Gesture.Disconnect.class)).isEmpty();
        assertThat(window.gestures(Gesture.AddAt.class))
                .extracting(Gesture.AddAt::from)
                .containsExactly(new PortRef(D, "", false));
    }

    @Test
    void insertsByThePlusOnAnEdgeThatThePointerCameAlong() {
        window.moveTo(window.edgeMiddle(A_B).add(30, 0))
                .moveTo(window.edgeMiddle(A_B))
                .clickOn(MouseButton.PRIMARY);

        assertThat(window.gestures(Gesture.InsertOn.class).getFirst().edge()).isEqualTo(A_B.id());
        assertThat(window.view.getSelection().edges()).containsExactly(A_B.id());
    }

    @Test
    void opensByADoubleClick() {
        window.doubleClickOn(window.middle(B));

        assertThat(window.gestures(Gesture.Open.class)).containsExactly(new Gesture.Open(B));
    }

    @Test
    void asksForAMenuWhereTheRightButtonClicks() {
        var at = window.middle(B);
        window.clickOn(at, MouseButton.SECONDARY);

        var menu = window.gestures(Gesture.Menu.class).getFirst();
        assertThat(menu.node()).isEqualTo(B);
        assertThat(menu.screenX()).isEqualTo(at.getX());
        assertThat(window.view.getSelection().nodes()).containsExactly(B);
    }

    @Test
    void pansWithTheRightButtonAndAsksForNoMenu() {
        window.drag(window.on(100, 300), MouseButton.SECONDARY)
                .moveBy(20, 10)
                .moveBy(20, 10)
                .drop();

        assertThat(window.view.getViewport().zoom()).isEqualTo(1);
        assertThat(window.view.getViewport().x()).isEqualTo(80);
        assertThat(window.gestures).isEmpty();
    }

    @Test
    void pansByTheWheelAndZoomsWithControl() {
        window.moveTo(window.on(300, 300)).scroll(2, VerticalDirection.UP);
        assertThat(window.view.getViewport().zoom()).isEqualTo(1);
        assertThat(window.view.getViewport().y()).isNotEqualTo(40);

        var at = window.on(300, 300);
        var local = window.view.screenToLocal(at);
        var under = window.view.getViewport().toDrawing(local.getX(), local.getY());
        window.scrollWithControl(at, 80);
        assertThat(window.view.getViewport().zoom()).isGreaterThan(1.1);
        assertThat(window.view
                        .getViewport()
                        .toDrawing(local.getX(), local.getY())
                        .distance(under))
                .isLessThan(0.001);
    }

    @Test
    void changesNothingWhenItMayNotBeEdited() {
        window.interact(() -> window.view.setEditable(false));
        window.drag(window.middle(C), MouseButton.PRIMARY)
                .moveBy(10, 40)
                .moveBy(10, 40)
                .drop();
        window.drag(window.output(C), MouseButton.PRIMARY)
                .moveTo(window.input(D))
                .drop();
        window.type(KeyCode.DELETE);

        assertThat(window.gestures).hasOnlyElementsOfType(Gesture.Select.class);
    }
}
