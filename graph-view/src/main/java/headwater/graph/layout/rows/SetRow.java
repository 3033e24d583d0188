package headwater.graph.layout.rows;

import java.util.ArrayList;
import java.util.List;

/// One row of a [SetBlock].
final class SetRow {
    final List<List<SetItem>> columns = new ArrayList<>();
    /// The lanes after each column.
    final List<Lane> after = new ArrayList<>();

    double y;
    double width;
    double height;
    double base;
    private final Measures measures;
    private final double[] widths;

    SetRow(Plan.Row row, SetBlock block) {
        int count = row.columns().size();
        this.widths = new double[count];
        this.measures = block.block.measures;
        double gap = block.block.isRegions ? measures.regionGap() : measures.columnGap();
        for (int c = 0; c < count; c++) {
            var before = c == 0 ? block.left : after.getLast();
            var next = new Lane(true, block, c == count - 1 ? measures.sideLane() : gap);
            after.add(next);
            var items = new ArrayList<SetItem>();
            for (var cell : row.columns().get(c).cells()) {
                items.add(new SetItem(cell.item(), cell.form(), block, before, next, c == 0, c == count - 1));
            }
            columns.add(items);
        }
    }

    void measure() {
        base = 0;
        width = 0;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = 0;
            for (var item : columns.get(c)) {
                item.measure();
                widths[c] = Math.max(widths[c], item.width);
            }
            var first = columns.get(c).getFirst();
            base = c > 0 && first.item.isRegion() ? base : Math.max(base, head(c) + first.base());
            width += widths[c] + after.get(c).thickness;
        }
        height = 0;
        for (var column : columns) {
            double tall = drop(column.getFirst()) - Measures.STACK_GAP;
            for (var item : column) {
                tall += item.height + Measures.STACK_GAP;
            }
            height = Math.max(height, tall);
        }
    }

    /// How far below the top of the row a column begins, so that all are level; regions begin at the top.
    private double drop(SetItem first) {
        return first.item.isRegion() ? 0 : base - first.base();
    }

    /// The height of the caption of a column.
    private double head(int column) {
        return measures.caption(columns.get(column).getFirst().item, widths[column]);
    }

    /// Makes regions equally high or wide.
    ///
    /// @param wide the width that the row is to have; 0 to leave it
    void stretch(double tall, double wide) {
        height = tall;
        for (var column : columns) {
            for (var region : column) {
                region.height = tall;
                if (wide > 0) {
                    region.width = wide - after.getFirst().thickness;
                    widths[0] = region.width;
                }
            }
        }
    }

    void place(double left, double top) {
        y = top;
        double at = left;
        for (int c = 0; c < widths.length; c++) {
            double down = top + drop(columns.get(c).getFirst());
            for (var item : columns.get(c)) {
                item.place(at, down);
                down += item.height + Measures.STACK_GAP;
            }
            at += widths[c];
            after.get(c).start = at;
            at += after.get(c).thickness;
        }
    }
}
