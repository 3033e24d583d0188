package headwater.app.gallery;

import headwater.app.drawing.Drawing;
import headwater.app.gallery.GallerySection.Piece;
import headwater.graph.Box;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Selection;
import headwater.graph.geometry.Carets;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Glow;
import headwater.graph.paint.Highlights;
import headwater.graph.paint.Overlay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a canvas shows while a person does something, on one small flow.
final class GalleryGestures {
    private static final Overlay NOTHING = new Overlay.Nothing();
    private static final NodeId FIRST = new NodeId("load_orders");
    private static final NodeId SECOND = new NodeId("fetch_rates");
    private static final NodeId THIRD = new NodeId("convert_currency");

    private final Drawing drawing;
    private final PlacedDiagram placed;
    private final double scale;

    GalleryGestures(Drawing drawing, double scale) {
        this.drawing = drawing;
        this.placed = PlacedDiagram.of(drawing.diagram(), drawing.placement());
        this.scale = scale;
    }

    List<Piece> pieces() {
        return List.of(
                piece("Selected, with the keyboard's focus", Selection.of(Set.of(SECOND)), SECOND, NOTHING),
                piece("Under the pointer", THIRD, null),
                piece("A wire under the pointer: insert here", null, wire()),
                piece("Selecting with a band", band()),
                piece("Moving a statement", moving(true, "Moves `clean` along")),
                piece(
                        "It cannot go there, with the reason",
                        moving(false, "Not here: convert_currency needs its value (line 12)")),
                piece(
                        "Just made",
                        new Highlights(
                                Selection.NONE, null, null, null, Set.of(), 0, NOTHING, new Glow(Set.of(SECOND), 1))),
                piece("Dropping a task on a wire", landing()),
                piece("Connecting", connecting(null)),
                piece("Refused, with the reason", connecting("convert_currency runs before it")));
    }

    private Piece piece(String caption, Overlay overlay) {
        return piece(caption, Selection.NONE, null, overlay);
    }

    private Piece piece(String caption, Selection selection, @Nullable NodeId focus, Overlay overlay) {
        return piece(caption, new Highlights(selection, focus, null, null, Set.of(), 0, overlay, Glow.NONE));
    }

    private Piece piece(String caption, @Nullable NodeId hovered, @Nullable EdgeId edge) {
        return piece(caption, new Highlights(Selection.NONE, null, hovered, edge, Set.of(), 0, NOTHING, Glow.NONE));
    }

    private Piece piece(String caption, Highlights highlights) {
        return new Piece(caption, drawing, highlights, scale);
    }

    private Overlay band() {
        return new Overlay.Band(box(FIRST).grown(10).union(box(SECOND).grown(10)));
    }

    private Overlay moving(boolean allowed, String words) {
        var ghost = box(SECOND).moved(150, 14);
        var caret = new Carets(placed, Set.of(SECOND))
                .at(new Point(box(THIRD).right() + 10, box(THIRD).centre().y()));
        return new Overlay.Moving(Map.of(SECOND, ghost), caret, allowed, null, words);
    }

    private Overlay landing() {
        var at = Objects.requireNonNull(placed.edge(wire())).path().middle();
        return new Overlay.Landing(at, wire(), new Carets(placed, Set.of()).at(at));
    }

    private Overlay connecting(@Nullable String refusal) {
        var end = new Point(box(THIRD).x(), box(THIRD).y() + 22);
        var to = refusal == null ? end : end.plus(-10, -14);
        return new Overlay.Wire(
                new Point(box(SECOND).right(), box(SECOND).y() + 22), to, true, List.of(end), refusal == null, refusal);
    }

    private EdgeId wire() {
        return drawing.diagram().edges().stream()
                .filter(edge -> edge.kind() == DiagramEdgeKind.DATA)
                .map(DiagramEdge::id)
                .findFirst()
                .orElseThrow();
    }

    private Box box(NodeId id) {
        return Objects.requireNonNull(drawing.placement().box(id), id.value());
    }
}
