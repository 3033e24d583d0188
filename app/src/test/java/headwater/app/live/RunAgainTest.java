package headwater.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.monitor.RunModel;
import headwater.app.program.Sample;
import headwater.prefect.model.StateType;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person does with a run of the sample that a worker of the local Prefect executes: by the finder, and by the
/// questions that are asked first.
@Tag("live")
class RunAgainTest {
    private static final String FAILING = "convert_currency";

    @TempDir
    Path place;

    @Test
    void retriesAFailedRunAndThenRunsItAgainWithoutItsFault() throws Exception {
        var file = Sample.copyTo(place.resolve("project"));
        try (var window = LiveWindow.open(place)) {
            window.open(file, FAILING);
            var run = window.run(Map.of("pause", "0.05", "fail_at", FAILING));
            window.settle(run);
            assertThat(state(run)).isEqualTo(StateType.FAILED);

            choose(window, "Retry the run");
            window.type(KeyCode.ENTER);
            window.until("the second attempt", () -> attempts(run) == 2 && state(run) == StateType.FAILED);

            choose(window, "Run again");
            TextField failAt = window.lookup("#parameter-fail_at").query();
            window.interact(failAt::clear);
            window.type(KeyCode.ENTER);
            var designer = window.designer();
            window.until(
                    "the other run",
                    () -> designer.runProperty().get() != run
                            || window.refusal().isPresent());
            assertThat(window.refusal()).isEmpty();
            var other = window.ask(() -> designer.runProperty().get());
            assertThat(other).isNotNull();
            window.settle(other);
            assertThat(state(other)).isEqualTo(StateType.COMPLETED);
            var before = run.runProperty().get().flowRun();
            var after = other.runProperty().get().flowRun();
            assertThat(after.deploymentId()).isEqualTo(before.deploymentId());
            assertThat(after.parameters())
                    .containsEntry("pause", before.parameters().get("pause"));
        }
    }

    @Test
    void pausesARunBeforeItsNextTaskAndResumesItInAnotherProcess() throws Exception {
        var file = Sample.copyTo(place.resolve("project"));
        try (var window = LiveWindow.open(place)) {
            window.open(file, FAILING);
            var run = window.run(Map.of("pause", "3"));
            window.until(
                    "a running task",
                    () -> run.runProperty().get().tasks().values().stream()
                            .anyMatch(task -> task.stateType() == StateType.RUNNING));
            choose(window, "Pause the run");
            window.type(KeyCode.ENTER);
            window.until("the pause", () -> state(run) == StateType.PAUSED);
            window.until(
                    "the end of what was running",
                    () -> run.runProperty().get().tasks().values().stream()
                            .noneMatch(task -> task.stateType() == StateType.RUNNING));
            choose(window, "Delete the run");
            window.type(KeyCode.ESCAPE);
            assertThat(window.client()
                            .flowRuns()
                            .read(run.runProperty().get().flowRun().id())
                            .stateType())
                    .isEqualTo(StateType.PAUSED);

            choose(window, "Resume the run");
            window.type(KeyCode.ENTER);
            window.until("the second process", () -> state(run) == StateType.RUNNING);
            choose(window, "Cancel the run");
            window.type(KeyCode.ENTER);
            window.until("the end", () -> state(run) == StateType.CANCELLED);

            choose(window, "Delete the run");
            window.type(KeyCode.ENTER);
            var designer = window.designer();
            window.until(
                    "the flow without its run", () -> designer.runProperty().get() == null);
        }
    }

    private static void choose(LiveWindow window, String command) throws Exception {
        window.keys(KeyCode.CONTROL, KeyCode.K);
        window.write(command).type(KeyCode.ENTER);
        window.awaitDialog();
    }

    private static StateType state(RunModel run) {
        return run.runProperty().get().stateType();
    }

    private static int attempts(RunModel run) {
        return run.runProperty().get().flowRun().runCount();
    }
}
