package headwater.graph.layout.rows;

import headwater.graph.layout.rows.Plan.Cell;
import headwater.graph.layout.rows.Plan.Column;
import headwater.graph.layout.rows.Plan.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Finds where a block breaks into rows: the least sum of heights, of wires that have to go round a break, and of
/// what breaks cost or are worth; by dynamic programming over the items.
final class RowBreaks {
    /// The most items in a stack.
    static final int STACK = 5;

    private static final int LOOK_AHEAD = 24;
    private static final double WIRE = 4.5;
    private static final int MOST_WIRES = 4;
    private static final double BREAK = 3;
    private static final double TOO_WIDE = 3;

    private final RowBlock block;
    private final double width;
    private final Function<RowItem, List<Form>> forms;
    private final ToDoubleFunction<RowItem> worth;
    private final int[] wires;
    private final int[] stackable;
    private final @Nullable KeptRows kept;

    private final double[] best;
    private final int[] from;
    private final @Nullable Row[] rows;

    /// @param width what the columns of a row may take together, where they can
    /// @param forms the sizes that an item can have
    /// @param worth what a break before an item is worth
    /// @param kept where rows and columns begin; null if that is open
    RowBreaks(
            RowBlock block,
            double width,
            Function<RowItem, List<Form>> forms,
            ToDoubleFunction<RowItem> worth,
            @Nullable KeptRows kept) {
        this.block = block;
        this.width = width;
        this.forms = forms;
        this.worth = worth;
        this.wires = block.wiresAtBreaks();
        this.kept = kept;
        this.stackable = kept == null ? block.stackable() : kept.stackable();
        int count = block.items.size();
        this.best = new double[count + 1];
        this.from = new int[count + 1];
        this.rows = new Row[count + 1];
    }

    Plan plan() {
        Arrays.fill(best, 1, best.length, Double.MAX_VALUE);
        for (int i = 0; i < block.items.size(); i++) {
            if (mayBegin(i)) {
                for (double height : heights(i)) {
                    fill(i, height);
                }
            }
        }
        var chosen = new ArrayList<Row>();
        double tall = Measures.FIRST_GUTTER + Measures.LAST_GUTTER;
        double wide = 0;
        for (int at = block.items.size(); at > 0; at = from[at]) {
            var row = Objects.requireNonNull(rows[at]);
            chosen.addFirst(row);
            tall += row.height() + (from[at] == 0 ? 0 : gutter(from[at]));
            wide = Math.max(wide, row.width());
        }
        return new Plan(chosen, wide + 2 * Measures.SIDE_LANE, tall);
    }

    private double gutter(int before) {
        return Measures.ROW_GAP + WIRE * Math.max(0, Math.min(MOST_WIRES, wires[before]) - 1);
    }

    /// The row heights to try for rows that begin with an item: those of the next items and of stacks of them.
    private Iterable<Double> heights(int first) {
        var heights = new TreeSet<Double>();
        int end = kept == null ? Math.min(block.items.size(), first + LOOK_AHEAD) : kept.endOfRow(first);
        for (int i = first; i < end; i++) {
            for (var form : forms.apply(block.items.get(i))) {
                heights.add(form.height());
            }
            double stack = narrowest(i);
            for (int above = 1; above <= stackable[i] && i - above >= first; above++) {
                stack += narrowest(i - above) + Measures.STACK_GAP;
                heights.add(stack);
            }
        }
        return heights;
    }

    // Cards have their narrowest form first.
    private double narrowest(int index) {
        return forms.apply(block.items.get(index)).getFirst().height();
    }

    private boolean mayBegin(int index) {
        return kept == null || index == block.items.size() || kept.beginsRow(index);
    }

    private void fill(int first, double height) {
        var columns = new ArrayList<Column>();
        double wide = 0;
        int at = first;
        while (at < block.items.size()) {
            var column = column(at, height);
            if (column == null) {
                return;
            }
            double next = wide + column.width() + (columns.isEmpty() ? 0 : Measures.COLUMN_GAP);
            if (!columns.isEmpty() && (kept == null ? next > width : kept.beginsRow(at))) {
                return;
            }
            wide = next;
            columns.add(column);
            at += column.cells().size();
            if (mayBegin(at)) {
                consider(first, at, Row.of(columns));
            }
        }
    }

    private void consider(int first, int end, Row row) {
        double cost =
                best[first] + row.height() + Measures.ROW_GAP + BREAK + TOO_WIDE * Math.max(0, row.width() - width);
        if (first > 0) {
            cost += WIRE * Math.min(MOST_WIRES, wires[first]) - worth.applyAsDouble(block.items.get(first));
        }
        if (cost < best[end]) {
            best[end] = cost;
            from[end] = first;
            rows[end] = row;
        }
    }

    /// As many of the next items as are in a stack, or the next one; null if it is higher.
    private @Nullable Column column(int first, double height) {
        var cells = new ArrayList<Cell>();
        double tall = 0;
        int at = first;
        for (; at < block.items.size() && (at == first || stackable[at] >= at - first); at++) {
            var item = block.items.get(at);
            var form = narrowestWithin(item, height - tall);
            if (form == null) {
                break;
            }
            cells.add(new Cell(item, form));
            tall += form.height() + Measures.STACK_GAP;
        }
        boolean isTorn = kept != null && at < block.items.size() && stackable[at] >= at - first;
        return cells.isEmpty() || isTorn ? null : Column.of(cells);
    }

    private @Nullable Form narrowestWithin(RowItem item, double height) {
        for (var form : forms.apply(item)) {
            if (form.height() <= height + 0.01) {
                return form;
            }
        }
        return null;
    }
}
