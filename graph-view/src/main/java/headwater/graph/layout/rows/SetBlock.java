package headwater.graph.layout.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block at its place on a [Sheet]: its rows, and the lanes between and beside them.
final class SetBlock {
    final RowBlock block;
    final @Nullable SetItem owner;
    final List<SetRow> rows = new ArrayList<>();
    /// The lanes above each row and below the last.
    final List<Lane> across = new ArrayList<>();
    /// The lane at the left of all rows.
    final Lane left;

    /// The last wire that may run through it, as its router counts them.
    int allowed;

    double x;
    double y;
    double width;
    double height;

    SetBlock(RowBlock block, Plan plan, @Nullable SetItem owner) {
        this.block = block;
        this.owner = owner;
        this.left = new Lane(true, this, block.measures.sideLane());
        for (int i = 0; i <= plan.rows().size(); i++) {
            across.add(new Lane(false, this, gutter(i, plan.rows())));
        }
        for (var row : plan.rows()) {
            rows.add(new SetRow(row, this));
        }
    }

    private double gutter(int index, List<Plan.Row> planned) {
        if (index == 0) {
            return block.measures.firstGutter();
        }
        if (index == planned.size()) {
            return block.measures.lastGutter();
        }
        return block.isRegions ? block.measures.regionGap() : block.measures.above(planned.get(index));
    }

    /// Finds its size from those of its items and lanes.
    void measure() {
        width = 0;
        height = 0;
        for (var row : rows) {
            row.measure();
            width = Math.max(width, left.thickness + row.width);
            height += row.height;
        }
        for (var lane : across) {
            height += lane.thickness;
        }
    }

    double base() {
        return across.getFirst().thickness + (rows.isEmpty() ? 0 : rows.getFirst().base);
    }

    /// Places everything in it.
    ///
    /// @param wide at least what it measures
    /// @param tall at least what it measures
    void place(double leftSide, double top, double wide, double tall) {
        x = leftSide;
        y = top;
        boolean isOneRow = rows.size() == 1;
        left.start = leftSide;
        double at = top;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            across.get(i).start = at;
            at += across.get(i).thickness;
            if (block.isRegions) {
                row.stretch(isOneRow ? row.height + tall - height : row.height, isOneRow ? 0 : wide - left.thickness);
            }
            row.place(leftSide + left.thickness, at);
            at += row.height;
        }
        across.getLast().start = at;
        width = wide;
        height = tall;
    }

    double right() {
        return x + width;
    }

    /// The lane in which wires run beside what it is in, on the left; null for the page.
    @Nullable
    Lane outerLeft() {
        return owner == null ? null : owner.before;
    }

    @Nullable
    Lane outerRight() {
        return owner == null ? null : owner.after;
    }
}
