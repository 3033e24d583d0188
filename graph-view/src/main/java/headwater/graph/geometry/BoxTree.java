package headwater.graph.geometry;

import headwater.graph.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds which of many boxes meet a box: an R-tree, packed once by sort-tile-recursive (Leutenegger and others,
/// 1997).
final class BoxTree {
    private static final int FAN = 16;

    private final int[] items;
    /// Bounds of the groups, lowest level first: `levels[0][i]` holds items `i * FAN` and on.
    private final Box[][] levels;

    private final Box[] boxes;

    BoxTree(List<Box> boxes) {
        this.boxes = boxes.toArray(Box[]::new);
        this.items = packed(this.boxes);
        this.levels = levels();
    }

    private static int[] packed(Box[] boxes) {
        var order = IntStream.range(0, boxes.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> boxes[i].x()));
        int slice = FAN * (int) Math.ceil(Math.sqrt(Math.ceil((double) boxes.length / FAN)));
        for (int start = 0; start < order.length; start += slice) {
            int end = Math.min(order.length, start + slice);
            Arrays.sort(order, start, end, Comparator.comparingDouble(i -> boxes[i].y()));
        }
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private Box[][] levels() {
        var below = Arrays.stream(items).mapToObj(i -> boxes[i]).toArray(Box[]::new);
        var all = new ArrayList<Box[]>();
        while (below.length > 1 || all.isEmpty()) {
            below = grouped(below);
            all.add(below);
        }
        return all.toArray(Box[][]::new);
    }

    private static Box[] grouped(Box[] below) {
        var groups = new Box[(below.length + FAN - 1) / FAN];
        for (int i = 0; i < below.length; i++) {
            int group = i / FAN;
            groups[group] = groups[group] == null ? below[i] : groups[group].union(below[i]);
        }
        return groups;
    }

    /// The numbers of the boxes that meet it.
    BitSet meeting(Box box) {
        var found = new BitSet(boxes.length);
        if (boxes.length > 0) {
            search(levels.length - 1, 0, box, found);
        }
        return found;
    }

    private void search(int level, int group, Box box, BitSet found) {
        var bounds = levels[level][group];
        if (!meets(bounds, box)) {
            return;
        }
        if (box.contains(bounds)) {
            int size = (int) Math.pow(FAN, level + 1);
            for (int i = group * size; i < Math.min(items.length, (group + 1) * size); i++) {
                found.set(items[i]);
            }
            return;
        }
        int below = level == 0 ? items.length : levels[level - 1].length;
        for (int i = group * FAN; i < Math.min(below, (group + 1) * FAN); i++) {
            if (level > 0) {
                search(level - 1, i, box, found);
            } else if (meets(boxes[items[i]], box)) {
                found.set(items[i]);
            }
        }
    }

    /// Unlike [Box#overlaps(Box)], a level line without height is met too.
    private static boolean meets(Box a, Box b) {
        return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
    }
}
