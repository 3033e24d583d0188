package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.program.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class GraphCommandTest {
    @TempDir
    private Path folder;

    @Test
    void printsTheSampleAsOneJsonObjectAndNothingElse() throws IOException {
        var said = graph("--json", Sample.copyTo(folder));
        assertThat(said.code()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines()).hasSize(1);
        var json = JsonMapper.shared().readTree(said.out());
        assertThat(json.path("flows").size()).isEqualTo(2);
        var flow = json.path("flows").get(1);
        assertThat(flow.path("name").asString()).isEqualTo("daily_orders");
        assertThat(flow.path("nodes").size()).isGreaterThan(15);
        assertThat(flow.path("edges").size()).isGreaterThan(15);
        assertThat(json.path("unresolved").size()).isZero();
    }

    @Test
    void printsOneLineOfJsonAFile() throws IOException {
        var sample = Sample.copyTo(folder);
        var said = graph("--json", sample, sample);
        assertThat(said.out().lines())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(JsonMapper.shared().readTree(line).isObject())
                                .isTrue());
    }

    @Test
    void printsTextForPeople() throws IOException {
        var said = graph(Sample.copyTo(folder));
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("daily_orders (line ", "extract_orders -> validate_schema  data  batches");
    }

    @Test
    void printsOnlyTheFlowThatIsAskedFor() throws IOException {
        var said = graph("--json", "--flow", "publish_report", Sample.copyTo(folder));
        assertThat(JsonMapper.shared().readTree(said.out()).path("flows").size())
                .isEqualTo(1);
    }

    @Test
    void saysWhichFlowsThereAreWhenOneIsAskedForThatIsNot() throws IOException {
        var said = graph("--flow", "nightly", Sample.copyTo(folder));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("There is no flow nightly.", "publish_report, daily_orders");
    }

    @Test
    void namesTheLineOfASyntaxError() throws IOException {
        var file = Files.writeString(folder.resolve("broken.py"), """
                from prefect import flow

                @flow
                def f():
                    x = (1
                    return x
                """);
        var said = graph("--json", file);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(file.toString()).containsPattern("line \\d+: .");
    }

    @Test
    void saysThatAFileHasNoFlow() throws IOException {
        var file = Files.writeString(folder.resolve("plain.py"), "x = 1\n");
        assertThat(graph(file).code()).isEqualTo(2);
        assertThat(graph(file).out()).isEmpty();
        assertThat(graph(file).err()).contains(file + " has no flow. A flow is a function with ");
    }

    @Test
    void saysThatAFileIsNoText() throws IOException {
        var zeros = Files.write(folder.resolve("zeros.py"), new byte[] {1, 0, 2});
        var latin = Files.write(folder.resolve("latin.py"), new byte[] {'#', (byte) 0xE9, '\n'});
        assertUnreadable(zeros, "not text", "save it as UTF-8");
        assertUnreadable(latin, "not UTF-8 text", "UTF-8");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertUnreadable(folder.resolve("gone.py"), "does not exist", "Check its name.");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertUnreadable(folder, "is a folder", "Open a Python file that contains a Prefect flow.");
    }

    @Test
    void saysThatAFileIsEmptyOfFlows() throws IOException {
        var file = Files.createFile(folder.resolve("empty.py"));
        assertThat(graph("--json", file).code()).isEqualTo(2);
    }

    @Test
    void refusesAFileThatNobodyHasWritten() throws IOException {
        var line = "x = 1  # and so on and so on and so on and so on and so on and so on\n".repeat(16);
        assertUnreadable(
                Files.writeString(folder.resolve("huge.py"), line.repeat(9_000)),
                "larger than 8 MB",
                "Open a Python file that contains a Prefect flow.");
    }

    @Test
    void goesOnAfterABadFileAndSaysSoAtTheEnd() throws IOException {
        var said = graph("--json", folder.resolve("gone.py"), Sample.copyTo(folder));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out().lines()).hasSize(1);
        assertThat(said.err()).contains("gone.py");
    }

    @Test
    void wantsAFile() {
        var said = graph();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("FILE");
    }

    private void assertUnreadable(Path file, String why, String cure) {
        var said = graph("--json", file);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(file.toString(), why, cure);
        assertThat(said.err()).doesNotContain("Exception");
    }

    private static Said graph(Object... arguments) {
        return Said.by(GraphCommand::new, arguments);
    }
}
