package headwater.flow.export;

import headwater.flow.diff.UnifiedDiff;
import org.jspecify.annotations.Nullable;

/// A file of an export: its name in the folder, its text before (null if it is new) and after.
public record ExportFile(String name, @Nullable String before, String after) {
    /// Whether writing it would change anything.
    public boolean isChanged() {
        return !after.equals(before);
    }

    /// The change as a unified diff, empty if there is none.
    public String diff() {
        return before == null
                ? UnifiedDiff.of("/dev/null", "", name, after)
                : UnifiedDiff.of(name, before, name, after);
    }
}
