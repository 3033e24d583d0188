package headwater.app.gallery;

import headwater.app.run.Change;
import headwater.app.run.Run;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run that never was, with task runs in whatever states the gallery shows.
final class GalleryRun {
    private static final Duration STEP = Duration.ofMillis(1_500);

    private final Instant start = Instant.now().minusSeconds(80);
    private final FlowRunId id = new FlowRunId(new UUID(0, 1));
    private final List<Change> tasks = new ArrayList<>();

    /// Adds task runs of a function in one state.
    ///
    /// @param name the server's name of the state, such as `Late`
    GalleryRun with(String function, int count, StateType type, String name) {
        for (int i = 0; i < count; i++) {
            tasks.add(new Change.TaskRunChanged(task(function, type, name)));
        }
        return this;
    }

    private TaskRun task(String function, StateType type, String name) {
        int number = tasks.size();
        var at = start.plus(STEP.multipliedBy(number % 40));
        var hasStarted = type != StateType.PENDING && type != StateType.SCHEDULED;
        return new TaskRun(
                new TaskRunId(new UUID(1, number)),
                id,
                function + "-" + number,
                function + "-00000000",
                String.valueOf(number),
                Map.of(),
                state(type, name, at),
                List.of(),
                hasStarted ? 1 : 0,
                1,
                at,
                hasStarted ? at : null,
                type.isTerminal() ? at.plus(STEP) : null,
                type.isTerminal() ? STEP : null,
                at);
    }

    private static State state(StateType type, String name, Instant at) {
        return new State(null, type, name, at, null, StateDetails.NONE);
    }

    /// The run, over for good: what was not reached is seen as such.
    Run ended() {
        return run(StateType.FAILED, "Failed", start.plusSeconds(60));
    }

    /// The run while it goes on.
    Run running() {
        return run(StateType.RUNNING, "Running", null);
    }

    private Run run(StateType type, String name, @Nullable Instant end) {
        var flowRun = new FlowRun(
                id,
                "gallery",
                null,
                null,
                null,
                state(type, name, start),
                Map.of(),
                List.of(),
                1,
                start,
                start,
                end,
                null,
                start,
                null,
                null,
                null,
                null);
        return Run.of(flowRun).after(tasks);
    }
}
