package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Programs that are killed while someone works with them: three of them; with `-Dheadwater.test.kills=100` a
/// hundred.
class KillTest {
    private static final long MILLIS_LOST = 2000;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("headwater.test.kills", 3));
    }

    private record Shown(long millis, String text) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoTextOfTwoSecondsAgoAndLeavesNoFileHalfWritten(long seed) throws Exception {
        var file = Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
        var shown = new ArrayList<Shown>();
        shown.add(new Shown(0, OpenFlow.TEXT));
        var killed = run(seed, shown);

        var texts = shown.stream().map(Shown::text).toList();
        var onDisk = Files.readString(file);
        assertThat(texts).contains(onDisk);
        var unsaved = KilledProgram.recoveries(folder)
                .of(file)
                .map(left -> left.text().text());
        assertThat(texts).containsAll(unsaved.stream().toList());
        var newest = Math.max(
                texts.lastIndexOf(onDisk), unsaved.map(texts::lastIndexOf).orElse(-1));
        assertThat(shown.subList(newest + 1, shown.size()))
                .as("texts that were shown two seconds before the end and are nowhere now")
                .noneMatch(lost -> lost.millis < killed - MILLIS_LOST);
        isWhole(Sidecar.fileOf(file));
        isWhole(KilledProgram.settings(folder));
        assertThat(Settings.read(KilledProgram.settings(folder))).isNotNull();
    }

    /// Runs a program, kills it at a random moment, and takes down what it showed.
    ///
    /// @return when it was killed, in milliseconds of the clock
    private long run(long seed, List<Shown> shown) throws IOException, InterruptedException {
        var random = new Random(seed);
        var most = 40 + random.nextInt(60);
        var process = new ProcessBuilder(command(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (shown.size() < most) {
                shown.add(read(Objects.requireNonNull(out.readLine(), "the program ended by itself")));
            }
            assertThat(process.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS))
                    .as("the program ended by itself")
                    .isFalse();
            // The process's own method would close the pipe, and what is in it would be lost.
            process.toHandle().destroyForcibly();
            var killed = System.currentTimeMillis();
            process.waitFor();
            // A text whose line is cut had not been shown yet.
            out.lines().filter(line -> line.endsWith(" .")).map(KillTest::read).forEach(shown::add);
            return killed;
        }
    }

    private static Shown read(String line) {
        var parts = line.split(" ", 3);
        return new Shown(
                Long.parseLong(parts[0]), new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }

    private List<String> command(long seed) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        var modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls"));
        }
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                folder.toString(),
                String.valueOf(seed)));
        return command;
    }

    private static void isWhole(Path file) throws IOException {
        if (Files.exists(file)) {
            assertThat(JsonMapper.shared().readTree(Files.readAllBytes(file)).isObject())
                    .as(file.toString())
                    .isTrue();
        }
    }
}
