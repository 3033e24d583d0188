package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.PlanCard;
import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    private static final List<PlanCard> PLAN = List.of(
            new PlanCard("load", "load", false, Map.of()),
            new PlanCard("after_load", "after_load", false, Map.of("rows", Set.of("load"))));

    @Test
    void countsWhatCompleted() {
        assertThat(summary(StateType.COMPLETED, MadeRuns.of("load", 1), MadeRuns.of("after_load", 2)))
                .isEqualTo("2 completed");
    }

    @Test
    void namesWhatFailedAndWhatWasNotReachedBecauseOfIt() {
        assertThat(summary(StateType.FAILED, MadeRuns.of("load", 1, StateType.FAILED)))
                .isEqualTo("1 failed: load-1 (it broke at 1); 1 not reached: after_load, because load-1 failed");
    }

    @Test
    void namesTheFirstFiveOfMany() {
        var failed = Stream.iterate(1, number -> number + 1)
                .limit(7)
                .map(number -> MadeRuns.of("load", number, StateType.FAILED))
                .toArray(TaskRun[]::new);

        assertThat(summary(StateType.FAILED, failed))
                .startsWith("7 failed: load-1 (it broke at 1), load-2 ")
                .contains("load-5 (it broke at 5) and 2 more");
    }

    @Test
    void saysNothingOfABranchThatWasNotTaken() {
        assertThat(summary(StateType.COMPLETED)).isEmpty();
    }

    private static String summary(StateType type, TaskRun... tasks) {
        var changes = Stream.of(tasks).<Change>map(Change.TaskRunChanged::new).toList();
        var run = Run.of(MadeRuns.flowRun(type)).after(changes);
        return RunSummary.of(PlannedRun.of(PLAN, run), List.of(tasks));
    }
}
