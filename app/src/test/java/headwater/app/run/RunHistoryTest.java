package headwater.app.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunHistoryTest {
    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "nested", "fanout"})
    void keepsEveryStateOfAnEventInAnyOrderAndHoweverOftenItIsReceived(String name) {
        var changes = new ArrayList<>(Recordings.changesOfEvents(name));
        changes.addAll(List.copyOf(changes));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(changes, new Random(seed));
            var run = begun(name).after(changes);
            var expected = new HashMap<TaskRunId, HashSet<State>>();
            for (var change : changes) {
                if (change instanceof Change.TaskRunChanged(var task)
                        && run.tasks().containsKey(task.id())) {
                    expected.computeIfAbsent(task.id(), _ -> new HashSet<>()).add(requireNonNull(task.state()));
                }
            }
            expected.forEach((id, states) -> assertThat(states(run, id)).containsExactlyInAnyOrderElementsOf(states));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "nested", "fanout"})
    void isAtAnInstantWhatItsChangesUpToThenTell(String name) {
        var changes = Recordings.changesOfEvents(name);
        var run = begun(name).after(changes);
        for (var at : instants(changes)) {
            var expected = begun(name)
                    .after(changes.stream()
                            .filter(change -> !change.at().isAfter(at))
                            .toList());
            assertThat(looks(run.at(at))).as("at %s", at).isEqualTo(looks(expected));
            assertThat(run.at(at).flowRun().state())
                    .isEqualTo(expected.flowRun().state());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "nested", "fanout"})
    void isItselfFromItsLatestChangeOn(String name) {
        var changes = Recordings.changesOfEvents(name);
        var run = begun(name).after(changes);
        assertThat(run.at(instants(changes).getLast())).isEqualTo(run);
        assertThat(run.at(Instant.MAX)).isEqualTo(run);
    }

    @Test
    void hasNoTasksBeforeItsFirstChange() {
        var run = begun("etl").after(Recordings.changesOfEvents("etl"));
        assertThat(run.at(Instant.EPOCH).tasks()).isEmpty();
        assertThat(run.at(Instant.EPOCH).flowRun().state()).isNull();
    }

    @Test
    void knowsFromTheTimesOfARowWhenATaskRan() {
        var row = MadeRuns.of("load", 1, StateType.RUNNING).inState(MadeRuns.state(StateType.COMPLETED, 3));
        var run = begun("etl").after(List.of(new Change.TaskRunChanged(row)));
        assertThat(run.history(row.id()).states())
                .extracting(State::type)
                .containsExactly(StateType.PENDING, StateType.RUNNING, StateType.COMPLETED);
        assertThat(task(run.at(MadeRuns.START.plusSeconds(2)), row.id()).stateType())
                .isEqualTo(StateType.RUNNING);
        assertThat(task(run.at(MadeRuns.START), row.id()).stateType()).isEqualTo(StateType.PENDING);
        assertThat(run.at(MadeRuns.START.minusSeconds(1)).tasks()).isEmpty();
    }

    @Test
    void countsTheAttemptsThatHadBegunAtAnInstant() {
        var changes = Recordings.changesOfEvents("retries");
        var run = begun("retries").after(changes);
        var retried = run.tasks().values().stream()
                .filter(task -> task.runCount() > 1)
                .findFirst()
                .orElseThrow();
        var starts = run.history(retried.id()).states().stream()
                .filter(state -> state.type() == StateType.RUNNING)
                .map(state -> requireNonNull(state.timestamp()))
                .toList();
        assertThat(starts).hasSize(retried.runCount());
        for (int attempt = 0; attempt < starts.size(); attempt++) {
            assertThat(task(run.at(starts.get(attempt)), retried.id()).runCount())
                    .isEqualTo(attempt + 1);
        }
    }

    private static TaskRun task(Run run, TaskRunId id) {
        return requireNonNull(run.tasks().get(id), "no such task run");
    }

    private static List<State> states(Run run, TaskRunId id) {
        return requireNonNull(run.taskStates().get(id)).states();
    }

    private static Map<TaskRunId, List<Object>> looks(Run run) {
        var looks = new HashMap<TaskRunId, List<Object>>();
        run.tasks()
                .forEach((id, task) -> looks.put(
                        id, List.of(task.stateType(), String.valueOf(task.startTime()), String.valueOf(task.state()))));
        return looks;
    }

    private static List<Instant> instants(List<Change> changes) {
        return changes.stream().map(Change::at).sorted().distinct().toList();
    }

    private static Run begun(String name) {
        return Run.of(Recordings.flowRun(name).withState(null, 0, null, null, null));
    }
}
