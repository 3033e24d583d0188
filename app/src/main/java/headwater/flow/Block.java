package headwater.flow;

import java.util.List;
import java.util.function.Consumer;

/// Items in the order of the file; the order is meaning. `span` runs from the first statement to the last.
public record Block(List<Item> items, Span span) {
    public Block {
        items = List.copyOf(items);
    }

    /// Gives every item to `visitor`, containers before what they hold.
    public void visit(Consumer<Item> visitor) {
        for (var item : items) {
            visitor.accept(item);
            if (item instanceof Item.Container container) {
                container.branches().forEach(branch -> branch.block().visit(visitor));
            }
        }
    }
}
