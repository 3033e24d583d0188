package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class HuesTest {
    private static List<DiagramNode> sources(Diagram diagram) {
        return diagram.nodes().stream()
                .filter(node -> diagram.edges().stream().anyMatch(edge -> isWireOf(edge, node)))
                .toList();
    }

    private static boolean isWireOf(DiagramEdge edge, DiagramNode node) {
        return edge.kind() != DiagramEdgeKind.ORDER && edge.from().equals(node.id());
    }

    @Test
    void areDifferentForSourcesNearEachOther() {
        for (int seed = 0; seed < 40; seed++) {
            var diagram = Samples.program(60, seed);
            var hues = Hues.of(diagram);
            var sources = sources(diagram);
            for (int i = 0; i < sources.size(); i++) {
                for (int j = Math.max(0, i - 4); j < i; j++) {
                    assertThat(hues.of(sources.get(i).id()))
                            .as(sources.get(i) + " and " + sources.get(j))
                            .isNotEqualTo(hues.of(sources.get(j).id()));
                }
            }
        }
    }

    @Test
    void areAllUsedAndNoOthers() {
        var diagram = Samples.random(300, 1.5, 1);
        var hues = Hues.of(diagram);
        var used = diagram.nodes().stream()
                .map(node -> hues.of(node.id()))
                .distinct()
                .toList();

        assertThat(used).hasSize(Hues.COUNT).allMatch(hue -> hue >= 0 && hue < Hues.COUNT);
    }

    @Test
    void mostlyStayWhenANodeGoes() {
        var diagram = Samples.program(100, 3);
        var gone = sources(diagram).stream()
                .filter(node -> !node.isContainer())
                .findFirst()
                .orElseThrow()
                .id();
        var nodes = diagram.nodes().stream().filter(node -> !node.id().equals(gone));
        var edges = diagram.edges().stream()
                .filter(edge -> !edge.from().equals(gone) && !edge.to().equals(gone));
        var without = new Diagram(nodes.toList(), edges.toList());
        var before = Hues.of(diagram);
        var after = Hues.of(without);
        var sources = sources(without);
        long kept = sources.stream()
                .filter(node -> before.of(node.id()) == after.of(node.id()))
                .count();

        assertThat(kept).isGreaterThan(sources.size() * 7 / 10);
    }
}
