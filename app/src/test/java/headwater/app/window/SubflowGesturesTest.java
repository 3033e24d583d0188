package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
import java.util.Objects;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An open subflow is edited on the canvas of the whole window, by mouse and keys, as the flow around it.
class SubflowGesturesTest extends OpenDrawing {
    private static final String TEXT = """
            from prefect import flow, task

            @task
            def load(day="today"):
                return [day]

            @task
            def render(rows, title="Report"):
                return rows

            @flow
            def report(rows):
                raw = load()
                more = load()
                page = render(rows)

            @flow
            def nightly():
                rows = load()
                report(rows)
            """;

    @BeforeEach
    void openSubflow() throws Exception {
        openText(TEXT, "report");
        clickOn(arrow("report"));
        script.until("the subflow", 20, () -> page().graph().diagram().node(new NodeId("report::render")) != null);
        script.run(() -> page().graph().fit());
        script.untilPainted();
    }

    @Test
    void aWireInItBecomesAnArgumentThere() throws Exception {
        drag(port("report::load", true), MouseButton.PRIMARY)
                .moveBy(20, 20)
                .moveTo(port("report::render", false))
                .drop();
        script.until("the edit", 20, () -> !sourceNow().equals(TEXT));

        assertThat(source()).contains("page = render(raw)");
    }

    @Test
    void keysMoveDeleteAndDuplicateInIt() throws Exception {
        clickOn(centre("report::load#2"));
        keys("ALT+LEFT");
        script.until("the move", 20, () -> sourceNow().contains("more = load()\n    raw = load()"));
        keys("CONTROL+Z");
        script.until("the undoing", 20, () -> sourceNow().equals(TEXT));
        keys("CONTROL+D");
        script.until("the copy", 20, () -> sourceNow().contains("more_2 = load()"));
        keys("CONTROL+Z");
        script.until("the undoing", 20, () -> sourceNow().equals(TEXT));
        clickOn(centre("report::load"));
        keys("DELETE");
        script.until("the deletion", 20, () -> !sourceNow().contains("raw = "));
        assertThat(source()).contains("more = load()\n    page = render(rows)").endsWith("report(rows)\n");
    }

    @Test
    void aCardOfItDoesNotMoveOutAndSaysWhy() throws Exception {
        drag(centre("report::load"), MouseButton.PRIMARY)
                .moveBy(20, 20)
                .moveTo(before("load"))
                .drop();
        script.until("the reason", 20, () -> designer().problemProperty().get() != null);

        assertThat(source()).isEqualTo(TEXT);
        assertThat(ask(() -> Objects.requireNonNull(designer().problemProperty().get())
                        .line()))
                .contains("`report`", "`nightly`", "Ctrl+X");
    }
}
