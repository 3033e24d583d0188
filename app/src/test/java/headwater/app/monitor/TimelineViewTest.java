package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.drawing.CanvasRuns;
import headwater.app.fx.FxToolkit;
import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.PlannedRun;
import headwater.app.run.RunNews;
import headwater.graph.paint.Palette;
import headwater.prefect.model.StateType;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class TimelineViewTest extends FxRobot {
    private final SimpleObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable CanvasRuns> canvas = new SimpleObjectProperty<>();
    private final TimelineModel model = new TimelineModel(run, canvas);
    private int begun;

    @BeforeAll
    static void startTheToolkit() {
        FxToolkit.start();
    }

    @AfterEach
    void close() {
        FxToolkit.closeWindows();
    }

    @Test
    void scrollsToTheRowOfTheSelectedCard() {
        var view = show(Recorded.whole("etl"));
        var rows = requireNonNull(model.rowsProperty().get()).rows();

        double last = scrolled(view, rows.getLast().card());
        assertThat(last).isPositive();
        assertThat(scrolled(view, rows.getLast().card()))
                .as("nothing moves that is in sight")
                .isEqualTo(last);
        assertThat(scrolled(view, rows.getFirst().card())).isZero();
    }

    @Test
    void beginsAtTheTopOfARunThatHasEnded() {
        var view = show(Recorded.whole("etl"));
        assertThat(value(view)).isZero();
    }

    @Test
    void keepsTheNewestRowInSightUntilAPersonScrollsAway() {
        var going = going();
        var view = show(going);
        begin(going, 6);
        assertThat(value(view)).isPositive().isEqualTo(bar(view).getMax());
        begin(going, 1);
        assertThat(value(view)).isEqualTo(bar(view).getMax());

        moveTo(view).scroll(2, VerticalDirection.UP);
        double away = value(view);
        assertThat(away).isLessThan(bar(view).getMax());
        begin(going, 2);
        assertThat(value(view)).isEqualTo(away);

        moveTo(view).scroll(20, VerticalDirection.DOWN);
        begin(going, 2);
        assertThat(value(view)).isEqualTo(bar(view).getMax());
    }

    @Test
    void staysAtARowThatWasSelectedFarFromTheEnd() {
        var going = going();
        var view = show(going);
        begin(going, 6);
        assertThat(value(view)).isPositive();
        assertThat(scrolled(view, "task1")).isZero();
        begin(going, 1);
        assertThat(value(view)).isZero();
    }

    private TimelineView show(RunModel shown) {
        var view = FxToolkit.ask(() -> {
            run.set(shown);
            canvas.set(CanvasRuns.of(PlannedRun.byFunction(shown.runProperty().get())));
            return new TimelineView(model, new SimpleObjectProperty<>(Palette.light()), _ -> {});
        });
        FxToolkit.show(view, 600, 60);
        return view;
    }

    private static RunModel going() {
        var run = MadeRuns.flowRun(StateType.RUNNING);
        return Recorded.of(run.withState(run.state(), 1, MadeRuns.of("first", 0).startTime(), null, null));
    }

    private void begin(RunModel going, int more) {
        interact(() -> {
            for (int number = 0; number < more; number++) {
                begun++;
                going.take(List.of(new RunNews.Changed(
                        new Change.TaskRunChanged(MadeRuns.of("task" + begun, begun, StateType.RUNNING)))));
            }
        });
    }

    private double scrolled(TimelineView view, String card) {
        FxToolkit.run(() -> view.select(Set.of(card)));
        return value(view);
    }

    private static double value(TimelineView view) {
        return FxToolkit.ask(() -> {
            view.layout();
            return bar(view).getValue();
        });
    }

    private static ScrollBar bar(TimelineView view) {
        return (ScrollBar) view.lookup(".scroll-bar");
    }
}
