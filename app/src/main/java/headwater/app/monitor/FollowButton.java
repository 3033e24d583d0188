package headwater.app.monitor;

import headwater.app.drawing.CanvasRuns;
import headwater.app.look.Icons;
import headwater.graph.NodeId;
import headwater.graph.view.GraphKey;
import headwater.graph.view.GraphView;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Beside a drawing with a run that goes on, or is played: while it is chosen, the card of what started last is kept in
/// sight. A hand that moves the drawing ends that.
public final class FollowButton extends ToggleButton {
    private static final Set<GraphKey> MOVING =
            EnumSet.of(GraphKey.PAN, GraphKey.ZOOM_IN, GraphKey.ZOOM_OUT, GraphKey.ACTUAL_SIZE, GraphKey.FIT);

    private final SelectedRuns runs;
    private final GraphView graph;
    private @Nullable NodeId followed;

    /// A button for whatever run is shown on a drawing.
    public FollowButton(SelectedRuns runs, GraphView graph) {
        super("Follow", Icons.of(Feather.NAVIGATION));
        this.runs = runs;
        this.graph = graph;
        setId("follow");
        getStyleClass().add("small");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("Keep in sight what started last (Ctrl+Shift+L)"));
        managedProperty().bind(visibleProperty());
        runs.canvas().subscribe(this::show);
        selectedProperty().subscribe(() -> {
            followed = null;
            show(runs.canvas().getValue());
        });
        graph.addEventFilter(ScrollEvent.SCROLL, _ -> setSelected(false));
        graph.addEventFilter(ZoomEvent.ZOOM, _ -> setSelected(false));
        graph.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> setSelected(false));
        graph.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (MOVING.stream().flatMap(key -> key.keys().stream()).anyMatch(key -> key.match(event))) {
                setSelected(false);
            }
        });
    }

    /// Follows, or no longer; does nothing where nothing can start any more.
    public void toggle() {
        if (isVisible()) {
            fire();
        }
    }

    private void show(@Nullable CanvasRuns canvas) {
        var run = runs.run().getValue();
        setVisible(run != null
                && (!run.runProperty().get().hasEnded()
                        || run.time().pastProperty().get() != null));
        if (canvas == null || !isVisible() || !isSelected()) {
            return;
        }
        var latest = canvas.latest();
        if (latest != null && !latest.equals(followed)) {
            followed = latest;
            graph.reveal(latest);
        }
    }
}
