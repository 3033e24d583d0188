package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedEdge;
import headwater.graph.geometry.PlacedNode;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// Draws what is in sight of a drawing on a graphics context. FX thread only; keep one for each palette.
public final class DiagramPainter {
    /// How far a node's looks reach beyond its box: shadow, badge, pile, ports, glow.
    public static final double REACH = 16;

    private static final int MANY_NODES = 1_500;
    private static final int MANY_EDGES = 6_000;

    private final Palette palette;
    private final Fonts fonts;
    private final Texts texts = new Texts();
    private final BackgroundPainter background;
    private final OverviewPainter overview;

    public DiagramPainter(Palette palette) {
        this.palette = palette;
        this.fonts = Fonts.of(palette);
        this.background = new BackgroundPainter(palette);
        this.overview = new OverviewPainter(palette);
    }

    public Palette palette() {
        return palette;
    }

    /// Draws everything in one part of the canvas, ground included.
    ///
    /// @param area the part, in whole pixels
    /// @return how many nodes were drawn
    public int paint(
            GraphicsContext context, PlacedDiagram drawing, Viewport viewport, Highlights highlights, Box area) {
        double zoom = viewport.zoom();
        var pen = new Pen(context, palette, fonts, texts, zoom);
        var corner = viewport.toDrawing(area.x(), area.y());
        var sight = new Box(corner.x(), corner.y(), area.width() / zoom, area.height() / zoom).grown(REACH);
        context.save();
        context.beginPath();
        context.rect(area.x(), area.y(), area.width(), area.height());
        context.clip();
        background.draw(context, viewport, area);
        var nodes = drawing.nodesIn(sight);
        var edges = drawing.edgesIn(sight);
        switch (Detail.of(zoom)) {
            case FULL -> whole(pen, viewport, highlights, nodes, edges);
            case BOXES -> boxes(pen, viewport, highlights, nodes, edges);
            case BLOCKS -> blocks(pen, viewport, highlights, nodes, edges, area);
        }
        inDrawingUnits(context, viewport);
        new OverlayPainter(pen).draw(drawing, highlights, zoom);
        context.restore();
        return nodes.size();
    }

    /// Whole pixels at 100%, so that thin lines stay thin.
    private static void inDrawingUnits(GraphicsContext context, Viewport viewport) {
        double zoom = viewport.zoom();
        context.translate(Math.rint(viewport.x() * zoom), Math.rint(viewport.y() * zoom));
        context.scale(zoom, zoom);
    }

    private static void whole(
            Pen pen, Viewport viewport, Highlights highlights, List<PlacedNode> nodes, List<PlacedEdge> edges) {
        pen.context().save();
        inDrawingUnits(pen.context(), viewport);
        var painter = new NodePainter(pen);
        for (var placed : nodes) {
            if (placed.node().isContainer()) {
                painter.draw(placed, highlights.emphasis(placed.node().id()));
            }
        }
        edges(new EdgePainter(pen, viewport.zoom(), highlights.phase()), highlights, edges, true);
        for (var placed : nodes) {
            if (!placed.node().isContainer()) {
                painter.draw(placed, highlights.emphasis(placed.node().id()));
            }
        }
        pen.context().restore();
    }

    /// The spine below the wires, which often go the same way.
    private static void edges(EdgePainter painter, Highlights highlights, List<PlacedEdge> edges, boolean full) {
        for (boolean spine : new boolean[] {true, false}) {
            for (var placed : edges) {
                var id = placed.edge().id();
                if ((placed.edge().kind() == DiagramEdgeKind.ORDER) == spine) {
                    boolean strong = highlights.related().contains(id) || id.equals(highlights.hoveredEdge());
                    painter.draw(placed, strong, highlights.selection().edges().contains(id), full);
                }
            }
        }
    }

    private static void boxes(
            Pen pen, Viewport viewport, Highlights highlights, List<PlacedNode> nodes, List<PlacedEdge> edges) {
        var painter = new BoxPainter(pen, viewport);
        nodes.stream()
                .filter(placed -> placed.node().isContainer())
                .forEach(placed ->
                        painter.box(placed, highlights.emphasis(placed.node().id())));
        fewEdges(pen, viewport, highlights, edges);
        nodes.stream()
                .filter(placed -> !placed.node().isContainer())
                .forEach(placed ->
                        painter.box(placed, highlights.emphasis(placed.node().id())));
    }

    private static void fewEdges(Pen pen, Viewport viewport, Highlights highlights, List<PlacedEdge> edges) {
        if (edges.size() <= MANY_EDGES) {
            pen.context().save();
            inDrawingUnits(pen.context(), viewport);
            edges(new EdgePainter(pen, viewport.zoom(), highlights.phase()), highlights, edges, false);
            pen.context().restore();
        }
    }

    private void blocks(
            Pen pen,
            Viewport viewport,
            Highlights highlights,
            List<PlacedNode> nodes,
            List<PlacedEdge> edges,
            Box area) {
        if (nodes.size() > MANY_NODES) {
            overview.draw(pen.context(), nodes, highlights, viewport, area);
            return;
        }
        fewEdges(pen, viewport, highlights, edges);
        var painter = new BoxPainter(pen, viewport);
        nodes.forEach(placed ->
                painter.block(placed, highlights.emphasis(placed.node().id())));
    }
}
