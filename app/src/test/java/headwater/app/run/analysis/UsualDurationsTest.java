package headwater.app.run.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.EarlierRun;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualDurationsTest {
    private final List<FlowRun> flowRuns = new ArrayList<>();
    private final List<TaskRun> taskRuns = new ArrayList<>();

    @Test
    void areThoseOfTheFlowRunAndOfEachFunctionWhateverBecameOfItsCode() {
        for (int number = 1; number <= 4; number++) {
            flowRuns.add(new EarlierRun(number).completed(10 * number));
            taskRuns.add(new EarlierRun(number).task("load", 0, number));
        }
        var usual = UsualDurations.of(flowRuns, taskRuns);
        assertThat(usual.flowRun()).isEqualTo(new UsualDuration(4, Duration.ofSeconds(25), Duration.ofSeconds(40)));
        assertThat(usual.of(new EarlierRun(9).task("load", 0, 1)))
                .isEqualTo(new UsualDuration(4, Duration.ofMillis(2_500), Duration.ofSeconds(4)));
        assertThat(usual.of(new EarlierRun(9).task("save", 0, 1))).isNull();
    }

    @Test
    void countTheFlowRunsOfAFanOutAndNotItsTaskRuns() {
        for (int index = 0; index < 12; index++) {
            taskRuns.add(new EarlierRun(1).task("check", index, 2));
            taskRuns.add(new EarlierRun(2).task("check", index, 2));
        }
        assertThat(UsualDurations.of(flowRuns, taskRuns).functions()).isEmpty();
        taskRuns.add(new EarlierRun(3).task("check", 0, 2));
        assertThat(UsualDurations.of(flowRuns, taskRuns).functions().get("check"))
                .isEqualTo(new UsualDuration(3, Duration.ofSeconds(2), Duration.ofSeconds(2)));
    }

    @Test
    void leaveOutWhatWasTriedAgainOrTakenFromTheCache() {
        for (int number = 1; number <= 3; number++) {
            var run = new EarlierRun(number);
            flowRuns.add(run.ended(StateType.COMPLETED, 5, 2, null));
            taskRuns.add(run.task("load", 0, 5, 2, "Completed"));
            taskRuns.add(run.task("clean", 0, 0, 0, "Cached"));
        }
        var usual = UsualDurations.of(flowRuns, taskRuns);
        assertThat(usual.flowRun()).isNull();
        assertThat(usual.functions()).isEmpty();
    }

    @Test
    void leaveOutWhatEndedBeforeItBegan() {
        for (int number = 1; number <= 3; number++) {
            flowRuns.add(new EarlierRun(number).completed(number - 2));
        }
        assertThat(UsualDurations.of(flowRuns, taskRuns).flowRun()).isNull();
    }

    @Test
    void sayWhenARunThatRunsUsuallyEndsButNotOneThatIsTriedAgain() {
        for (int number = 1; number <= 3; number++) {
            flowRuns.add(new EarlierRun(number).completed(60));
        }
        var usual = UsualDurations.of(flowRuns, taskRuns);
        var running = new EarlierRun(4).running();
        assertThat(usual.end(running)).isEqualTo(new EarlierRun(4).start().plusSeconds(60));
        assertThat(usual.end(running.withState(running.state(), 2, running.startTime(), null, null)))
                .isNull();
        assertThat(usual.end(new EarlierRun(4).scheduled())).isNull();
        assertThat(usual.end(new EarlierRun(4).completed(1))).isNull();
    }
}
