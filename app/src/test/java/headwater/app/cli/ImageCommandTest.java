package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.program.Sample;
import headwater.app.recording.RunFile;
import headwater.app.recording.SavedRun;
import headwater.app.run.Recordings;
import headwater.app.run.RunRecording;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageCommandTest {
    @TempDir
    private Path folder;

    private Path flow;

    @BeforeAll
    static void start() {
        FxToolkit.start();
    }

    @BeforeEach
    void copy() throws IOException {
        flow = Sample.copyTo(folder);
    }

    @Test
    void writesTheNameOfEveryCardAsTextOfAnSvg() throws Exception {
        var picture = folder.resolve("orders.svg");
        var said = image(flow, "-o", picture);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("orders.svg");
        var calls = new PythonReader(Project.around(flow))
                .read(flow).flow("daily_orders").orElseThrow().graph().nodes().stream()
                        .filter(node -> node.kind().isPrefectCall())
                        .map(node -> node.name().replace("_", ""))
                        .toList();
        assertThat(calls).hasSizeGreaterThan(10);
        assertThat(Files.readString(picture).replaceAll("</text>\\s*<text[^>]*>|_", ""))
                .startsWith("<svg ")
                .contains(calls);
    }

    @Test
    void writesPixelsForAPng() throws IOException {
        var light = folder.resolve("light.png");
        var dark = folder.resolve("dark.PNG");
        assertThat(image(flow, "-o", light).code()).isZero();
        assertThat(image(flow, "-o", dark, "--dark").code()).isZero();
        var image = ImageIO.read(light.toFile());
        assertThat(image.getWidth()).isGreaterThan(1_000);
        assertThat(brightness(image.getRGB(4, 4))).isGreaterThan(200);
        assertThat(brightness(ImageIO.read(dark.toFile()).getRGB(4, 4))).isLessThan(50);
    }

    private static int brightness(int colour) {
        return colour & 0xff;
    }

    @ParameterizedTest
    @ValueSource(strings = {".run.zip", ".jsonl", ".dgs"})
    void showsASavedRunOnTheFlow(String form) throws IOException {
        var etl = Files.writeString(folder.resolve("etl.py"), """
                from prefect import flow, task

                @task
                def extract(n):
                    return n

                @task
                def never(n):
                    return n

                @flow
                def etl():
                    x = extract(1)
                    never(x)
                """);
        var run = folder.resolve("run" + form);
        RunFile.write(run, SavedRun.of(RunRecording.of(Recordings.run("etl"), List.of())));
        var picture = folder.resolve("etl.svg");
        assertThat(image(etl, "-o", picture, "--run", run).code()).isZero();
        assertThat(Files.readString(picture)).contains(">not reached<").contains(">never<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.gif", "orders", "svg"})
    void namesTheFormatsThatThereAre(String name) {
        var said = image(flow, "-o", folder.resolve(name));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(name, ".svg or .png");
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--flow, nightly", "--run, yesterday", "--run, missing.jsonl"})
    void writesNothingOfWhatIsNotThere(String option, String value) {
        var picture = folder.resolve("orders.svg");
        var said = image(flow, "-o", picture, option, value);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(value);
        assertThat(picture).doesNotExist();
    }

    private static Said image(Object... arguments) {
        return Said.by(terminal -> new ImageCommand(terminal, FxToolkit::ask), arguments);
    }
}
