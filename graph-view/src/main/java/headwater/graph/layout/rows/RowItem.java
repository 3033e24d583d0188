package headwater.graph.layout.rows;

import headwater.graph.NodeId;
import headwater.graph.layout.LayoutInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What takes a place in a block: a card, a container or a region of a container.
final class RowItem {
    final LayoutInput.Node node;
    final RowBlock block;
    final int index;
    /// Its place among all items.
    final int number;
    private @Nullable RowBlock content;

    /// @param node what it shows; of a region the container
    /// @param index its place in the block
    /// @param number its place among all items
    RowItem(LayoutInput.Node node, RowBlock block, int index, int number) {
        this.number = number;
        this.node = node;
        this.block = block;
        this.index = index;
    }

    void fill(RowBlock inner) {
        content = inner;
    }

    /// What is inside; null for a card.
    @Nullable
    RowBlock content() {
        return content;
    }

    boolean isRegion() {
        return block.isRegions;
    }

    /// The id of the node; a region has none.
    NodeId id() {
        return node.id();
    }

    /// What is above the content: the header of a container, the label of a region.
    double header() {
        return isRegion() ? Measures.REGION_LABEL : Measures.HEADER;
    }

    /// The blocks around it, from the inside out.
    List<RowBlock> around() {
        var blocks = new ArrayList<RowBlock>();
        for (RowItem at = this; at != null; at = at.block.owner) {
            blocks.add(at.block);
        }
        return blocks;
    }
}
