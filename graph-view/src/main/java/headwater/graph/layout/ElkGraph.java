package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.EdgeKind;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.geometry.CardMetrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.ElkUtil;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/// A diagram as ELK sees it.
final class ElkGraph {
    private static final int LARGE = 400;
    private static final double ASIDE = 28;

    private final Diagram diagram;
    private final Map<NodeId, Box> sizes;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<NodeId, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkConnectableShape> ports = new HashMap<>();
    private final Map<EdgeId, ElkEdge> edges = new LinkedHashMap<>();

    ElkGraph(Diagram diagram, Map<NodeId, Box> sizes) {
        this.diagram = diagram;
        this.sizes = sizes;
        options(root);
        root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        diagram.nodes().forEach(this::add);
        var fed = new HashSet<NodeId>();
        diagram.edges().stream().filter(edge -> edge.kind() != EdgeKind.ORDER).forEach(edge -> {
            add(edge);
            fed.add(edge.to());
        });
        // What has a value to wait for stands behind its source; mere order counts only where nothing else does, or a
        // flow of direct calls would be one endless line.
        diagram.edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.ORDER && !fed.contains(edge.to()))
                .forEach(this::add);
    }

    private void options(ElkNode level) {
        level.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        level.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        level.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        level.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        level.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 64.0);
        level.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        level.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        level.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
        level.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        level.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 40.0);
        level.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        var placement = diagram.nodes().size() > LARGE
                ? NodePlacementStrategy.BRANDES_KOEPF
                : NodePlacementStrategy.NETWORK_SIMPLEX;
        level.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, placement);
        level.setProperty(LayeredOptions.NODE_PLACEMENT_FAVOR_STRAIGHT_EDGES, true);
    }

    private void add(DiagramNode node) {
        var parent = node.parent() == null ? root : nodes.get(node.parent());
        var size = known(sizes.get(node.id()));
        var elk = ElkGraphUtil.createNode(parent);
        if (node.shape() == Shape.PANEL && node.parent() == null) {
            elk.setProperty(
                    LayeredOptions.LAYERING_LAYER_CONSTRAINT,
                    node.inputs().isEmpty() ? LayerConstraint.FIRST_SEPARATE : LayerConstraint.LAST_SEPARATE);
        }
        elk.setDimensions(size.width(), size.height());
        if (node.isContainer()) {
            options(elk);
            double side = CardMetrics.FRAME_PADDING;
            elk.setProperty(
                    LayeredOptions.PADDING, new ElkPadding(CardMetrics.FRAME_HEADER + 16, side, side - 4, side));
            elk.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSizeWithPorts());
            elk.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(size.width(), size.height()));
            elk.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        } else {
            elk.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        }
        nodes.put(node.id(), elk);
    }

    /// Edges between a container and what is in it say nothing about places.
    private void add(DiagramEdge edge) {
        if (diagram.holds(edge.from(), edge.to()) || diagram.holds(edge.to(), edge.from())) {
            return;
        }
        var from = port(edge.from(), edge.fromPort(), true);
        var to = port(edge.to(), edge.toPort(), false);
        var elk = ElkGraphUtil.createSimpleEdge(from, to);
        if (edge.kind() == EdgeKind.DATA || edge.kind() == EdgeKind.COLLECT) {
            elk.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, 10);
            elk.setProperty(LayeredOptions.PRIORITY_SHORTNESS, 4);
        }
        edges.put(edge.id(), elk);
    }

    /// Ports that lie on one point are one port to ELK, or it would keep them apart.
    private ElkConnectableShape port(NodeId id, String name, boolean output) {
        var node = known(diagram.node(id));
        var elk = known(nodes.get(id));
        double offset = CardMetrics.portOffset(node, name, output);
        return ports.computeIfAbsent(id + (output ? ">" : "<") + offset, _ -> {
            var port = ElkGraphUtil.createPort(elk);
            port.setProperty(LayeredOptions.PORT_SIDE, output ? PortSide.EAST : PortSide.WEST);
            port.setLocation(output ? known(sizes.get(id)).width() : 0, offset);
            return port;
        });
    }

    /// Runs the algorithm.
    ///
    /// @throws CancellationException when the thread is interrupted
    Placement layOut() {
        new RecursiveGraphLayoutEngine().layout(root, new Interruptible());
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("layout was interrupted");
        }
        var boxes = new LinkedHashMap<NodeId, Box>();
        nodes.forEach((id, elk) -> {
            var corner = ElkUtil.absolutePosition(elk);
            boxes.put(id, new Box(Math.rint(corner.x), Math.rint(corner.y), elk.getWidth(), elk.getHeight()));
        });
        var routes = new LinkedHashMap<EdgeId, List<Point>>();
        edges.forEach((id, elk) -> routes.put(id, bends(id, elk)));
        return new Placement(boxes, routes);
    }

    /// The algorithm puts the ports of containers where it likes; its places become bends, for ours are in the
    /// header.
    private List<Point> bends(EdgeId id, ElkEdge edge) {
        var origin = new KVector();
        ElkUtil.toAbsolute(origin, edge.getContainingNode());
        var placed = known(diagram.edge(id));
        var points = new ArrayList<Point>();
        for (var section : edge.getSections()) {
            if (isContainer(placed.from())) {
                points.add(new Point(origin.x + section.getStartX() + ASIDE, origin.y + section.getStartY()));
            }
            for (var bend : section.getBendPoints()) {
                points.add(new Point(origin.x + bend.getX(), origin.y + bend.getY()));
            }
            if (isContainer(placed.to())) {
                points.add(new Point(origin.x + section.getEndX() - ASIDE, origin.y + section.getEndY()));
            }
        }
        return points;
    }

    private boolean isContainer(NodeId id) {
        return known(diagram.node(id)).isContainer();
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a diagram's edge has both ends");
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
