package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static Map<NodeId, Integer> hues(Diagram diagram) {
        return Hues.of(diagram, Map.of());
    }

    @Test
    void areDifferentForSourcesNearEachOther() {
        for (int seed = 0; seed < 40; seed++) {
            requireDifferentNeighbours(Samples.program(60, seed), Map.of());
        }
    }

    private static void requireDifferentNeighbours(Diagram diagram, Map<NodeId, Integer> before) {
        var hues = Hues.of(diagram, before);
        var sources = sources(diagram);
        for (int i = 0; i < sources.size(); i++) {
            for (int j = Math.max(0, i - 4); j < i; j++) {
                assertThat(hues.get(sources.get(i).id()))
                        .as(sources.get(i) + " and " + sources.get(j))
                        .isNotEqualTo(hues.get(sources.get(j).id()));
            }
        }
    }

    @Test
    void areDifferentForSourcesOfTheSameNodeWhileThereAreEnough() {
        var nodes = IntStream.range(0, Hues.COUNT)
                .mapToObj(i -> DiagramNode.of("n" + i, Shape.CARD, "task", "n" + i))
                .toList();
        var all = new ArrayList<>(nodes);
        all.add(DiagramNode.of("end", Shape.CARD, "task", "end"));
        var edges = nodes.stream()
                .map(node -> DiagramEdge.of(DiagramEdgeKind.DATA, node.id(), "", new NodeId("end"), ""))
                .toList();

        assertThat(hues(new Diagram(all, edges)).values()).doesNotHaveDuplicates();
    }

    /// A wire does not seem to go on where another begins.
    @Test
    void ofASourceAndOfWhatItFeedsDifferHoweverFarTheyAreApart() {
        var nodes = IntStream.range(0, 30)
                .mapToObj(i -> DiagramNode.of("n" + i, Shape.CARD, "task", "n" + i))
                .toList();
        var edges = IntStream.range(0, 30)
                .filter(i -> i + 7 < 30)
                .mapToObj(i -> DiagramEdge.of(
                        DiagramEdgeKind.DATA,
                        nodes.get(i).id(),
                        "",
                        nodes.get(i + 7).id(),
                        ""))
                .toList();
        var hues = hues(new Diagram(nodes, edges));

        assertThat(edges)
                .filteredOn(edge -> hues.containsKey(edge.to()))
                .noneMatch(edge -> Objects.equals(hues.get(edge.from()), hues.get(edge.to())));
    }

    @Test
    void areAllUsedAndNoOthers() {
        var used =
                hues(Samples.random(300, 1.5, 1)).values().stream().distinct().toList();

        assertThat(used).hasSize(Hues.COUNT).allMatch(hue -> hue >= 0 && hue < Hues.COUNT);
    }

    /// An edit recolours nothing but what it is about.
    @Test
    void stayWhenAnyNodeGoesAndWhenItComesBack() {
        for (int seed = 0; seed < 10; seed++) {
            var diagram = Samples.program(60, seed);
            var before = hues(diagram);
            for (var gone : sources(diagram)) {
                var without = without(diagram, gone.id());
                var after = Hues.of(without, before);
                for (var source : sources(without)) {
                    assertThat(after.get(source.id())).isEqualTo(before.get(source.id()));
                }
                assertThat(Hues.of(diagram, after)).containsAllEntriesOf(after);
            }
        }
    }

    @Test
    void ofANewSourceDifferFromThoseNearIt() {
        var diagram = Samples.program(60, 3);
        for (var added : sources(diagram)) {
            requireDifferentNeighbours(diagram, hues(without(diagram, added.id())));
        }
    }

    @Test
    void areKeptByTheNextLayout() {
        var diagram = Samples.program(60, 5);
        var first = new RowLayout().place(diagram, LayoutPage.USUAL).placement();
        var gone = sources(diagram).getFirst().id();
        var page = LayoutPage.USUAL.after(first.kept());
        var next = new RowLayout().place(without(diagram, gone), page).placement();

        next.kept()
                .hues()
                .forEach((id, hue) ->
                        assertThat(hue).isEqualTo(first.kept().hues().get(id)));
        assertThat(PlacedDiagram.of(diagram, first).hue(gone))
                .isEqualTo(first.kept().hues().get(gone));
    }

    private static Diagram without(Diagram diagram, NodeId gone) {
        var nodes = diagram.nodes().stream()
                .filter(node -> !diagram.holds(gone, node.id()) && !node.id().equals(gone));
        var left = nodes.toList();
        var ids = left.stream().map(DiagramNode::id).collect(Collectors.toSet());
        var edges = diagram.edges().stream().filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()));
        return new Diagram(left, edges.toList());
    }
}
