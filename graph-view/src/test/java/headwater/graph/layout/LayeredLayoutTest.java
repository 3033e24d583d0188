package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayeredLayoutTest {
    private final Layout layout = new LayeredLayout();

    static List<Diagram> samples() {
        return List.of(Samples.dailyOrders(), Samples.everyShape(), Samples.everyState(), Samples.random(60, 1.5, 3));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void putsNoNodeOverAnother(Diagram diagram) {
        assertApart(diagram, place(diagram));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drawsContainersAroundTheirChildren(Diagram diagram) {
        assertEnclosed(diagram, place(diagram));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goesFromLeftToRight(Diagram diagram) {
        var placement = place(diagram);
        var apart = diagram.edges().stream()
                .filter(edge -> !diagram.holds(edge.from(), edge.to()) && !diagram.holds(edge.to(), edge.from()));
        for (var edge : apart.toList()) {
            assertThat(box(placement, edge.from()).right())
                    .as(edge.id().value())
                    .isLessThan(box(placement, edge.to()).x());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void placesTheSameDiagramTheSameWay(Diagram diagram) {
        assertThat(place(diagram)).isEqualTo(place(diagram));
    }

    @Test
    void keepsTheOrderOfTheDiagram() {
        var ids = List.of("root", "first", "second", "third", "fourth");
        var nodes = ids.stream().map(LayeredLayoutTest::card).toList();
        var edges = nodes.stream()
                .skip(1)
                .map(node ->
                        DiagramEdge.of(DiagramEdgeKind.DATA, nodes.getFirst().id(), "out", node.id(), "in"))
                .toList();
        var placement = place(new Diagram(nodes, edges));

        assertThat(nodes.stream().skip(1).map(node -> box(placement, node.id()).y()))
                .isSorted();
    }

    @Test
    void followsTheSpine() {
        var nodes = List.of(card("a"), card("b"), card("c"));
        var edges = List.of(
                DiagramEdge.of(DiagramEdgeKind.ORDER, new NodeId("a"), "", new NodeId("b"), ""),
                DiagramEdge.of(DiagramEdgeKind.ORDER, new NodeId("b"), "", new NodeId("c"), ""));
        var placement = place(new Diagram(nodes, edges));

        assertThat(nodes.stream().map(node -> box(placement, node.id()).x())).isSorted();
        assertThat(nodes.stream().map(node -> box(placement, node.id()).y()).distinct())
                .hasSize(1);
    }

    @Test
    void leavesAPinnedNodeWhereItIs() {
        var diagram = Samples.dailyOrders();
        var pinned = new NodeId("clean_orders");
        var placement = layout.place(diagram, Map.of(pinned, new Point(40, 40))).placement();

        assertThat(box(placement, pinned).corner()).isEqualTo(new Point(40, 40));
        assertApart(diagram, placement);
    }

    @Test
    void closesAContainerAroundAPinnedChild() {
        var diagram = Samples.everyShape();
        var free = place(diagram);
        var clean = new NodeId("clean");
        var pinned = layout.place(
                        diagram, Map.of(clean, box(free, clean).corner().plus(-40, 200)))
                .placement();

        assertThat(box(pinned, clean).y()).isEqualTo(box(free, clean).y() + 200);
        assertEnclosed(diagram, pinned);
        assertApart(diagram, pinned);
    }

    @Test
    void leavesTheRestAloneWhenOneIsAdded() {
        var before = Samples.dailyOrders();
        var placed = place(before);
        var pins = new HashMap<NodeId, Point>();
        placed.boxes().forEach((id, box) -> pins.put(id, box.corner().plus(500, 300)));
        var nodes = new ArrayList<>(before.nodes());
        nodes.add(card("added"));
        var edges = new ArrayList<>(before.edges());
        edges.add(DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId("notify"), "out", new NodeId("added"), "in"));
        var after = new Diagram(nodes, edges);
        var placement = layout.place(after, pins).placement();

        pins.forEach((id, corner) -> assertThat(box(placement, id).corner()).isEqualTo(corner));
        assertThat(box(placement, new NodeId("added")).x())
                .isGreaterThan(box(placement, new NodeId("notify")).right());
        assertApart(after, placement);
    }

    @Test
    void leadsNoWireThroughACard() {
        for (var diagram : List.of(Samples.dailyOrders(), Samples.everyShape())) {
            var drawing = PlacedDiagram.of(diagram, place(diagram));
            for (var placed : drawing.edges()) {
                var ends = List.of(placed.edge().from(), placed.edge().to());
                assertThat(drawing.nodes().stream()
                                .filter(node -> !node.node().isContainer())
                                .filter(node -> !ends.contains(node.node().id()))
                                .filter(node -> placed.path().crosses(node.box())))
                        .as(placed.edge().id().value())
                        .isEmpty();
            }
        }
    }

    @Test
    void placesAThousandNodes() {
        var diagram = Samples.random(1_000, 1.5, 11);
        var placement = place(diagram);

        assertThat(placement.boxes()).hasSize(1_000);
        assertApart(diagram, placement);
    }

    @Test
    void placesNothing() {
        assertThat(place(Diagram.EMPTY)).isEqualTo(Placement.EMPTY);
    }

    @Test
    void stopsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> place(Samples.random(200, 1.5, 5))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Placement place(Diagram diagram) {
        return layout.place(diagram, Map.of()).placement();
    }

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id).withPorts(List.of(Port.of("in")), List.of(Port.of("out")));
    }

    private static Box box(Placement placement, NodeId id) {
        var box = placement.box(id);
        if (box == null) {
            throw new AssertionError(id + " is not placed");
        }
        return box;
    }

    static void assertApart(Diagram diagram, Placement placement) {
        var nodes = List.copyOf(diagram.nodes());
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                var a = nodes.get(i).id();
                var b = nodes.get(j).id();
                if (!diagram.holds(a, b) && !diagram.holds(b, a)) {
                    assertThat(box(placement, a).overlaps(box(placement, b)))
                            .as("%s over %s", a, b)
                            .isFalse();
                }
            }
        }
    }

    static void assertEnclosed(Diagram diagram, Placement placement) {
        for (var node : diagram.nodes()) {
            if (node.parent() != null) {
                assertThat(box(placement, node.parent()).contains(box(placement, node.id())))
                        .as(node.id() + " in " + node.parent())
                        .isTrue();
            }
        }
    }
}
