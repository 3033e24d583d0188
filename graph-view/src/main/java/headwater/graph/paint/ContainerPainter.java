package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.Chevron;
import headwater.graph.geometry.NamedEnd;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.paint.Surface.Alignment;
import headwater.graph.paint.Surface.Corners;
import java.util.List;
import javafx.scene.text.Font;

/// Draws containers with their regions.
final class ContainerPainter {
    private static final double RADIUS = 8;
    private static final double REGION_RADIUS = 6;
    /// How far below the upper edge of a region its label may be.
    static final double LABEL = 18;
    /// What is free on both sides of it.
    static final double LABEL_MARGINS = 14;

    private static final double MOST_LABEL = 16;
    private static final double MOST = 21;
    private static final double READABLE = 10;
    private static final double BEFORE_WORDS = 10;
    /// The width of the blank after the keyword, for each unit of the size.
    private static final double BLANK = 0.4;

    private final Pen pen;

    ContainerPainter(Pen pen) {
        this.pen = pen;
    }

    /// @param ends what comes by wires that are not drawn
    void draw(PlacedNode placed, List<Box> regions, List<NamedEnd> ends, NamedEndPainter names, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        var frames = pen.palette().frames();
        var corners = Corners.all(RADIUS);
        if (emphasis.selected()) {
            pen.outline(box.grown(3), RADIUS + 3, Pen.faint(pen.palette().accent(), 0.3), 3);
        }
        pen.face(box, RADIUS, frames.container());
        boolean isOther = node.status().marked("subflow");
        var header = isOther
                ? Pen.mixed(
                        pen.palette().card(),
                        pen.palette().accent(),
                        pen.palette().isDark() ? 0.18 : 0.1)
                : frames.header();
        pen.surface().face(new Box(box.x(), box.y(), box.width(), CardMetrics.HEADER), Corners.top(RADIUS), header);
        for (int i = 0; i < regions.size(); i++) {
            region(regions.get(i), i < node.branches().size() ? node.branches().get(i) : "");
        }
        NodeBorders.frame(pen, node, box, corners, emphasis);
        if (isOther) {
            pen.outline(box.grown(3), RADIUS + 3, frames.border(), 1);
        }
        header(placed, ends, names);
    }

    private void region(Box box, String label) {
        pen.face(box, REGION_RADIUS, pen.palette().frames().region());
        pen.outline(box, REGION_RADIUS, pen.palette().frames().border(), 1);
        var font = pen.texts().sized(pen.fonts().small(), labelSize(pen.zoom()));
        pen.write(label, font, pen.palette().muted(), box.x() + 8, box.y() + 14, box.width() - LABEL_MARGINS);
    }

    /// The size of the label of a region at a zoom.
    static double labelSize(double zoom) {
        return Math.clamp(READABLE / zoom, CardMetrics.SMALL_SIZE, MOST_LABEL);
    }

    /// The size of the title of a container at a zoom.
    static double titleSize(double zoom) {
        return Math.clamp(READABLE / zoom, 12, MOST);
    }

    private void header(PlacedNode placed, List<NamedEnd> ends, NamedEndPainter names) {
        var node = placed.node();
        var box = placed.box();
        var ink = pen.stateInk(node);
        double middle = box.y() + CardMetrics.HEADER / 2;
        double left = box.x() + 10;
        if (node.icon() != null) {
            pen.glyph(node.icon(), 12, ink, left + 6, middle);
            left += 18;
        }
        double end = box.right() - 8 - (pen.arrow(placed) ? Chevron.WIDTH : 0);
        var state = node.status().glyph();
        if (state != null) {
            pen.glyph(state, 12, ink, end - 6, middle);
            end -= 18;
        }
        double room = end - left - titleWidth(node) - BEFORE_WORDS;
        end -= ends.isEmpty()
                ? rightWords(node.status().subtitle(), room, middle, end)
                : names.drawBefore(ends, room, end, middle + 4);
        title(node, left, middle, end);
    }

    /// "3 rounds", where the title leaves room for it; how much it takes.
    private double rightWords(String words, double room, double middle, double end) {
        var font = pen.fonts().small();
        double width = pen.texts().width(words, font);
        if (words.isEmpty() || width > room) {
            return 0;
        }
        pen.surface().text(words, font, pen.palette().muted(), new Point(end, middle + 4), Alignment.END);
        return width + BEFORE_WORDS;
    }

    private double titleWidth(DiagramNode node) {
        double blank = rest(node).isEmpty() ? 0 : titleSize() * BLANK;
        return pen.texts().width(keyword(node), label()) + blank + pen.texts().width(rest(node), code());
    }

    private void title(DiagramNode node, double left, double middle, double end) {
        double baseline = middle + titleSize() * 0.36;
        pen.write(keyword(node), label(), pen.palette().text(), left, baseline, end - left);
        double after = left + pen.texts().width(keyword(node), label()) + titleSize() * BLANK;
        pen.write(rest(node), code(), pen.palette().text(), after, baseline, end - after);
    }

    private static String keyword(DiagramNode node) {
        int blank = node.title().indexOf(' ');
        return blank < 0 ? node.title() : node.title().substring(0, blank);
    }

    private static String rest(DiagramNode node) {
        return node.title().substring(keyword(node).length()).stripLeading();
    }

    private double titleSize() {
        return titleSize(pen.zoom());
    }

    private Font label() {
        return pen.texts().sized(pen.fonts().label(), titleSize());
    }

    private Font code() {
        return pen.texts().sized(pen.fonts().mono(), titleSize() - 0.5);
    }
}
