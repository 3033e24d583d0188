package headwater.graph.paint;

import headwater.graph.geometry.PlacedNode;

/// Draws whole nodes, each in the way of its shape.
final class NodePainter {
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
        boolean faded = node.marked("dimmed");
        if (faded) {
            pen.context().setGlobalAlpha(0.6);
        }
        switch (node.shape()) {
            case CARD, STEP -> cards.draw(placed, emphasis);
            case CODE -> code.draw(placed, emphasis);
            case CONTAINER -> containers.draw(placed, emphasis);
            case SMALL -> small.pill(placed, emphasis);
            case PANEL -> small.panel(placed, emphasis);
        }
        PortRows.circles(pen, node, placed.box());
        Frames.badge(pen, node, placed.box());
        if (faded) {
            pen.context().setGlobalAlpha(1);
        }
    }
}
