package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Tone;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedNode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Draws nodes from afar, in pixels of the screen: boxes with names, or blocks of colour.
final class BoxPainter {
    private static final double NAME_FROM = 13;

    private final Pen pen;
    private final Viewport viewport;
    private final Font font;

    BoxPainter(Pen pen, Viewport viewport) {
        this.pen = pen;
        this.viewport = viewport;
        this.font = Font.font(pen.palette().textFamily(), FontWeight.MEDIUM, 10);
    }

    void box(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = onScreen(placed.box());
        var palette = pen.palette();
        var tone = palette.tone(node.status().tone());
        if (node.isContainer()) {
            pen.face(box, 4, palette.frame());
            pen.outline(box, 4, emphasis.selected() ? palette.accent() : palette.cardBorder(), 1);
            return;
        }
        boolean plain = node.status().tone().equals(Tone.PLAIN);
        if (node.status().stacked()) {
            pen.face(box.moved(2, 2), 3, palette.cardBorder());
        }
        pen.face(box, 3, plain ? palette.card() : Pen.mixed(palette.card(), tone, palette.isDark() ? 0.3 : 0.18));
        pen.context().setFill(tone);
        pen.context().fillRect(box.x(), box.y() + 1, Math.max(2, 4 * viewport.zoom()), box.height() - 2);
        pen.outline(box, 3, line(node, emphasis, plain, tone), emphasis.selected() || emphasis.focused() ? 2 : 1);
        if (box.height() >= NAME_FROM) {
            pen.write(
                    node.title(),
                    font,
                    palette.text(),
                    box.x() + 6,
                    box.y() + Math.min(box.height(), 24) / 2 + 3.5,
                    box.width() - 10);
        }
    }

    private Color line(DiagramNode node, Emphasis emphasis, boolean plain, Color tone) {
        var palette = pen.palette();
        if (emphasis.selected() || emphasis.focused()) {
            return palette.accent();
        }
        if (node.status().marked("hole")) {
            return palette.warning();
        }
        return plain ? palette.cardBorder() : Pen.mixed(palette.cardBorder(), tone, 0.5);
    }

    void block(PlacedNode placed, Emphasis emphasis) {
        var box = onScreen(placed.box());
        var palette = pen.palette();
        var context = pen.context();
        context.setFill(blockColour(palette, placed.node(), emphasis.selected() || emphasis.focused()));
        context.fillRect(box.x(), box.y(), Math.max(1.5, box.width()), Math.max(1.5, box.height()));
    }

    static Color blockColour(Palette palette, DiagramNode node, boolean emphatic) {
        if (emphatic) {
            return palette.accent();
        }
        return node.isContainer() ? palette.frame() : palette.tone(node.status().tone());
    }

    private Box onScreen(Box box) {
        var corner = viewport.toScreen(new Point(box.x(), box.y()));
        return new Box(
                Math.rint(corner.x()),
                Math.rint(corner.y()),
                box.width() * viewport.zoom(),
                box.height() * viewport.zoom());
    }
}
