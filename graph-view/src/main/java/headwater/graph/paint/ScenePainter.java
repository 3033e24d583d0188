package headwater.graph.paint;

import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.geometry.Detail;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedEdge;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.paint.Surface.Corners;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws nodes and edges in their order on any surface: what is on the screen and what is in a file are the same.
final class ScenePainter {
    private static final double VEIL = 0.72;
    private static final double VEIL_REACH = 40;

    private final Pen pen;
    private final PlacedDiagram drawing;
    private final Highlights highlights;

    ScenePainter(Pen pen, PlacedDiagram drawing, Highlights highlights) {
        this.pen = pen;
        this.drawing = drawing;
        this.highlights = highlights;
    }

    void draw(List<PlacedNode> nodes, List<PlacedEdge> edges) {
        frames(nodes);
        edges(edges);
        cards(nodes);
        if (highlights.overlay() instanceof Overlay.Lit(var lit)) {
            light(lit, nodes, edges);
        }
    }

    /// Draws some nodes and what is between them again, over a veil on all others.
    private void light(Set<NodeId> lit, List<PlacedNode> nodes, List<PlacedEdge> edges) {
        pen.face(drawing.bounds().grown(VEIL_REACH), 0, Pen.faint(pen.palette().canvas(), VEIL));
        edges(edges.stream()
                .filter(placed -> lit.contains(placed.edge().from())
                        && lit.contains(placed.edge().to()))
                .toList());
        cards(nodes.stream().filter(placed -> lit.contains(placed.node().id())).toList());
    }

    /// What is below the edges: containers and plates.
    void frames(List<PlacedNode> nodes) {
        var detail = Detail.of(pen.zoom());
        var whole = new NodePainter(pen, drawing);
        var afar = new NamePainter(pen);
        for (var placed : nodes) {
            if (placed.node().isContainer()) {
                draw(placed, detail == Detail.NAMES ? Detail.FULL : detail, whole, afar);
            }
        }
        if (detail != Detail.BLOCKS) {
            drawing.placement()
                    .plates()
                    .forEach(plate -> pen.surface()
                            .face(plate, Corners.all(8), pen.palette().frames().plate()));
        }
    }

    /// What is above the edges.
    void cards(List<PlacedNode> nodes) {
        var detail = Detail.of(pen.zoom());
        var whole = new NodePainter(pen, drawing);
        var afar = new NamePainter(pen);
        for (var placed : nodes) {
            if (!placed.node().isContainer()) {
                draw(placed, detail, whole, afar);
            }
        }
        if (detail != Detail.BLOCKS) {
            nodes.forEach(this::caption);
        }
    }

    /// What has words at this zoom, for a surface that draws nothing else.
    void words(List<PlacedNode> nodes) {
        frames(nodes);
        if (Detail.of(pen.zoom()) == Detail.GLYPHS) {
            nodes.forEach(this::caption);
        } else {
            cards(nodes);
        }
    }

    private void caption(PlacedNode placed) {
        var box = drawing.placement().captions().get(placed.node().id());
        var paragraph = placed.node().paragraph();
        if (box != null && paragraph != null) {
            new CaptionPainter(pen).draw(paragraph.caption(), box);
        }
    }

    private void draw(PlacedNode placed, Detail detail, NodePainter whole, NamePainter afar) {
        var emphasis = highlights.emphasis(placed.node().id());
        boolean isFrame = placed.node().isContainer();
        switch (detail) {
            case FULL -> whole.draw(placed, emphasis);
            case NAMES -> {
                if (placed.node().shape() == Shape.PANEL) {
                    whole.draw(placed, emphasis);
                } else {
                    afar.name(placed, emphasis);
                    whole.ends(placed, emphasis);
                }
            }
            case GLYPHS -> {
                if (isFrame) {
                    whole.draw(placed, emphasis);
                } else {
                    afar.block(placed, emphasis);
                }
            }
            case BLOCKS -> afar.fill(placed, emphasis);
        }
    }

    /// Each net as one, the spine below them all. Nets have one order, whichever of them are to be drawn.
    void edges(List<PlacedEdge> edges) {
        var painter = new EdgePainter(pen, drawing, highlights);
        var spine = new ArrayList<PlacedEdge>();
        Map<NodeId, List<PlacedEdge>> nets = new LinkedHashMap<>();
        for (var placed : edges) {
            var edge = placed.edge();
            if (edge.isOrder()) {
                spine.add(placed);
            } else {
                nets.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(placed);
            }
        }
        painter.draw(spine);
        nets.entrySet().stream()
                .sorted(Comparator.comparingInt(net -> order(net.getKey())))
                .forEach(net -> painter.draw(net.getValue()));
    }

    /// As the nodes are in order. A short straight wire under the casings of others would look dashed: nets with one
    /// are last.
    private int order(NodeId source) {
        int number = drawing.number(source);
        return drawing.hasStraightWire(source) ? number + drawing.nodes().size() : number;
    }
}
