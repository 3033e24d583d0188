package headwater.flow.export;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import headwater.flow.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file of an export: its name in the folder, its text before (null if it is new) and after.
public record ExportFile(String name, @Nullable String before, String after) {
    private static final int CONTEXT = 3;

    /// Whether writing it would change anything.
    public boolean isChanged() {
        return !after.equals(before);
    }

    /// The change as a unified diff, empty if there is none.
    public String diff() {
        if (!isChanged()) {
            return "";
        }
        var old = lines(before == null ? "" : before);
        var patch = DiffUtils.diff(old, lines(after));
        var from = before == null ? "/dev/null" : name;
        return String.join("\n", UnifiedDiffUtils.generateUnifiedDiff(from, name, old, patch, CONTEXT)) + "\n";
    }

    /// Writes it into a folder, whole or not at all; does nothing if nothing changes.
    ///
    /// @throws IOException if it cannot be written, or is not what it was when the export was made
    public void write(Path folder) throws IOException {
        var file = folder.resolve(name);
        var now = Files.exists(file) ? Files.readString(file) : null;
        if (!Objects.equals(now, before)) {
            throw new IOException(file + " was changed by another program meanwhile; export again.");
        }
        if (!isChanged()) {
            return;
        }
        WholeFile.save(file, after.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", text.endsWith("\n") ? 0 : -1));
    }
}
