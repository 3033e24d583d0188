package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.program.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EditCommandTest {
    private static final String SUBMIT = """
            [{"op": "set_mode", "flow": "daily_orders", "node": "load_config", "mode": "submit"}]
            """;
    private static final String REFUSED = """
            [{"op": "set_mode", "flow": "daily_orders", "node": "load_config", "mode": "submit"},
             {"op": "set_mode", "flow": "daily_orders", "node": "no_such_card", "mode": "submit"}]
            """;

    @TempDir
    private Path folder;

    private Path file;
    private String before;

    @BeforeEach
    void copyTheSample() throws IOException {
        file = Sample.copyTo(folder);
        before = Files.readString(file);
    }

    @Test
    void writesTheEditIntoTheFileAndSaysNothing() throws IOException {
        var said = edit(SUBMIT);
        assertThat(said.code()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEmpty();
        assertThat(Files.readString(file)).contains("config = load_config.submit(currency)");
    }

    @Test
    void printsTheDifferenceAndWritesNothingInADryRun() throws IOException {
        var said = edit(SUBMIT, "--dry-run");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith("--- a" + file + "\n+++ b" + file + "\n")
                .contains("-    config = load_config(currency)", "+    config = load_config.submit(currency)");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void writesNothingWhenOneEditIsRefusedAndSaysWhichAndWhy() throws IOException {
        var said = edit(REFUSED);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("Edit 1 was refused, line ", "no_such_card");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void waitsForNoPipe() throws Exception {
        var pipe = folder.resolve("pipe.py");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        file = pipe;
        var said = edit(SUBMIT);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("is a pipe or a device");
    }

    @Test
    void answersMachinesInJson() throws IOException {
        var done =
                JsonMapper.shared().readTree(edit(SUBMIT, "--json", "--dry-run").out());
        assertThat(done.path("applied").asInt()).isEqualTo(1);
        assertThat(done.path("refused").size()).isZero();
        var refused = JsonMapper.shared().readTree(edit(REFUSED, "--json").out());
        assertThat(refused.path("applied").asInt()).isZero();
        assertThat(refused.path("refused").get(0).path("index").asInt()).isEqualTo(1);
        assertThat(refused.path("refused").get(0).path("line").asInt()).isPositive();
    }

    @Test
    void claimsNothingInJsonThatCouldNotBeSaved() throws IOException {
        // A name as long as names can be: beside it, where the file is written first, none fits.
        file = Files.move(file, folder.resolve("o".repeat(252) + ".py"));

        var said = edit(SUBMIT, "--json");

        assertThat(said.code()).isEqualTo(2);
        var json = JsonMapper.shared().readTree(said.out());
        assertThat(json.path("applied").asInt(-1)).isZero();
        assertThat(said.err()).isEqualTo("headwater: " + json.path("problem").asString() + System.lineSeparator());
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void saysInJsonWhatIsInTheFile() throws IOException {
        var json = JsonMapper.shared().readTree(edit(SUBMIT, "--json").out());

        assertThat(json.path("applied").asInt()).isEqualTo(1);
        assertThat(json.has("problem")).isFalse();
        assertThat(Files.readString(file)).contains("load_config.submit(currency)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "3", "\"add\"", "[{]"})
    void saysThatTheOperationsAreNoJson(String operations) throws IOException {
        var said = edit(operations);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("ops.json", "Nothing was edited.").doesNotContain("Exception");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void refusesAnOperationThatItDoesNotKnow() throws IOException {
        var said = edit("[{\"op\": \"explode\"}]");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("edit 0: ", "explode", "Nothing was edited.");
    }

    @Test
    void saysThatAFileIsMissing() {
        var operations = Said.by(EditCommand::new, file, "--ops", folder.resolve("gone.json"));
        assertThat(operations.code()).isEqualTo(2);
        assertThat(operations.err()).contains("gone.json");
        var flow = Said.by(EditCommand::new, folder.resolve("gone.py"), "--ops", folder.resolve("gone.json"));
        assertThat(flow.code()).isEqualTo(2);
        assertThat(flow.err()).contains("gone.py");
    }

    @Test
    void asksForTheSyntaxErrorToBeFixedFirst() throws IOException {
        Files.writeString(
                file, before.replace("    config = load_config(currency)", "    config = load_config(currency"));
        var said = edit(SUBMIT);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(file.toString(), "line ", "Fix the syntax error first.");
    }

    private Said edit(String operations, Object... options) throws IOException {
        var script = Files.writeString(folder.resolve("ops.json"), operations);
        var arguments = new Object[options.length + 3];
        arguments[0] = file;
        arguments[1] = "--ops";
        arguments[2] = script;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Said.by(EditCommand::new, arguments);
    }
}
