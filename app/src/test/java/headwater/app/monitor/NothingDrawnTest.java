package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.Run;
import headwater.app.watch.FeedState;
import headwater.prefect.model.StateType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Why the canvas of a run is empty.
class NothingDrawnTest {
    private static final FeedState READING = new FeedState.Connecting();
    private static final FeedState LIVE = new FeedState.Live();
    private static final FeedState SETTLED = new FeedState.Settled();

    @Test
    void saysNothingOfARunThatIsStillRead() {
        assertThat(NothingDrawn.of(run(StateType.RUNNING), READING)).isNull();
        assertThat(NothingDrawn.of(run(StateType.COMPLETED), LIVE)).isNull();
    }

    @Test
    void saysThatNoTaskHasRunUntilOneHas() {
        var running = run(StateType.RUNNING);
        assertThat(NothingDrawn.of(running, LIVE)).isEqualTo(NothingDrawn.NO_TASK_YET);
        assertThat(NothingDrawn.of(run(StateType.COMPLETED), SETTLED)).isEqualTo(NothingDrawn.NO_TASKS);

        var task = new Change.TaskRunChanged(MadeRuns.of("load", 1));
        assertThat(NothingDrawn.of(running.after(List.of(task)), LIVE)).isNull();
    }

    private static Run run(StateType type) {
        return Run.of(MadeRuns.flowRun(type));
    }
}
