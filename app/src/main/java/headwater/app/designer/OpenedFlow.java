package headwater.app.designer;

import headwater.app.recording.SavedSource;
import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A flow file that has just been read, with everything that its page shows at first.
///
/// @param file the file
/// @param reader what reads it, with its project
/// @param document what was read
/// @param onDisk what the file holds; null if there is none and only unsaved text is left of it
/// @param sidecar what is kept beside the file
/// @param drawn the flow that is shown first
/// @param recoveries where unsaved text is kept
/// @param recovery unsaved text of an earlier time; null for none
/// @param unpacked the saved run that it is in, and cannot be changed; null for a file of its own
public record OpenedFlow(
        Path file,
        PythonReader reader,
        Document document,
        @Nullable Source onDisk,
        Sidecar sidecar,
        DrawnFlow drawn,
        RecoveryFolder recoveries,
        @Nullable Recovery recovery,
        @Nullable Unpacked unpacked) {
    /// Reads and draws a file; blocks.
    ///
    /// @throws UnreadableException if it cannot be read
    public static OpenedFlow read(Path file, Layout layout, RecoveryFolder recoveries) throws UnreadableException {
        var path = file.toAbsolutePath().normalize();
        var reader = new PythonReader(Project.around(path));
        var recovery = recoveries.of(path).orElse(null);
        var isOnlyRecovery = recovery != null && !Files.exists(path);
        var document = isOnlyRecovery ? reader.read(path, Source.of("")) : reader.read(path);
        var onDisk = isOnlyRecovery ? null : document.source();
        var sidecar = Sidecar.read(Sidecar.fileOf(path));
        var drawn = DrawnFlow.first(document, sidecar, LayoutPage.USUAL, layout);
        var isNews = recovery != null && !Objects.equals(recovery.text(), onDisk);
        return new OpenedFlow(
                path, reader, document, onDisk, sidecar, drawn, recoveries, isNews ? recovery : null, null);
    }

    /// Reads and draws the source of a saved run; blocks.
    ///
    /// @param capsule the file of the saved run
    /// @throws IOException if it cannot be unpacked; an [UnreadableException] if it cannot be read
    public static OpenedFlow of(Path capsule, SavedSource source, Layout layout, RecoveryFolder recoveries)
            throws IOException {
        var unpacked = Unpacked.of(capsule.toAbsolutePath().normalize(), source);
        try {
            var reader = new PythonReader(Project.of(unpacked.folder()));
            var document = reader.read(unpacked.file());
            var flow = document.flow(source.function()).orElse(null);
            var drawn = DrawnFlow.first(document, flow, Sidecar.NONE, LayoutPage.USUAL, layout);
            return new OpenedFlow(
                    unpacked.file(),
                    reader,
                    document,
                    document.source(),
                    Sidecar.NONE,
                    drawn,
                    recoveries,
                    null,
                    unpacked);
        } catch (UnreadableException e) {
            unpacked.delete();
            throw e;
        }
    }
}
