package headwater.app.run.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.app.run.StateHistory;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimingTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void showsAttemptsAndTheWaitsBetweenThem() {
        var run = recorded("retries");
        var flaky = timing(run, "flaky");
        assertThat(flaky.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(flaky.attempts())
                .extracting(attempt -> requireNonNull(attempt.outcome()).name())
                .containsExactly("AwaitingRetry", "AwaitingRetry", "Completed");
        assertThat(flaky.segments())
                .extracting(Segment::phase)
                .containsExactly(
                        Phase.PENDING,
                        Phase.RUNNING,
                        Phase.WAITING_FOR_RETRY,
                        Phase.RUNNING,
                        Phase.WAITING_FOR_RETRY,
                        Phase.RUNNING);
        assertThat(flaky.in(Phase.WAITING_FOR_RETRY)).isBetween(Duration.ofMillis(1_990), Duration.ofMillis(2_010));
    }

    @Test
    void tellsWaitingForUpstreamFromWaitingToStart() {
        var run = recorded("diamond");
        var waited = run.tasks().values().stream()
                .map(task -> RunTiming.of(run, Instant.MAX).of(task.id()))
                .filter(timing -> timing.in(Phase.WAITING_FOR_UPSTREAM).compareTo(Duration.ZERO) > 0)
                .toList();
        assertThat(waited).isNotEmpty();
        assertThat(waited)
                .allSatisfy(timing ->
                        assertThat(timing.segments().getFirst().phase()).isEqualTo(Phase.WAITING_FOR_UPSTREAM));
    }

    @Test
    void takesTheStateOfASubflowAndThatOfItsCallForOne() {
        var run = recorded("nested");
        assertThat(timing(run, "child").attempts()).hasSize(1);
    }

    @Test
    void goesOnUntilNowWhileNothingHasEndedIt() {
        var running = history(state("Pending", StateType.PENDING, 0), state("Running", StateType.RUNNING, 2));
        var timing = Timing.of(running, START.plusSeconds(10));
        assertThat(timing.end()).isEqualTo(START.plusSeconds(10));
        assertThat(timing.attempts())
                .containsExactly(new Attempt(1, START.plusSeconds(2), START.plusSeconds(10), null));
    }

    @Test
    void countsAPauseToItsAttemptButNotToItsWork() {
        var timing = Timing.of(
                history(
                        state("Running", StateType.RUNNING, 0),
                        state("Suspended", StateType.PAUSED, 3),
                        state("Resuming", StateType.SCHEDULED, 7),
                        state("Running", StateType.RUNNING, 8),
                        state("Completed", StateType.COMPLETED, 9)),
                START);
        assertThat(timing.in(Phase.PAUSED)).isEqualTo(Duration.ofSeconds(4));
        assertThat(timing.in(Phase.RUNNING)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void splitsItsTimeIntoPartsWithoutGapsWhateverTheStates() {
        var random = new Random(5);
        var types = List.of(StateType.values());
        for (int round = 0; round < 500; round++) {
            var history = StateHistory.EMPTY;
            for (int count = 1 + random.nextInt(8); count > 0; count--) {
                var type = types.get(random.nextInt(types.size()));
                var name = random.nextInt(4) == 0 ? "Retrying" : type.name();
                history = history.with(state(name, type, random.nextInt(20)));
            }
            var now = START.plusSeconds(random.nextInt(40));
            var ready = random.nextBoolean() ? START.plusSeconds(random.nextInt(25)) : null;
            isAPartition(history, Timing.of(history, ready, now), now);
        }
    }

    private static void isAPartition(StateHistory history, Timing timing, Instant now) {
        var first = requireNonNull(history.states().getFirst().timestamp());
        var last = history.states().getLast();
        var total = Duration.ZERO;
        var at = first;
        for (var segment : timing.segments()) {
            assertThat(segment.start()).isEqualTo(at);
            assertThat(segment.end()).isAfter(segment.start());
            total = total.plus(segment.duration());
            at = segment.end();
        }
        if (!last.type().isTerminal()) {
            var end = now.isAfter(requireNonNull(last.timestamp())) ? now : last.timestamp();
            assertThat(Duration.between(first, end)).isEqualTo(total);
        }
        for (int i = 1; i < timing.attempts().size(); i++) {
            assertThat(timing.attempts().get(i).start())
                    .isAfterOrEqualTo(timing.attempts().get(i - 1).end());
        }
    }

    private static Timing timing(Run run, String function) {
        var task = run.tasks().values().stream()
                .filter(each -> each.taskKey().startsWith(function))
                .map(TaskRun::id)
                .findFirst()
                .orElseThrow();
        return RunTiming.of(run, Instant.MAX).of(task);
    }

    private static Run recorded(String name) {
        return Recordings.run(name);
    }

    private static StateHistory history(State... states) {
        var history = StateHistory.EMPTY;
        for (var state : states) {
            history = history.with(state);
        }
        return history;
    }

    private static State state(String name, StateType type, int second) {
        return new State(
                new StateId(new UUID(second, name.hashCode())),
                type,
                name,
                START.plusSeconds(second),
                null,
                StateDetails.NONE);
    }
}
