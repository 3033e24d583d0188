package headwater.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.monitor.DockTab;
import headwater.app.monitor.RunModel;
import headwater.app.program.Sample;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job: a person opens the sample, changes it with the mouse, runs it and watches it, cancels one run, and
/// looks at why another failed.
@Tag("live")
class MainJobTest {
    private static final String FAILING = "convert_currency";

    @TempDir
    Path place;

    @Test
    void changesTheFlowByAWireAndShowsItsRunAsTheServerHasIt() throws Exception {
        var file = Sample.copyTo(place.resolve("project"));
        var before = Files.readString(file);
        try (var window = LiveWindow.open(place)) {
            window.open(file, "build_features");
            drawAWire(window);
            var after = window.source();
            assertThat(changes(before, after))
                    .containsExactly("    features = build_features.submit(priced)"
                            + " -> "
                            + "    features = build_features.submit(net)");

            window.keys(KeyCode.CONTROL, KeyCode.Z);
            assertThat(window.source()).isEqualTo(before);
            window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            assertThat(window.source()).isEqualTo(after);
            assertThat(Files.readString(file)).as("not saved yet").isEqualTo(before);

            insertANewTask(window);
            var longer = window.source();
            assertThat(longer.lines().toList())
                    .contains("def check_refunds(returned):")
                    .anySatisfy(line -> assertThat(line).contains("check_refunds(returned)", "    "))
                    .containsAll(after.lines()
                            .filter(line -> !line.contains("net = join_refunds"))
                            .toList());

            var run = window.run(Map.of("pause", "0.1"));
            assertThat(Files.readString(file)).as("saved by Run").isEqualTo(longer);
            window.settle(run);
            assertThat(new Shown(window, window.client()).state(run)).isEqualTo(StateType.COMPLETED);
            new Shown(window, window.client()).isWhatTheServerSays(run);
        }
    }

    private static void drawAWire(LiveWindow window) throws Exception {
        window.drag(window.port("join_refunds", true), MouseButton.PRIMARY)
                .moveBy(20, 20)
                .moveTo(window.port("build_features", false))
                .drop();
    }

    private static void insertANewTask(LiveWindow window) throws Exception {
        window.moveTo(window.wire("clean_refunds", "join_refunds")).clickOn(MouseButton.PRIMARY);
        window.until(
                "the field",
                () -> window.lookup("#add-search")
                        .match(Node::isFocused)
                        .tryQuery()
                        .isPresent());
        window.write("check_refunds").type(KeyCode.ENTER);
        window.awaitCard("check_refunds");
        // What is selected narrows the log to its lines.
        window.clickOn(window.ground());
    }

    private static List<String> changes(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        assertThat(now).hasSameSizeAs(old);
        return IntStream.range(0, old.size())
                .filter(line -> !old.get(line).equals(now.get(line)))
                .mapToObj(line -> old.get(line) + " -> " + now.get(line))
                .toList();
    }

    @Test
    void cancelsARunWhoseProcessThenEnds() throws Exception {
        var file = Sample.copyTo(place.resolve("project"));
        try (var window = LiveWindow.open(place)) {
            window.open(file, "load_config");
            var run = window.run(Map.of("pause", "30"));
            window.until(
                    "a running task",
                    () -> run.runProperty().get().tasks().values().stream()
                            .anyMatch(task -> task.stateType() == StateType.RUNNING));
            var process = process(run, window.client());
            assertThat(process.isAlive()).isTrue();

            var cancel = window.lookup("#cancel").query();
            assertThat(cancel.isVisible()).isTrue();
            window.clickOn(cancel);
            window.awaitDialog();
            window.type(KeyCode.ENTER);

            await().until(() -> !process.isAlive());
            window.settle(run);
            assertThat(new Shown(window, window.client()).state(run)).isEqualTo(StateType.CANCELLED);
            new Shown(window, window.client()).isWhatTheServerSays(run);
            assertThat(cancel.isVisible()).isFalse();
        }
    }

    // The worker says it as "<machine>:<process id>" or as the process id alone.
    private static ProcessHandle process(RunModel run, PrefectClient client) throws PrefectException {
        var pid = client.flowRuns().read(run.runProperty().get().flowRun().id()).infrastructurePid();
        return ProcessHandle.of(Long.parseLong(Objects.requireNonNull(pid).replaceFirst(".*:", "")))
                .orElseThrow();
    }

    @Test
    void showsWhyATaskFailedWhenItsCardIsClicked() throws Exception {
        var file = Sample.copyTo(place.resolve("project"));
        try (var window = LiveWindow.open(place)) {
            var page = window.open(file, FAILING);
            var run = window.run(Map.of("pause", "0.05", "fail_at", FAILING));
            window.settle(run);
            assertThat(new Shown(window, window.client()).state(run)).isEqualTo(StateType.FAILED);
            new Shown(window, window.client()).isWhatTheServerSays(run);

            window.clickOn(window.card(FAILING));
            window.until(
                    "the lines of the card alone",
                    () -> page.dock().log().lines().stream().allMatch(line -> line.taskRunId() != null));

            var lines = window.ask(() -> page.dock().log().lines());
            assertThat(lines).isNotEmpty().extracting(LogLine::taskRunId).doesNotContainNull();
            assertThat(lines)
                    .extracting(LogLine::message)
                    .anySatisfy(message -> assertThat(message)
                            .contains("Traceback", "RuntimeError: " + FAILING + " failed on purpose"));
            assertThat(window.ask(() -> page.dock().model().tabProperty().get()))
                    .isEqualTo(DockTab.LOGS);
        }
    }
}
