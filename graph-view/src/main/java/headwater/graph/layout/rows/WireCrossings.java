package headwater.graph.layout.rows;

import headwater.graph.Point;
import headwater.graph.layout.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Counts where lines of different nets cross; a bundle counts once.
public final class WireCrossings {
    private WireCrossings() {}

    private record Stretch(int net, double low, double high, double at) {}

    private record Meeting(int one, int other, long x, long y) {}

    /// The number of points at which lines cross.
    ///
    /// @param lines for each net its lines, of upright and level stretches
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    public static int count(Map<Integer, List<List<Point>>> lines) {
        var level = new ArrayList<Stretch>();
        var upright = new ArrayList<Stretch>();
        lines.forEach((net, all) -> {
            for (var line : all) {
                for (int i = 1; i < line.size(); i++) {
                    var a = line.get(i - 1);
                    var b = line.get(i);
                    if (Math.abs(a.y() - b.y()) < 0.01) {
                        level.add(new Stretch(net, Math.min(a.x(), b.x()), Math.max(a.x(), b.x()), a.y()));
                    } else {
                        upright.add(new Stretch(net, Math.min(a.y(), b.y()), Math.max(a.y(), b.y()), a.x()));
                    }
                }
            }
        });
        level.sort(Comparator.comparingDouble(Stretch::at));
        var found = new HashSet<Meeting>();
        for (var up : upright) {
            Layout.stopIfInterrupted();
            for (int i = firstFrom(level, up.low());
                    i < level.size() && level.get(i).at() < up.high() - 0.5;
                    i++) {
                var across = level.get(i);
                if (across.net() != up.net()
                        && across.at() > up.low() + 0.5
                        && up.at() > across.low() + 0.5
                        && up.at() < across.high() - 0.5) {
                    int one = Math.min(up.net(), across.net());
                    int other = Math.max(up.net(), across.net());
                    found.add(new Meeting(one, other, Math.round(up.at()), Math.round(across.at())));
                }
            }
        }
        return found.size();
    }

    private static int firstFrom(List<Stretch> sorted, double at) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).at() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
