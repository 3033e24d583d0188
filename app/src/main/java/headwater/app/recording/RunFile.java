package headwater.app.recording;

import headwater.app.problem.UnusableFileException;
import headwater.app.run.RunRecording;
import headwater.flow.Message;
import headwater.flow.WholeFile;
import headwater.graph.stream.DgsException;
import headwater.graph.stream.DgsFile;
import headwater.graph.stream.GraphChange;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/// A recorded run as a file: JSON lines (`.jsonl`), or GraphStream's dynamic graph (`.dgs`), which has no log
/// lines. Blocking. A file holds what the run was given as parameters and what it logged.
public final class RunFile {
    private RunFile() {}

    /// Whether the name of a file is that of a recorded run.
    public static boolean isNamedAsOne(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl") || isGraph(file);
    }

    private static boolean isGraph(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".dgs");
    }

    /// Writes a recording, in the format that the name asks for; whole, or nothing is written.
    ///
    /// @throws IOException if the file cannot be written
    public static void write(Path file, RunRecording recording) throws IOException {
        var text = new StringWriter();
        if (isGraph(file)) {
            DgsFile.write(text, RunGraph.of(recording).stream());
        } else {
            text.write(RecordingLines.of(recording).collect(Collectors.joining("\n", "", "\n")));
        }
        WholeFile.save(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a recording, in the format that the name asks for.
    ///
    /// @throws IOException if the file cannot be read; a [UnusableFileException] if it is not a recorded run
    public static RunRecording read(Path file) throws IOException {
        if (!isGraph(file)) {
            return RecordingLines.read(text(file).lines().toList());
        }
        var changes = new ArrayList<GraphChange>();
        try (var reader = Files.newBufferedReader(file)) {
            DgsFile.read(reader, changes::add);
        } catch (DgsException | CharacterCodingException _) {
            throw new UnusableFileException(Message.of(RecordingReason.NOT_DGS));
        }
        return RunGraph.read(changes);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException _) {
            throw new UnusableFileException(Message.of(RecordingReason.NOT_A_RECORDING));
        }
    }
}
