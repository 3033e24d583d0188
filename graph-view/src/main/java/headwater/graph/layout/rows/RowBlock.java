package headwater.graph.layout.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Items that follow each other: the page, what is in a container or in one of its regions; or the regions themselves.
final class RowBlock {
    final @Nullable RowItem owner;
    /// Whether the items are the regions of a container with several branches: beside or below each other, not in
    /// rows like text.
    final boolean isRegions;
    final Measures measures;
    final List<RowItem> items = new ArrayList<>();
    /// Wires between items of this block, those of what is in them included.
    final List<Link> links = new ArrayList<>();

    RowBlock(@Nullable RowItem owner, boolean isRegions, Measures measures) {
        this.owner = owner;
        this.isRegions = isRegions;
        this.measures = measures;
    }

    /// One lifted edge.
    ///
    /// @param isWire whether it is drawn, not only an order
    record Link(int from, int to, boolean isWire) {}

    /// How many nets cross the break before an item.
    int[] wiresAtBreaks() {
        int[] last = new int[items.size()];
        Arrays.fill(last, -1);
        for (var link : links) {
            if (link.isWire()) {
                last[link.from()] = Math.max(last[link.from()], link.to());
            }
        }
        int[] wires = new int[items.size() + 1];
        for (int from = 0; from < last.length; from++) {
            for (int at = from + 1; at <= last[from]; at++) {
                wires[at]++;
            }
        }
        return wires;
    }

    /// For each item, how many of those right before it may be in a stack with it: leaves that nothing joins. Only the
    /// first of a stack has room for a caption.
    int[] stackable() {
        int[] together = new int[items.size()];
        var joined = new boolean[items.size()][];
        for (int i = 0; i < items.size(); i++) {
            joined[i] = new boolean[RowBreaks.STACK];
        }
        for (var link : links) {
            int apart = link.to() - link.from();
            if (apart > 0 && apart < RowBreaks.STACK) {
                joined[link.to()][apart] = true;
            }
        }
        for (int i = 0; i < items.size(); i++) {
            if (isCard(i) && items.get(i).node.caption() == 0) {
                int most = i == 0 ? 0 : Math.min(together[i - 1] + 1, RowBreaks.STACK - 1);
                int count = 0;
                while (count < most && !joined[i][count + 1] && isCard(i - count - 1)) {
                    count++;
                }
                together[i] = count;
            }
        }
        return together;
    }

    private boolean isCard(int index) {
        return items.get(index).content() == null && !items.get(index).node.isPanel();
    }
}
