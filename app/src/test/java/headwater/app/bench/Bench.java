package headwater.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// What the measurements of the window share.
final class Bench {
    private Bench() {}

    /// The value that so many percent of the sorted values do not exceed, with one decimal; not a number for none.
    static double percentile(double[] sorted, int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var at = Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return Math.round(sorted[at] * 10) / 10.0;
    }

    /// Deletes a folder with all that is in it.
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
