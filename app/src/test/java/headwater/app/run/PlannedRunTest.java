package headwater.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedRunTest {
    private static final List<PlanCard> PLAN = List.of(
            new PlanCard("extract", "extract", false, Map.of()),
            new PlanCard("clean", "clean", true, Map.of()),
            new PlanCard("load", "load", false, Map.of()));

    @Test
    void sumsUpTheRunsOfEachCard() {
        var planned = planned(
                new Change.TaskRunChanged(MadeRuns.of("extract", 1)),
                new Change.TaskRunChanged(MadeRuns.of("clean", 2)),
                new Change.TaskRunChanged(MadeRuns.of("clean", 3, StateType.RUNNING)));
        assertThat(state(planned, "extract").type()).isEqualTo(StateType.COMPLETED);
        assertThat(state(planned, "clean").type()).isEqualTo(StateType.RUNNING);
        assertThat(state(planned, "clean").total()).isEqualTo(2);
    }

    @Test
    void hasNoStateForACardThatWasNotReached() {
        assertThat(planned(new Change.TaskRunChanged(MadeRuns.of("extract", 1))).states())
                .containsOnlyKeys("extract");
    }

    @Test
    void countsARetriedTaskOnce() {
        var planned = planned(
                new Change.TaskRunChanged(MadeRuns.of("load", 1, StateType.RUNNING)),
                new Change.TaskRunChanged(MadeRuns.of("load", 1, StateType.SCHEDULED)),
                new Change.TaskRunChanged(MadeRuns.of("load", 1)));
        assertThat(state(planned, "load").total()).isEqualTo(1);
    }

    @Test
    void isEmptyBeforeTheRunHasBegun() {
        assertThat(planned().states()).isEmpty();
        assertThat(planned().match().others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "nested", "fanout"})
    void isTheSameStepByStepAsAtOnce(String name) {
        var changes = new ArrayList<>(Recordings.changesOfEvents(name));
        for (int seed = 0; seed < 20; seed++) {
            var run = Run.of(Recordings.flowRun(name));
            var planned = PlannedRun.byFunction(run);
            for (var change : changes) {
                run = run.after(List.of(change));
                planned = planned.after(run);
            }
            var expected = PlannedRun.byFunction(run);
            assertThat(sums(planned)).as("seed %d", seed).isEqualTo(sums(expected));
            assertThat(runs(planned)).as("seed %d", seed).isEqualTo(runs(expected));
            Collections.shuffle(changes, new Random(seed));
        }
    }

    @Test
    void givesACallBackToTheEarlierRunWhenThatBecomesKnownLate() {
        var plan = List.of(
                new PlanCard("clean", "clean", false, Map.of()), new PlanCard("clean_2", "clean", false, Map.of()));
        var run = Run.of(MadeRuns.flowRun(StateType.RUNNING))
                .after(List.of(new Change.TaskRunChanged(MadeRuns.of("clean", 2))));
        var later = run.after(List.of(new Change.TaskRunChanged(MadeRuns.of("clean", 1))));
        assertThat(runs(PlannedRun.of(plan, run).after(later))).isEqualTo(runs(PlannedRun.of(plan, later)));
    }

    @Test
    void looksAtOneTaskRunWhenOneOfTenThousandChanges() {
        var changes = new ArrayList<Change>();
        for (int number = 0; number < 10_000; number++) {
            changes.add(new Change.TaskRunChanged(MadeRuns.of("clean", number, StateType.RUNNING)));
        }
        var run = Run.of(MadeRuns.flowRun(StateType.RUNNING)).after(changes);
        var planned = PlannedRun.of(PLAN, run);
        assertThat(planned.match().examined()).isEqualTo(10_000);

        var ended = run.after(List.of(new Change.TaskRunChanged(MadeRuns.of("clean", 4_711))));
        var next = planned.after(ended);
        assertThat(next.match().examined()).isEqualTo(1);
        assertThat(state(next, "clean").counts()).isEqualTo(Map.of(StateType.COMPLETED, 1, StateType.RUNNING, 9_999));
        assertThat(next.match().isAsPlacedIn(planned.match())).isTrue();

        var grown = next.after(ended.after(List.of(new Change.TaskRunChanged(MadeRuns.of("clean", 10_000)))));
        assertThat(grown.match().examined()).isEqualTo(1);
        assertThat(state(grown, "clean").total()).isEqualTo(10_001);

        assertThat(grown.after(grown.run()).match()).isSameAs(grown.match());
    }

    private static Map<String, CardState> sums(PlannedRun planned) {
        return new TreeMap<>(planned.states());
    }

    private static Map<String, Set<TaskRunId>> runs(PlannedRun planned) {
        var runs = new TreeMap<String, Set<TaskRunId>>();
        planned.match()
                .cards()
                .forEach((card, tasks) ->
                        runs.put(card, tasks.stream().map(TaskRun::id).collect(Collectors.toSet())));
        return runs;
    }

    private static CardState state(PlannedRun planned, String card) {
        return Objects.requireNonNull(planned.states().get(card), card);
    }

    private static PlannedRun planned(Change... changes) {
        return PlannedRun.of(PLAN, Run.of(MadeRuns.flowRun(StateType.RUNNING)).after(List.of(changes)));
    }
}
