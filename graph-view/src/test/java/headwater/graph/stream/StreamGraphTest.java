package headwater.graph.stream;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.sample.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamGraphTest {
    private final StreamGraph graph = StreamGraph.of(diagram("a b c d", "a>b", "a>c", "b>d", "c>d"));

    @Test
    void putsEachNodeAfterThoseBeforeIt() {
        var order = graph.order();

        assertThat(order).hasSize(4).startsWith(id("a")).endsWith(id("d"));
    }

    @Test
    void knowsWhatComesBeforeAndAfter() {
        assertThat(graph.ancestors(id("d"))).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
        assertThat(graph.descendants(id("b"))).containsExactly(id("d"));
    }

    @Test
    void letsWhatFollowsAContainerFollowWhatIsInIt() {
        var shapes = StreamGraph.of(Samples.everyShape());

        assertThat(shapes.descendants(id("score"))).contains(id("return"), id("report"));
        assertThat(shapes.ancestors(id("return"))).contains(id("score"), id("clean"), id("fetch"));
    }

    @Test
    void letsAContainerBeginBeforeAndEndAfterWhatIsInIt() {
        var shapes = StreamGraph.of(Samples.everyShape());

        assertThat(shapes.ancestors(id("score"))).contains(id("loop"), id("if")).doesNotContain(id("return"));
        assertThat(shapes.descendants(id("score")))
                .contains(id("loop"), id("if"))
                .doesNotContain(id("clean"));
        assertThat(shapes.descendants(id("loop"))).doesNotContain(id("clean"));
    }

    @Test
    void putsWhatIsInAContainerBetweenWhatIsAroundIt() {
        var order = StreamGraph.of(Samples.everyShape()).order();

        assertThat(order).containsSubsequence(id("shape"), id("loop"), id("clean"), id("score"), id("return"));
    }

    @Test
    void hasNoOrderOfNothing() {
        assertThat(StreamGraph.of(Diagram.EMPTY).order()).isEmpty();
    }

    @Test
    void keepsTheDiagramsOrderWhenThereIsACycle() {
        var cycle = StreamGraph.of(diagram("b a", "a>b", "b>a"));

        assertThat(cycle.order()).containsExactly(id("b"), id("a"));
        assertThat(cycle.descendants(id("a"))).containsExactly(id("b"));
    }

    @Test
    void followsALongChain() {
        var names = IntStream.range(0, 20_000).mapToObj(i -> "n" + i).toList();
        var edges = IntStream.range(1, 20_000)
                .mapToObj(i -> "n" + (i - 1) + ">n" + i)
                .toArray(String[]::new);
        var chain = StreamGraph.of(diagram(String.join(" ", names), edges));

        assertThat(chain.descendants(id("n0"))).hasSize(19_999);
        assertThat(chain.ancestors(id("n19999"))).hasSize(19_999);
        assertThat(chain.order()).startsWith(id("n0"), id("n1")).endsWith(id("n19999"));
    }

    @Test
    void printsNothing() {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            graph.order();
            graph.descendants(id("a"));
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static NodeId id(String name) {
        return new NodeId(name);
    }

    private static Diagram diagram(String nodes, String... edges) {
        return new Diagram(
                Stream.of(nodes.split(" "))
                        .map(name -> DiagramNode.of(name, Shape.CARD, "task", name))
                        .toList(),
                Stream.of(edges)
                        .map(edge -> edge.split(">"))
                        .map(ends -> DiagramEdge.of(DiagramEdgeKind.DATA, id(ends[0]), "", id(ends[1]), ""))
                        .toList());
    }
}
