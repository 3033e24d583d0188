package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.drawing.CanvasRuns;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Inline;
import headwater.app.look.Theme;
import headwater.app.panels.PanelsModel;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.view.GraphView;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A run that is played on a drawing which is larger than its view.
class FollowButtonTest extends FxRobot {
    private final RunPageModel page;
    private final Stage stage;
    private final GraphView graph;

    FollowButtonTest() {
        FxToolkit.start();
        page = FxToolkit.ask(() -> new RunPageModel(Recorded.whole("etl"), "etl", new RowLayout(), new Inline()));
        stage = FxToolkit.show(FxToolkit.ask(this::view), 1000, 600);
        graph = (GraphView) lookup(".graph-view").query();
        interact(() -> graph.zoomTo(4));
    }

    private RunPageView view() {
        var shown = new SimpleObjectProperty<>(page.run());
        var dock = new DockModel(shown, List.of(DockTab.TIMELINE), Map.of());
        return new RunPageView(
                page,
                dock,
                new PanelsModel(),
                new SimpleObjectProperty<>(Theme.LIGHT.palette()),
                new Region(),
                new Region());
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            stage.close();
            page.close();
        });
    }

    @Test
    void keepsInSightWhatStartedLast() {
        show(starts().getFirst());
        clickOn("#follow");
        for (var at : starts()) {
            show(at);
            assertThat(isSeen(latest())).as("at %s, %s", at, latest()).isTrue();
        }
    }

    @Test
    void leavesTheDrawingToAHandThatMovesIt() {
        show(starts().getFirst());
        clickOn("#follow");
        moveTo(graph).scroll(3, VerticalDirection.DOWN);
        var moved = FxToolkit.ask(graph::getViewport);
        starts().forEach(this::show);
        assertThat(follow().isSelected()).isFalse();
        assertThat(FxToolkit.ask(graph::getViewport)).isEqualTo(moved);
    }

    @Test
    void leavesTheDrawingToKeysThatMoveIt() {
        show(starts().getFirst());
        clickOn("#follow");
        interact(graph::requestFocus);
        push(KeyCode.PLUS);
        assertThat(follow().isSelected()).isFalse();
    }

    @Test
    void isThereAsLongAsSomethingCanStart() {
        show(starts().getFirst());
        assertThat(follow().isVisible()).isTrue();
        interact(() -> page.run().playback().goToPresent());
        assertThat(follow().isVisible()).as("of a run that has ended").isFalse();
    }

    private ToggleButton follow() {
        return (ToggleButton) lookup("#follow").query();
    }

    private List<Instant> starts() {
        return FxToolkit.ask(() -> page.run().runProperty().get().tasks().values().stream()
                .map(TaskRun::startTime)
                .flatMap(Stream::ofNullable)
                .map(at -> at.plusMillis(1))
                .sorted()
                .toList());
    }

    private void show(Instant at) {
        interact(() -> page.run().time().pastProperty().set(at));
    }

    private NodeId latest() {
        return FxToolkit.ask(() -> Objects.requireNonNull(
                CanvasRuns.of(page.plannedRunProperty().get()).latest()));
    }

    private boolean isSeen(NodeId card) {
        return FxToolkit.ask(() -> {
            var box = Objects.requireNonNull(graph.placement().box(card));
            var middle = graph.getViewport().toScreen(new Point(box.x() + box.width() / 2, box.y() + box.height() / 2));
            return middle.x() > 0 && middle.x() < graph.getWidth() && middle.y() > 0 && middle.y() < graph.getHeight();
        });
    }
}
