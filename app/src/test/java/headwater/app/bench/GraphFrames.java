package headwater.app.bench;

import headwater.app.fx.FxToolkit;
import headwater.app.look.Theme;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Status;
import headwater.graph.Statuses;
import headwater.graph.Viewport;
import headwater.graph.view.GraphView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// A view in a window of its own, and how long its frames take.
///
/// See [FrameTimes]. The bound below which no frame goes here is the copy to the window: about 2.5 ms for 1600x1000
/// pixels without a graphics card.
final class GraphFrames {
    static final int WIDTH = 1_600;
    static final int HEIGHT = 1_000;

    private static final int STATES_A_SECOND = 1_000;
    private static final int STILL_AFTER = 2_000;

    private final FrameTimes clock = new FrameTimes();
    private final GraphView view = new GraphView();
    private final Stage stage = new Stage();
    private List<DiagramNode> nodes = List.of();
    private Statuses statuses = Statuses.NONE;
    private long statesFrom;
    private long statesChanged;
    private int edgesDrawn;

    private GraphFrames() {}

    /// An empty view. The headless screen is 1,000 pixels high and copies whole windows only: the last row is left out.
    static GraphFrames open() {
        return FxToolkit.ask(() -> {
            var frames = new GraphFrames();
            frames.view.setPalette(Theme.DARK.palette());
            frames.view.setOnPainted(painted -> frames.edgesDrawn = painted.edgesDrawn());
            frames.view.setManaged(false);
            frames.view.resize(WIDTH, HEIGHT);
            frames.stage.setX(0);
            frames.stage.setY(0);
            frames.stage.setScene(new Scene(new Pane(frames.view), WIDTH, HEIGHT - 1));
            frames.stage.show();
            return frames;
        });
    }

    void close() {
        FxToolkit.run(stage::close);
    }

    /// How many wires the last repaint drew.
    int edgesDrawn() {
        return edgesDrawn;
    }

    /// The zoom at which everything is in sight.
    double fitting() {
        return FxToolkit.ask(() -> {
            view.fit();
            return view.getViewport().zoom();
        });
    }

    /// Shows a graph, all of it; milliseconds until it is drawn with all its wires, or until nothing more comes.
    double first(Diagram diagram, Placement placement) throws InterruptedException {
        nodes = List.copyOf(diagram.nodes());
        statesFrom = System.nanoTime();
        var times = clock.of(
                STILL_AFTER,
                i -> {
                    if (i == 0) {
                        view.show(diagram, placement);
                        view.fit();
                    }
                },
                _ -> edgesDrawn >= diagram.edges().size());
        return times.stream().mapToDouble(each -> each).sum();
    }

    /// Looks at the middle of the graph at a zoom.
    void look(double zoom) throws InterruptedException {
        clock.of(
                20,
                i -> {
                    if (i == 0) {
                        view.fit();
                        view.zoomTo(zoom);
                    }
                },
                _ -> false);
    }

    /// The milliseconds that each frame takes while the view is moved and states change.
    Double[] moved(int frames) throws InterruptedException {
        var start = view.getViewport();
        var times = clock.of(
                frames,
                i -> {
                    changeStates();
                    view.setViewport(i < frames / 2 ? panned(start, i) : zoomed(start, i));
                },
                _ -> false);
        FxToolkit.run(() -> view.setViewport(start));
        return times.toArray(Double[]::new);
    }

    /// Away and back again.
    private static Viewport panned(Viewport start, int frame) {
        int away = 30 - Math.abs(frame % 60 - 30);
        return start.panned(-9 * away, -3 * away);
    }

    private static Viewport zoomed(Viewport start, int frame) {
        int nearer = 10 - Math.abs(frame % 20 - 10);
        return start.zoomed(start.zoom() * (1 + 0.03 * nearer), WIDTH / 2.0, HEIGHT / 2.0);
    }

    /// The milliseconds from a turn of the mouse wheel to the frame that shows it.
    Double[] scrolled(int frames) throws InterruptedException {
        var times = clock.of(frames, i -> Event.fireEvent(view, wheel(i % 2 == 0 ? 12 : -12)), _ -> false);
        return times.toArray(Double[]::new);
    }

    private static ScrollEvent wheel(double turned) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                WIDTH / 2.0,
                HEIGHT / 2.0,
                WIDTH / 2.0,
                HEIGHT / 2.0,
                false,
                false,
                false,
                false,
                true,
                false,
                0,
                turned,
                0,
                turned,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private void changeStates() {
        double due = (System.nanoTime() - statesFrom) / 1e9 * STATES_A_SECOND;
        int count = (int) Math.min(STATES_A_SECOND, due - statesChanged);
        var changed = new HashMap<NodeId, Status>();
        for (int i = 0; i < count; i++) {
            long number = statesChanged + i;
            var node = nodes.get((int) (number * 101 % nodes.size()));
            var tone = number / nodes.size() % 2 == 0 ? "running" : "completed";
            changed.put(node.id(), node.withTone(tone).status());
        }
        statesChanged = (long) due;
        statuses = statuses.with(changed, Map.of());
        view.showStatuses(statuses);
    }
}
