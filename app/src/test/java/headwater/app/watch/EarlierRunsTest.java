package headwater.app.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.run.EarlierRun;
import headwater.app.run.analysis.UsualDurations;
import headwater.prefect.PrefectException;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EarlierRunsTest {
    private static final FlowRun LAST = new EarlierRun(100).running();

    @AutoClose
    private final PretendPrefect server = new PretendPrefect().has(LAST);

    private final List<TaskRun> tasks = new ArrayList<>();

    @Test
    void areTheLastTwentyThatCompletedBeforeTheRun() throws PrefectException {
        for (int number = 1; number <= 30; number++) {
            server.has(new EarlierRun(number).completed(number));
        }
        server.has(new EarlierRun(90).ended(StateType.FAILED, 1, 1, null));
        server.has(new EarlierRun(101).completed(1));
        var usual = requireNonNull(read(LAST).flowRun());
        assertThat(usual.runs()).isEqualTo(20);
        assertThat(usual.median()).isEqualTo(Duration.ofMillis(20_500));
    }

    @Test
    void areWithoutTheRunItself() throws PrefectException {
        for (int number = 1; number <= 4; number++) {
            server.has(new EarlierRun(number).completed(number));
        }
        assertThat(requireNonNull(read(new EarlierRun(4).completed(4)).flowRun())
                        .runs())
                .isEqualTo(3);
    }

    @Test
    void areThoseOfItsDeploymentAlone() throws PrefectException {
        var mine = new DeploymentId(new UUID(2, 1));
        var other = new DeploymentId(new UUID(2, 2));
        for (int number = 1; number <= 8; number++) {
            server.has(new EarlierRun(number).completed(number, number <= 4 ? mine : other));
        }
        assertThat(requireNonNull(read(new EarlierRun(9).completed(9, mine)).flowRun())
                        .median())
                .isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void sayThatARunIsTheFirstButNotWhereOthersFailed() throws PrefectException {
        assertThat(read(LAST)).isEqualTo(UsualDurations.FIRST);
        server.has(new EarlierRun(1).ended(StateType.FAILED, 1, 1, null));
        assertThat(read(LAST)).isEqualTo(UsualDurations.UNKNOWN);
    }

    @Test
    void areAskedForTwiceWhereTaskRunsAreFew() throws PrefectException {
        for (int number = 1; number <= 20; number++) {
            ran(number, 15);
        }
        assertThat(requireNonNull(read(LAST).functions().get("check")).runs()).isEqualTo(10);
        assertThat(server.asked("/flow_runs/filter")).isEqualTo(1);
        assertThat(server.asked("/task_runs/filter")).isEqualTo(1);
    }

    @Test
    void areAskedForSevenTimesHoweverManyTaskRunsThereAre() throws PrefectException {
        for (int number = 1; number <= 7; number++) {
            ran(number, 1_000);
        }
        assertThat(requireNonNull(read(LAST).functions().get("check")).runs()).isEqualTo(5);
        assertThat(server.asked("/flow_runs/filter")).isEqualTo(1);
        assertThat(server.asked("/task_runs/filter")).isEqualTo(6);
    }

    @Test
    void failWithTheServer() {
        server.failsWith(403);
        assertThatThrownBy(() -> read(LAST)).isInstanceOf(PrefectException.class);
    }

    @Test
    void areNotAskedForWhereItIsNotKnownWhatTheRunIsARunOf() throws PrefectException {
        assertThat(read(FlowRun.unread(new FlowRunId(new UUID(3, 3))))).isEqualTo(UsualDurations.UNKNOWN);
        assertThat(server.asked("/flow_runs/filter")).isZero();
    }

    private void ran(int number, int taskRuns) {
        server.has(new EarlierRun(number).completed(number));
        for (int index = 0; index < taskRuns; index++) {
            tasks.add(new EarlierRun(number).task("check", index, 2));
        }
        server.has(tasks);
    }

    private UsualDurations read(FlowRun run) throws PrefectException {
        return EarlierRuns.read(server.session().client(), run, new EarlierRun(200).start());
    }
}
