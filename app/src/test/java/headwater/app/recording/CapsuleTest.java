package headwater.app.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.log.Secrets;
import headwater.app.problem.Problems;
import headwater.app.problem.UnusableFileException;
import headwater.app.run.Recordings;
import headwater.app.run.RunRecording;
import headwater.app.runlog.MadeLog;
import headwater.flow.Source;
import headwater.prefect.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CapsuleTest {
    private static final List<String> RUNS = List.of("etl", "retries", "diamond", "cached", "nested", "fanout");

    @TempDir
    private Path folder = Path.of("");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesBackWhateverWasSaved(int seed) throws IOException {
        var saved = made(new Random(seed));
        var file = folder.resolve("any" + RunFile.CAPSULE);
        RunFile.write(file, saved);
        assertThat(RunFile.read(file)).isEqualTo(saved);
        // Saved again it is the same run too, not only an equal object.
        assertThat(RunFile.read(file).recording().run())
                .isEqualTo(saved.recording().run());
    }

    private static SavedRun made(Random random) {
        var run = RunRecording.of(Recordings.run(RUNS.get(random.nextInt(RUNS.size()))), List.of());
        int changes = random.nextInt(run.changes().size() + 1);
        var lines = MadeLog.lines(random.nextInt(40), random.nextInt());
        var recording = new RunRecording(run.flowRun(), run.changes().subList(0, changes), lines);
        var saved = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
        var about = new About(text(random), text(random), random.nextBoolean() ? text(random) : null, saved);
        return new SavedRun(
                recording, random.nextInt(4) == 0 ? null : about, random.nextInt(4) == 0 ? null : source(random));
    }

    private static SavedSource source(Random random) {
        var files = new TreeMap<String, Source>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            files.put("a/".repeat(random.nextInt(3)) + "ü b" + i + ".py", Source.of(bytes));
        }
        return new SavedSource(files.lastKey(), text(random), files);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 0xD800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void isReadableByOtherProgramsEntryByEntry() throws IOException {
        var file = write(sample());
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "capsule.json", "run.jsonl", "run.dgs", "source/flows/etl.py", "source/lib/tools.py");
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("source/lib/tools.py"))
                                    .readAllBytes(),
                            UTF_8))
                    .isEqualTo("def tool(): ...\n");
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("capsule.json")).readAllBytes(), UTF_8))
                    .contains("\"flow\": \"etl\"", "\"prefect\": \"3.9.1\"", "\"file\": \"flows/etl.py\"");
        }
    }

    private static SavedRun sample() {
        var recording = RunRecording.of(Recordings.run("etl"), Recordings.logs("etl"));
        var about = new About("etl", "1.0", "3.9.1", Instant.parse("2026-11-29T18:40:00Z"));
        var files =
                Map.of("flows/etl.py", Source.of("import lib.tools\n"), "lib/tools.py", Source.of("def tool(): ...\n"));
        return new SavedRun(recording, about, new SavedSource("flows/etl.py", "etl", files));
    }

    private Path write(SavedRun run) throws IOException {
        var file = folder.resolve("etl" + RunFile.CAPSULE);
        RunFile.write(file, run);
        return file;
    }

    static Stream<Arguments> unusable() throws IOException {
        byte[] whole = bytes();
        byte[] changed = whole.clone();
        // Within the packed lines: each entry has a sum of its bytes.
        changed[whole.length / 3] ^= 0x55;
        return Stream.of(
                Arguments.of("empty", new byte[0], "It is empty."),
                Arguments.of("cut off", Arrays.copyOf(whole, whole.length * 2 / 3), "not a whole zip file"),
                Arguments.of("changed", changed, "not a whole zip file"),
                Arguments.of("no zip file", "hello\n".getBytes(UTF_8), "not a whole zip file"),
                Arguments.of("foreign", with(Map.of("word/document.xml", "<x/>"), ""), "no capsule.json in it"),
                Arguments.of("of another kind", with(Map.of("capsule.json", "{}"), ""), "not a run that Headwater"),
                Arguments.of("no JSON", with(Map.of("capsule.json", "<x/>"), ""), "not a run that Headwater"),
                Arguments.of(
                        "newer",
                        with(Map.of("capsule.json", "{\"format\":\"headwater-capsule\",\"version\":2}"), ""),
                        "Update Headwater"),
                Arguments.of("without a run", with(Map.of(), "run.jsonl"), "no run.jsonl in it"),
                Arguments.of(
                        "without its source", with(Map.of(), "source/flows/etl.py"), "no source/flows/etl.py in it"),
                Arguments.of(
                        "with a broken line",
                        with(Map.of("run.jsonl", "{\n{"), ""),
                        "Line 1 is not part of a saved run"),
                Arguments.of(
                        "with nothing in a line", with(Map.of("run.jsonl", emptyState()), ""), "Line 2 is not part"),
                Arguments.of("above", with(Map.of("source/../../x.py", ""), ""), "\"source/../../x.py\""),
                Arguments.of("absolute", with(Map.of("/etc/x", ""), ""), "\"/etc/x\""),
                Arguments.of("of Windows", with(Map.of("source/..\\x.py", ""), ""), "\"source/..\\x.py\""),
                Arguments.of(
                        "a bomb", with(Map.of("source/x.py", "a".repeat(40 << 20)), ""), "unpacks to more than 32 MB"),
                Arguments.of(
                        "a bomb of one line",
                        with(Map.of("run.jsonl", "[".repeat(70 << 20)), ""),
                        "unpacks to more than 64 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void saysWhichFileIsUnusableAndWhatToDo(String name, byte[] bytes, String words) throws IOException {
        var file = Files.write(folder.resolve("odd" + RunFile.CAPSULE), bytes);
        var failure = (UnusableFileException) assertThatThrownBy(() -> RunFile.read(file))
                .isInstanceOf(UnusableFileException.class)
                .actual();
        var problem = Problems.of(failure);
        assertThat(problem.line()).contains("odd.run.zip", words);
        assertThat(problem.cure()).isNotEmpty();
    }

    private static String emptyState() {
        return RecordingLines.of(sample().recording()).findFirst().orElseThrow() + "\n{\"flow_state\":{}}\n{}\n";
    }

    private static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        Capsule.write(out, sample());
        return out.toByteArray();
    }

    /// A capsule with some entries more, or other ones, and without one.
    private static byte[] with(Map<String, String> others, String without) throws IOException {
        var file = Files.write(Files.createTempFile("capsule", ".zip"), bytes());
        var entries = new LinkedHashMap<String, byte[]>();
        if (!others.containsKey("word/document.xml")) {
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        Files.delete(file);
        others.forEach((name, text) -> entries.put(name, text.getBytes(UTF_8)));
        entries.remove(without);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    void hidesSecretsByNameByFormAndByValue() throws IOException {
        var made = sample();
        var flowRun = Json.write(made.recording().flowRun());
        assertThat(flowRun).contains("\"parameters\":{");
        var run = RecordingLines.read(RecordingLines.of(made.recording())
                .map(line -> line.replace(
                        "\"parameters\":{",
                        "\"parameters\":{\"db_password\":\"hunter2\",\"smtp\":{\"token\":[42,{\"a\":\"deep\"}]},"
                                + "\"url\":\"https://me:pass@db/x\",\"day\":\"today\","))
                .iterator());
        var line = Objects.requireNonNull(run.lines().getFirst());
        var source = new SavedSource("etl.py", "etl", Map.of("etl.py", Source.of("token = find('swordfish')\n")));
        var secrets = Secrets.of(Map.of("PREFECT_API_KEY", "swordfish"));
        var hidden = HiddenSecrets.in(new SavedRun(run, made.about(), source), secrets);
        assertThat(hidden.recording().flowRun().parameters())
                .containsEntry("db_password", "***")
                .containsEntry("smtp", Map.of("token", List.of("***", Map.of("a", "***"))))
                .containsEntry("url", "https://***@db/x")
                .containsEntry("day", "today");
        assertThat(hidden.recording().lines().getFirst()).isEqualTo(line);
        assertThat(hidden.recording().run().tasks()).isEqualTo(run.run().tasks());
        assertThat(Objects.requireNonNull(hidden.source()).files())
                .containsEntry("etl.py", Source.of("token = find('***')\n"));
    }
}
