package headwater.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {
    private static final String FLOWS = """
            import prefect
            from prefect import flow


            @flow(
                name="Nightly orders",
                retries=2,
            )
            def orders():
                pass


            @prefect.flow
            @other
            async def refunds():
                pass


            def not_a_flow():
                pass
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        write("pyproject.toml", "");
        write("pipelines/daily/orders.py", FLOWS);
        write("pipelines/daily/shared.py", "from prefect import task\n");
        write("pipelines/plain.py", "print('prefect')\n");
        write("deep/er/still/one.py", FLOWS);
        write("main.py", FLOWS);
        write("venv/lib/site.py", FLOWS);
        write(".hidden/site.py", FLOWS);
        write("notes.txt", FLOWS);
    }

    @Test
    void areThoseThatHaveToDoWithPrefectWithTheirFlows() throws IOException {
        var files = ProjectFiles.around(folder.resolve("pipelines/daily/orders.py"));
        assertThat(files.root()).isEqualTo(folder);
        assertThat(files.files().stream().map(file -> words(file.path())))
                .containsExactly(
                        "deep/er/still/one.py", "main.py", "pipelines/daily/orders.py", "pipelines/daily/shared.py");
        assertThat(files.files().get(2).flows()).containsExactly("orders", "refunds");
        assertThat(files.files().get(3).flows()).isEmpty();
    }

    @Test
    void areATreeWithFoldersFirstAndNoRowsForFoldersInPassing() throws IOException {
        var files = ProjectFiles.around(folder.resolve("main.py"));
        assertThat(words(files.rows(Set.of())))
                .containsExactly(
                        "0 deep/er/still", "1 one.py", "0 pipelines/daily", "1 orders.py", "1 shared.py", "0 main.py");
        assertThat(words(files.rows(Set.of(folder.resolve("pipelines/daily")))))
                .containsExactly("0 deep/er/still", "1 one.py", "0 pipelines/daily", "0 main.py");
    }

    @Test
    void beginWithFoldersClosedThatAreNotOfTheFileWhereTheyAreMany() throws IOException {
        for (int i = 0; i < 6; i++) {
            write("more" + i + "/a.py", FLOWS);
        }
        var model = new ProjectModel(new Inline());
        model.follow(folder.resolve("pipelines/daily/orders.py"));
        assertThat(words(model.rowsProperty().get()))
                .contains("0 more0", "0 deep/er/still", "1 orders.py", "0 main.py")
                .doesNotContain("1 a.py", "1 one.py");
        model.toggle(folder.resolve("more0"));
        assertThat(words(model.rowsProperty().get())).containsOnlyOnce("1 a.py");
        model.follow(null);
        model.follow(folder.resolve("main.py"));
        assertThat(words(model.rowsProperty().get())).containsOnlyOnce("1 a.py");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> words(List<ProjectRow> rows) {
        return rows.stream()
                .map(row -> row.depth() + " " + row.name().replace('\\', '/'))
                .toList();
    }

    private String words(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
