package headwater.flow.export;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of an export: its name in the folder, its text before (null if it is new) and after.
public record ExportFile(String name, @Nullable String before, String after) {
    // Lines around a change, as `diff -u` shows them.
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

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", text.endsWith("\n") ? 0 : -1));
    }
}
