package headwater.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Items in the order of the file; the order is meaning. Immutable.
public final class Block {
    private final List<Item> items;
    private final Span span;
    // Made when it is first asked for: of most blocks it never is.
    private volatile @Nullable Index index;

    /// A block of these items.
    ///
    /// @param span runs from the first statement to the last
    public Block(List<Item> items, Span span) {
        this.items = List.copyOf(items);
        this.span = span;
    }

    private record Index(List<Item> all, Map<ItemId, Item> byId) {}

    /// The items of the block itself.
    public List<Item> items() {
        return items;
    }

    /// The range from the first statement to the last.
    public Span span() {
        return span;
    }

    /// All items, those in containers too; containers before what they hold.
    public List<Item> all() {
        return index().all;
    }

    /// The item of this id, in the block or in a container of it; empty for none.
    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(index().byId.get(id));
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

    private Index index() {
        var made = index;
        if (made == null) {
            var all = new ArrayList<Item>();
            visit(all::add);
            var byId = new LinkedHashMap<ItemId, Item>();
            all.forEach(item -> byId.putIfAbsent(item.id(), item));
            made = new Index(List.copyOf(all), Collections.unmodifiableMap(byId));
            index = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Block that && span.equals(that.span) && items.equals(that.items));
    }

    @Override
    public int hashCode() {
        return 31 * span.hashCode() + items.size();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
