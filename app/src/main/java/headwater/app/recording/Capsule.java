package headwater.app.recording;

import headwater.app.problem.UnusableFileException;
import headwater.app.run.RunRecording;
import headwater.flow.Message;
import headwater.flow.Source;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A run as one zip file: a manifest, the changes and log lines as JSON lines, the graph as DGS, and the Python by its
/// names in the project. Every entry can be read by itself, by a person too.
///
/// A capsule comes from elsewhere, so nothing in it is trusted: not its names, not its sizes.
final class Capsule {
    private static final String FORMAT = "headwater-capsule";
    private static final int VERSION = 1;
    private static final String MANIFEST = "capsule.json";
    private static final String LINES = "run.jsonl";
    private static final String GRAPH = "run.dgs";
    private static final String SOURCE = "source/";

    private static final int MOST_ENTRIES = 10_000;

    private Capsule() {}

    /// What the manifest has. Fields of later versions are passed over.
    ///
    /// @param flow the name of the flow
    /// @param run the name of the run
    /// @param file which of the files has the flow; null where there is none
    /// @param function the id of the flow in it
    private record Manifest(
            @Nullable String format,
            int version,
            @Nullable String headwater,
            @Nullable String prefect,
            @Nullable String flow,
            @Nullable String run,
            @Nullable Instant saved,
            @Nullable String file,
            @Nullable String function) {}

    static void write(OutputStream out, SavedRun run) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(Json.writeLines(manifest(run)).getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(LINES));
        RunFile.writeLines(zip, run.recording());
        zip.putNextEntry(new ZipEntry(GRAPH));
        RunFile.writeGraph(zip, run.recording());
        var source = run.source();
        if (source != null) {
            for (var each : source.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(SOURCE + each.getKey()));
                zip.write(each.getValue().bytes());
            }
        }
        zip.finish();
    }

    private static Manifest manifest(SavedRun run) {
        var about = run.about();
        var source = run.source();
        return new Manifest(
                FORMAT,
                VERSION,
                about == null ? null : about.headwater(),
                about == null ? null : about.prefect(),
                about == null ? null : about.flow(),
                run.recording().flowRun().name(),
                about == null ? null : about.saved(),
                source == null ? null : source.file(),
                source == null ? null : source.function());
    }

    static SavedRun read(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw RecordingReason.unusable(Message.of(RecordingReason.EMPTY), RecordingReason.DAMAGED_CURE);
        }
        try (var zip = new ZipFile(file.toFile())) {
            checkNames(zip);
            var manifest = manifest(zip);
            return new SavedRun(run(zip), about(manifest), source(zip, manifest));
        } catch (ZipException | EOFException _) {
            throw RecordingReason.unusable(Message.of(RecordingReason.DAMAGED), RecordingReason.DAMAGED_CURE);
        }
    }

    private static RunRecording run(ZipFile zip) throws IOException {
        var bytes = entry(zip, LINES, 0, CapsuleEntry.RUN);
        try {
            return RunFile.lines(new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())));
        } catch (UnusableFileException e) {
            // What was changed on its way is the better reason.
            bytes.transferTo(OutputStream.nullOutputStream());
            throw e;
        }
    }

    private static void checkNames(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw RecordingReason.unusable(
                    Message.of(RecordingReason.TOO_MANY, MOST_ENTRIES), RecordingReason.UNSAFE_CURE);
        }
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName();
            if (name.contains("\\") || name.contains(":") || isOutside(name)) {
                throw RecordingReason.unusable(Message.of(RecordingReason.BAD_NAME, name), RecordingReason.UNSAFE_CURE);
            }
        }
    }

    // Not the name of something below the folder that it is unpacked into. A folder's ends with a slash.
    private static boolean isOutside(String name) {
        return List.of(name.split("/")).stream().anyMatch(part -> part.isEmpty() || part.matches("\\.\\.?"));
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var text = new String(entry(zip, MANIFEST, 0, CapsuleEntry.TEXT).readAllBytes(), StandardCharsets.UTF_8);
        try {
            var manifest = Json.read(text, Manifest.class);
            if (!FORMAT.equals(manifest.format())) {
                throw RecordingReason.notARecording();
            }
            if (manifest.version() > VERSION) {
                throw RecordingReason.unusable(Message.of(RecordingReason.NEWER), RecordingReason.NEWER_CURE);
            }
            return manifest;
        } catch (JsonException _) {
            throw RecordingReason.notARecording();
        }
    }

    private static @Nullable About about(Manifest manifest) {
        return manifest.saved() == null
                ? null
                : new About(
                        Objects.requireNonNullElse(manifest.flow(), ""),
                        Objects.requireNonNullElse(manifest.headwater(), ""),
                        manifest.prefect(),
                        manifest.saved());
    }

    private static @Nullable SavedSource source(ZipFile zip, Manifest manifest) throws IOException {
        if (manifest.file() == null) {
            return null;
        }
        var names = zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(SOURCE))
                .map(ZipEntry::getName)
                .toList();
        var files = new TreeMap<String, Source>();
        long before = 0;
        for (var name : names) {
            var text = Source.of(entry(zip, name, before, CapsuleEntry.TEXT).readAllBytes());
            files.put(name.substring(SOURCE.length()), text);
            before += text.length();
        }
        if (!files.containsKey(manifest.file())) {
            throw missing(SOURCE + manifest.file());
        }
        return new SavedSource(manifest.file(), Objects.requireNonNullElse(manifest.function(), ""), files);
    }

    private static IOException missing(String entry) {
        return RecordingReason.unusable(
                Message.of(RecordingReason.NOT_A_CAPSULE, entry), RecordingReason.NOT_A_RECORDING_CURE);
    }

    private static CapsuleEntry entry(ZipFile zip, String name, long before, long most) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw missing(name);
        }
        return new CapsuleEntry(zip.getInputStream(entry), entry.getCrc(), before, most);
    }
}
