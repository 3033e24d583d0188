package headwater.app.window;

import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Selection;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.Chevron;
import headwater.graph.geometry.PlacedNode;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;

/// The window with a flow on its canvas, and where its cards are on the screen.
abstract class OpenDrawing extends OpenWindow {
    /// Opens a file with this text, and waits until it has a card.
    final void openText(String text, String card) throws Exception {
        var file = folder.resolve("project").resolve("nightly.py");
        Files.writeString(file, text);
        script.run(() -> wiring.open(file));
        script.until("the flow", 60, () -> {
            var shown = wiring.view().flowView();
            return shown != null && shown.graph().diagram().node(new NodeId(card)) != null;
        });
        script.untilPainted();
    }

    /// Selects cards; the canvas has the keyboard.
    final void select(String... cards) throws Exception {
        script.run(() -> {
            designer()
                    .selectionProperty()
                    .set(Selection.of(Arrays.stream(cards).map(NodeId::new).collect(Collectors.toSet())));
            page().graph().requestFocus();
        });
        script.untilPainted();
    }

    /// Whether a field that lies over the canvas is open; for the JavaFX thread.
    final boolean isFieldOpen(String field) {
        return page().lookup(field).getParent().isVisible();
    }

    final Point2D centre(String card) throws InterruptedException {
        return at(card, placed -> placed.box().centre());
    }

    /// Before a card, in its row.
    final Point2D before(String card) throws InterruptedException {
        return at(card, placed -> placed.box().centre().plus(-placed.box().width() / 2 - 7, 0));
    }

    final Point2D name(String card) throws InterruptedException {
        return at(
                card,
                placed -> CardMetrics.nameBox(placed.node(), placed.box())
                        .corner()
                        .plus(20, 7));
    }

    final Point2D port(String card, boolean output) throws InterruptedException {
        return at(card, placed -> CardMetrics.portPoint(placed.node(), placed.box(), output));
    }

    /// The arrow that opens and closes a card.
    final Point2D arrow(String card) throws InterruptedException {
        return at(
                card,
                placed -> Objects.requireNonNull(
                                Chevron.box(placed, page().graph().getViewport().zoom()))
                        .centre());
    }

    private Point2D at(String card, Function<PlacedNode, Point> place) throws InterruptedException {
        return ask(() -> {
            var graph = page().graph();
            var node = Objects.requireNonNull(graph.node(new NodeId(card)), card);
            var box = Objects.requireNonNull(graph.placement().box(node.id()), card);
            return onScreen(place.apply(new PlacedNode(node, box)));
        });
    }

    /// Where a point of the drawing is; for the JavaFX thread.
    final Point2D onScreen(Point point) {
        var at = page().graph().getViewport().toScreen(point);
        return page().graph().localToScreen(at.x(), at.y());
    }

    final Point2D screen(Point2D inScene) throws InterruptedException {
        return ask(() -> stage.getScene().getRoot().localToScreen(inScene));
    }
}
