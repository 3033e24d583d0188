package headwater.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardStateTest {
    @Test
    void showsTheWorstOfItsRuns() {
        assertThat(of(StateType.COMPLETED, StateType.FAILED, StateType.RUNNING).type())
                .isEqualTo(StateType.FAILED);
        assertThat(of(StateType.FAILED, StateType.CRASHED).type()).isEqualTo(StateType.CRASHED);
        assertThat(of(StateType.COMPLETED, StateType.CANCELLED).type()).isEqualTo(StateType.CANCELLED);
    }

    @Test
    void runsWhileOneRunRuns() {
        assertThat(of(StateType.COMPLETED, StateType.RUNNING, StateType.PENDING).type())
                .isEqualTo(StateType.RUNNING);
    }

    @Test
    void isUnderWayBetweenTwoRunsOfAFanOut() {
        var state = of(StateType.COMPLETED, StateType.PENDING);
        assertThat(state.type()).isEqualTo(StateType.RUNNING);
        assertThat(state.name()).isEqualTo("Running");
    }

    @Test
    void waitsWhileNothingHasBegun() {
        assertThat(of(StateType.PENDING, StateType.PENDING).type()).isEqualTo(StateType.PENDING);
        assertThat(of(StateType.PENDING).duration(MadeRuns.START)).isNull();
    }

    @Test
    void completesWhenAllHave() {
        var state = of(StateType.COMPLETED, StateType.COMPLETED, StateType.COMPLETED);
        assertThat(state.type()).isEqualTo(StateType.COMPLETED);
        assertThat(state.ended()).isEqualTo(3);
        assertThat(state.total()).isEqualTo(3);
    }

    @Test
    void countsItsRunsByState() {
        var state = of(StateType.COMPLETED, StateType.FAILED, StateType.COMPLETED, StateType.RUNNING);
        assertThat(state.counts()).isEqualTo(Map.of(StateType.COMPLETED, 2, StateType.FAILED, 1, StateType.RUNNING, 1));
        assertThat(state.ended()).isEqualTo(3);
    }

    @Test
    void lastsFromTheFirstStartToTheLastEnd() {
        var state = of(StateType.COMPLETED, StateType.COMPLETED, StateType.COMPLETED);
        assertThat(state.duration(MadeRuns.START.plusSeconds(1000))).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void lastsUntilNowWhileSomethingRuns() {
        assertThat(of(StateType.COMPLETED, StateType.RUNNING).duration(MadeRuns.START.plusSeconds(30)))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void saysWhatTheFailureSaid() {
        assertThat(of(StateType.COMPLETED, StateType.FAILED).message()).isEqualTo("it broke at 1");
        assertThat(of(StateType.COMPLETED).message()).isEmpty();
    }

    @Test
    void keepsTheServersFinerName() {
        var cached = Recordings.taskRuns("cached").stream()
                .filter(run -> run.state() != null && run.state().name().equals("Cached"))
                .toList();
        assertThat(CardState.of(cached).name()).isEqualTo("Cached");
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryState(StateType type) {
        assertThat(of(type).type()).isEqualTo(type);
    }

    @Test
    void letsNobodyChangeItsCounts() {
        var counts = of(StateType.COMPLETED).counts();
        assertThat(counts).isUnmodifiable();
    }

    private static CardState of(StateType... types) {
        var runs = new ArrayList<TaskRun>();
        for (var type : List.of(types)) {
            runs.add(MadeRuns.of("square", runs.size(), type));
        }
        return CardState.of(runs);
    }
}
