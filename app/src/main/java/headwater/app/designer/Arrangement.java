package headwater.app.designer;

import headwater.app.drawing.Drawing;
import headwater.app.fx.Background;
import headwater.flow.WholeFile;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where the cards of a flow are: laid out when the flow changes, moved by hand, kept beside the file. What is on
/// screen stays put; only what is new looks for a place.
final class Arrangement {
    private final Path file;
    private final Layout layout;
    private final Background background;
    private final Consumer<Drawing> drawn;
    private final Consumer<Exception> failed;
    private Places places = Places.NONE;
    private String function = "";
    private Drawing laidOut = Drawing.EMPTY;
    private Map<NodeId, Point> corners = Map.of();
    private @Nullable Diagram coming;
    private UnaryOperator<Diagram> overlay = UnaryOperator.identity();
    private Background.Task layingOut = () -> {};

    /// @param drawn told what the canvas is to show
    Arrangement(Path file, Layout layout, Background background, Consumer<Drawing> drawn, Consumer<Exception> failed) {
        this.file = file;
        this.layout = layout;
        this.background = background;
        this.drawn = drawn;
        this.failed = failed;
        background.run("read places", () -> Places.read(Places.fileOf(file)), this::placesRead, failed);
    }

    private void placesRead(Places read) {
        places = read;
        if (!places.of(function).isEmpty()) {
            layOutAgain();
        }
    }

    /// Shows a flow, laid out anew only if its plan is another one.
    ///
    /// @param shownFunction the flow's function
    /// @param plan the flow as it is written
    /// @param laidOver what is laid over the plan without moving anything: the states of a run
    void show(String shownFunction, Diagram plan, UnaryOperator<Diagram> laidOver) {
        if (!shownFunction.equals(function)) {
            forget();
        }
        function = shownFunction;
        overlay = laidOver;
        if (plan.equals(laidOut.diagram())) {
            draw();
        } else if (!plan.equals(coming)) {
            layOut(plan);
        }
    }

    /// Shows nothing.
    void clear() {
        forget();
        function = "";
        drawn.accept(Drawing.EMPTY);
    }

    private void forget() {
        layingOut.cancel();
        coming = null;
        laidOut = Drawing.EMPTY;
        corners = Map.of();
    }

    private void draw() {
        drawn.accept(new Drawing(overlay.apply(laidOut.diagram()), laidOut.placement()));
    }

    private void layOut(Diagram plan) {
        layingOut.cancel();
        coming = plan;
        var pinned = new LinkedHashMap<>(corners);
        pinned.putAll(places.of(function));
        pinned.keySet().removeIf(id -> plan.node(id) == null);
        layingOut = background.run(
                "lay out " + function, () -> layout.place(plan, pinned), result -> arrived(plan, result), failed);
    }

    private void arrived(Diagram plan, LayoutResult result) {
        coming = null;
        var placement = result.placement();
        laidOut = new Drawing(plan, placement);
        var now = new LinkedHashMap<NodeId, Point>();
        placement.boxes().forEach((id, box) -> now.put(id, box.corner()));
        corners = now;
        draw();
        var failure = result.failure();
        if (failure != null) {
            failed.accept(failure);
        }
    }

    private void layOutAgain() {
        var plan = coming == null ? laidOut.diagram() : coming;
        if (!plan.equals(Diagram.EMPTY)) {
            layOut(plan);
        }
    }

    /// Notes that an edit gave cards other names.
    ///
    /// @param renamed the new name of a card, or null for one that is gone
    void follow(Function<NodeId, @Nullable NodeId> renamed) {
        corners = followed(corners, renamed);
        var moved = followed(places.of(function), renamed);
        if (!moved.equals(places.of(function))) {
            keep(places.without(function).with(function, moved));
        }
    }

    private static Map<NodeId, Point> followed(Map<NodeId, Point> old, Function<NodeId, @Nullable NodeId> renamed) {
        var moved = new LinkedHashMap<NodeId, Point>();
        old.forEach((id, corner) -> {
            var now = renamed.apply(id);
            if (now != null) {
                moved.put(now, corner);
            }
        });
        return moved;
    }

    /// Takes over where cards were dragged to.
    void move(Map<NodeId, Point> moved) {
        keep(places.with(function, moved));
        layOutAgain();
    }

    /// Forgets where cards were dragged to and lays the flow out anew.
    void tidyUp() {
        keep(places.without(function));
        corners = Map.of();
        layOutAgain();
    }

    private void keep(Places changed) {
        places = changed;
        background.run(
                "save places",
                () -> {
                    WholeFile.save(Places.fileOf(file), changed.bytes());
                    return true;
                },
                _ -> {},
                failed);
    }
}
