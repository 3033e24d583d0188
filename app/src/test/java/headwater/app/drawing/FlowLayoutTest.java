package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Document;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowLayoutTest {
    private static final String CONTAINERS = """
            from prefect import flow, task

            @task
            def leaf(x):
                return x

            @flow
            def outer(n: int = 5):
                for i in range(2):
                    leaf(n)
                x = leaf.submit(1)
                while x.result() < 0:
                    leaf(2)
                try:
                    leaf(3)
                except ValueError:
                    leaf(4)
                with open("data") as f:
                    y = leaf(7)
                    for line in f:
                        if line:
                            y = leaf(y)
                        else:
                            leaf(line)
                return y
            """;

    static List<Path> corpus() throws Exception {
        try (var files = Files.walk(Path.of("src/test/resources/flows"))) {
            return files.filter(file -> file.toString().endsWith(".py")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void laysOutEveryFlow(Path file) throws UnreadableException {
        assertLaidOut(new PythonReader(Project.around(file)).read(file));
    }

    @Test
    void laysOutContainersInContainers() throws UnreadableException {
        var file = Path.of("containers.py");
        assertLaidOut(new PythonReader(Project.around(file)).read(file, CONTAINERS.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertLaidOut(Document document) {
        for (var flow : document.flows()) {
            var diagram = FlowDiagram.of(flow, document);
            var result = new RowLayout().place(diagram, LayoutPage.USUAL);

            assertThat(result.failure()).as(flow.name()).isNull();
            assertThat(result.placement().boxes()).hasSize(diagram.nodes().size());
        }
    }
}
