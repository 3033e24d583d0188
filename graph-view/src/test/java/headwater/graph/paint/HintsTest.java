package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

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
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedDiagram;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HintsTest {
    private static final Box BOX = new Box(0, 0, 120, 48);
    private static final Box FAR = new Box(1_000, 0, 120, 48);

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id).withPorts(List.of(), List.of(Port.of("out")));
    }

    private static String hint(DiagramNode node, Box box, Point at, double zoom) {
        var placement = new Placement(Map.of(node.id(), box), Map.of());
        return Hints.at(PlacedDiagram.of(new Diagram(List.of(node), List.of()), placement), at, zoom);
    }

    @Test
    void saysNothingWhereTheDrawingSaysItAll() {
        assertThat(hint(card("load").withSubtitle("task"), BOX, new Point(40, 20), 1))
                .isEmpty();
    }

    @Test
    void namesBothEndsOfEveryWireThatIsNotDrawn() {
        var config = DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId("load"), "config", new NodeId("clean"), "a");
        var rows = DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId("fetch"), "", new NodeId("clean"), "b");
        var diagram = new Diagram(List.of(card("load"), card("fetch"), card("clean")), List.of(config, rows));
        var boxes = Map.of(new NodeId("load"), BOX, new NodeId("fetch"), BOX.moved(0, 200), new NodeId("clean"), FAR);
        var placement = new Placement(
                boxes,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                new LinkedHashSet<>(List.of(config.id(), rows.id())),
                Placement.Kept.NONE);
        var drawing = PlacedDiagram.of(diagram, placement);

        assertThat(Hints.at(drawing, FAR.centre(), 1)).isEqualTo("← config, from load\n← fetch");
        assertThat(Hints.at(drawing, CardMetrics.portPoint(card("load"), BOX, true), 1))
                .isEqualTo("→ config, to clean");
    }

    @Test
    void saysALineOfCodeThatIsCut() {
        var cut = "rows = " + "x".repeat(200);
        var node = DiagramNode.of("code", Shape.CODE, "code", "rows").withLines(List.of("a = 1", "    " + cut));
        var box = CardMetrics.size(node);
        var code = CardMetrics.codeBox(node, box);

        assertThat(hint(node, box, new Point(60, code.y() + 5), 1)).isEmpty();
        assertThat(hint(node, box, new Point(60, code.y() + 20), 1)).isEqualTo(cut);
    }

    @Test
    void saysWhatIsCutInAContainer() {
        var label = "except " + "Error".repeat(20) + " as e";
        var title = "for row in " + "rows".repeat(30);
        var node = DiagramNode.of("for", Shape.CONTAINER, "for", title).withBranches(List.of("try", label));
        var box = new Box(0, 0, 300, 200);
        var regions = List.of(new Box(8, 34, 130, 140), new Box(150, 34, 130, 140));
        var placement = new Placement(
                Map.of(node.id(), box),
                Map.of(node.id(), regions),
                List.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Placement.Kept.NONE);
        var drawing = PlacedDiagram.of(new Diagram(List.of(node), List.of()), placement);

        assertThat(Hints.at(drawing, new Point(150, 12), 1)).isEqualTo(title);
        assertThat(Hints.at(drawing, new Point(200, 40), 1)).isEqualTo(label);
        assertThat(Hints.at(drawing, new Point(20, 40), 1)).isEmpty();
    }

    @Test
    void saysFromAfarWhatIsLeftOut() {
        assertThat(hint(card("load").withSubtitle("task"), BOX, new Point(40, 20), 0.35))
                .isEqualTo("load\ntask");
    }
}
