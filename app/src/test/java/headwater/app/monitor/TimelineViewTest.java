package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.drawing.CanvasRuns;
import headwater.app.fx.FxToolkit;
import headwater.app.run.PlannedRun;
import headwater.graph.paint.Palette;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelineViewTest {
    private final SimpleObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>(Recorded.whole("etl"));
    private final SimpleObjectProperty<@Nullable CanvasRuns> canvas = new SimpleObjectProperty<>(CanvasRuns.of(
            PlannedRun.byFunction(Recorded.whole("etl").shownProperty().get())));
    private final TimelineModel model = new TimelineModel(run, canvas);

    @AfterEach
    void close() {
        FxToolkit.closeWindows();
    }

    @Test
    void scrollsToTheRowOfTheSelectedCard() {
        FxToolkit.start();
        var view = FxToolkit.ask(() -> new TimelineView(model, new SimpleObjectProperty<>(Palette.light()), _ -> {}));
        FxToolkit.show(view, 600, 60);
        var rows = model.rowsProperty().get();
        assertThat(rows).isNotNull();

        double last = scrolled(view, rows.rows().getLast().card());
        assertThat(last).isPositive();
        assertThat(scrolled(view, rows.rows().getLast().card()))
                .as("nothing moves that is in sight")
                .isEqualTo(last);
        assertThat(scrolled(view, rows.rows().getFirst().card())).isZero();
    }

    private static double scrolled(TimelineView view, String card) {
        return FxToolkit.ask(() -> {
            view.select(Set.of(card));
            view.layout();
            return ((ScrollBar) view.lookup(".scroll-bar")).getValue();
        });
    }
}
