package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.app.log.ProgramLog;
import headwater.app.log.Secrets;
import headwater.prefect.Failure;
import headwater.prefect.FailureReason;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTrailTest {
    private static final FlowRunId RUN = new FlowRunId(UUID.randomUUID());
    private static final TaskRunId TASK = new TaskRunId(UUID.randomUUID());
    private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");
    private static final FeedState LOST = new FeedState.Lost(new Failure(FailureReason.NOT_LISTENING, "", ""));

    private final State pending = state(1, StateType.PENDING, "Pending");
    private final State running = state(2, StateType.RUNNING, "Running");
    private final State retry = state(3, StateType.SCHEDULED, "AwaitingRetry");
    private final State retrying = state(4, StateType.RUNNING, "Retrying");
    private final State completed = state(5, StateType.COMPLETED, "Completed");
    private final Stored stored = new Stored();
    private final List<EnteredState> told = new ArrayList<>();
    private final StateTrail trail = new StateTrail(stored, EnteredStates::fromStart, told::add);

    /// What the server has, and how often it was asked.
    private static final class Stored implements StateTrail.Server {
        private List<State> states = List.of();
        private @Nullable PrefectException failure;
        private int asked;

        @Override
        public List<State> states(FlowRunId run) throws PrefectException {
            asked++;
            if (failure != null) {
                throw failure;
            }
            return states;
        }

        @Override
        public List<State> states(TaskRunId run) {
            asked++;
            return states;
        }

        @Override
        public String name(FlowRunId run) {
            return "amber-fox";
        }
    }

    @Test
    void asksForNothingWhereEachStateFollowsFromTheOneBefore() {
        trail.take(task(pending, 0));
        trail.take(task(running, 1));
        trail.take(task(retry, 1));
        trail.take(task(retrying, 2));
        trail.take(task(completed, 2));
        assertThat(names()).containsExactly("Pending 0", "Running 1", "AwaitingRetry 1", "Retrying 2", "Completed 2");
        assertThat(stored.asked).isZero();
    }

    @Test
    void tellsAStateOnceHoweverOftenItIsReceived() {
        trail.take(task(pending, 0));
        trail.take(task(running, 1));
        trail.take(task(pending, 0));
        trail.take(task(running, 1));
        assertThat(names()).containsExactly("Pending 0", "Running 1");
    }

    @Test
    void readsWhatWasDropped() {
        stored.states = List.of(pending, running, retry, retrying, completed);
        trail.take(task(pending, 0));
        trail.take(task(completed, 2));
        assertThat(names()).containsExactly("Pending 0", "Running 1", "AwaitingRetry 1", "Retrying 2", "Completed 2");
        assertThat(stored.asked).isOne();
    }

    @Test
    void noticesARetryThatWasDroppedByTheNumberOfStarts() {
        stored.states = List.of(pending, running, retry, retrying, completed);
        trail.take(task(pending, 0));
        trail.take(task(running, 1));
        trail.take(task(completed, 2));
        assertThat(names()).hasSize(5);
    }

    @Test
    void readsARunOfWhichTheEndIsTheFirstThatIsReceived() {
        stored.states = List.of(pending, running, completed);
        trail.take(task(completed, 1));
        assertThat(names()).containsExactly("Pending 0", "Running 1", "Completed 1");
    }

    @Test
    void beginsWithThePresentState() {
        stored.states = List.of(pending, running, retry, retrying, completed);
        trail.begin(task(retrying, 2));
        trail.take(task(running, 1));
        trail.take(task(completed, 2));
        assertThat(names()).containsExactly("Retrying 2", "Completed 2");
        assertThat(stored.asked).isZero();
    }

    @Test
    void saysInTheLogThatStatesCannotBeReadAndNotForEachRun(@TempDir Path folder) throws Exception {
        // Nothing listens at the port for sending nothing anywhere.
        try (var nobody = new PrefectClient(ServerAddress.parse("127.0.0.1:9"));
                var log = ProgramLog.open(folder, new Secrets())) {
            stored.failure = catchThrowableOfType(
                    PrefectException.class, () -> nobody.server().version());
            for (int number = 1; number <= 3; number++) {
                trail.take(new FlowRunId(new UUID(1, number)), completed, 1);
            }

            assertThat(ProgramLog.lastLines(log.folder(), 1000))
                    .filteredOn(line -> line.contains("INFO The states of a run could not be read yet"))
                    .hasSize(1);
        }
    }

    @Test
    void forgetsTheRunsThatEndedFirstAndNoneThatGoesOn() {
        stored.states = List.of(pending, running, completed);
        trail.take(RUN, pending, 0);
        for (int number = 1; number <= 10_001; number++) {
            trail.take(new FlowRunId(new UUID(1, number)), completed, 1);
            trail.forgetEnded();
        }

        assertThat(trail.stateType(new FlowRunId(new UUID(1, 1)))).isEqualTo(StateType.UNKNOWN);
        assertThat(trail.stateType(new FlowRunId(new UUID(1, 2)))).isEqualTo(StateType.COMPLETED);
        assertThat(trail.open()).containsExactly(RUN);
    }

    @Test
    void readsWhatHappenedToARunWhileTheServerWasAway() {
        var late = state(6, StateType.SCHEDULED, "Late");
        var started = state(7, StateType.PENDING, "Pending");
        trail.begin(RUN, state(0, StateType.SCHEDULED, "Scheduled"), 0);
        trail.take(LOST);
        trail.take(new FeedState.Live());
        stored.states = List.of(late, started);
        trail.take(RUN, started, 0);
        assertThat(names()).containsExactly("Scheduled 0", "Late 0", "Pending 0");
    }

    @Test
    void readsAgainWhatTheServerHadNotStoredYet() throws PrefectException {
        trail.take(task(pending, 0));
        trail.take(task(completed, 1));
        assertThat(names()).containsExactly("Pending 0", "Completed 0");
        stored.states = List.of(pending, running, completed);
        trail.complete();
        assertThat(names()).containsExactly("Pending 0", "Completed 0", "Running 1");
    }

    @Test
    void leavesTheCallOfASubflowToItsRun() {
        var details = new StateDetails(RUN, null, null, null, null, null, null);
        trail.take(task(new State(running.id(), StateType.RUNNING, "Running", START, null, details), 1));
        assertThat(told).isEmpty();
    }

    private List<String> names() {
        return told.stream()
                .map(each -> each.state().name() + " " + each.attempt())
                .toList();
    }

    private static State state(int second, StateType type, String name) {
        return new State(
                new StateId(UUID.randomUUID()), type, name, START.plusSeconds(second), null, StateDetails.NONE);
    }

    private static TaskRun task(State state, int starts) {
        return new TaskRun(
                TASK,
                RUN,
                "load-0",
                "load-12345678",
                "0",
                Map.of(),
                state,
                List.of(),
                starts,
                1,
                null,
                null,
                null,
                null,
                null);
    }
}
