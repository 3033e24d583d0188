package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Point;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/// Adding by a search on the canvas, in the whole window.
class AddBySearchTest extends OpenDrawing {
    @Test
    void tabAddsACallAfterTheSelectedCardAndConnectsIt() throws Exception {
        clickOn(middle("build_features"));
        type(KeyCode.TAB);
        write("render");
        type(KeyCode.ENTER);
        untilAdded("    render_report(features");

        assertThat(source())
                .containsPattern("features = build_features.submit\\(priced\\)\\n.*render_report\\(features");
        undo("render_report(features");
    }

    @Test
    void aNameThatTheFileLacksBecomesANewTask() throws Exception {
        clickOn(middle("build_features"));
        type(KeyCode.TAB);
        write("check features");
        type(KeyCode.ENTER);
        untilAdded("check_features(");

        assertThat(source()).contains("def check_features(features):").contains("    check_features(features)\n");
        undo("check_features");
    }

    @Test
    void pythonBecomesAStatement() throws Exception {
        clickOn(middle("build_features"));
        type(KeyCode.TAB);
        write("limit = 3 * 4");
        type(KeyCode.ENTER);
        untilAdded("limit = 3 * 4");

        assertThat(source()).contains("features = build_features.submit(priced)\n    limit = 3 * 4\n");
    }

    @Test
    void aDoubleClickOnEmptyCanvasAddsInReadingOrder() throws Exception {
        doubleClickOn(afterTheReport());
        write("render");
        type(KeyCode.ENTER);
        // The file has the name in other places, too.
        untilAdded("\n    render_report(");

        assertThat(source()).containsPattern(" publish_report\\(.*\\)\n\n?    render_report\\(");
    }

    @Test
    void aWireDroppedOnEmptyCanvasAddsWhatTakesIt() throws Exception {
        var card = card("build_features");
        var port = screen(new Point2D(card.getMaxX(), card.getMinY() + card.getHeight() * 22 / 48));
        drag(port, MouseButton.PRIMARY).moveBy(0, 10).moveTo(beside()).drop();
        write("render");
        type(KeyCode.ENTER);
        untilAdded("render_report(features");
    }

    @Test
    void escapeAddsNothingAndGivesTheCanvasTheFocus() throws Exception {
        var before = source();
        clickOn(middle("build_features"));
        type(KeyCode.N);
        script.untilPainted();
        assertThat(isShown("#add-search")).isTrue();
        assertThat(ask(() -> ((TextField) stage.getScene().getRoot().lookup("#add-search")).getText()))
                .as("the letter of the key is not what is searched for")
                .isEmpty();
        type(KeyCode.ESCAPE);
        script.untilPainted();

        assertThat(isShown("#add-search")).isFalse();
        assertThat(ask(() -> page().graph().isFocused())).isTrue();
        assertThat(source()).isEqualTo(before);
    }

    private void untilAdded(String text) throws InterruptedException, TimeoutException {
        script.until("the edit", 20, () -> sourceNow().contains(text));
    }

    private void undo(String text) throws Exception {
        keys("CONTROL+Z");
        script.until("the undoing", 20, () -> !sourceNow().contains(text));
    }

    private Point2D afterTheReport() throws InterruptedException {
        var card = card("publish_report");
        // Beside it in its row, above its port: wherever the layout puts it, what follows it does not begin there.
        return screen(new Point2D(card.getMaxX() + 9, card.getMinY() + 3));
    }

    // Beside the whole drawing, where a wire reaches for no card.
    private Point2D beside() throws InterruptedException {
        return ask(() -> {
            var graph = page().graph();
            double right = graph.placement().boxes().values().stream()
                    .mapToDouble(Box::right)
                    .max()
                    .orElseThrow();
            var at = graph.getViewport().toScreen(new Point(right + 40, 0));
            return graph.localToScreen(at.x(), graph.getHeight() / 2);
        });
    }

    private Point2D middle(String card) throws InterruptedException {
        var bounds = card(card);
        return screen(new Point2D(bounds.getCenterX(), bounds.getCenterY() + 8));
    }
}
