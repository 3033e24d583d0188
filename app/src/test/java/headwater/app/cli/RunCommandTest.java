package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.program.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copyTheSample() throws IOException {
        file = Sample.copyTo(folder);
    }

    @Test
    void saysWhichParametersThereAre() {
        var said = run("--param", "dya=2026-11-24");
        assertRefused(said, "has no parameter dya.");
        assertThat(said.err()).contains("day, partitions, currency, quarantine, pause, fail_at");
    }

    @Test
    void saysWhatAParameterMustBe() {
        assertRefused(run("--param", "partitions=many"), "partitions must be a whole number.");
        assertRefused(run("--param", "currency=CHF"), "currency must be one of EUR, USD, GBP.");
        assertRefused(run("--param", "quarantine=perhaps"), "quarantine must be true or false.");
        assertRefused(run("--param", "pause=long"), "pause must be a number.");
    }

    @Test
    void namesAllThatIsWrongWithTheParametersBeforeItStartsAnything() throws IOException {
        Files.writeString(file, """
                from prefect import flow

                @flow
                def report(day: date, count: int, level: Literal["low", "high"] = "low", note: str | None = None):
                    pass
                """);

        var said = run("--param", "count=many", "--param", "level=medium", "--param", "nte=x");

        assertRefused(said, "day is required: a date such as 2026-11-28.");
        assertThat(said.err())
                .contains("count must be a whole number.")
                .contains("level must be one of low, high.")
                .contains("has no parameter nte. Its parameters: day, count, level, note.")
                .doesNotContain("Starting");
    }

    @Test
    void wantsAValueForAParameter() {
        assertRefused(run("--param", "day"), "--param day has no value. Write it as --param NAME=VALUE.");
    }

    @Test
    void saysWhatIsNoAddress() {
        assertRefused(run("--server", "ftp://somewhere"), "http://");
    }

    @Test
    void saysThatNothingAnswersAtAnAddress() {
        // Nothing listens at the port for sending nothing anywhere.
        assertRefused(run("--server", "http://127.0.0.1:9"), "127.0.0.1:9");
    }

    @Test
    void doesNotRunWhatIsNoPython() throws IOException {
        Files.writeString(file, "def f(:\n");
        assertRefused(run(), "syntax error first.");
    }

    @Test
    void doesNotRunAFileWithoutAFlow() throws IOException {
        Files.writeString(file, "x = 1\n");
        assertRefused(run(), "has no flow.");
    }

    private static void assertRefused(Said said, String why) {
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(why).doesNotContain("Exception");
    }

    private Said run(Object... options) {
        var arguments = new Object[options.length + 1];
        arguments[0] = file;
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Said.by(RunCommand::new, arguments);
    }
}
