package headwater.flow;

import org.jspecify.annotations.Nullable;

/// The name of an item within its flow, as `extract`, `extract#2` or `if@1/transform`.
///
/// Made of the containers around the item, the callee (or kind) and, from the second on, an ordinal; the
/// same bytes give the same ids.
public record ItemId(String value) {
    /// The panel of the flow's parameters, which is drawn but is in no block.
    public static final ItemId PARAMETERS = new ItemId("parameters");

    /// The container around the item; null for an item that is in none.
    public @Nullable ItemId container() {
        int end = value.lastIndexOf('/');
        return end < 0 ? null : new ItemId(value.substring(0, end));
    }

    /// Whether the item is in this container, at any depth.
    public boolean isIn(ItemId container) {
        return value.startsWith(container.value + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}
