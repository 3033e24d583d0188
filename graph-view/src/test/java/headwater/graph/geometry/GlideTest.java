package headwater.graph.geometry;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlideTest {
    static Stream<Diagram> diagrams() {
        return Stream.concat(
                Stream.of(Samples.dailyOrders(), Samples.everyShape()),
                IntStream.range(0, 20).mapToObj(seed -> Samples.nested(30, 1.2, seed)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void beginsWhereNodesWereAndEndsWhereTheyAre(Diagram diagram) {
        var before = placed(diagram, 1_100);
        var after = placed(withoutOne(diagram), 600);
        var glide = new Glide(before, after, 30, -40);

        for (var node : after.nodes()) {
            var id = node.node().id();
            assertThat(box(glide.at(0), id)).isEqualTo(box(before, id).moved(30, -40));
            assertThat(box(glide.at(1), id)).isEqualTo(node.box());
            assertThat(box(glide.at(0.5), id).x())
                    .isCloseTo((box(before, id).x() + 30 + node.box().x()) / 2, within(1e-6));
        }
        assertThat(glide.at(1)).isSameAs(after);
        assertThat(glide.isStill()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void keepsEveryLineOnItsTwoNodes(Diagram diagram) {
        var before = placed(diagram, 1_100);
        var after = placed(diagram, 600);
        var middle = new Glide(before, after, 0, 0).at(0.3);

        assertThat(middle.edges()).hasSameSizeAs(after.edges());
        for (var edge : middle.edges()) {
            boolean isLine = before.placement().routes().containsKey(edge.edge().id());
            var from = box(middle, edge.edge().from());
            var to = box(middle, edge.edge().to());
            if (isLine) {
                assertThat(from.grown(30).contains(edge.path().start())).isTrue();
                assertThat(to.grown(30).contains(edge.path().end())).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isStillWhereNothingMoves(Diagram diagram) {
        assertThat(new Glide(placed(diagram, 900), placed(diagram, 900), 0, 0).isStill())
                .isTrue();
    }

    private static Diagram withoutOne(Diagram diagram) {
        var leaf = diagram.nodes().stream()
                .filter(node -> !node.isContainer())
                .skip(2)
                .map(DiagramNode::id)
                .findFirst()
                .orElseThrow();
        var nodes = new ArrayList<>(diagram.nodes());
        nodes.removeIf(node -> node.id().equals(leaf));
        var edges = diagram.edges().stream()
                .filter(edge -> !edge.from().equals(leaf) && !edge.to().equals(leaf))
                .toList();
        return new Diagram(nodes, List.copyOf(edges));
    }

    private static PlacedDiagram placed(Diagram diagram, double width) {
        var page = new LayoutPage(width, 640, LayoutPage.USUAL.before());
        return PlacedDiagram.of(diagram, new RowLayout().place(diagram, page).placement());
    }

    private static Box box(PlacedDiagram drawing, NodeId id) {
        return requireNonNull(drawing.node(id)).box();
    }
}
