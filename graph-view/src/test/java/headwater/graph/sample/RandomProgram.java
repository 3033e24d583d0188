package headwater.graph.sample;

import headwater.graph.Appearance.Paragraph;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Port;
import headwater.graph.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes a diagram as a program would be one.
final class RandomProgram {
    private static final int DEEPEST = 4;
    private static final List<Shape> LEAVES =
            List.of(Shape.CARD, Shape.CARD, Shape.CARD, Shape.STEP, Shape.CODE, Shape.GUARD, Shape.CLOSED, Shape.SMALL);
    private static final List<String> VERBS =
            List.of("load", "clean", "join", "score", "publish", "validate_and_store");
    private static final List<String> THINGS = List.of("orders", "customer_addresses", "rows", "FeatureTable", "it");

    private final int size;
    private final Random random;
    private final List<DiagramNode> nodes = new ArrayList<>();
    private final Map<EdgeId, DiagramEdge> edges = new LinkedHashMap<>();

    RandomProgram(int size, Random random) {
        this.size = size;
        this.random = random;
    }

    Diagram diagram() {
        var values = new ArrayList<NodeId>();
        if (random.nextInt(3) > 0) {
            values.add(parameters());
        }
        while (nodes.size() < size) {
            block(null, 0, 0, values);
        }
        return new Diagram(nodes, List.copyOf(edges.values()));
    }

    private NodeId parameters() {
        var ports = IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(each -> Port.of("value_" + each).withDetail("= " + each))
                .toList();
        var panel = DiagramNode.of("parameters", Shape.PANEL, "parameters", "Parameters")
                .withPorts(List.of(), ports);
        nodes.add(panel);
        return panel.id();
    }

    /// A few items that follow each other.
    ///
    /// @param values what can be read here; what is made here is added
    private void block(@Nullable NodeId container, int branch, int depth, List<NodeId> values) {
        NodeId last = null;
        for (int i = random.nextInt(6); i > 0 && nodes.size() < size; i--) {
            boolean isFrame = depth < DEEPEST && random.nextInt(4) == 0;
            var id = isFrame ? frame(container, branch, depth, values) : leaf(container, branch, values);
            if (last != null && random.nextBoolean()) {
                edge(DiagramEdgeKind.ORDER, last, id);
            }
            last = id;
            values.add(id);
        }
    }

    private NodeId leaf(@Nullable NodeId container, int branch, List<NodeId> values) {
        var node = add(LEAVES.get(random.nextInt(LEAVES.size())), one(VERBS) + "_" + one(THINGS), container, branch);
        read(node, values);
        return node;
    }

    private NodeId frame(@Nullable NodeId container, int branch, int depth, List<NodeId> values) {
        var frame = add(Shape.CONTAINER, "for " + one(THINGS) + " in " + one(THINGS), container, branch);
        read(frame, values);
        int branches = Math.max(1, random.nextInt(4));
        if (branches > 1) {
            var labelled = nodes.getLast()
                    .withBranches(List.of("then", "else if not rows", "else").subList(0, branches));
            nodes.set(nodes.size() - 1, labelled);
        }
        for (int i = 0; i < branches; i++) {
            var inside = new ArrayList<>(values);
            inside.add(frame);
            block(frame, i, depth + 1, inside);
            if (inside.size() > values.size() + 1 && random.nextBoolean()) {
                edge(DiagramEdgeKind.COLLECT, inside.getLast(), frame);
            }
        }
        return frame;
    }

    private NodeId add(Shape shape, String title, @Nullable NodeId container, int branch) {
        var node = DiagramNode.of("n" + nodes.size(), shape, "task", title)
                .withPorts(List.of(Port.of("in")), List.of(Port.of("out")))
                .in(container, branch);
        nodes.add(random.nextInt(5) == 0 ? node.withParagraph(new Paragraph(one(Samples.CAPTIONS))) : node);
        return node.id();
    }

    private void read(NodeId reader, List<NodeId> values) {
        for (int i = random.nextInt(3); i > 0 && !values.isEmpty(); i--) {
            int back =
                    random.nextInt(8) == 0 ? random.nextInt(values.size()) : random.nextInt(Math.min(4, values.size()));
            var kind = random.nextInt(9) == 0 ? DiagramEdgeKind.WAIT : DiagramEdgeKind.DATA;
            edge(kind, values.get(values.size() - 1 - back), reader);
        }
    }

    private void edge(DiagramEdgeKind kind, NodeId from, NodeId to) {
        var edge = DiagramEdge.of(kind, from, "out", to, "in");
        edges.put(edge.id(), edge);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
