package headwater.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where everything of a diagram is.
///
/// @param boxes the place of each node
/// @param regions the places of the branches of containers that have several
/// @param plates what is behind cards that stand for the same time
/// @param captions the places of the captions of paragraphs, by the node that begins each
/// @param routes the lines of edges, ends included; an edge without one is not drawn as a line
/// @param named the edges that are too long to be lines: each end is marked and says where the other is
/// @param kept which row and column each node is in, in which size, and which colour its wires have, for the next
/// layout
public record Placement(
        Map<NodeId, Box> boxes,
        Map<NodeId, List<Box>> regions,
        List<Box> plates,
        Map<NodeId, Box> captions,
        Map<EdgeId, List<Point>> routes,
        Set<EdgeId> named,
        Kept kept) {
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
        this(boxes, Map.of(), List.of(), Map.of(), routes, Set.of(), Kept.NONE);
    }

    /// How a diagram was broken into rows and coloured, so that the next version of it looks alike.
    ///
    /// @param width what a row may take; 0 if that is open
    /// @param cells where each node was in what it is in
    /// @param beside the containers whose branches are beside each other
    /// @param hues the number of the colour of each node's wires; empty where none is to be kept
    public record Kept(double width, Map<NodeId, Cell> cells, Set<NodeId> beside, Map<NodeId, Integer> hues) {
        public static final Kept NONE = new Kept(0, Map.of(), Set.of(), Map.of());

        public Kept {
            cells = Map.copyOf(cells);
            hues = Map.copyOf(hues);
            beside = Set.copyOf(beside);
        }

        /// The colours alone, for a drawing that is laid out afresh.
        public Kept coloursOnly() {
            return new Kept(0, Map.of(), Set.of(), hues);
        }

        /// Whether a node was the first of its row.
        public boolean beginsRow(NodeId id) {
            var cell = cells.get(id);
            return cell != null && cell.column() == 0 && cell.depth() == 0;
        }

        /// The same for the next version of a diagram.
        ///
        /// @param follow the nodes that a node has become; none if it is gone
        public Kept followed(Function<NodeId, Optional<NodeId>> follow) {
            var next = new LinkedHashMap<NodeId, Cell>();
            cells.forEach((id, cell) -> follow.apply(id).ifPresent(now -> next.put(now, cell.followed(follow))));
            var kept = new LinkedHashMap<NodeId, Integer>();
            hues.forEach((id, hue) -> follow.apply(id).ifPresent(now -> kept.put(now, hue)));
            return new Kept(
                    width,
                    next,
                    beside.stream().flatMap(id -> follow.apply(id).stream()).collect(Collectors.toSet()),
                    kept);
        }
    }

    /// Where a node was among those of the same branch of the same container.
    ///
    /// @param depth how many were above it in its column
    /// @param size which of the sizes that it could have it had, from 0; -1 for what has the size of its content
    public record Cell(@Nullable NodeId parent, int branch, int row, int column, int depth, int size) {
        private Cell followed(Function<NodeId, Optional<NodeId>> follow) {
            return parent == null
                    ? this
                    : new Cell(follow.apply(parent).orElse(parent), branch, row, column, depth, size);
        }
    }

    /// The same with colours for the wires.
    public Placement withHues(Map<NodeId, Integer> hues) {
        var coloured = new Kept(kept.width(), kept.cells(), kept.beside(), hues);
        return new Placement(boxes, regions, plates, captions, routes, named, coloured);
    }

    /// Whether edges without a route are not to be drawn as lines.
    public boolean isRouted() {
        return !routes.isEmpty() || !named.isEmpty() || !kept.cells().isEmpty();
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
