package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedNode;

/// Draws nodes whole, each in the way of its shape.
final class NodePainter {
    private static final double RING = 5;

    private final Pen pen;
    private final PlacedDiagram drawing;
    private final CardPainter cards;
    private final ContainerPainter containers;
    private final SmallPainter small;
    private final NamedEndPainter names;

    NodePainter(Pen pen, PlacedDiagram drawing) {
        this.pen = pen;
        this.drawing = drawing;
        this.cards = new CardPainter(pen);
        this.containers = new ContainerPainter(pen);
        this.small = new SmallPainter(pen);
        this.names = new NamedEndPainter(pen, drawing);
    }

    void draw(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var ends = drawing.namedEnds(node.id());
        switch (node.shape()) {
            case CARD, STEP, CODE, GUARD, CLOSED -> cards.draw(placed, ends, names, emphasis);
            case CONTAINER -> containers.draw(placed, drawing.regions(node.id()), ends, names, emphasis);
            case SMALL -> small.pill(placed, emphasis);
            case PANEL -> small.panel(placed, emphasis);
        }
        var beside = drawing.namedBeside(node.id());
        if (beside != null) {
            names.draw(ends, beside);
        }
        ends(placed, emphasis);
    }

    /// Where wires begin that are not drawn; and, on a card that is pointed at, where one can be drawn from and to.
    void ends(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        double growth = node.isContainer() ? 0 : pen.growth();
        var out = CardMetrics.portPoint(node, placed.box(), true).plus(growth, 0);
        if (drawing.isNamedSource(node.id())) {
            var colour = pen.palette().wire(drawing.hue(node.id()));
            double ring = RING * pen.marks();
            pen.outline(around(out, ring), ring, colour, 1.5 * pen.marks());
            pen.surface().disc(out, ring / 2, colour);
        }
        if (emphasis.hovered() && !node.isContainer()) {
            if (!node.outputs().isEmpty()) {
                port(out);
            }
            if (!node.inputs().isEmpty()) {
                port(CardMetrics.portPoint(node, placed.box(), false).plus(-growth, 0));
            }
        }
    }

    private void port(Point at) {
        pen.surface().disc(at, RING, pen.palette().card());
        pen.outline(around(at, RING), RING, pen.palette().accent(), 1.5);
    }

    private static Box around(Point at, double radius) {
        return new Box(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    }
}
