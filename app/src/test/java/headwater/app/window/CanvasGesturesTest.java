package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.look.Sentence;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/// Gestures on the canvas of the whole window, by the mouse.
class CanvasGesturesTest extends OpenDrawing {
    @Test
    void aWireDrawnOntoAPortChangesTheArgument() throws Exception {
        drag(port("join_refunds", true), port("build_features", false));

        assertThat(source()).contains("features = build_features.submit(net)");
    }

    @Test
    void aCardDraggedBetweenTwoOthersMovesItsStatement() throws Exception {
        var before = source();
        drag(centre("extract_refunds"), before("fetch_fx_rates"));

        assertThat(source().indexOf("extract_refunds.submit")).isLessThan(source().indexOf("fetch_fx_rates.submit"));
        keys("CONTROL+Z");
        script.until("the undoing", 20, () -> sourceNow().equals(before));
        assertThat(source()).isEqualTo(before);
    }

    @Test
    void altAndAnArrowMoveAStatementInOrder() throws Exception {
        var before = source();
        select("extract_refunds");
        keys("ALT+RIGHT");
        script.until("the edit", 20, () -> !sourceNow().equals(before));
        assertThat(source().indexOf("extract_orders.map")).isLessThan(source().indexOf("extract_refunds.submit"));

        keys("ALT+LEFT");
        script.until("the way back", 20, () -> sourceNow().equals(before));
    }

    @Test
    void altAndAnArrowMoveAStatementOutOfItsContainerAndBack() throws Exception {
        var before = source();
        var card = ask(() -> page().graph().diagram().nodes().stream()
                .map(node -> node.id().value())
                .filter(id -> id.endsWith("quarantine_bad_rows"))
                .findFirst()
                .orElseThrow());
        select(card);
        keys("ALT+UP");
        script.until("the edit", 20, () -> sourceNow().contains("if quarantine:\n        pass\n"));

        keys("CONTROL+Z");
        script.until("the undoing", 20, () -> sourceNow().equals(before));
    }

    @Test
    void thePadAtTheSelectedCardDuplicatesIt() throws Exception {
        assertThat(isShown("#context-pad")).isFalse();
        clickOn(centre("load_config"));
        script.untilPainted();
        assertThat(isShown("#context-pad")).isTrue();
        assertThat(area("#context-pad").intersects(card("load_config"))).isFalse();

        clickOn(onPad("Duplicate"));
        script.until("the copy", 20, () -> sourceNow().contains("config_2 = load_config(currency)"));
    }

    @Test
    void thePadDrawsAWireToTheCardThatIsClickedNext() throws Exception {
        clickOn(centre("load_config"));
        script.untilPainted();
        clickOn(onPad("Connect"));
        assertThat(isShown("#context-pad")).isFalse();
        assertThat(news()).isEqualTo("Click where the value goes. Esc cancels.");
        clickOn(centre("extract_refunds"));
        script.until("the wire", 20, () -> sourceNow().contains("extract_refunds.submit(config)"));
        assertThat(news()).isEmpty();
    }

    @Test
    void offersTheWayBackWhereAnEditRewroteMoreThanWasAskedFor() throws Exception {
        var before = source();
        clickOn(centre("load_config"));
        type(KeyCode.DELETE);
        script.until("the deletion", 20, () -> !sourceNow().contains("= load_config("));
        assertThat(news()).contains("now goes to");

        var undo = ask(() -> stage.getScene().getRoot().lookup("#canvas-news").lookupAll(".button").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        clickOn(undo);
        script.until("the text before", 20, () -> sourceNow().equals(before));
        script.until("nothing more to say", 20, () -> newsNow().isEmpty());
    }

    private String news() throws Exception {
        return ask(this::newsNow);
    }

    private String newsNow() {
        return ((Sentence) stage.getScene().getRoot().lookup("#canvas-news .words")).getText();
    }

    private Node onPad(String words) throws Exception {
        return ask(() -> stage.getScene().getRoot().lookup("#context-pad").lookupAll(".button").stream()
                .filter(button -> Objects.requireNonNullElse(button.getAccessibleText(), "")
                        .startsWith(words))
                .findFirst()
                .orElseThrow());
    }

    private void drag(Point2D from, Point2D to) throws Exception {
        var before = source();
        drag(from, MouseButton.PRIMARY).moveBy(20, 20).moveTo(to).drop();
        script.until("the edit", 20, () -> !sourceNow().equals(before));
    }
}
