package headwater.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.StateType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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

    private static CardState state(PlannedRun planned, String card) {
        return Objects.requireNonNull(planned.states().get(card), card);
    }

    private static PlannedRun planned(Change... changes) {
        return PlannedRun.of(PLAN, Run.of(MadeRuns.flowRun(StateType.RUNNING)).after(List.of(changes)));
    }
}
