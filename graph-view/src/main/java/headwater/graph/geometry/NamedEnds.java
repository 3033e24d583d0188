package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The wires of a diagram that are too long to be lines: which nodes they leave, what they bring to which, and where
/// that is written beside the nodes that have no room for it.
public final class NamedEnds {
    /// Between a pill and the words beside it.
    public static final double BESIDE = 6;
    /// What the dot before the words takes.
    public static final double DOT = 10;

    private static final double LINE = 16;
    /// How near other nodes and lines may be.
    private static final double APART = 4;

    private final Map<NodeId, List<EdgeId>> arriving = new LinkedHashMap<>();
    private final Map<NodeId, List<EdgeId>> leaving = new HashMap<>();
    private final Map<NodeId, Box> beside = new HashMap<>();

    NamedEnds(Diagram diagram, Placement placement) {
        for (var id : placement.named()) {
            var edge = diagram.edge(id);
            if (edge != null) {
                arriving.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(id);
                leaving.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(id);
            }
        }
        for (var target : arriving.keySet()) {
            var node = diagram.node(target);
            var box = placement.box(target);
            if (node != null && box != null && node.shape() == Shape.SMALL) {
                beside.put(target, beside(box, arriving(target, diagram), placement));
            }
        }
    }

    /// What comes to a node by these wires, each thing once.
    List<NamedEnd> arriving(NodeId target, Diagram diagram) {
        return ends(arriving, target, DiagramEdge::from, diagram);
    }

    /// What leaves a node by these wires, once for each node that it comes to.
    List<NamedEnd> leaving(NodeId source, Diagram diagram) {
        return ends(leaving, source, DiagramEdge::to, diagram);
    }

    private static List<NamedEnd> ends(
            Map<NodeId, List<EdgeId>> edges, NodeId at, Function<DiagramEdge, NodeId> far, Diagram diagram) {
        return edges.getOrDefault(at, List.of()).stream()
                .map(diagram::edge)
                .flatMap(Stream::ofNullable)
                .flatMap(edge -> Stream.ofNullable(end(edge, far.apply(edge), diagram)))
                .distinct()
                .toList();
    }

    private static @Nullable NamedEnd end(DiagramEdge edge, NodeId far, Diagram diagram) {
        var source = diagram.node(edge.from());
        var other = diagram.node(far);
        return source == null || other == null
                ? null
                : new NamedEnd(other, edge.fromPort().isEmpty() ? source.title() : edge.fromPort());
    }

    /// Whether one of these wires leaves a node.
    boolean leave(NodeId source) {
        return leaving.containsKey(source);
    }

    /// What a node covers, with the words beside it.
    Box covered(NodeId id, Box box) {
        var words = beside.get(id);
        return words == null ? box : box.union(words);
    }

    /// Where the words beside a node are written; null for a node that has room for them, or none to write.
    @Nullable
    Box beside(NodeId target) {
        return beside.get(target);
    }

    /// Room for the first name that is free of other things, or else for a number.
    private static Box beside(Box pill, List<NamedEnd> ends, Placement placement) {
        for (int i = 0; i < ends.size(); i++) {
            var place = beside(pill, words(ends, i));
            if (isFree(place.grown(APART), pill, placement)) {
                return place;
            }
        }
        return beside(pill, count(ends));
    }

    private static Box beside(Box pill, String words) {
        double width = DOT + TextWidths.plain(words, CardMetrics.SMALL_SIZE) + 2;
        return new Box(pill.right() + BESIDE, pill.centre().y() - LINE / 2, width, LINE);
    }

    private static boolean isFree(Box place, Box pill, Placement placement) {
        var boxes = Stream.of(
                placement.boxes().values().stream(),
                placement.captions().values().stream(),
                placement.regions().values().stream().flatMap(List::stream));
        boolean isFreeOfBoxes = boxes.flatMap(each -> each)
                .noneMatch(box -> !box.equals(pill) && box.overlaps(place) && !box.contains(place));
        return isFreeOfBoxes && placement.routes().values().stream().noneMatch(line -> meets(line, place));
    }

    private static boolean meets(List<Point> line, Box place) {
        for (int i = 1; i < line.size(); i++) {
            if (Box.between(line.get(i - 1), line.get(i)).grown(0.5).overlaps(place)) {
                return true;
            }
        }
        return false;
    }

    /// The words that name one of some ends, and say how many others there are: `← config +2`.
    public static String words(List<NamedEnd> ends, int named) {
        var others = ends.size() == 1 ? "" : " +" + (ends.size() - 1);
        return "← " + ends.get(named).name() + others;
    }

    /// The words that say no more than how many there are: `← 3`.
    public static String count(List<NamedEnd> ends) {
        return "← " + ends.size();
    }
}
