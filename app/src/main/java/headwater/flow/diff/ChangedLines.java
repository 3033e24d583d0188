package headwater.flow.diff;

import com.github.difflib.DiffUtils;
import headwater.flow.Source;
import java.util.Set;
import java.util.TreeSet;

/// Which lines of a text are new or different, compared with the text before.
public final class ChangedLines {
    private ChangedLines() {}

    /// Lines of the later text, from 1. Where lines were only removed, the line that is there now.
    public static Set<Integer> between(Source before, Source after) {
        var changed = new TreeSet<Integer>();
        var patch = DiffUtils.diff(
                before.text().lines().toList(), after.text().lines().toList());
        for (var delta : patch.getDeltas()) {
            var target = delta.getTarget();
            for (int i = 0; i < target.size(); i++) {
                changed.add(target.getPosition() + i + 1);
            }
            if (target.size() == 0) {
                changed.add(Math.max(1, Math.min(target.getPosition() + 1, after.lines())));
            }
        }
        return changed;
    }
}
