package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DockModelTest {
    private final ObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>();
    private final ObjectProperty<DockModel.Count> problems = new SimpleObjectProperty<>(DockModel.Count.NONE);
    private final DockModel dock = new DockModel(run, List.of(DockTab.values()), Map.of(DockTab.PROBLEMS, problems));

    @Test
    void isClosedWhileThereIsNothingToShow() {
        assertThat(dock.openProperty().get()).isFalse();
        run.set(Recorded.begun("etl"));
        run.set(null);
        assertThat(dock.openProperty().get()).isFalse();
    }

    @Test
    void opensByItselfWithEachRun() {
        run.set(Recorded.begun("etl"));
        assertThat(dock.openProperty().get()).isTrue();
        dock.toggle();
        assertThat(dock.openProperty().get()).isFalse();
        run.set(Recorded.begun("retries"));
        assertThat(dock.openProperty().get()).isTrue();
    }

    @Test
    void staysClosedWhenATabIsOnlyChosen() {
        dock.choose(DockTab.LOGS);
        assertThat(dock.openProperty().get()).isFalse();
        dock.open(DockTab.PROBLEMS);
        assertThat(dock.openProperty().get()).isTrue();
        assertThat(dock.tabProperty().get()).isEqualTo(DockTab.PROBLEMS);
    }

    @Test
    void neverShowsATabThatItDoesNotHave() {
        var ofRun = new DockModel(run, List.of(DockTab.TIMELINE, DockTab.LOGS), Map.of());
        ofRun.open(DockTab.PROBLEMS);
        assertThat(ofRun.tabProperty().get()).isEqualTo(DockTab.TIMELINE);
    }

    @Test
    void countsWhatIsBehindATab() {
        var words = DockView.words(dock, DockTab.PROBLEMS);
        assertThat(words.getValue()).isEqualTo("Problems");
        problems.set(new DockModel.Count(2, DockModel.Worst.WARNING));
        assertThat(words.getValue()).isEqualTo("Problems 2");
        assertThat(dock.count(DockTab.PROBLEMS).getValue().worst().style()).isEqualTo("has-warnings");
        assertThat(DockView.words(dock, DockTab.TIMELINE).getValue()).isEqualTo("Timeline");
    }
}
