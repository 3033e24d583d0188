package headwater.graph.layout.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything at its place: what changes while lanes grow.
final class Sheet {
    final SetBlock page;
    final Map<RowItem, SetItem> items = new HashMap<>();
    final List<SetBlock> blocks = new ArrayList<>();

    Sheet(RowBlock block, Plan plan) {
        page = new SetBlock(block, plan, null);
        register(page);
        arrange();
    }

    private void register(SetBlock block) {
        blocks.add(block);
        for (var row : block.rows) {
            for (var column : row.columns) {
                for (var item : column) {
                    items.put(item.item, item);
                    if (item.content != null) {
                        register(item.content);
                    }
                }
            }
        }
    }

    /// Places everything by the present sizes of lanes.
    void arrange() {
        page.measure();
        page.place(0, 0, page.width, page.height);
    }

    SetItem item(RowItem item) {
        var found = items.get(item);
        if (found == null) {
            throw new IllegalStateException(item.id() + " is not on the sheet");
        }
        return found;
    }

    /// How far apart the ends of a wire are.
    double span(Wire wire) {
        var from = item(wire.from);
        var to = item(wire.to);
        return Math.abs(from.right() - to.x) + Math.abs(from.port() - to.port());
    }

    List<Lane> lanes() {
        var lanes = new ArrayList<Lane>();
        for (var block : blocks) {
            lanes.addAll(block.across);
            lanes.add(block.left);
            block.rows.forEach(row -> lanes.addAll(row.after));
        }
        return lanes;
    }
}
