package headwater.flow.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import headwater.flow.Source;
import java.util.List;

/// Two texts as a unified diff, the form that `diff -u` and `git diff` print.
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /// The diff as `git diff` names its sides, empty when the texts are the same.
    ///
    /// @param file the path of the file; an absolute one is named from the root, as `patch -p1` finds it there
    public static String of(String file, Source before, Source after) {
        var name = file.replaceFirst("^/+", "");
        return of("a/" + name, before.text(), "b/" + name, after.text());
    }

    /// The diff, empty when the texts are the same.
    ///
    /// @param from the name of the side before
    /// @param to the name of the side after
    public static String of(String from, String before, String to, String after) {
        if (before.equals(after)) {
            return "";
        }
        var old = lines(before);
        var lines = UnifiedDiffUtils.generateUnifiedDiff(from, to, old, DiffUtils.diff(old, lines(after)), CONTEXT);
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }
}
