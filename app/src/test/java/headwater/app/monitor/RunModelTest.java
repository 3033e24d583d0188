package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.prefect.model.StateType;
import org.junit.jupiter.api.Test;

class RunModelTest {
    @Test
    void hasTheRunAndTheLogThatItsSourceGives() {
        var model = Recorded.whole("retries");
        assertThat(model.runProperty().get()).isEqualTo(Recordings.run("retries"));
        assertThat(model.log().all()).isEqualTo(Recordings.logs("retries"));
    }

    @Test
    void hasReceivedNothingBeforeItIsStarted() {
        assertThat(Recorded.begun("etl").runProperty().get().tasks()).isEmpty();
    }

    @Test
    void showsTheRunAsItWasAtTheCursorAndTheLatestWithoutOne() {
        var model = Recorded.whole("etl");
        var start = requireNonNull(model.runProperty().get().flowRun().startTime());
        model.time().pastProperty().set(start.plusMillis(300));
        assertThat(model.shownProperty().get().stateType()).isEqualTo(StateType.RUNNING);
        assertThat(model.shownProperty().get().tasks()).hasSize(1);
        assertThat(model.time().shownProperty().get()).isEqualTo(start.plusMillis(300));
        assertThat(model.runProperty().get().stateType()).isEqualTo(StateType.COMPLETED);
        model.time().pastProperty().set(null);
        assertThat(model.shownProperty().get()).isEqualTo(model.runProperty().get());
    }

    @Test
    void saysWhyARecordingCannotBeCancelled() {
        var model = Recorded.whole("etl");
        model.cancel();
        assertThat(requireNonNull(model.problemProperty().get()).words()).contains("is a saved run");
    }
}
