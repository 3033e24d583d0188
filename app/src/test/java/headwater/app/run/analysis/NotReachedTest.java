package headwater.app.run.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.PlanCard;
import headwater.app.run.PlannedRun;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.prefect.model.StateType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotReachedTest {
    private static final List<PlanCard> PLAN = List.of(
            card("extract"), card("clean", "extract"), card("load", "clean"), card("report", "load"), card("other"));

    @Test
    void namesTheFailureBeforeATaskThatStaysPending() {
        var planned = PlannedRun.byFunction(Recordings.run("retries"));
        assertThat(NotReached.of(planned)).singleElement().satisfies(notReached -> {
            assertThat(notReached.name()).startsWith("after");
            assertThat(notReached.card()).isEqualTo("after");
            assertThat(because(notReached)).isEqualTo("broken-e44");
        });
    }

    @Test
    void namesTheNearestFailureBeforeACardThatNeverRan() {
        var planned = planned(
                StateType.FAILED,
                new Change.TaskRunChanged(MadeRuns.of("extract", 1)),
                new Change.TaskRunChanged(MadeRuns.of("clean", 2, StateType.FAILED)));
        assertThat(NotReached.of(planned)).extracting(NotReached::name).containsExactly("load", "report", "other");
        assertThat(NotReached.of(planned)).extracting(NotReachedTest::because).containsOnly("clean-2");
    }

    @Test
    void hasNoReasonForABranchThatWasNotTaken() {
        var planned = planned(StateType.COMPLETED, new Change.TaskRunChanged(MadeRuns.of("extract", 1)));
        assertThat(NotReached.of(planned)).hasSize(4).allMatch(notReached -> notReached.because() == null);
    }

    @Test
    void isEmptyWhileTheRunGoesOn() {
        assertThat(NotReached.of(planned(StateType.RUNNING))).isEmpty();
    }

    private static String because(NotReached notReached) {
        var because = notReached.because();
        return because == null ? "" : because.name();
    }

    private static PlannedRun planned(StateType type, Change... changes) {
        return PlannedRun.of(PLAN, Run.of(MadeRuns.flowRun(type)).after(List.of(changes)));
    }

    private static PlanCard card(String function) {
        return new PlanCard(function, function, false, Map.of());
    }

    private static PlanCard card(String function, String source) {
        return new PlanCard(function, function, false, Map.of("rows", Set.of(source)));
    }
}
