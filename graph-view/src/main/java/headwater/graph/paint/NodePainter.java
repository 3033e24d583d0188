package headwater.graph.paint;

import headwater.graph.geometry.PlacedNode;

/// Draws whole nodes, each in the way of its shape.
final class NodePainter {
    /// A veil instead of opacity: what is drawn in layers would shine through itself.
    private static final double VEIL = 0.4;

    private static final double VEIL_RADIUS = 8;

    private final Pen pen;
    private final CardPainter cards;
    private final CodePainter code;
    private final ContainerPainter containers;
    private final SmallPainter small;

    NodePainter(Pen pen) {
        this.pen = pen;
        this.cards = new CardPainter(pen);
        this.code = new CodePainter(pen);
        this.containers = new ContainerPainter(pen);
        this.small = new SmallPainter(pen);
    }

    void draw(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        switch (node.shape()) {
            case CARD, STEP -> cards.draw(placed, emphasis);
            case CODE -> code.draw(placed, emphasis);
            case CONTAINER -> containers.draw(placed, emphasis);
            case SMALL -> small.pill(placed, emphasis);
            case PANEL -> small.panel(placed, emphasis);
        }
        if (node.status().marked("dimmed")) {
            pen.face(placed.box(), VEIL_RADIUS, Pen.faint(pen.palette().canvas(), VEIL));
        }
        PortRows.circles(pen, node, placed.box());
        NodeBorders.badge(pen, node, placed.box());
    }
}
