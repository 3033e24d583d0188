package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Port;
import headwater.graph.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramChangeTest {
    private final DiagramNode a = node("a");
    private final DiagramNode b = node("b");
    private final DiagramEdge edge = DiagramEdge.of(DiagramEdgeKind.DATA, a.id(), "out", b.id(), "in");
    private final Diagram before = new Diagram(List.of(a, b), List.of(edge));

    private static DiagramNode node(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id).withPorts(List.of(Port.of("in")), List.of(Port.of("out")));
    }

    @Test
    void isEmptyBetweenEquals() {
        assertThat(DiagramChange.between(before, new Diagram(List.of(a, b), List.of(edge)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void seesAStateAsLooksOnly() {
        var change =
                DiagramChange.between(before, before.with(a.withTone("running").withSubtitle("8 s")));

        assertThat(change.changedNodes()).containsExactly(a.id());
        assertThat(change.looksOnly()).isTrue();
    }

    @Test
    void seesAPortMoreAsAnotherGeometry() {
        var wider = a.withPorts(List.of(Port.of("in"), Port.of("more")), a.outputs());

        assertThat(DiagramChange.between(before, before.with(wider)).looksOnly())
                .isFalse();
    }

    @Test
    void seesWhatCameAndWent() {
        var after = new Diagram(List.of(b, node("c")), List.of());
        var change = DiagramChange.between(before, after);

        assertThat(change.addedNodes()).containsExactly(new NodeId("c"));
        assertThat(change.removedNodes()).containsExactly(a.id());
        assertThat(change.removedEdges()).containsExactly(edge.id());
        assertThat(change.looksOnly()).isFalse();
    }

    @Test
    void seesAnotherOrderAsAnotherGeometry() {
        var turned = new Diagram(List.of(b, a), List.of(edge));

        assertThat(DiagramChange.between(before, turned).looksOnly()).isFalse();
    }
}
