package headwater.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where everything of a diagram is.
///
/// @param boxes the place of each node
/// @param regions the places of the branches of containers that have several
/// @param plates what is behind cards that stand for the same time
/// @param captions the places of the captions of paragraphs, by the node that begins each
/// @param routes the lines of edges, ends included; an edge without one is not drawn as a line
/// @param named the edges that are too long to be lines: each end is marked and says where the other is
/// @param breaks where the rows begin, for the next layout
public record Placement(
        Map<NodeId, Box> boxes,
        Map<NodeId, List<Box>> regions,
        List<Box> plates,
        Map<NodeId, Box> captions,
        Map<EdgeId, List<Point>> routes,
        Set<EdgeId> named,
        Breaks breaks) {
    public static final Placement EMPTY = new Placement(Map.of(), Map.of());

    /// Copies what it is given.
    public Placement {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
        plates = List.copyOf(plates);
        captions = Collections.unmodifiableMap(new LinkedHashMap<>(captions));
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
        named = Collections.unmodifiableSet(new LinkedHashSet<>(named));
    }

    /// Nodes and lines only.
    public Placement(Map<NodeId, Box> boxes, Map<EdgeId, List<Point>> routes) {
        this(boxes, Map.of(), List.of(), Map.of(), routes, Set.of(), Breaks.NONE);
    }

    /// How a diagram was broken into rows, so that the next version of it is broken alike.
    ///
    /// @param width what a row may take; 0 if that is open
    /// @param first the nodes that begin a row
    public record Breaks(double width, Set<NodeId> first) {
        public static final Breaks NONE = new Breaks(0, Set.of());

        public Breaks {
            first = Set.copyOf(first);
        }
    }

    /// Whether edges without a route are not to be drawn as lines.
    public boolean isRouted() {
        return !routes.isEmpty() || !named.isEmpty() || !breaks.first().isEmpty();
    }

    /// The box of a node, or null when the node is not placed.
    public @Nullable Box box(NodeId id) {
        return boxes.get(id);
    }

    /// The smallest box around all nodes; a box without size at the origin when there is none.
    public Box bounds() {
        return boxes.values().stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
    }
}
