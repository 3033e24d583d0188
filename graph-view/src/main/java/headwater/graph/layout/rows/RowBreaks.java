package headwater.graph.layout.rows;

import headwater.graph.layout.Layout;
import headwater.graph.layout.rows.Plan.Column;
import headwater.graph.layout.rows.Plan.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// Finds where a block breaks into rows: the least sum of heights, of wires that have to go round a break, and of
/// what breaks cost or are worth; by dynamic programming over the items.
final class RowBreaks {
    /// The most items in a stack.
    static final int STACK = 5;

    private static final double WIRE = 4.5;
    private static final int MOST_WIRES = 4;
    private static final double BREAK = 3;
    private static final double TOO_WIDE = 3;

    private final Columns columns;
    private final Measures measures;
    private final double width;
    private final ToDoubleFunction<RowItem> worth;

    private final double[] best;
    /// For each end of a row, with which item its row begins and how high that is.
    private final int[] from;
    private final double[] heights;

    /// @param width what the columns of a row may take together, where they can
    /// @param worth what a break before an item is worth
    RowBreaks(Columns columns, double width, ToDoubleFunction<RowItem> worth) {
        this.columns = columns;
        this.measures = columns.block.measures;
        this.width = width;
        this.worth = worth;
        int count = columns.count();
        this.best = new double[count + 1];
        this.from = new int[count + 1];
        this.heights = new double[count + 1];
    }

    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    Plan plan() {
        Arrays.fill(best, 1, best.length, Double.MAX_VALUE);
        for (int i = 0; i < columns.count(); i++) {
            Layout.stopIfInterrupted();
            if (columns.mayBegin(i)) {
                double before = best[i] + (i == 0 ? 0 : breakCost(i));
                for (double height : columns.heights(i)) {
                    fill(i, height, before);
                }
            }
        }
        var chosen = new ArrayList<Row>();
        double tall = measures.firstGutter() + measures.lastGutter();
        double wide = 0;
        for (int at = columns.count(); at > 0; at = from[at]) {
            var row = Row.of(columnsOf(from[at], at), measures);
            chosen.addFirst(row);
            tall += row.height() + (from[at] == 0 ? 0 : gutter(from[at], row));
            wide = Math.max(wide, row.width());
        }
        return new Plan(chosen, wide + 2 * measures.sideLane(), tall, measures);
    }

    private double breakCost(int before) {
        return WIRE * Math.min(MOST_WIRES, columns.wires(before))
                - worth.applyAsDouble(columns.block.items.get(before));
    }

    private double gutter(int before, Row row) {
        return measures.above(row) + WIRE * Math.max(0, Math.min(MOST_WIRES, columns.wires(before)) - 1);
    }

    /// Sets rows of a height that begin with an item, each one column longer than the one before.
    ///
    /// @param before what everything before that item costs
    private void fill(int first, double height, double before) {
        double wide = -measures.columnGap();
        double above = 0;
        double below = 0;
        int at = first;
        while (at < columns.count()) {
            var column = columns.column(at, height);
            if (column == null) {
                return;
            }
            double next = wide + column.width() + measures.columnGap();
            if (at > first && columns.endsBefore(at, next > width)) {
                return;
            }
            wide = next;
            above = Math.max(above, column.base());
            below = Math.max(below, column.height() - column.base());
            at += column.cells().size();
            if (columns.mayBegin(at)) {
                double cost = before + above + below + measures.rowGap() + BREAK + TOO_WIDE * Math.max(0, wide - width);
                if (cost < best[at]) {
                    best[at] = cost;
                    from[at] = first;
                    heights[at] = height;
                }
            }
        }
    }

    private List<Column> columnsOf(int first, int end) {
        var row = new ArrayList<Column>();
        for (int at = first; at < end; ) {
            var column = Objects.requireNonNull(columns.column(at, heights[end]));
            row.add(column);
            at += column.cells().size();
        }
        return row;
    }
}
