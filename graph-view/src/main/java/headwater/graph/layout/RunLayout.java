package headwater.graph.layout;

import static java.util.Objects.requireNonNull;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Columns by longest path, long ones broken into several, in bands below each other that fill the shape of the page:
/// in linear time but for sorting within a column, for run graphs of 100,000 nodes.
///
/// A wire turns in the gap before its target; to another band it runs in the gap above that. It may pass below cards
/// of the columns between. Containers are not drawn around anything: they are nodes among the others.
public final class RunLayout implements Layout {
    private static final double ACROSS = 64;
    private static final double DOWN = 28;
    private static final double BANDS = 96;
    /// Wires of different nodes turn at different places of a gap.
    private static final double LANE = 8;

    private static final int LANES = 5;

    @Override
    public LayoutResult place(Diagram diagram, LayoutPage page) {
        return LayoutResult.of(diagram, () -> inBands(diagram, page));
    }

    /// Columns from left to right as far as the width goes, then the next below.
    private static Placement inBands(Diagram diagram, LayoutPage page) {
        var sizes = new HashMap<NodeId, Box>();
        double area = 0;
        for (var node : diagram.nodes()) {
            var size = CardMetrics.size(node);
            sizes.put(node.id(), size);
            area += (size.width() + ACROSS) * (size.height() + DOWN);
        }
        double width = Math.max(page.width(), Math.sqrt(area * page.width() / page.height()));
        double height = Math.max(page.height(), area / width);
        var boxes = new LinkedHashMap<NodeId, Box>();
        var sources = sources(diagram);
        var band = new ArrayList<List<DiagramNode>>();
        var bands = new HashMap<NodeId, Double>();
        double x = 0;
        double y = 0;
        for (var column : columns(diagram, ranks(diagram), sizes, height)) {
            Layout.stopIfInterrupted();
            double wide = widest(column, sizes);
            if (x + wide > width && !band.isEmpty()) {
                y = below(band, y, sizes, sources, boxes, bands);
                band.clear();
                x = 0;
            }
            band.add(column);
            x += wide + ACROSS;
        }
        below(band, y, sizes, sources, boxes, bands);
        return new Placement(boxes, routes(diagram, boxes, bands));
    }

    /// Places the columns of a band; answers where the next band begins.
    private static double below(
            List<List<DiagramNode>> band,
            double top,
            Map<NodeId, Box> sizes,
            Map<NodeId, List<NodeId>> sources,
            Map<NodeId, Box> boxes,
            Map<NodeId, Double> bands) {
        double height =
                band.stream().mapToDouble(column -> height(column, sizes)).max().orElse(0);
        double x = 0;
        for (var column : band) {
            var middles = new HashMap<NodeId, Double>();
            column.forEach(node -> middles.put(node.id(), preferredMiddle(node, sources, boxes)));
            column.sort(Comparator.comparingDouble(node -> middles.getOrDefault(node.id(), 0.0)));
            double y = top + Math.rint((height - height(column, sizes)) / 2);
            for (var node : column) {
                var box = sized(node, sizes).at(new Point(x, y));
                boxes.put(node.id(), box);
                bands.put(node.id(), top);
                y = box.bottom() + DOWN;
            }
            x += widest(column, sizes) + ACROSS;
        }
        return top + height + BANDS;
    }

    /// @param bands the top of the band that each node is in
    private static Map<EdgeId, List<Point>> routes(Diagram diagram, Map<NodeId, Box> boxes, Map<NodeId, Double> bands) {
        var routes = LinkedHashMap.<EdgeId, List<Point>>newLinkedHashMap(
                diagram.edges().size());
        for (var edge : diagram.edges()) {
            Layout.stopIfInterrupted();
            var start = port(diagram, boxes, edge.from(), true);
            var end = port(diagram, boxes, edge.to(), false);
            double lane = LANE * (Math.floorMod(edge.from().hashCode(), LANES) + 1);
            double band = bands.getOrDefault(edge.to(), 0.0);
            double before = end.x() - lane;
            if (start.x() < end.x() && bands.getOrDefault(edge.from(), 0.0) == band) {
                routes.put(
                        edge.id(),
                        start.y() == end.y()
                                ? List.of(start, end)
                                : List.of(start, new Point(before, start.y()), new Point(before, end.y()), end));
            } else {
                double after = start.x() + lane;
                double above = band - 2 * lane;
                routes.put(
                        edge.id(),
                        List.of(
                                start,
                                new Point(after, start.y()),
                                new Point(after, above),
                                new Point(before, above),
                                new Point(before, end.y()),
                                end));
            }
        }
        return routes;
    }

    private static Point port(Diagram diagram, Map<NodeId, Box> boxes, NodeId id, boolean output) {
        return CardMetrics.portPoint(requireNonNull(diagram.node(id)), requireNonNull(boxes.get(id)), output);
    }

    private static Box sized(DiagramNode node, Map<NodeId, Box> sizes) {
        return requireNonNull(sizes.get(node.id()));
    }

    private static double widest(List<DiagramNode> column, Map<NodeId, Box> sizes) {
        return column.stream()
                .mapToDouble(node -> sized(node, sizes).width())
                .max()
                .orElse(0);
    }

    private static double height(List<DiagramNode> column, Map<NodeId, Box> sizes) {
        return column.stream()
                        .mapToDouble(node -> sized(node, sizes).height() + DOWN)
                        .sum()
                - DOWN;
    }

    private static Map<NodeId, Integer> ranks(Diagram diagram) {
        var open = new HashMap<NodeId, Integer>();
        var targets = new HashMap<NodeId, List<NodeId>>();
        for (var edge : diagram.edges()) {
            open.merge(edge.to(), 1, Integer::sum);
            targets.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge.to());
        }
        var ranks = new LinkedHashMap<NodeId, Integer>();
        var ready = new ArrayDeque<NodeId>();
        for (var node : diagram.nodes()) {
            ranks.put(node.id(), 0);
            if (!open.containsKey(node.id())) {
                ready.add(node.id());
            }
        }
        while (!ready.isEmpty()) {
            var id = ready.remove();
            int next = ranks.getOrDefault(id, 0) + 1;
            for (var target : targets.getOrDefault(id, List.of())) {
                ranks.merge(target, next, Math::max);
                if (open.merge(target, -1, Integer::sum) == 0) {
                    ready.add(target);
                }
            }
        }
        return ranks;
    }

    private static List<List<DiagramNode>> columns(
            Diagram diagram, Map<NodeId, Integer> ranks, Map<NodeId, Box> sizes, double height) {
        var byRank = new ArrayList<List<DiagramNode>>();
        for (var node : diagram.nodes()) {
            int rank = ranks.getOrDefault(node.id(), 0);
            while (byRank.size() <= rank) {
                byRank.add(new ArrayList<>());
            }
            byRank.get(rank).add(node);
        }
        var columns = new ArrayList<List<DiagramNode>>();
        for (var all : byRank) {
            var column = new ArrayList<DiagramNode>();
            double y = 0;
            for (var node : all) {
                double high = sized(node, sizes).height();
                if (y + high > height && !column.isEmpty()) {
                    columns.add(column);
                    column = new ArrayList<>();
                    y = 0;
                }
                column.add(node);
                y += high + DOWN;
            }
            columns.add(column);
        }
        return columns;
    }

    private static Map<NodeId, List<NodeId>> sources(Diagram diagram) {
        var sources = new HashMap<NodeId, List<NodeId>>();
        for (var edge : diagram.edges()) {
            sources.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge.from());
        }
        return sources;
    }

    /// As high as what comes before it, on average; what nothing comes before stays in the diagram's order.
    private static double preferredMiddle(DiagramNode node, Map<NodeId, List<NodeId>> sources, Map<NodeId, Box> boxes) {
        return sources.getOrDefault(node.id(), List.of()).stream()
                .map(boxes::get)
                .filter(Objects::nonNull)
                .mapToDouble(box -> box.centre().y())
                .average()
                .orElse(0);
    }
}
