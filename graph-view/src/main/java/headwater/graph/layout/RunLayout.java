package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Columns by longest path, long columns broken into several: in linear time, for run graphs of up to 50,000 nodes.
///
/// Containers are not drawn around anything: they are nodes among the others.
public final class RunLayout implements Layout {
    private static final double ACROSS = 64;
    private static final double DOWN = 28;
    private static final int LONGEST_COLUMN = 250;

    @Override
    public LayoutResult place(Diagram diagram, LayoutPage page) {
        return LayoutResult.of(diagram, () -> inColumns(diagram));
    }

    private static Placement inColumns(Diagram diagram) {
        var columns = columns(diagram, ranks(diagram));
        var boxes = new LinkedHashMap<NodeId, Box>();
        var middles = new HashMap<NodeId, Double>();
        var sources = sources(diagram);
        double x = 0;
        for (var column : columns) {
            Layout.stopIfInterrupted();
            column.sort((a, b) ->
                    Double.compare(preferredMiddle(a, sources, middles), preferredMiddle(b, sources, middles)));
            x = stack(column, x, boxes, middles);
        }
        return new Placement(boxes, Map.of());
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

    private static List<List<DiagramNode>> columns(Diagram diagram, Map<NodeId, Integer> ranks) {
        var byRank = new ArrayList<List<DiagramNode>>();
        for (var node : diagram.nodes()) {
            int rank = ranks.getOrDefault(node.id(), 0);
            while (byRank.size() <= rank) {
                byRank.add(new ArrayList<>());
            }
            byRank.get(rank).add(node);
        }
        var columns = new ArrayList<List<DiagramNode>>();
        for (var column : byRank) {
            for (int from = 0; from < column.size(); from += LONGEST_COLUMN) {
                columns.add(new ArrayList<>(column.subList(from, Math.min(column.size(), from + LONGEST_COLUMN))));
            }
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
    private static double preferredMiddle(
            DiagramNode node, Map<NodeId, List<NodeId>> sources, Map<NodeId, Double> middles) {
        double sum = 0;
        int known = 0;
        for (var source : sources.getOrDefault(node.id(), List.of())) {
            var middle = middles.get(source);
            if (middle != null) {
                sum += middle;
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    /// Stacks a column around the middle line; answers where the next begins.
    private static double stack(
            List<DiagramNode> column, double x, Map<NodeId, Box> boxes, Map<NodeId, Double> middles) {
        var sizes = column.stream().map(CardMetrics::size).toList();
        double height = sizes.stream().mapToDouble(size -> size.height() + DOWN).sum() - DOWN;
        double y = -Math.rint(height / 2);
        double width = 0;
        for (int i = 0; i < column.size(); i++) {
            var box = sizes.get(i).at(new Point(x, y));
            boxes.put(column.get(i).id(), box);
            middles.put(column.get(i).id(), box.centre().y());
            y = box.bottom() + DOWN;
            width = Math.max(width, box.width());
        }
        return x + width + ACROSS;
    }
}
