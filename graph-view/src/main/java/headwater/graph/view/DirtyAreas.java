package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.geometry.PlacedBracket;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.DiagramPainter;
import headwater.graph.paint.Highlights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which parts of a drawing look different from before, when everything is still in its place.
final class DirtyAreas {
    private static final double EDGE_REACH = 12;

    private final PlacedDiagram drawing;
    private final List<Box> areas = new ArrayList<>();

    private DirtyAreas(PlacedDiagram drawing) {
        this.drawing = drawing;
    }

    /// In drawing units, overlapping ones joined.
    ///
    /// @param sight outside of it nothing moves
    static List<Box> between(
            PlacedDiagram before,
            Highlights highlightsBefore,
            PlacedDiagram after,
            Highlights highlightsAfter,
            Box sight) {
        var dirty = new DirtyAreas(after);
        after.nodesUnlike(before).forEach(dirty::node);
        after.edgesUnlike(before).forEach(dirty::edge);
        difference(
                        highlightsBefore.selection().nodes(),
                        highlightsAfter.selection().nodes())
                .forEach(dirty::node);
        difference(
                        highlightsBefore.selection().edges(),
                        highlightsAfter.selection().edges())
                .forEach(dirty::edge);
        difference(highlightsBefore.related(), highlightsAfter.related()).forEach(dirty::edge);
        if (!highlightsBefore.glow().equals(highlightsAfter.glow())) {
            highlightsBefore.glow().nodes().forEach(dirty::node);
            highlightsAfter.glow().nodes().forEach(dirty::node);
        }
        if (!before.statuses().brackets().equals(after.statuses().brackets())) {
            dirty.brackets(before, sight);
            dirty.brackets(after, sight);
        }
        dirty.nodes(highlightsBefore.focus(), highlightsAfter.focus());
        dirty.nodes(highlightsBefore.hoveredNode(), highlightsAfter.hoveredNode());
        if (!Objects.equals(highlightsBefore.hoveredEdge(), highlightsAfter.hoveredEdge())) {
            dirty.edge(highlightsBefore.hoveredEdge());
            dirty.edge(highlightsAfter.hoveredEdge());
        }
        if (highlightsBefore.phase() != highlightsAfter.phase()) {
            after.edgesIn(sight).stream()
                    .filter(placed -> placed.edge().status().animated())
                    .forEach(placed -> dirty.edge(placed.edge().id()));
        }
        return joined(dirty.areas);
    }

    private static <T> Set<T> difference(Set<T> a, Set<T> b) {
        if (a.equals(b)) {
            return Set.of();
        }
        var either = new HashSet<>(a);
        either.addAll(b);
        either.removeIf(one -> a.contains(one) && b.contains(one));
        return either;
    }

    private void nodes(@Nullable NodeId before, @Nullable NodeId after) {
        if (!Objects.equals(before, after)) {
            node(before);
            node(after);
        }
    }

    // Their words are as large as it takes to read them.
    private void brackets(PlacedDiagram of, Box sight) {
        for (var placed : PlacedBracket.of(of)) {
            var line = placed.line();
            areas.add(new Box(line.x(), sight.y(), Math.max(0, sight.right() - line.x()), sight.height())
                    .grown(EDGE_REACH));
        }
    }

    private void node(@Nullable NodeId id) {
        var placed = id == null ? null : drawing.node(id);
        if (placed != null) {
            areas.add(placed.box().grown(DiagramPainter.REACH));
        }
    }

    private void edge(@Nullable EdgeId id) {
        var placed = id == null ? null : drawing.edge(id);
        if (placed != null) {
            var points = placed.path().points();
            for (int i = 1; i < points.size(); i++) {
                areas.add(Box.between(points.get(i - 1), points.get(i)).grown(EDGE_REACH));
            }
        }
    }

    /// Joins what overlaps, so that nothing is drawn twice, until nothing does.
    static List<Box> joined(List<Box> areas) {
        var apart = new ArrayList<Box>();
        for (var area : areas) {
            var grown = area;
            for (int i = 0; i < apart.size(); ) {
                if (apart.get(i).overlaps(grown)) {
                    grown = grown.union(apart.remove(i));
                    i = 0;
                } else {
                    i++;
                }
            }
            apart.add(grown);
        }
        return apart;
    }
}
