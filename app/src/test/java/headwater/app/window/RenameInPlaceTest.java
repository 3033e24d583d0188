package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
import headwater.graph.Selection;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Renaming a card where its name is, in the whole window.
class RenameInPlaceTest extends OpenDrawing {
    @Test
    void aDoubleClickOnTheNameRenamesTheTaskEverywhereAsOneStep() throws Exception {
        var before = source();
        doubleClick("clean_refunds");
        write("tidy_refunds");
        type(KeyCode.ENTER);
        script.until("the edit", 20, () -> sourceNow().contains("tidy_refunds"));

        assertThat(source()).isEqualTo(before.replace("clean_refunds", "tidy_refunds"));
        script.until("the end", 20, () -> !isOpen());
        keys("CONTROL+Z");
        script.until("the undoing", 20, () -> sourceNow().equals(before));
    }

    @Test
    void aRefusalIsShownBelowTheFieldAndTheNameCanBeCorrected() throws Exception {
        clickOn(name("clean_refunds"));
        type(KeyCode.F2);
        write("not a name");
        type(KeyCode.ENTER);
        script.until("the refusal", 20, () -> !refusal().isEmpty());
        assertThat(ask(this::isOpen)).isTrue();

        keys("CONTROL+A");
        write("tidy_refunds");
        type(KeyCode.ENTER);
        script.until("the edit", 20, () -> sourceNow().contains("def tidy_refunds("));
    }

    @Test
    void escapeLeavesTheNameAsItWas() throws Exception {
        var before = source();
        clickOn(name("clean_refunds"));
        type(KeyCode.F2);
        write("other");
        type(KeyCode.ESCAPE);
        script.untilPainted();

        assertThat(source()).isEqualTo(before);
        assertThat(ask(this::isOpen)).isFalse();
        assertThat(ask(() -> page().graph().isFocused())).isTrue();
    }

    @Test
    void aClickElsewhereKeepsWhatWasTyped() throws Exception {
        clickOn(name("clean_refunds"));
        type(KeyCode.F2);
        write("tidy_refunds");
        var card = card("publish_report");
        clickOn(screen(new Point2D(card.getCenterX(), card.getMaxY() + 60)));
        script.until("the edit", 20, () -> sourceNow().contains("def tidy_refunds("));
    }

    @Test
    void theVariableOfACodeCardIsRenamed() throws Exception {
        var card = ask(() -> page().graph().diagram().nodes().stream()
                .filter(node -> node.title().equals("total"))
                .map(node -> node.id().value())
                .findFirst()
                .orElseThrow());
        doubleClick(card);
        write("sum_of_all");
        type(KeyCode.ENTER);
        script.until("the edit", 20, () -> sourceNow().contains("sum_of_all = sum(revenue.values())"));

        assertThat(source()).contains("day, sum_of_all, currency)");
    }

    // Selected before, as what a first click shows may take longer than the time of a double click.
    private void doubleClick(String card) throws Exception {
        script.run(() -> designer().selectionProperty().set(Selection.of(Set.of(new NodeId(card)))));
        script.untilPainted();
        doubleClickOn(name(card));
    }

    private boolean isOpen() {
        return isFieldOpen("#card-name");
    }

    private String refusal() {
        return field().getParent().lookupAll(".refusal").stream()
                .filter(node -> node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    private Node field() {
        return stage.getScene().getRoot().lookup("#card-name");
    }
}
