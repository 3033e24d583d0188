package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Source;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.DiagramNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A value that is still to be given is seen on its card.
class HolesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "load(...)                 | load   | day: ...",
                "load(day=...)             | load   | day: ...",
                "x = load.submit(...)      | load   | day: ...",
                "clean(..., ...)           | clean  | 'rows, rates: ...'",
                "rates = ...               | code@1 | 1 line",
                "rates, names = ..., ...   | code@1 | 1 line"
            })
    void areMarked(String statement, String card, String subtitle) {
        var drawn = drawn(statement, card);
        assertThat(drawn.status().marks()).contains("hole");
        assertThat(drawn.status().subtitle()).isEqualTo(subtitle);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "load('...')       | load",
                "load(1)           | load",
                "rates = '...'     | code@1",
                "rows = [...]      | code@1"
            })
    void areNotWhatOnlyLooksLikeOne(String statement, String card) {
        assertThat(drawn(statement, card).status().marks()).doesNotContain("hole");
    }

    private static DiagramNode drawn(String statement, String card) {
        var source = Source.of(String.join(
                "\n",
                List.of(
                        "from prefect import flow, task",
                        "@task",
                        "def load(day): ...",
                        "@task",
                        "def clean(rows, rates): ...",
                        "@flow",
                        "def etl():",
                        "    " + statement,
                        "")));
        var file = Path.of("etl.py").toAbsolutePath();
        var document = new PythonReader(Project.around(file)).read(file, source);
        var diagram = FlowDiagram.of(document.flows().getFirst(), document);
        return diagram.nodes().stream()
                .filter(node -> node.id().value().equals(card))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagram.nodes().toString()));
    }
}
