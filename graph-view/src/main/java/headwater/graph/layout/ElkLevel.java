package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/// One level of a diagram as ELK sees it.
///
/// ELK could place all levels in one pass, but then its ordering by model order throws on ports that edges from
/// several levels share ([eclipse-elk/elk#724](https://github.com/eclipse-elk/elk/issues/724), #1173).
final class ElkLevel {
    private static final int LARGE = 400;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<NodeId, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkConnectableShape> ports = new HashMap<>();
    private final Map<EdgeId, ElkEdge> edges = new LinkedHashMap<>();

    private ElkLevel(Level level) {
        options(level.parts().size());
        var left = level.links().stream().map(Level.Link::from).collect(Collectors.toSet());
        var entered = level.links().stream().map(Level.Link::to).collect(Collectors.toSet());
        level.parts().forEach(part -> add(part, left, entered));
        effective(level).forEach(this::add);
    }

    /// @throws CancellationException when the thread is interrupted
    static Placement place(Level level) {
        return new ElkLevel(level).placed();
    }

    // What has a value to wait for comes behind its source; mere order counts only where nothing else does, or a
    // flow of direct calls would be one endless line.
    private static Stream<Level.Link> effective(Level level) {
        var fed = new HashSet<NodeId>();
        level.links().stream().filter(link -> !isOrder(link)).forEach(link -> fed.add(link.to()));
        return level.links().stream().filter(link -> !isOrder(link) || !fed.contains(link.to()));
    }

    private static boolean isOrder(Level.Link link) {
        return link.edge().kind() == DiagramEdgeKind.ORDER;
    }

    private void options(int size) {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 64.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        var placement = size > LARGE ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX;
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, placement);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_FAVOR_STRAIGHT_EDGES, true);
    }

    private void add(Level.Part part, Set<NodeId> left, Set<NodeId> entered) {
        var node = part.node();
        var elk = ElkGraphUtil.createNode(root);
        elk.setDimensions(part.size().width(), part.size().height());
        elk.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        if (node.shape() == Shape.PANEL && node.parent() == null) {
            // ELK refuses edges into its first layer and out of its last one.
            if (node.inputs().isEmpty() && !entered.contains(node.id())) {
                elk.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST_SEPARATE);
            } else if (!node.inputs().isEmpty() && !left.contains(node.id())) {
                elk.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST_SEPARATE);
            }
        }
        nodes.put(node.id(), elk);
    }

    private void add(Level.Link link) {
        var from = port(link.from(), link.fromOffset(), true);
        var to = port(link.to(), link.toOffset(), false);
        var elk = ElkGraphUtil.createSimpleEdge(from, to);
        var kind = link.edge().kind();
        if (kind == DiagramEdgeKind.DATA || kind == DiagramEdgeKind.COLLECT) {
            elk.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, 10);
            elk.setProperty(LayeredOptions.PRIORITY_SHORTNESS, 4);
        }
        edges.put(link.edge().id(), elk);
    }

    /// Ports at one point are one port to ELK, or it would keep them apart.
    private ElkConnectableShape port(NodeId id, double offset, boolean output) {
        var elk = known(nodes.get(id));
        return ports.computeIfAbsent(id + (output ? ">" : "<") + offset, _ -> {
            var port = ElkGraphUtil.createPort(elk);
            port.setProperty(LayeredOptions.PORT_SIDE, output ? PortSide.EAST : PortSide.WEST);
            port.setLocation(output ? elk.getWidth() : 0, offset);
            return port;
        });
    }

    private Placement placed() {
        new RecursiveGraphLayoutEngine().layout(root, new Interruptible());
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("layout was interrupted");
        }
        var boxes = new LinkedHashMap<NodeId, Box>();
        nodes.forEach((id, elk) ->
                boxes.put(id, new Box(Math.rint(elk.getX()), Math.rint(elk.getY()), elk.getWidth(), elk.getHeight())));
        var routes = new LinkedHashMap<EdgeId, List<Point>>();
        edges.forEach((id, elk) -> routes.put(id, bends(elk)));
        return new Placement(boxes, routes);
    }

    private static List<Point> bends(ElkEdge edge) {
        return edge.getSections().stream()
                .flatMap(section -> section.getBendPoints().stream())
                .map(bend -> new Point(bend.getX(), bend.getY()))
                .toList();
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an edge of the level has both ends");
        }
        return value;
    }

    private static final class Interruptible extends BasicProgressMonitor {
        @Override
        public boolean isCanceled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
