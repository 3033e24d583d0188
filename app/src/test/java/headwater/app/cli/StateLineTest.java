package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.look.Times;
import headwater.app.watch.EnteredState;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateLineTest {
    private static final FlowRunId RUN = FlowRunId.of("00000000-0000-0000-0000-000000000001");
    private static final TaskRunId TASK = TaskRunId.of("00000000-0000-0000-0000-000000000002");
    private static final StateId STATE = new StateId(UUID.fromString("00000000-0000-0000-0000-000000000003"));
    private static final Instant TIME = Instant.parse("2026-11-28T12:00:00.123456Z");

    @Test
    void saysTimeNameAndState() {
        var line = new StateLine(new EnteredState(RUN, "amber-fox", null, state(StateType.PENDING, "Pending", ""), 0));
        assertThat(line.words(RUN)).isEqualTo(Times.millis(TIME) + "  " + "amber-fox" + " ".repeat(20) + "Pending");
    }

    @Test
    void saysAttemptAndMessageWhereThereAreAny() {
        var failed = state(StateType.FAILED, "Failed", "Task run encountered an exception ValueError: no\nTraceback");
        var line = new StateLine(new EnteredState(RUN, "amber-fox", task(failed), failed, 2));
        assertThat(line.words(RUN)).endsWith("load-0" + " ".repeat(23) + "Failed  (attempt 2)  ValueError: no");
    }

    @Test
    void namesTheFlowRunOfATaskRunThatIsNotTheWatchedOnes() {
        var line = new StateLine(
                new EnteredState(RUN, "amber-fox", task(null), state(StateType.RUNNING, "Running", ""), 1));
        assertThat(line.words(null)).contains("amber-fox / load-0 ");
    }

    @Test
    void hasTheSameKeysInTheSameOrderAsJson() {
        var running = state(StateType.RUNNING, "Retrying", null);
        assertThat(new StateLine(new EnteredState(RUN, "amber-fox", task(running), running, 2)).json())
                .isEqualTo("{\"timestamp\":\"2026-11-28T12:00:00.123456Z\",\"kind\":\"task-run\",\"id\":\"" + TASK
                        + "\",\"name\":\"load-0\",\"flow_run_id\":\"" + RUN
                        + "\",\"flow_run_name\":\"amber-fox\",\"state_id\":\"" + STATE.value()
                        + "\",\"state_type\":\"RUNNING\",\"state_name\":\"Retrying\",\"message\":\"\",\"attempt\":2}");
        assertThat(new StateLine(new EnteredState(RUN, "amber-fox", null, running, 1)).json())
                .contains("\"kind\":\"flow-run\",\"id\":\"" + RUN + "\",\"name\":\"amber-fox\"");
    }

    private static State state(StateType type, String name, @Nullable String message) {
        return new State(STATE, type, name, TIME, message, StateDetails.NONE);
    }

    private static TaskRun task(@Nullable State state) {
        return new TaskRun(
                TASK,
                RUN,
                "load-0",
                "load-12345678",
                "0",
                Map.of(),
                state,
                List.of(),
                1,
                1,
                null,
                null,
                null,
                null,
                null);
    }
}
