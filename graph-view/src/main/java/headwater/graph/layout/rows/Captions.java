package headwater.graph.layout.rows;

import headwater.graph.Box;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.layout.Layout;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the places of captions: above their columns, and to the right as far as nothing is in the way.
final class Captions {
    private static final double GAP = 6;

    private final Sheet sheet;
    private final Collection<List<Point>> lines;

    Captions(Sheet sheet, Collection<List<Point>> lines) {
        this.sheet = sheet;
        this.lines = lines;
    }

    Map<NodeId, Box> boxes() {
        var boxes = new LinkedHashMap<NodeId, Box>();
        var widths = new HashMap<NodeId, Double>();
        for (var block : sheet.blocks) {
            for (var row : block.rows) {
                Layout.stopIfInterrupted();
                for (var column : row.columns) {
                    var first = column.getFirst();
                    double width = column.stream()
                            .mapToDouble(item -> item.width)
                            .max()
                            .orElse(0);
                    double height = block.block.measures.caption(first.item, width);
                    if (height > 0) {
                        double end = Math.min(
                                block.right() - GAP,
                                first.x + Math.max(width, Math.min(Measures.CAPTION_WIDTH, wanted(first))));
                        var box = new Box(
                                first.x, first.y - height, end - first.x, height - block.block.measures.captionGap());
                        boxes.put(first.item.id(), free(box, width));
                        widths.put(first.item.id(), wanted(first));
                    }
                }
            }
        }
        boxes.replaceAll((_, box) -> apart(box, boxes.values()));
        boxes.replaceAll((node, box) -> asHighAsItsWords(box, widths.getOrDefault(node, 0.0)));
        return boxes;
    }

    /// The box without the lines that stay empty, close to what it is about.
    private static Box asHighAsItsWords(Box box, double wanted) {
        double height = wanted <= box.width() ? Math.min(box.height(), Measures.CAPTION_LINE) : box.height();
        return new Box(box.x(), box.bottom() - height, box.width(), height);
    }

    /// The box as far as the next caption, which begins with a column of its own.
    private static Box apart(Box box, Collection<Box> captions) {
        double end = box.right();
        for (var other : captions) {
            if (other.x() > box.x() && other.x() - GAP < end && meets(other, box)) {
                end = other.x() - GAP;
            }
        }
        return new Box(box.x(), box.y(), end - box.x(), box.height());
    }

    private static double wanted(SetItem item) {
        return item.item.node.caption() + Measures.CAPTION_INSET + GAP;
    }

    /// The box without what a wire or an item is in; at least as wide as its column.
    private Box free(Box wanted, double least) {
        double end = wanted.right();
        for (var line : lines) {
            for (int i = 1; i < line.size(); i++) {
                var part = Box.between(line.get(i - 1), line.get(i));
                if (part.x() > wanted.x() && part.x() - GAP < end && meets(part, wanted)) {
                    end = part.x() - GAP;
                }
            }
        }
        for (var item : sheet.items.values()) {
            if (item.x > wanted.x() && item.x - GAP < end && meets(item.box(), wanted)) {
                end = item.x - GAP;
            }
        }
        return new Box(wanted.x(), wanted.y(), Math.max(least, end - wanted.x()), wanted.height());
    }

    private static boolean meets(Box one, Box other) {
        return one.y() < other.bottom() && one.bottom() > other.y();
    }
}
