package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every gesture on cards that are three containers deep, by mouse and by key, each undone as one step.
class DeepGesturesTest extends OpenDrawing {
    private static final String TEXT = """
            from prefect import flow, task


            @task
            def load(day):
                return [day]


            @task
            def clean(rows):
                return rows


            @task
            def store(rows):
                return rows


            @flow
            def nightly(days):
                for day in days:
                    with open(day) as log:
                        if day:
                            rows = load(day)
                            more = load(day)
                            good = clean(rows)
                            store(good)
                store([])
            """;
    private static final String IN = "for@1/with@1/if@1/";

    @BeforeEach
    void openDeepFlow() throws Exception {
        openText(TEXT, IN + "load");
    }

    @AfterEach
    void isUndoneAsOneStep() throws Exception {
        if (!source().equals(TEXT)) {
            script.run(() -> page().graph().requestFocus());
            keys("CONTROL+Z");
            script.until("the undoing", 20, () -> sourceNow().equals(TEXT));
        }
    }

    @Test
    void renameByKey() throws Exception {
        select(IN + "clean");
        type(KeyCode.F2);
        script.until("the field", 20, () -> isFieldOpen("#card-name"));
        write("tidy");
        type(KeyCode.ENTER);
        untilText("                good = tidy(rows)\n");
    }

    @Test
    void renameByMouse() throws Exception {
        select(IN + "clean");
        doubleClickOn(name(IN + "clean"));
        script.until("the field", 20, () -> isFieldOpen("#card-name"));
        write("tidy");
        type(KeyCode.ENTER);
        untilText("                good = tidy(rows)\n");
    }

    @Test
    void noteByKey() throws Exception {
        select(IN + "clean");
        keys("SHIFT+N");
        script.until("the field", 20, () -> isFieldOpen("#card-note"));
        write("Only good ones");
        type(KeyCode.ENTER);
        untilText("                # Only good ones\n                good = clean(rows)\n");
    }

    @Test
    void moveInOrderByKey() throws Exception {
        select(IN + "load#2");
        keys("ALT+LEFT");
        untilText("more = load(day)\n                rows = load(day)\n");
    }

    @Test
    void moveInOrderByMouse() throws Exception {
        drag(centre(IN + "load#2"), MouseButton.PRIMARY)
                .moveBy(20, 20)
                .moveTo(before(IN + "load"))
                .drop();
        untilText("more = load(day)\n                rows = load(day)\n");
    }

    @Test
    void moveOutByKey() throws Exception {
        select(IN + "store");
        keys("ALT+UP");
        script.until(
                "the move or why not",
                20,
                () -> !sourceNow().equals(TEXT) || designer().problemProperty().get() != null);
    }

    @Test
    void moveInByMouse() throws Exception {
        drag(centre("store"), MouseButton.PRIMARY)
                .moveBy(20, 20)
                .moveTo(before(IN + "load"))
                .drop();
        untilText("                store([])\n                rows = load(day)\n");
    }

    @Test
    void connectByMouse() throws Exception {
        drag(port(IN + "load#2", true), MouseButton.PRIMARY)
                .moveBy(10, 20)
                .moveTo(port(IN + "clean", false))
                .drop();
        untilText("good = clean(more)\n");
    }

    @Test
    void connectByKey() throws Exception {
        select(IN + "load#2");
        type(KeyCode.C);
        type(KeyCode.DOWN);
        type(KeyCode.LEFT);
        type(KeyCode.ENTER);
        untilText("good = clean(more)\n");
    }

    @Test
    void disconnectByPullingAWireOff() throws Exception {
        var end = port(IN + "store", false);
        drag(end, MouseButton.PRIMARY).moveBy(-5, 10).moveTo(end.add(-13, 34)).drop();
        untilText("store(...)\n");
    }

    @Test
    void insertOnAWireByKey() throws Exception {
        clickOn(wire(IN + "load", IN + "clean"));
        script.until(
                "the selection",
                20,
                () -> !page().graph().getSelection().edges().isEmpty());
        type(KeyCode.I);
        script.until("the search", 20, () -> isFieldOpen("#add-search"));
        write("clean");
        type(KeyCode.ENTER);
        untilText("good = clean(clean_rows)\n");
    }

    @Test
    void addAfterByKey() throws Exception {
        select(IN + "load#2");
        type(KeyCode.TAB);
        script.until("the search", 20, () -> isFieldOpen("#add-search"));
        write("store");
        type(KeyCode.ENTER);
        untilText("                more = load(day)\n                store(more)\n");
    }

    @Test
    void deleteAndHealByKey() throws Exception {
        select(IN + "clean");
        type(KeyCode.DELETE);
        untilText("                store(rows)\n");
        assertThat(source()).doesNotContain("clean(rows)\n                store");
    }

    @Test
    void duplicateByKey() throws Exception {
        select(IN + "clean");
        keys("CONTROL+D");
        untilText("                good = clean(rows)\n                good_2 = clean(rows)\n");
    }

    @Test
    void copyAndPasteByKey() throws Exception {
        select(IN + "load#2");
        keys("CONTROL+C");
        select("store");
        keys("CONTROL+V");
        untilText("    store([])\n    more_2 = load(day)\n");
    }

    @Test
    void foldByMouseAndByKey() throws Exception {
        clickOn(arrow("for@1/with@1/if@1"));
        script.until("the closed block", 20, () -> !isDrawn(IN + "load"));
        select("for@1/with@1/if@1");
        type(KeyCode.ENTER);
        script.until("the open block", 20, () -> isDrawn(IN + "load"));
    }

    /// On a wire, at the end of its longest part: in its middle a click inserts.
    private Point2D wire(String from, String to) throws InterruptedException {
        return ask(() -> {
            var graph = page().graph();
            var edge = graph.diagram().edges().stream()
                    .filter(each -> each.from().value().equals(from)
                            && each.to().value().equals(to))
                    .findFirst()
                    .orElseThrow();
            var line = Objects.requireNonNull(graph.placement().routes().get(edge.id()));
            int longest = IntStream.range(1, line.size())
                    .boxed()
                    .max(Comparator.comparingDouble(i -> line.get(i - 1).distance(line.get(i))))
                    .orElseThrow();
            var start = line.get(longest - 1);
            var end = line.get(longest);
            return onScreen(end.plus((start.x() - end.x()) * 0.15, (start.y() - end.y()) * 0.15));
        });
    }

    private boolean isDrawn(String card) {
        return page().graph().diagram().node(new NodeId(card)) != null;
    }

    private void untilText(String text) throws Exception {
        script.until("the edit", 20, () -> sourceNow().contains(text));
    }
}
