package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.recording.About;
import headwater.app.recording.RunFile;
import headwater.app.recording.SavedRun;
import headwater.app.recording.SavedSource;
import headwater.app.run.Recordings;
import headwater.app.run.RunRecording;
import headwater.app.servers.Connection;
import headwater.app.shell.PageCommand;
import headwater.flow.Source;
import headwater.graph.DiagramNode;
import headwater.graph.Selection;
import headwater.graph.Tone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapsuleInWindowTest extends OpenWindow {
    private static final String FLOW = """
            from prefect import flow, task
            from lib.tools import load


            @task
            def extract(n):
                return n


            @task
            def transform(n):
                return n


            @flow
            def etl():
                raw = extract(1)
                good = transform(raw)
                load(good)
            """;

    private Path capsule = Path.of("");

    @BeforeEach
    void openCapsule() throws Exception {
        capsule = folder.resolve("sent/etl" + RunFile.CAPSULE);
        var recording = RunRecording.of(Recordings.run("etl"), Recordings.logs("etl"));
        var files = Map.of(
                "flows/etl.py",
                Source.of(FLOW),
                "lib/tools.py",
                Source.of("from prefect import task\n\n\n@task\ndef load(rows):\n    print(rows)\n"));
        var about = new About("etl", "1.0", "3.9.1", Instant.EPOCH);
        RunFile.write(capsule, new SavedRun(recording, about, new SavedSource("flows/etl.py", "etl", files)));
        script.run(() -> wiring.open(capsule));
        script.until("the run on its plan", 60, () -> {
            var shown = wiring.shell().designer();
            return shown != null
                    && shown.capsule() != null
                    && !page().graph().diagram().nodes().isEmpty()
                    && Objects.requireNonNull(wiring.shell().runProperty().getValue())
                                    .log()
                                    .shown()
                                    .size()
                            > 0;
        });
        script.untilPainted();
    }

    @Test
    void showsThePlanWithTheRunOnItAndItsLogWithoutAServer() throws Exception {
        assertThat(ask(() -> wiring.shell().servers().connectionProperty().get()))
                .isEqualTo(new Connection.None());
        assertThat(ask(() -> wiring.shell().titleProperty().getValue())).startsWith("etl.run.zip");
        assertThat(ask(this::states))
                .containsEntry("extract", new Tone("completed"))
                .containsEntry("load", new Tone("completed"));
        keys("CONTROL+SHIFT+F");
        script.until("the log", 60, () -> lookup(".log-row").queryAll().size() > 3);
    }

    @Test
    void hasTheButtonThatFollowsInTheHeadOfItsFlowWhichKeepsItsHeight() throws Exception {
        double before = height(".flow-head");
        clickOn(page().lookup("#play-strip"));
        keys("HOME");
        script.until("the button", 60, () -> page().lookup("#follow").isVisible());
        script.untilPainted();
        assertThat(height(".flow-head")).isEqualTo(before);
        assertThat(height("#follow")).isLessThan(before);
    }

    private double height(String selector) throws Exception {
        return ask(() -> page().lookup(selector).getLayoutBounds().getHeight());
    }

    private Map<String, Tone> states() {
        var drawing = designer().drawingProperty().get();
        return drawing.diagram().nodes().stream()
                .collect(Collectors.toMap(
                        DiagramNode::title,
                        node -> drawing.statuses().over(node).status().tone(),
                        (one, _) -> one));
    }

    @Test
    void offersNothingThatWouldChangeTheFlow() throws Exception {
        var before = source();
        select("extract");
        script.until("the inspector", 20, () -> page().lookup(".inspector-card").isVisible());
        keys("DELETE");
        keys("F2");
        keys("CONTROL+D");
        keys("F9");
        clickOn(".code-area");
        write("x = 1");
        keys("ENTER");
        keys("TAB");
        keys("BACK_SPACE");
        keys("F5");
        assertThat(source()).isEqualTo(before);
        assertThat(ask(() -> page().lookup(".code-area") instanceof CodeArea area && !area.isEditable()))
                .isTrue();
        assertThat(isShown("#context-pad")).isFalse();
        assertThat(ask(() -> stage.getScene().getRoot().lookup("#run").isDisabled()))
                .isTrue();
        assertThat(ask(() -> wiring.shell().canDo(PageCommand.PASTE).getValue()))
                .isFalse();
    }

    @Test
    void leavesNothingBehindWhenItIsClosed() throws Exception {
        var unpacked = ask(() -> designer().file());
        assertThat(unpacked).exists();
        keys("CONTROL+W");
        script.until("the end of what was unpacked", 60, () -> Files.notExists(unpacked));
        try (var files = Files.list(capsule.getParent())) {
            assertThat(files).containsExactly(capsule);
        }
    }

    @Test
    void savedAgainFromTheWindowIsTheSame() throws Exception {
        var again = folder.resolve("again" + RunFile.CAPSULE);
        script.run(() -> wiring.shell().savedRuns().save(again));
        script.until("the file", 60, () -> Files.exists(again));
        var first = RunFile.read(capsule);
        var second = RunFile.read(again);
        assertThat(second.source()).isEqualTo(first.source());
        assertThat(second.recording().run()).isEqualTo(first.recording().run());
        assertThat(second.recording().lines()).isEqualTo(first.recording().lines());
    }

    @Test
    void saysWhatTheFileWillHoldBeforeItIsSaved() throws Exception {
        keys("CONTROL+K");
        write("save the run");
        type(KeyCode.ENTER);
        script.until("the question", 20, () -> lookup(".dialog-pane").tryQuery().isPresent());
        assertThat(lookup(".dialog-pane .label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText))
                .contains("3 task runs, with states, times and messages, and artifacts", "8 lines")
                .anyMatch(words -> words.startsWith("flows/etl.py, lib/tools.py"));
        type(KeyCode.ESCAPE);
    }

    private void select(String title) throws InterruptedException {
        script.run(() -> designer()
                .selectionProperty()
                .set(Selection.of(Set.of(designer().drawingProperty().get().diagram().nodes().stream()
                        .filter(node -> node.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .id()))));
    }
}
