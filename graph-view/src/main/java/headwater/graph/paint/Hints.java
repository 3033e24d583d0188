package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.Detail;
import headwater.graph.geometry.HitTarget;
import headwater.graph.geometry.Hits;
import headwater.graph.geometry.NamedEnd;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.geometry.TextWidths;
import java.util.ArrayList;
import java.util.List;

/// What a drawing has no room to say, for whoever points at it: texts that are cut or left out, and the other ends of
/// wires that are not drawn. Needs no toolkit.
public final class Hints {
    private final PlacedDiagram drawing;
    private final Point point;
    private final double zoom;
    private final List<String> lines = new ArrayList<>();

    private Hints(PlacedDiagram drawing, Point point, double zoom) {
        this.drawing = drawing;
        this.point = point;
        this.zoom = zoom;
    }

    /// The words for a point, in lines; empty where the drawing says it all.
    ///
    /// @param zoom how large the drawing is shown
    public static String at(PlacedDiagram drawing, Point point, double zoom) {
        return String.join("\n", new Hints(drawing, point, zoom).found());
    }

    private List<String> found() {
        drawing.containersIn(new Box(point.x(), point.y(), 0, 0)).forEach(this::region);
        switch (Hits.at(drawing, point, zoom)) {
            case HitTarget.OnPort(var node, var port, var _, var _) -> {
                if (port.output()) {
                    ends(drawing.namedStarts(node.id()), "→ ", ", to ");
                } else {
                    node(node);
                }
            }
            case HitTarget.OnNode(var node) -> node(node);
            case HitTarget.OnEdge _, HitTarget.OnGround _ -> {}
        }
        return lines;
    }

    private void node(DiagramNode node) {
        var placed = drawing.node(node.id());
        if (placed == null) {
            return;
        }
        if (node.isContainer()) {
            header(placed);
        } else if (Detail.of(zoom) == Detail.FULL) {
            card(placed);
        } else {
            lines.add(node.title());
            add(node.status().subtitle());
        }
        ends(drawing.namedEnds(node.id()), "← ", ", from ");
    }

    private void ends(List<NamedEnd> ends, String arrow, String between) {
        for (var end : ends) {
            var title = end.other().title();
            lines.add(arrow + (title.equals(end.name()) ? title : end.name() + between + title));
        }
    }

    private void header(PlacedNode placed) {
        double size = ContainerPainter.titleSize(zoom) / ContainerPainter.titleSize(1);
        if (CardMetrics.titleWidth(placed.node()) * size > placed.box().width() - CardMetrics.HEADER_MARGINS) {
            lines.add(placed.node().title());
        }
    }

    private void region(PlacedNode container) {
        var labels = container.node().branches();
        var regions = drawing.regions(container.node().id());
        for (int i = 0; i < Math.min(labels.size(), regions.size()); i++) {
            var region = regions.get(i);
            var label = labels.get(i);
            boolean isOnLabel = region.contains(point) && point.y() <= region.y() + ContainerPainter.LABEL;
            double width = TextWidths.plain(label, ContainerPainter.labelSize(zoom));
            if (isOnLabel && width > region.width() - ContainerPainter.LABEL_MARGINS) {
                lines.add(label);
            }
        }
    }

    private void card(PlacedNode placed) {
        var node = placed.node();
        var code = CardMetrics.codeBox(node, placed.box());
        int number = (int) Math.floor((point.y() - code.y()) / CardMetrics.CODE_LINE);
        if (number >= 0 && number < node.lines().size()) {
            var line = node.lines().get(number);
            add(TextWidths.code(line, CardMetrics.SMALL_SIZE) > code.width() ? line.strip() : "");
        }
        double room = CardMetrics.secondLine(node, placed.box()).width();
        var second = node.status().subtitle();
        add(TextWidths.plain(second, CardMetrics.SMALL_SIZE) > room ? second : "");
    }

    private void add(String words) {
        if (!words.isEmpty()) {
            lines.add(words);
        }
    }
}
