package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.Bracket;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A bracket with its place: at the right of its nodes and of all that is drawn in their rows.
///
/// @param line where the bracket is drawn
/// @param text where its words are, beside it
public record PlacedBracket(Bracket bracket, Box line, Box text) {
    private static final double GAP = 16;
    private static final double WIDTH = 6;
    private static final double TEXT_GAP = 10;
    private static final double TEXT_WIDTH = 190;
    private static final double TEXT_HEIGHT = 46;

    /// The brackets of a drawing whose nodes are in it.
    public static List<PlacedBracket> of(PlacedDiagram drawing) {
        return drawing.statuses().brackets().stream()
                .flatMap(bracket -> place(drawing, bracket).stream())
                .toList();
    }

    /// The smallest box around a drawing with its brackets.
    public static Box bounds(PlacedDiagram drawing) {
        return of(drawing).stream()
                .map(placed -> placed.line.union(placed.text))
                .reduce(drawing.bounds(), Box::union);
    }

    private static Optional<PlacedBracket> place(PlacedDiagram drawing, Bracket bracket) {
        return bracket.nodes().stream()
                .map(drawing::node)
                .filter(Objects::nonNull)
                .map(PlacedNode::box)
                .reduce(Box::union)
                .map(nodes -> beside(drawing, bracket, nodes));
    }

    private static PlacedBracket beside(PlacedDiagram drawing, Bracket bracket, Box nodes) {
        var all = drawing.bounds();
        var rows = new Box(all.x(), nodes.y(), all.width(), nodes.height());
        var boxes = drawing.nodesIn(rows).stream().map(PlacedNode::box);
        var wires = drawing.edgesIn(rows).stream().map(placed -> placed.path().bounds());
        double right = Stream.concat(boxes, wires).mapToDouble(Box::right).max().orElse(nodes.right());
        var line = new Box(right + GAP, nodes.y(), WIDTH, nodes.height());
        var text = new Box(line.right() + TEXT_GAP, line.centre().y() - TEXT_HEIGHT / 2, TEXT_WIDTH, TEXT_HEIGHT);
        return new PlacedBracket(bracket, line, text);
    }
}
