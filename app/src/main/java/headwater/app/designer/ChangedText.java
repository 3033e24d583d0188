package headwater.app.designer;

import headwater.flow.Source;
import headwater.flow.diff.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;

/// The lines that a change takes out and puts in, without what is around them, as many as a menu has room for.
final class ChangedText {
    private static final int MOST = 6;

    private ChangedText() {}

    /// Lines that begin with `-` or `+`, and if there are more one that says how many.
    static List<String> of(Source before, Source after) {
        var all = UnifiedDiff.of("", before, after)
                .lines()
                .filter(line -> !line.startsWith("+++") && !line.startsWith("---"))
                .filter(line -> line.startsWith("+") || line.startsWith("-"))
                .filter(line -> !line.substring(1).isBlank())
                .map(line -> line.charAt(0) + " " + line.substring(1).strip())
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        var shown = new ArrayList<>(all.subList(0, MOST - 1));
        shown.add("… " + (all.size() - shown.size()) + " more lines");
        return shown;
    }
}
