package headwater.flow.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import headwater.flow.Source;
import java.util.List;

/// Two texts as a unified diff, the form that `git diff` prints.
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /// The diff, empty when the texts are the same; `file` names both sides.
    public static String of(String file, Source before, Source after) {
        if (before.equals(after)) {
            return "";
        }
        var old = lines(before);
        var lines = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + file, "b/" + file, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(Source source) {
        var text = source.text();
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }
}
