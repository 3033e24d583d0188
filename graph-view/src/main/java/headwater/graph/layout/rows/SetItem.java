package headwater.graph.layout.rows;

import headwater.graph.Box;
import org.jspecify.annotations.Nullable;

/// An item at its place on a [Sheet].
final class SetItem {
    final RowItem item;
    private final Form form;
    final @Nullable SetBlock content;
    final SetBlock block;
    /// The lanes on both sides of its column.
    final Lane before;

    final Lane after;
    final boolean isFirst;
    final boolean isLast;

    double x;
    double y;
    double width;
    double height;

    SetItem(RowItem item, Form form, SetBlock block, Lane before, Lane after, boolean isFirst, boolean isLast) {
        this.item = item;
        this.form = form;
        this.block = block;
        this.before = before;
        this.after = after;
        this.isFirst = isFirst;
        this.isLast = isLast;
        var inner = item.content();
        this.content = inner == null || form.plan() == null ? null : new SetBlock(inner, form.plan(), this);
    }

    /// Takes the size that its content has now.
    void measure() {
        if (content == null) {
            width = form.width();
            height = form.height();
            return;
        }
        content.measure();
        double least = item.isRegion() ? item.node.branchWidths().get(item.index) : item.node.headerWidth();
        width = Math.max(least, content.width);
        height = item.header() + content.height;
    }

    double base() {
        return content == null ? form.base() : item.header() + content.base();
    }

    void place(double left, double top) {
        x = left;
        y = top;
        if (content != null) {
            content.place(left, top + item.header(), width, height - item.header());
        }
    }

    /// Where wires enter and leave it.
    double port() {
        return y + item.node.port();
    }

    double right() {
        return x + width;
    }

    Box box() {
        return new Box(x, y, width, height);
    }
}
