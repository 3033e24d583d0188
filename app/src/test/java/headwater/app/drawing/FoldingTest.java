package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.NodeId;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is closed when a flow is opened.
class FoldingTest {
    private static final String START = """
            from prefect import flow, task

            @task
            def step(x):
                return x

            @flow
            def main(x):
            """;

    @Test
    void closesNothingWhereAllIsReadable() {
        assertThat(first(nested(3), Map.of())).isEmpty();
    }

    /// However deep: what is asked of the flow for each choice does not grow with the square of the depth and more.
    @Test
    void closesOneOfManyContainersInEachOther() {
        var flow = nested(95);
        var closed = first(flow, Map.of());

        assertThat(closed).hasSize(1);
        assertThat(scale(flow, closed)).isGreaterThanOrEqualTo(0.6);
    }

    /// Rows are as high as the highest in them, so that one less may gain nothing.
    @Test
    void closesMoreWhereOneAloneGainsNothing() {
        var text = new StringBuilder(START);
        for (int i = 0; i < 60; i++) {
            text.append("    if x > ").append(i).append(":\n").append("        step(x)\n".repeat(4));
        }
        var flow = read(text);
        var closed = first(flow, Map.of());

        assertThat(scale(flow, Set.of())).isLessThan(0.6);
        assertThat(scale(flow, closed)).isGreaterThanOrEqualTo(0.6);
        for (var one : closed) {
            var others = new HashSet<>(closed);
            others.remove(one);
            assertThat(scale(flow, others)).isLessThan(0.6);
        }
    }

    @Test
    void leavesOpenWhatMostOfTheFlowIsIn() {
        var text = new StringBuilder(START).append("    with open('log') as log:\n");
        for (int i = 0; i < 60; i++) {
            text.append("        if x > ").append(i).append(":\n").append("            step(x)\n".repeat(4));
        }
        var flow = read(text);
        var closed = first(flow, Map.of());

        assertThat(closed).isNotEmpty().doesNotContain(new NodeId("with@1"));
        assertThat(scale(flow, closed)).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void leavesOpenWhatAPersonHasOpened() {
        var flow = nested(95);
        var one = first(flow, Map.of()).iterator().next();
        var closed = first(flow, Map.of(one, true));

        assertThat(closed).isNotEmpty().doesNotContain(one);
        assertThat(first(nested(3), Map.of(one, false))).containsExactly(one);
    }

    private static Set<NodeId> first(Document document, Map<NodeId, Boolean> chosen) {
        return Folding.first(document.flows().getLast(), document, LayoutPage.USUAL, chosen);
    }

    private static double scale(Document document, Set<NodeId> closed) {
        var diagram = FlowDiagram.of(document.flows().getLast(), document, closed);
        return RowLayout.scale(diagram, LayoutPage.USUAL);
    }

    /// A flow with `if` in `if`, so many deep.
    private static Document nested(int depth) {
        var text = new StringBuilder(START);
        for (int i = 1; i <= depth; i++) {
            text.append("    ".repeat(i)).append("if x > ").append(i).append(":\n");
        }
        text.append("    ".repeat(depth + 1)).append("step(x)\n    step(1)\n");
        return read(text);
    }

    private static Document read(CharSequence text) {
        return new PythonReader(Project.none()).read(null, Source.of(text.toString()));
    }
}
