package headwater.graph.stream;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeKind;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.sample.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    void refusesACircle() {
        assertThat(graph.wouldCycle(id("d"), id("a"))).isTrue();
        assertThat(graph.wouldCycle(id("a"), id("a"))).isTrue();
        assertThat(graph.wouldCycle(id("a"), id("d"))).isFalse();
        assertThat(graph.wouldCycle(id("b"), id("c"))).isFalse();
    }

    @Test
    void letsWhatFollowsAContainerFollowWhatIsInIt() {
        var shapes = StreamGraph.of(Samples.everyShape());

        assertThat(shapes.descendants(id("score"))).contains(id("return"), id("report"));
        assertThat(shapes.ancestors(id("return"))).contains(id("score"), id("clean"), id("fetch"));
        assertThat(shapes.wouldCycle(id("return"), id("clean"))).isTrue();
    }

    @Test
    void findsALongestPath() {
        graph.update(diagram("a b c d e", "a>b", "a>c", "b>d", "c>d", "c>e", "e>d"));

        assertThat(graph.longestPath()).containsExactly(id("a"), id("c"), id("e"), id("d"));
    }

    @Test
    void followsEveryChange() {
        graph.update(diagram("a d e", "a>e", "e>d"));

        assertThat(graph.order()).containsExactly(id("a"), id("e"), id("d"));
        graph.update(Diagram.EMPTY);
        assertThat(graph.order()).isEmpty();
        assertThat(graph.longestPath()).isEmpty();
    }

    @Test
    void keepsTheDiagramsOrderWhenItGoesRoundInCircles() {
        graph.update(diagram("b a", "a>b", "b>a"));

        assertThat(graph.order()).containsExactly(id("b"), id("a"));
        assertThat(graph.longestPath()).isEmpty();
    }

    @Test
    void printsNothing() {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            graph.order();
            graph.longestPath();
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
                        .map(ends -> DiagramEdge.of(EdgeKind.DATA, id(ends[0]), "", id(ends[1]), ""))
                        .toList());
    }
}
