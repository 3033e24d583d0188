package headwater.flow.edit;

import headwater.flow.Block;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where items are: on which line, and in which block.
final class ItemsAt {
    private ItemsAt() {}

    /// The outermost item at a line, other than these, those within them, those around them and the last `return`.
    static Optional<Item> line(Flow flow, int line, Collection<ItemId> others) {
        return flow.items().stream()
                .filter(item -> item.statement().line() <= line
                        && line <= item.statement().endLine())
                .filter(item -> !(item instanceof Item.Return))
                .filter(item -> others.stream()
                        .noneMatch(id -> item.id().equals(id)
                                || item.id().isIn(id)
                                || id.isIn(item.id())
                                || isSame(flow, item, id)))
                .findFirst();
    }

    private static boolean isSame(Flow flow, Item item, ItemId other) {
        return flow.item(other)
                .filter(each -> each.statement().equals(item.statement()))
                .isPresent();
    }

    /// The blocks around an item, innermost first.
    static List<Block> around(Flow flow, ItemId id) {
        var blocks = new ArrayList<Block>();
        find(flow.body(), id, blocks);
        return blocks;
    }

    private static boolean find(Block block, ItemId id, List<Block> blocks) {
        for (var item : block.items()) {
            boolean isIn = item.id().equals(id)
                    || (item instanceof Item.Container container
                            && container.branches().stream().anyMatch(branch -> find(branch.block(), id, blocks)));
            if (isIn) {
                blocks.add(block);
                return true;
            }
        }
        return false;
    }

    /// The item of a block that is, or holds, an item.
    static Optional<Item> in(Block block, ItemId id) {
        return block.items().stream()
                .filter(item -> item.id().equals(id)
                        || (item instanceof Item.Container container
                                && container.branches().stream()
                                        .anyMatch(branch -> find(branch.block(), id, new ArrayList<>()))))
                .findFirst();
    }
}
