package headwater.app.monitor;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.app.runlog.LogDivider;
import headwater.prefect.model.StateType;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunModelTest {
    @Test
    void hasTheRunAndTheLogThatItsSourceGives() {
        var model = Recorded.whole("retries");
        assertThat(model.runProperty().get()).isEqualTo(Recordings.run("retries"));
        assertThat(model.log().all()).isEqualTo(Recordings.logs("retries"));
    }

    @Test
    void saysInTheLogWhereATaskWasTriedAgain() {
        var model = Recorded.whole("retries");
        var said = model.log().optionsProperty().get().dividers();
        assertThat(said).extracting(LogDivider::text).isNotEmpty().allMatch(text -> text.matches(".+: attempt [2-9]"));
        assertThat(said).isSortedAccordingTo(comparing(LogDivider::time));

        var retried = model.runProperty().get().tasks().values().stream()
                .filter(task -> task.runCount() > 1)
                .findFirst()
                .orElseThrow();
        model.log().onlyProperty().set(Set.of(retried.id()));
        assertThat(model.log().optionsProperty().get().dividers())
                .hasSize(retried.runCount() - 1)
                .allMatch(divider -> divider.text().startsWith(retried.name()));
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
}
