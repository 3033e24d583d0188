package headwater.app.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.FlowRunDraft;
import headwater.app.run.MadeRuns;
import headwater.app.run.Recordings;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RunRowsTest {
    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    private final List<Change> changes = new ArrayList<>();
    private final FlowRun running = MadeRuns.flowRun(StateType.RUNNING);
    private final FlowRun ended = MadeRuns.flowRun(StateType.COMPLETED);
    private final RunRows rows = new RunRows(server.session().client(), ended.id(), changes::add);

    @Test
    void tellsEachRowOnceAndAgainWhenItHasChanged() throws PrefectException {
        var before = MadeRuns.of("load", 1, StateType.RUNNING);
        var after = MadeRuns.of("load", 1);
        server.has(running).hasInTurn(List.of(List.of(before), List.of(before), List.of(after)));
        rows.read();
        rows.read();
        rows.read();
        assertThat(changes)
                .filteredOn(Change.TaskRunChanged.class::isInstance)
                .containsExactly(new Change.TaskRunChanged(before), new Change.TaskRunChanged(after));
    }

    @Test
    void readTheEarlierStatesOfWhatWasRetriedOnceAndOfNothingElse() throws PrefectException {
        var flaky = Recordings.taskRuns("retries").stream()
                .filter(task -> task.runCount() > 1)
                .findFirst()
                .orElseThrow();
        var states = requireNonNull(Recordings.run("retries").taskStates().get(flaky.id()))
                .states();
        var retries = Recordings.flowRun("retries");
        server.has(retries).has(Recordings.taskRuns("retries")).hasStates(states);
        var rows = new RunRows(server.session().client(), retries.id(), changes::add);
        rows.read();
        changes.clear();
        rows.readPastStates();
        rows.readPastStates();
        assertThat(server.asked("/flow_run_states/")).isEqualTo(1);
        assertThat(server.asked("/task_run_states/")).isEqualTo(1);
        assertThat(changes)
                .filteredOn(Change.TaskRunChanged.class::isInstance)
                .extracting(Change::stateId)
                .containsExactlyElementsOf(states.stream().map(State::id).toList());
    }

    @Test
    void areNotSettledWhileTheRunGoesOn() throws PrefectException {
        server.has(running).has(List.of(MadeRuns.of("load", 1)));
        for (var reading = 0; reading < 5; reading++) {
            rows.read();
        }
        assertThat(rows.isSettled()).isFalse();
    }

    @Test
    void settleWhenAllHaveEndedAndOneMoreReadingSaysTheSame() throws PrefectException {
        server.has(ended).has(List.of(MadeRuns.of("load", 1)));
        rows.read();
        assertThat(rows.isSettled()).isFalse();
        rows.read();
        assertThat(rows.isSettled()).isTrue();
    }

    @Test
    void areReadAgainWhileTheyLagBehindTheEndOfTheRun() throws PrefectException {
        var lagging = List.of(MadeRuns.of("load", 1, StateType.RUNNING));
        server.has(ended).hasInTurn(List.of(lagging, lagging, lagging, List.of(MadeRuns.of("load", 1))));
        for (var reading = 0; reading < 3; reading++) {
            rows.read();
            assertThat(rows.isSettled()).isFalse();
        }
        rows.read();
        rows.read();
        assertThat(rows.isSettled()).isTrue();
    }

    @Test
    void settleAlthoughATaskBelowAFailedOneStaysPendingForEver() throws PrefectException {
        server.has(ended).has(List.of(MadeRuns.of("clean", 1, StateType.FAILED), pending()));
        var readings = readUntilSettled();
        assertThat(readings).isEqualTo(4);
    }

    @Test
    void waitForARowThatOnlyAnEventHasAnnounced() throws PrefectException {
        server.has(ended).has(List.of(MadeRuns.of("load", 1)));
        received(MadeRuns.of("load", 2));
        for (var reading = 0; reading < 6; reading++) {
            rows.read();
        }
        assertThat(rows.lagBehindEvents()).isTrue();
        assertThat(rows.isSettled()).isFalse();
        server.has(List.of(MadeRuns.of("load", 1), MadeRuns.of("load", 2)));
        rows.read();
        rows.read();
        assertThat(rows.isSettled()).isTrue();
    }

    @Test
    void waitForAnEndThatAnEventHasAnnounced() throws PrefectException {
        server.has(ended).has(List.of(pending()));
        received(MadeRuns.of("load", 9));
        for (var reading = 0; reading < 6; reading++) {
            rows.read();
        }
        assertThat(rows.isSettled()).isFalse();
    }

    @Test
    void waitForARowThatOnlyTheInputsOfAnotherName() throws PrefectException {
        var load = MadeRuns.of("load", 1);
        var sum = MadeRuns.of("sum", 2, "numbers", load);
        server.has(ended).has(List.of(sum));
        for (var reading = 0; reading < 20; reading++) {
            rows.read();
        }
        assertThat(rows.isSettled()).isFalse();
        server.has(List.of(load, sum));
        assertThat(readUntilSettled()).isEqualTo(2);
    }

    @Test
    void waitForTheEndOfATaskRunInARunThatHasCompleted() throws PrefectException {
        server.has(ended).has(List.of(MadeRuns.of("load", 1, StateType.RUNNING)));
        for (var reading = 0; reading < 20; reading++) {
            rows.read();
        }
        assertThat(rows.isSettled()).isFalse();
        server.has(List.of(MadeRuns.of("load", 1)));
        assertThat(readUntilSettled()).isEqualTo(2);
    }

    @Test
    void waitLongerForWhatIsNotThereYetWhenTheFeedMayHaveDroppedEvents() throws PrefectException {
        server.has(ended).has(List.of(MadeRuns.of("load", 1)));
        rows.distrustFeed();
        for (var reading = 0; reading < 10; reading++) {
            rows.read();
            assertThat(rows.isSettled()).isFalse();
        }
        server.has(List.of(MadeRuns.of("load", 1), MadeRuns.of("load", 2)));
        assertThat(readUntilSettled()).isEqualTo(11);
    }

    @Test
    void areReadForAsLongAsTheyStillChange() throws PrefectException {
        var readings = IntStream.rangeClosed(1, 60)
                .mapToObj(count -> IntStream.rangeClosed(1, count)
                        .mapToObj(each -> MadeRuns.of("load", each))
                        .toList())
                .toList();
        server.has(ended).hasInTurn(readings);
        for (var reading = 0; reading < 60; reading++) {
            rows.read();
            assertThat(rows.isSettled()).isFalse();
        }
        rows.read();
        assertThat(rows.isSettled()).isTrue();
    }

    @Test
    void giveUpAskingForARowThatNeverComes() throws PrefectException {
        server.has(ended).has(List.of());
        received(MadeRuns.of("load", 1));
        assertThat(readUntilSettled()).isLessThanOrEqualTo(41);
    }

    @Test
    void settleARunWithoutAnyTask() throws PrefectException {
        server.has(ended).has(List.of());
        assertThat(readUntilSettled()).isLessThanOrEqualTo(2);
    }

    @Test
    void layTheStateOfASubflowOnTheCallOfIt() throws PrefectException {
        var nested = nested();
        server.has(nested.run).has(nested.tasks);
        var rows = new RunRows(server.session().client(), nested.run.id(), changes::add);
        rows.read();
        var child = requireNonNull(nested.call.childFlowRunId());
        assertThat(rows.contains(child)).isTrue();
        changes.clear();
        rows.subflowEntered(
                child, requireNonNull(MadeRuns.flowRun(StateType.FAILED).state()));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(Change.TaskRunChanged.class);
            if (change instanceof Change.TaskRunChanged(var task)) {
                assertThat(task.id()).isEqualTo(nested.call.id());
                assertThat(task.stateType()).isEqualTo(StateType.FAILED);
                assertThat(task.childFlowRunId()).isEqualTo(child);
            }
        });
    }

    @Test
    void findSubflowsThatAreNew() throws PrefectException {
        var nested = nested();
        var call = nested.call;
        var child = new FlowRunDraft(requireNonNull(call.childFlowRunId()), "child")
                .calledBy(call.id())
                .in(call.state())
                .startedTimes(1)
                .made();
        server.has(nested.run).has(child).has(nested.tasks);
        var rows = new RunRows(server.session().client(), nested.run.id(), changes::add);
        rows.readSubflows(Set.of());
        assertThat(rows.runs()).contains(child.id());
        assertThat(rows.contains(child.id())).isTrue();
    }

    private void received(TaskRun run) {
        rows.received(run.id(), requireNonNull(run.state()));
    }

    private int readUntilSettled() throws PrefectException {
        for (var reading = 1; reading <= 100; reading++) {
            rows.read();
            if (rows.isSettled()) {
                return reading;
            }
        }
        throw new AssertionError("never settled");
    }

    private static TaskRun pending() {
        return MadeRuns.of("load", 9, StateType.PENDING);
    }

    private record Nested(FlowRun run, List<TaskRun> tasks, TaskRun call) {}

    private static Nested nested() {
        var run = Recordings.flowRun("nested");
        var tasks = Recordings.taskRuns("nested").stream()
                .filter(task -> run.id().equals(task.flowRunId()))
                .toList();
        var call = tasks.stream()
                .filter(task -> task.childFlowRunId() != null)
                .findFirst()
                .orElseThrow();
        return new Nested(run, tasks, call);
    }
}
