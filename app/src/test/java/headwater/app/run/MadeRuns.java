package headwater.app.run;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Task runs as tests need them: the number is the id, and the second at which the run was to start.
public final class MadeRuns {
    static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private MadeRuns() {}

    /// A completed run of a function.
    public static TaskRun of(String function, int number) {
        return of(function, number, Map.of(), StateType.COMPLETED, START);
    }

    /// A run of a function in a state.
    public static TaskRun of(String function, int number, StateType type) {
        return of(function, number, Map.of(), type, START);
    }

    /// A completed run into whose parameter went what other runs gave.
    public static TaskRun of(String function, int number, String parameter, TaskRun... sources) {
        var inputs = List.of(sources).stream()
                .<TaskInput>map(source -> new TaskInput.FromTaskRun(source.id()))
                .toList();
        return of(function, number, Map.of(parameter, inputs), StateType.COMPLETED, START);
    }

    /// A completed run that was made at the second that is its number, and waited until another.
    public static TaskRun waited(String function, int number, int start) {
        return of(function, number, Map.of(), StateType.PENDING, START.plusSeconds(number))
                .inState(state(StateType.RUNNING, start))
                .inState(state(StateType.COMPLETED, start + 2));
    }

    private static TaskRun of(
            String function, int number, Map<String, List<TaskInput>> inputs, StateType type, Instant created) {
        var started = type != StateType.PENDING && type != StateType.SCHEDULED;
        return new TaskRun(
                new TaskRunId(new UUID(0, number)),
                flowRun(StateType.RUNNING).id(),
                function + "-" + number,
                function + "-0a1b2c3d",
                String.valueOf(number),
                inputs,
                state(type, number),
                List.of(),
                1,
                1,
                START.plusSeconds(number),
                started ? START.plusSeconds(number) : null,
                type.isTerminal() ? START.plusSeconds(number + 2) : null,
                null,
                created);
    }

    /// A flow run in a state.
    public static FlowRun flowRun(StateType type) {
        return Recordings.flowRun("etl").inState(state(type, 100), 1);
    }

    static State state(StateType type, int second) {
        return state(type, name(type), second, type == StateType.FAILED ? "it broke at " + second : null);
    }

    static State state(StateType type, String name, int second, @Nullable String message) {
        var id = new StateId(UUID.nameUUIDFromBytes((name + second).getBytes(StandardCharsets.UTF_8)));
        return new State(id, type, name, START.plusSeconds(second), message, StateDetails.NONE);
    }

    private static String name(StateType type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
