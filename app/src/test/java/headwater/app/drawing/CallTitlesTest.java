package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Document;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.DiagramNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTitlesTest {
    private static final String OTHER = """
            from prefect import flow


            @flow
            def main(rows):
                return rows
            """;

    @TempDir
    private Path folder;

    @Test
    void tellTwoCalleesOfOneNameApart() throws IOException, UnreadableException {
        assertThat(titles("import cutout\nimport linmos\n", "cutout.main(1)", "linmos.main(2)"))
                .containsExactly("cutout.main", "linmos.main");
    }

    @Test
    void tellApartWhatIsImportedUnderOtherNames() throws IOException, UnreadableException {
        var imports = "from cutout import main\nfrom linmos import main as other\n";

        assertThat(titles(imports, "main(1)", "other(2)")).doesNotHaveDuplicates();
    }

    @Test
    void leaveACalleeThatIsCalledTwiceAsItIs() throws IOException, UnreadableException {
        assertThat(titles("import cutout\n", "cutout.main(1)", "cutout.main(2)"))
                .containsExactly("main", "main");
    }

    private List<String> titles(String imports, String... calls) throws IOException, UnreadableException {
        Files.writeString(folder.resolve("cutout.py"), OTHER);
        Files.writeString(folder.resolve("linmos.py"), OTHER);
        var file = folder.resolve("all.py");
        Files.writeString(
                file,
                imports + "from prefect import flow\n\n\n@flow\ndef whole():\n    " + String.join("\n    ", calls)
                        + "\n");
        Document document = new PythonReader(Project.of(file)).read(file);
        return FlowDiagram.of(document.flows().getLast(), document).nodes().stream()
                .map(DiagramNode::title)
                .toList();
    }
}
