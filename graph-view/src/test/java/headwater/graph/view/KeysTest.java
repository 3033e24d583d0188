package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.A_B;
import static headwater.graph.view.Window.B;
import static headwater.graph.view.Window.C;
import static headwater.graph.view.Window.D;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwater.graph.Gesture;
import headwater.graph.Port;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Spot;
import headwater.graph.Viewport;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class KeysTest {
    private final Window window;

    KeysTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        window.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    @Test
    void goesToTheNearestNodeThatWay() {
        window.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(B);

        window.type(KeyCode.DOWN);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(C);
        assertThat(window.view.getSelection().nodes()).containsExactly(C);
    }

    @Test
    void goesOnFromWhatWasSelectedByOtherMeans() {
        window.type(KeyCode.RIGHT);
        window.interact(() -> window.view.select(Set.of(D, B)));
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(B);

        window.type(KeyCode.DOWN);
        assertThat(window.view.getSelection().nodes()).containsExactly(C);
    }

    @Test
    void goesThroughTheOrderAndToItsEnds() {
        window.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(B);

        window.type(KeyCode.PAGE_UP);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(A);

        window.type(KeyCode.END);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(D);

        window.type(KeyCode.HOME);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(A);
    }

    @Test
    void addsAfterTheCardByTabAndConnectsIt() {
        window.clickOn(window.middle(C)).type(KeyCode.TAB);

        assertThat(window.gestures(Gesture.AddAt.class))
                .extracting(Gesture.AddAt::from, Gesture.AddAt::spot)
                .containsExactly(tuple(new PortRef(C, "out", true), new Spot(null, 0, D, C)));
        assertThat(window.view.isFocused()).isTrue();
    }

    @Test
    void leavesTheViewByTabWithoutACardOrWhereNothingCanBeAdded() {
        window.interact(() -> {
            window.view.getScene().setRoot(new VBox(window.view, new Button("next")));
            window.view.requestFocus();
        });
        window.type(KeyCode.TAB);
        assertThat(window.view.isFocused()).isFalse();

        window.interact(() -> window.view.setEditable(false));
        window.clickOn(window.centre(A)).type(KeyCode.TAB);
        assertThat(window.view.isFocused()).isFalse();
        assertThat(window.gestures(Gesture.AddAt.class)).isEmpty();
    }

    @Test
    void walksAlongTheWiresAndBackTheSameWay() {
        window.type(KeyCode.HOME, KeyCode.RIGHT);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(B);

        window.type(KeyCode.RIGHT);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(D);

        window.type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(A);
    }

    @Test
    void movesByAlt() {
        window.clickOn(window.middle(B));
        window.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);

        assertThat(window.gestures).endsWith(new Gesture.Move(Set.of(B), new Spot(null, 0, D, C)));
        assertThat(window.view.focusedNodeProperty().get()).isEqualTo(B);
    }

    @Test
    void selectsWhatIsUpstreamAndDownstream() {
        window.clickOn(window.middle(B));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(window.view.getSelection().nodes()).containsExactlyInAnyOrder(B, D);

        window.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(window.view.getSelection().nodes()).containsExactlyInAnyOrder(A, B, D);
    }

    @Test
    void dimsAllButTheStreamOfTheSelection() {
        window.clickOn(window.middle(B));
        window.settle();
        var before = window.colour(C);
        window.type(KeyCode.L);
        window.settle();
        assertThat(window.colour(C)).isNotEqualTo(before);

        window.clickOn(window.middle(C)).type(KeyCode.ESCAPE);
        window.clickOn(window.middle(B));
        window.settle();
        assertThat(window.colour(C)).isEqualTo(before);
    }

    @Test
    void ignoresAKeyThatHasNoCode() {
        window.write("ł");

        assertThat(window.gestures).isEmpty();
    }

    @Test
    void haveOneMeaningEach() {
        var keys = Arrays.stream(GraphKey.values())
                .flatMap(key -> key.keys().stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void areNotHeardByASkinThatWasReplaced() {
        window.interact(() -> window.view.setSkin(new GraphViewSkin(window.view)));
        window.settle();
        window.clickOn(window.middle(B));
        window.type(KeyCode.F2);

        assertThat(window.gestures(Gesture.Rename.class)).containsExactly(new Gesture.Rename(B));
    }

    @Test
    void opensRenamesAndDeletesWhatIsFocused() {
        window.type(KeyCode.RIGHT, KeyCode.ENTER, KeyCode.F2, KeyCode.DELETE);

        assertThat(window.gestures)
                .endsWith(new Gesture.Open(A), new Gesture.Rename(A), new Gesture.Delete(Selection.of(Set.of(A))));
    }

    @Test
    void connectsWithC() {
        window.interact(() -> window.view.setMayConnect(
                (from, to) -> from.node().equals(to.node()) || to.node().equals(A) ? "no" : null));
        window.clickOn(window.middle(C));
        window.type(KeyCode.C, KeyCode.ENTER);

        assertThat(window.gestures)
                .endsWith(new Gesture.Connect(new PortRef(C, "out", true), new PortRef(D, "in", false)));
    }

    @Test
    void leavesConnectingWithEscape() {
        window.clickOn(window.middle(C));
        window.type(KeyCode.C, KeyCode.ESCAPE, KeyCode.ENTER);

        assertThat(window.gestures).endsWith(new Gesture.Open(C));
    }

    @Test
    void addsWithNAndInsertsWithI() {
        window.type(KeyCode.N);
        assertThat(window.gestures(Gesture.AddAt.class)).hasSize(1);

        window.clickOn(window.edgeMiddle(A_B).add(24, 0)).type(KeyCode.I);
        assertThat(window.gestures(Gesture.InsertOn.class).getLast().edge()).isEqualTo(A_B.id());
    }

    @Test
    void addsAfterTheFocusedCard() {
        window.clickOn(window.middle(C)).type(KeyCode.N);

        assertThat(window.gestures(Gesture.AddAt.class))
                .extracting(Gesture.AddAt::spot)
                .containsExactly(new Spot(null, 0, D, C));
    }

    @Test
    void connectsACardWithSeveralInputsByAPortThatIsOpen() {
        var d = Window.card("d").withPorts(List.of(Port.of("day"), Port.of("limit")), List.of());
        window.interact(() -> {
            window.view.show(Window.DIAGRAM.with(d), Window.PLACEMENT);
            window.view.setMayConnect((_, to) -> to.node().equals(D) ? null : "no");
        });
        window.clickOn(window.middle(C));
        window.type(KeyCode.C, KeyCode.ENTER);

        assertThat(window.gestures)
                .endsWith(new Gesture.Connect(new PortRef(C, "out", true), new PortRef(D, "", false)));
    }

    @Test
    void selectsAllAndNothing() {
        window.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(window.view.getSelection().nodes()).containsExactlyInAnyOrder(A, B, C, D);

        window.type(KeyCode.ESCAPE);
        assertThat(window.view.getSelection()).isEqualTo(Selection.NONE);
    }

    @Test
    void zoomsAndPans() {
        window.type(KeyCode.PLUS);
        assertThat(window.view.getViewport().zoom()).isGreaterThan(1);

        window.type(KeyCode.DIGIT0);
        assertThat(window.view.getViewport().zoom()).isEqualTo(1);

        window.interact(() -> window.view.setViewport(new Viewport(0, 0, 1)));
        window.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        assertThat(window.view.getViewport()).isEqualTo(new Viewport(-64, 0, 1));

        window.type(KeyCode.DIGIT1);
        assertThat(window.view
                        .getViewport()
                        .seen(900, 600)
                        .contains(window.view.drawing().bounds()))
                .isTrue();
    }
}
