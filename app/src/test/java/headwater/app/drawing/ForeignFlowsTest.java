package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Document;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Reads and lays out each flow of other people's files: all Python files that mention Prefect in the folders of
/// `-Dheadwater.foreign=FOLDER`, which are not part of this repository.
@EnabledIfSystemProperty(named = "headwater.foreign", matches = ".+")
class ForeignFlowsTest {
    private final List<String> failures = new ArrayList<>();
    private int files;
    private int flows;
    private int cards;
    private int unreadable;

    @Test
    void areAllLaidOut() throws IOException {
        try (var all = Files.walk(Path.of(System.getProperty("headwater.foreign")))) {
            all.filter(ForeignFlowsTest::mentionsPrefect).sorted().forEach(this::layOut);
        }
        System.out.printf(
                "%d files, %d unreadable, %d flows, %d cards, %d layouts failed%n",
                files, unreadable, flows, cards, failures.size());

        assertThat(failures).isEmpty();
        assertThat(flows).isPositive();
    }

    private static boolean mentionsPrefect(Path file) {
        if (!file.toString().endsWith(".py") || !Files.isRegularFile(file)) {
            return false;
        }
        try (Stream<String> lines = Files.readString(file).lines()) {
            return lines.anyMatch(line -> line.contains("prefect"));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private void layOut(Path file) {
        files++;
        try {
            layOut(file, new PythonReader(Project.around(file)).read(file));
        } catch (UnreadableException _) {
            unreadable++;
        }
    }

    private void layOut(Path file, Document document) {
        for (var flow : document.flows()) {
            var diagram = FlowDiagram.of(flow, document);
            var result = new RowLayout().place(diagram, LayoutPage.USUAL);
            flows++;
            cards += diagram.nodes().size();
            if (result.failure() != null
                    || result.placement().boxes().size() < diagram.nodes().size()) {
                failures.add(file + " " + flow.function() + ": " + result.failure());
            }
        }
    }
}
