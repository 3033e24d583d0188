package headwater.graph.layout.rows;

import java.util.List;

/// A block set in rows.
///
/// @param height with all gutters, as wide as they are expected to become
record Plan(List<Row> rows, double width, double height, Measures measures) {
    Plan {
        rows = List.copyOf(rows);
    }

    /// How far below the top of the block the first row's line is.
    double base() {
        return measures.firstGutter() + (rows.isEmpty() ? 0 : rows.getFirst().base());
    }

    /// Columns from the left to the right.
    ///
    /// @param base how far below the top of the row its items are aligned
    record Row(List<Column> columns, double width, double height, double base) {
        Row {
            columns = List.copyOf(columns);
        }

        static Row of(List<Column> columns, Measures measures) {
            double base = 0;
            double width = 0;
            for (var column : columns) {
                base = Math.max(base, column.base());
                width += column.width();
            }
            double height = 0;
            for (var column : columns) {
                height = Math.max(height, base - column.base() + column.height());
            }
            return new Row(columns, width + (columns.size() - 1) * measures.columnGap(), height, base);
        }

        /// Whether a caption is above one of its columns.
        boolean hasCaption() {
            return columns.stream().anyMatch(column -> column.head() > 0);
        }

        /// Regions beside each other, which all begin at the top; the first is on the line of the row.
        static Row ofRegions(List<Column> regions, Measures measures) {
            double width = 0;
            double height = 0;
            for (var region : regions) {
                width += region.width();
                height = Math.max(height, region.height());
            }
            return new Row(
                    regions,
                    width + (regions.size() - 1) * measures.regionGap(),
                    height,
                    regions.getFirst().base());
        }
    }

    /// Consecutive items below each other; nearly always one.
    ///
    /// @param head the caption above the first
    record Column(List<Cell> cells, double width, double height, double head) {
        Column {
            cells = List.copyOf(cells);
        }

        static Column of(List<Cell> cells) {
            double width = 0;
            double height = -Measures.STACK_GAP;
            for (var cell : cells) {
                width = Math.max(width, cell.form().width());
                height += cell.form().height() + Measures.STACK_GAP;
            }
            var first = cells.getFirst().item();
            double head = first.block.measures.caption(first, width);
            return new Column(cells, width, head + height, head);
        }

        double base() {
            return head + cells.getFirst().form().base();
        }
    }

    /// An item in the form that it takes here.
    record Cell(RowItem item, Form form) {}
}
