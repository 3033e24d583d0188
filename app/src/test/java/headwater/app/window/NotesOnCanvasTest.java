package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.designer.DesignerModel;
import headwater.graph.NodeId;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Notes on the canvas, which are comments in the code, in the whole window.
class NotesOnCanvasTest extends OpenDrawing {
    @Test
    void aDoubleClickOnACaptionChangesTheCommentAsOneStep() throws Exception {
        var before = source();
        var card = captioned();
        doubleClickOn(caption(card));
        script.until("the field", 20, this::isOpen);
        write("All of it");
        type(KeyCode.ENTER);
        script.until("the edit", 20, () -> sourceNow().contains("# All of it\n"));
        script.until("the drawing", 20, () -> "All of it".equals(caption(designer(), card)));
        assertThat(ask(this::isOpen)).isFalse();

        keys("CONTROL+Z");
        script.until("the undoing", 20, () -> sourceNow().equals(before));
    }

    @Test
    void aNoteOfTwoLinesIsWrittenByKeysAndTakenAway() throws Exception {
        var before = source();
        select("join_refunds");
        keys("SHIFT+N");
        script.until("the field", 20, this::isOpen);
        write("First");
        keys("SHIFT+ENTER");
        write("then");
        type(KeyCode.ENTER);
        script.until("the edit", 20, () -> sourceNow().contains("    # First\n    # then\n"));
        script.until("the end", 20, () -> !isOpen());

        keys("SHIFT+N");
        script.until("the field", 20, this::isOpen);
        type(KeyCode.BACK_SPACE);
        type(KeyCode.ENTER);
        script.until("the edit", 20, () -> sourceNow().equals(before));
    }

    @Test
    void escapeLeavesTheCommentAsItWas() throws Exception {
        var before = source();
        select("join_refunds");
        keys("SHIFT+N");
        script.until("the field", 20, this::isOpen);
        write("First");
        type(KeyCode.ESCAPE);
        script.untilPainted();

        assertThat(source()).isEqualTo(before);
        assertThat(ask(this::isOpen)).isFalse();
        assertThat(ask(() -> page().graph().isFocused())).isTrue();
    }

    private NodeId captioned() throws InterruptedException {
        return ask(
                () -> page().graph().placement().captions().keySet().iterator().next());
    }

    private static String caption(DesignerModel model, NodeId card) {
        var node =
                Objects.requireNonNull(model.drawingProperty().get().diagram().node(card));
        return Objects.requireNonNull(node.paragraph()).caption();
    }

    private Point2D caption(NodeId card) throws InterruptedException {
        return ask(() -> onScreen(
                Objects.requireNonNull(page().graph().placement().captions().get(card))
                        .centre()));
    }

    private boolean isOpen() {
        return isFieldOpen("#card-note");
    }
}
