package headwater.app.runs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.run.EarlierRun;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// What is usual among the runs of a list, and how that is drawn.
class DurationBarTest {
    private final ObservableList<RunsModel.Listed> runs = FXCollections.observableArrayList();
    private final ListedUsual usual = new ListedUsual(runs);

    DurationBarTest() {
        FxToolkit.start();
    }

    @Test
    void isUsualWhatTheCompletedRunsOfTheListTook() {
        list(new EarlierRun(1).completed(10), new EarlierRun(2).completed(20));
        list(new EarlierRun(3).ended(StateType.FAILED, 500, 1, null));
        var running = new EarlierRun(9).running();
        assertThat(usual.of(running)).isNull();
        list(new EarlierRun(4).completed(30));
        assertThat(requireNonNull(usual.of(running)).median()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void countsOtherDeploymentsOfTheFlowForThemselves() {
        var hourly = new DeploymentId(new UUID(2, 1));
        list(new EarlierRun(1).completed(10), new EarlierRun(2).completed(10), new EarlierRun(3).completed(10));
        assertThat(usual.of(new EarlierRun(4).completed(1, hourly))).isNull();
    }

    @Test
    void breaksTheBarOfARunThatTookMuchLongerAndSaysSoInWords() {
        list(new EarlierRun(1).completed(10), new EarlierRun(2).completed(10), new EarlierRun(3).completed(10));
        var bar = shown(new EarlierRun(4).completed(40), Duration.ofSeconds(40));
        assertThat(words(bar)).isEqualTo("40 s");
        assertThat(bar.getPseudoClassStates()).extracting(Object::toString).contains("slow");
        assertThat(parts(bar)).hasSize(2);
        assertThat(parts(shown(new EarlierRun(4).completed(11), Duration.ofSeconds(11))))
                .hasSize(1);
    }

    @Test
    void hasWordsAloneWhereNothingIsUsual() {
        var bar = shown(new EarlierRun(1).completed(10), Duration.ofSeconds(10));
        assertThat(words(bar)).isEqualTo("10 s");
        assertThat(parts(bar)).isEmpty();
    }

    private void list(FlowRun... more) {
        for (var run : more) {
            runs.add(new RunsModel.Listed(run, "etl", ""));
        }
    }

    private DurationBar shown(FlowRun run, Duration took) {
        return FxToolkit.ask(() -> {
            var bar = new DurationBar();
            bar.show(run, took, usual.of(run));
            return bar;
        });
    }

    private static String words(DurationBar bar) {
        return ((Labeled) bar.getChildrenUnmodifiable().getFirst()).getText();
    }

    private static List<Node> parts(DurationBar bar) {
        var bars = (Region) bar.getChildrenUnmodifiable().getLast();
        return bars.isVisible()
                ? bars.getChildrenUnmodifiable().stream()
                        .filter(part -> part.isVisible() && part.getStyleClass().contains("bar"))
                        .toList()
                : List.of();
    }
}
