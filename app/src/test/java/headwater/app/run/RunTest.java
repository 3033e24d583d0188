package headwater.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    private static final int SHUFFLES = 60;

    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "nested", "fanout"})
    void isTheSameInAnyOrderOfTheSameChanges(String name) {
        var changes = new ArrayList<Change>(Recordings.changesOfEvents(name));
        changes.addAll(rows(name));
        var expected = begun(name).after(changes);
        for (var seed = 0; seed < SHUFFLES; seed++) {
            var shuffled = new ArrayList<>(changes);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(begun(name).after(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "nested", "fanout"})
    void isTheSameHoweverTheChangesAreBatchedAndHoweverOftenTheyCome(String name) {
        var changes = new ArrayList<Change>(Recordings.changesOfEvents(name));
        changes.addAll(rows(name));
        changes.addAll(List.copyOf(changes));
        Collections.shuffle(changes, new Random(7));
        var oneByOne = begun(name);
        for (var change : changes) {
            oneByOne = oneByOne.after(List.of(change));
        }
        assertThat(oneByOne).isEqualTo(begun(name).after(changes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "fanout"})
    void endsAsTheRowsDoWhenOnlyEventsWereReceived(String name) {
        var byEvents = begun(name).after(Recordings.changesOfEvents(name));
        var byRows = begun(name).after(rows(name));
        assertThat(byEvents.tasks().keySet()).isEqualTo(byRows.tasks().keySet());
        assertThat(byEvents.flowRun().state())
                .extracting(state -> List.of(state.type(), state.name()))
                .isEqualTo(List.of(byRows.stateType(), byRows.stateName()));
        byRows.tasks().forEach((id, row) -> assertThat(seen(task(byEvents, id))).isEqualTo(seen(row)));
    }

    @Test
    void doesNotGoBackWhenARowLags() {
        var running = run(StateType.RUNNING, 10);
        var ended = running.after(
                List.of(new Change.FlowStateEntered(running.flowRun().id(), state(StateType.COMPLETED, 20), 1)));
        var late = ended.after(List.of(new Change.FlowRunRead(running.flowRun())));
        assertThat(late.stateType()).isEqualTo(StateType.COMPLETED);
        assertThat(late.flowRun().endTime()).isEqualTo(at(20));
    }

    @Test
    void keepsATaskRunAtItsNewestStateWhenAnOlderOneComesLate() {
        var run = run(StateType.RUNNING, 0);
        var completed = task(run, StateType.COMPLETED, 9);
        var late = run.after(List.of(
                new Change.TaskRunChanged(completed),
                new Change.TaskRunChanged(task(run, StateType.RUNNING, 5)),
                new Change.TaskRunChanged(task(run, StateType.PENDING, 4))));
        assertThat(task(late, completed.id()).stateType()).isEqualTo(StateType.COMPLETED);
    }

    @Test
    void takesATaskThatIsTriedAgainOutOfItsFailure() {
        var run = run(StateType.RUNNING, 0);
        var failed = task(run, StateType.FAILED, 5);
        var again = run.after(
                List.of(new Change.TaskRunChanged(task(run, StateType.RUNNING, 8)), new Change.TaskRunChanged(failed)));
        assertThat(task(again, failed.id()).stateType()).isEqualTo(StateType.RUNNING);
        assertThat(task(again, failed.id()).endTime()).isNull();
    }

    @Test
    void countsEveryAttemptOfARetriedTask() {
        var run = begun("retries").after(Recordings.changesOfEvents("retries"));
        assertThat(run.tasks().values())
                .anySatisfy(task -> assertThat(task.runCount()).isGreaterThan(1));
    }

    @Test
    void takesTheEndForNewerWhenTwoStatesHaveOneInstant() {
        var run = run(StateType.RUNNING, 0);
        var ended = task(run, StateType.COMPLETED, 5);
        var changes = List.<Change>of(
                new Change.TaskRunChanged(ended), new Change.TaskRunChanged(task(run, StateType.RUNNING, 5)));
        assertThat(task(run.after(changes), ended.id()).stateType()).isEqualTo(StateType.COMPLETED);
        assertThat(task(run.after(changes.reversed()), ended.id()).stateType()).isEqualTo(StateType.COMPLETED);
    }

    @Test
    void keepsWhatOtherRunsDoOutOfItsOwn() {
        var other = new ArrayList<Change>(Recordings.changesOfEvents("diamond"));
        other.addAll(rows("diamond"));
        var run = begun("etl").after(rows("etl"));
        var both = run.after(other);
        assertThat(both.tasks()).isEqualTo(run.tasks());
        assertThat(both.states()).isEqualTo(run.states());
        assertThat(both.flowRun()).isEqualTo(run.flowRun());
    }

    @Test
    void holdsTheTaskRunsOfItsSubflowsInTheRunsOfThese() {
        var run = begun("nested").after(rows("nested"));
        assertThat(run.tasks().values()).allMatch(task -> run.flowRun().id().equals(task.flowRunId()));
        var calls = run.tasks().values().stream()
                .filter(task -> task.childFlowRunId() != null)
                .toList();
        assertThat(calls).hasSize(2).allSatisfy(call -> {
            var subflow = Objects.requireNonNull(run.subflow(call));
            assertThat(subflow.tasks()).hasSize(2);
            assertThat(subflow.subflows()).isEmpty();
            var inner = subflow.tasks().values().stream()
                    .map(run::subflow)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(inner)
                    .hasSize(1)
                    .allSatisfy(each -> assertThat(each.tasks()).hasSize(1));
        });
        assertThat(run.subflows().values()).isNotEmpty();
    }

    @Test
    void isTheSameFromItsOwnChanges() {
        var run = Recordings.run("nested");
        assertThat(Run.of(run.flowRun()).after(run.changes())).isEqualTo(run);
    }

    @Test
    void knowsItsTaskRunsInTheOrderInWhichTheyBecameKnown() {
        var rows = Recordings.taskRuns("diamond");
        var run = begun("diamond").after(rows("diamond"));
        assertThat(run.tasks().keySet())
                .containsExactlyElementsOf(rows.stream().map(TaskRun::id).toList());
    }

    private static Run begun(String name) {
        return Run.of(Recordings.flowRun(name).withState(null, 0, null, null, null));
    }

    private static List<Change> rows(String name) {
        var changes = new ArrayList<Change>();
        for (var task : Recordings.taskRuns(name)) {
            changes.add(new Change.TaskRunChanged(task));
        }
        changes.add(new Change.FlowRunRead(Recordings.flowRun(name)));
        return changes;
    }

    // What is shown of a task run: all but when the server first heard of it, which events do not say.
    private static List<Object> seen(TaskRun task) {
        return List.of(
                task.name(),
                task.taskKey(),
                task.taskInputs(),
                task.stateType(),
                String.valueOf(task.state() == null ? null : task.state().name()),
                task.runCount(),
                String.valueOf(task.startTime()),
                String.valueOf(task.endTime()));
    }

    private static Run run(StateType type, int second) {
        var row = begun("etl").flowRun();
        return Run.of(row.inState(state(type, second), 1));
    }

    private static TaskRun task(Run run, StateType type, int second) {
        var row = Recordings.taskRuns("etl").getFirst();
        return new TaskRun(
                row.id(),
                new FlowRunId(run.flowRun().id().value()),
                row.name(),
                row.taskKey(),
                row.dynamicKey(),
                row.taskInputs(),
                state(type, second),
                row.tags(),
                1,
                1,
                at(0),
                at(1),
                type.isTerminal() ? at(second) : null,
                null,
                at(0));
    }

    @Test
    void isYetToBeginUntilItsCodeRunsForTheFirstTime() {
        var made = Run.of(new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "made")
                .in(state(StateType.SCHEDULED, 0))
                .made());
        var pending = entered(made, state(StateType.PENDING, 1), 0);
        var running = entered(pending, state(StateType.RUNNING, 2), 1);
        var again = entered(running, state(StateType.SCHEDULED, 3), 1);
        assertThat(List.of(made, pending)).allMatch(Run::isYetToBegin);
        assertThat(List.of(running, again)).noneMatch(Run::isYetToBegin);
        assertThat(entered(pending, state(StateType.CANCELLED, 2), 0).isYetToBegin())
                .isFalse();
    }

    private static Run entered(Run run, State state, int runCount) {
        return run.after(List.of(new Change.FlowStateEntered(run.flowRun().id(), state, runCount)));
    }

    private static TaskRun task(Run run, TaskRunId id) {
        return Objects.requireNonNull(run.tasks().get(id), "no such task run");
    }

    private static State state(StateType type, int second) {
        var id = new StateId(UUID.nameUUIDFromBytes((type.name() + second).getBytes(StandardCharsets.UTF_8)));
        return new State(id, type, type.name(), at(second), "", StateDetails.NONE);
    }

    private static Instant at(int second) {
        return Instant.parse("2026-11-24T12:00:00Z").plusSeconds(second);
    }
}
