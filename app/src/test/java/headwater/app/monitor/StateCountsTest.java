package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.prefect.model.StateType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateCountsTest {
    @Test
    void areAsIfCountedAtOnceAfterEachChange() {
        var run = Run.of(Recordings.flowRun("etl"));
        var counts = StateCounts.of(run);
        for (var change : Recordings.changesOfEvents("etl")) {
            run = run.after(List.of(change));
            counts = counts.after(run);
            assertThat(counts.counts()).isEqualTo(StateCounts.of(run).counts());
        }
        assertThat(counts.counts()).isNotEmpty();
    }

    @Test
    void lookAtOneTaskRunWhenOneOfThousandChanges() {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 1_000; i++) {
            changes.add(new Change.TaskRunChanged(MadeRuns.of("clean", i, StateType.RUNNING)));
        }
        var run = Run.of(MadeRuns.flowRun(StateType.RUNNING)).after(changes);
        var ended = run.after(List.of(new Change.TaskRunChanged(MadeRuns.of("clean", 500))));
        var counts = StateCounts.of(run).after(ended);
        assertThat(counts.examined()).isEqualTo(1);
        assertThat(counts.counts())
                .isEqualTo(Map.of(
                        "Running", new StateCounts.Count(StateType.RUNNING, 999),
                        "Completed", new StateCounts.Count(StateType.COMPLETED, 1)));
    }

    @Test
    void areCountedAgainWhenTheTimeGoesBack() {
        var early = Run.of(MadeRuns.flowRun(StateType.RUNNING));
        var late = early.after(List.of(new Change.TaskRunChanged(MadeRuns.of("clean", 1))));
        assertThat(StateCounts.of(late).after(early).counts()).isEmpty();
    }
}
