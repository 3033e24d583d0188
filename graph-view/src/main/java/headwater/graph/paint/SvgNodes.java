package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.geometry.TextWidths;
import java.util.Locale;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Writes nodes as SVG.
final class SvgNodes {
    private final Palette palette;
    private final StringBuilder out;

    SvgNodes(Palette palette, StringBuilder out) {
        this.palette = palette;
        this.out = out;
    }

    void draw(PlacedNode placed) {
        var node = placed.node();
        var box = placed.box();
        out.append("<g>");
        out.append(String.format(Locale.ROOT, "<title>%s</title>\n", escaped(node.kind() + " " + node.title())));
        if (node.status().stacked()) {
            rect(box.moved(6, 6), 8, palette.card(), palette.cardBorder(), false);
        }
        double radius = node.shape() == Shape.SMALL ? box.height() / 2 : 8;
        var face = node.isContainer() ? palette.frame() : palette.card();
        var line = node.status().marked("hole") ? palette.warning() : palette.cardBorder();
        rect(box, radius, face, line, node.status().marked("hole"));
        if (node.shape() == Shape.CARD
                || node.shape() == Shape.STEP
                || !node.status().tone().equals(Tone.PLAIN)) {
            rect(
                    new Box(box.x(), box.y(), 4, box.height()),
                    2,
                    palette.tone(node.status().tone()),
                    null,
                    false);
        }
        words(node, box);
        ports(node, box);
        badge(node, box);
        out.append("</g>\n");
    }

    private void words(DiagramNode node, Box box) {
        double middle = box.y() + CardMetrics.headerMiddle(node);
        boolean card = node.shape() == Shape.CARD || node.shape() == Shape.STEP;
        double up = card && !node.status().subtitle().isEmpty() ? 4 : -4;
        double room = box.width() - 28;
        var title = TextWidths.shortened(node.title(), 13, room);
        text(box.x() + 16, middle - up, 13, palette.text(), "start", title, "600");
        if (card) {
            text(
                    box.x() + 16,
                    middle + 14,
                    11.5,
                    palette.muted(),
                    "start",
                    TextWidths.shortened(node.status().subtitle(), 11.5, room),
                    "400");
        } else if (!node.status().subtitle().isEmpty()) {
            text(
                    box.right() - 14,
                    middle + 4,
                    11,
                    palette.muted(),
                    "end",
                    node.status().subtitle(),
                    "400");
        }
        double top = box.y() + CardMetrics.codeTop(node) + 12;
        for (int i = 0; node.shape() == Shape.CODE && i < CardMetrics.shownLines(node); i++) {
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" font-family=\"%s, monospace\" fill=\"%s\" xml:space=\"preserve\">%s</text>\n",
                    box.x() + 14,
                    top + i * CardMetrics.CODE_LINE,
                    escaped(palette.codeFamily()),
                    SvgPicture.web(palette, palette.text()),
                    escaped(TextWidths.shortened(node.lines().get(i), 11, room))));
        }
    }

    private void ports(DiagramNode node, Box box) {
        for (int i = 0; i < node.inputs().size(); i++) {
            double y = box.y() + CardMetrics.portOffset(node, i, false);
            circle(box.x(), y);
            if (CardMetrics.inputRows(node)) {
                var label = CardMetrics.portText(node.inputs().get(i));
                text(box.x() + 14, y + 4, 11, palette.muted(), "start", label, "400");
            }
        }
        for (int i = 0; i < node.outputs().size(); i++) {
            double y = box.y() + CardMetrics.portOffset(node, i, true);
            circle(box.right(), y);
            if (CardMetrics.outputRows(node)) {
                var label = CardMetrics.portText(node.outputs().get(i));
                text(box.right() - 14, y + 4, 11, palette.muted(), "end", label, "400");
            }
        }
    }

    private void badge(DiagramNode node, Box box) {
        var badge = node.status().badge();
        if (badge != null) {
            double width = 16 + 7.0 * badge.length();
            rect(
                    new Box(box.right() - width - 6, box.y() - 9, width, 18),
                    9,
                    palette.tone(node.status().tone()),
                    null,
                    false);
            text(box.right() - width / 2 - 6, box.y() + 4, 10.5, palette.onTone(), "middle", badge, "600");
        }
    }

    private void circle(double x, double y) {
        out.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>\n",
                x,
                y,
                SvgPicture.web(palette, palette.card()),
                SvgPicture.web(palette, palette.edge())));
    }

    private void rect(Box box, double radius, Color fill, @Nullable Color line, boolean dashed) {
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\" stroke=\"%s\"%s/>\n",
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                radius,
                SvgPicture.web(palette, fill),
                line == null ? "none" : SvgPicture.web(palette, line),
                dashed ? " stroke-dasharray=\"5 4\"" : ""));
    }

    private void text(double x, double y, double size, Color colour, String anchor, String words, String weight) {
        if (!words.isEmpty()) {
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" font-weight=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
                    x,
                    y,
                    size,
                    weight,
                    anchor,
                    SvgPicture.web(palette, colour),
                    escaped(words)));
        }
    }

    /// For text and for attributes; what XML 1.0 has no place for is left out.
    static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (point >= ' ' || point == '\t') {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }
}
