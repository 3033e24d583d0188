package headwater.graph.layout.rows;

import headwater.graph.Placement.Cell;
import headwater.graph.Placement.Kept;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rows and columns of a block as they were in the version before. What is new is in a column of its own, in the
/// row of what is before it; what has moved counts as new.
final class KeptRows {
    private static final Comparator<Cell> ORDER =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column).thenComparingInt(Cell::depth);

    private final boolean[] begins;
    private final int[] stackable;

    private KeptRows(RowBlock block, @Nullable Cell[] cells) {
        int count = cells.length;
        this.begins = new boolean[count];
        this.stackable = block.stackable();
        Cell last = null;
        for (int i = 0; i < count; i++) {
            var cell = cells[i];
            boolean isBelow = i > 0 && cell != null && cell.depth() > 0 && mayBeAbove(cells[i - 1], cell);
            stackable[i] = isBelow ? Math.min(stackable[i], stackable[i - 1] + 1) : 0;
            begins[i] = i == 0 || (cell != null && last != null && cell.row() != last.row());
            last = cell == null ? last : cell;
        }
    }

    /// The rows of a block; null if nothing in it was there before.
    static @Nullable KeptRows of(RowBlock block, Kept before) {
        if (block.isRegions || before.cells().isEmpty()) {
            return null;
        }
        var cells = new @Nullable Cell[block.items.size()];
        boolean isKnown = false;
        for (int i = 0; i < cells.length; i++) {
            var node = block.items.get(i).node;
            var cell = before.cells().get(node.id());
            if (cell != null && cell.branch() == node.branch() && Objects.equals(cell.parent(), node.parent())) {
                cells[i] = cell;
                isKnown = true;
            }
        }
        if (!isKnown) {
            return null;
        }
        forgetMoved(cells);
        return new KeptRows(block, cells);
    }

    /// Keeps the most cells that are still in their order.
    private static void forgetMoved(@Nullable Cell[] cells) {
        int[] length = new int[cells.length];
        int[] previous = new int[cells.length];
        int best = -1;
        for (int i = 0; i < cells.length; i++) {
            var cell = cells[i];
            previous[i] = -1;
            for (int j = 0; j < i && cell != null; j++) {
                var other = cells[j];
                if (other != null && ORDER.compare(other, cell) < 0 && length[j] > length[i]) {
                    length[i] = length[j];
                    previous[i] = j;
                }
            }
            length[i] += cell == null ? 0 : 1;
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        for (int i = cells.length - 1; i >= 0; i--) {
            if (i == best) {
                best = previous[i];
            } else {
                cells[i] = null;
            }
        }
    }

    private static boolean mayBeAbove(@Nullable Cell above, Cell cell) {
        return above == null || (above.row() == cell.row() && above.column() == cell.column());
    }

    /// Whether a row begins with an item.
    boolean beginsRow(int index) {
        return begins[index];
    }

    /// Where the row that begins with an item ends: the index of what is after it.
    int endOfRow(int first) {
        int end = first + 1;
        while (end < begins.length && !begins[end]) {
            end++;
        }
        return end;
    }

    /// For each item, how many of those right before it are in a stack with it.
    int[] stackable() {
        return stackable;
    }
}
