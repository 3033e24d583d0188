package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
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
        write("tidy");
        type(KeyCode.ENTER);
        untilText("                good = tidy(rows)\n");
    }

    @Test
    void renameByMouse() throws Exception {
        select(IN + "clean");
        doubleClickOn(name(IN + "clean"));
        write("tidy");
        type(KeyCode.ENTER);
        untilText("                good = tidy(rows)\n");
    }

    @Test
    void noteByKey() throws Exception {
        select(IN + "clean");
        keys("SHIFT+N");
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
        clickOn(port(IN + "store", false).add(-13, 0));
        type(KeyCode.I);
        write("clean");
        type(KeyCode.ENTER);
        untilText("                good = clean(rows)\n                clean_good = clean(good)\n");
    }

    @Test
    void addAfterByKey() throws Exception {
        select(IN + "load#2");
        type(KeyCode.TAB);
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

    private boolean isDrawn(String card) {
        return page().graph().diagram().node(new NodeId(card)) != null;
    }

    private void untilText(String text) throws Exception {
        script.until("the edit", 20, () -> sourceNow().contains(text));
    }
}
