package headwater.app.designer;

import headwater.app.recording.SavedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// The Python of a saved run while it is open: in a folder of this person alone, apart from what is theirs. It cannot
/// be changed.
///
/// @param capsule the file of the saved run
/// @param source what was saved
/// @param folder where it is unpacked
record Unpacked(Path capsule, SavedSource source, Path folder) {
    /// Unpacks a source; blocks.
    static Unpacked of(Path capsule, SavedSource source) throws IOException {
        // Links are resolved: what is found in the folder is to be within the folder.
        var folder = Files.createTempDirectory("headwater-").toRealPath();
        var unpacked = new Unpacked(capsule, source, folder);
        try {
            source.writeTo(folder);
            return unpacked;
        } catch (IOException e) {
            unpacked.delete();
            throw e;
        }
    }

    /// The file with the flow.
    Path file() {
        return folder.resolve(source.file());
    }

    /// Deletes what was unpacked; blocks.
    void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
