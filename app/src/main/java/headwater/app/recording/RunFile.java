package headwater.app.recording;

import headwater.app.problem.UnusableFileException;
import headwater.app.run.RunRecording;
import headwater.flow.Message;
import headwater.flow.WholeFile;
import headwater.graph.stream.DgsException;
import headwater.graph.stream.DgsFile;
import headwater.graph.stream.GraphChange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/// A saved run as a file, in the form that its name asks for: a capsule (`.run.zip`), which holds all that is known
/// of it; JSON lines (`.jsonl`), with what happened and the log; or GraphStream's dynamic graph (`.dgs`), without
/// the log. Blocking. A file holds what the run was given as parameters and what it logged.
public final class RunFile {
    /// How the names of capsules end. A zip file, as a colleague without Headwater can look into that too.
    public static final String CAPSULE = ".run.zip";

    private RunFile() {}

    /// Whether the name of a file is that of a saved run.
    public static boolean isNamedAsOne(Path file) {
        return isNamed(file, ".zip") || isNamed(file, ".jsonl") || isNamed(file, ".dgs");
    }

    private static boolean isNamed(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// Writes a run, whole, or nothing is written. One whose name asks for no form becomes a capsule of that name.
    ///
    /// @throws IOException if the file cannot be written
    public static void write(Path file, SavedRun run) throws IOException {
        if (isNamed(file, ".jsonl")) {
            WholeFile.save(file, out -> writeLines(out, run.recording()));
        } else if (isNamed(file, ".dgs")) {
            WholeFile.save(file, out -> writeGraph(out, run.recording()));
        } else {
            WholeFile.save(file, out -> Capsule.write(out, run));
        }
    }

    static void writeLines(OutputStream out, RunRecording recording) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (var lines = RecordingLines.of(recording).iterator(); lines.hasNext(); ) {
            writer.append(lines.next()).append('\n');
        }
        writer.flush();
    }

    static void writeGraph(OutputStream out, RunRecording recording) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        DgsFile.write(writer, RunGraph.of(recording).stream());
        writer.flush();
    }

    /// Reads a run, in the form that the name asks for.
    ///
    /// @throws IOException if the file cannot be read; a [UnusableFileException] if it is not a saved run
    public static SavedRun read(Path file) throws IOException {
        try {
            return isNamed(file, ".zip")
                    ? Capsule.read(file)
                    : SavedRun.of(isNamed(file, ".dgs") ? graph(file) : lines(file));
        } catch (UnusableFileException e) {
            throw e.in(String.valueOf(file.getFileName()));
        }
    }

    private static RunRecording lines(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return lines(reader);
        }
    }

    static RunRecording lines(BufferedReader reader) throws IOException {
        try {
            return RecordingLines.read(reader.lines().iterator());
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? RecordingReason.notARecording() : e.getCause();
        }
    }

    private static RunRecording graph(Path file) throws IOException {
        var changes = new ArrayList<GraphChange>();
        try (var reader = Files.newBufferedReader(file)) {
            DgsFile.read(reader, changes::add);
        } catch (DgsException | CharacterCodingException _) {
            throw RecordingReason.unusable(Message.of(RecordingReason.NOT_DGS), RecordingReason.NOT_A_RECORDING_CURE);
        }
        return RunGraph.read(changes);
    }
}
