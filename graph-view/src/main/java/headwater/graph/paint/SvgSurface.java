package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import headwater.graph.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Writes SVG: text as text, symbols as paths, since their fonts are not at hand where the picture is looked at. FX
/// thread only.
final class SvgSurface implements Surface {
    /// How the family of a semibold font is called by toolkits that know no such weight.
    private static final String SEMIBOLD = " Semi Bold";

    private final StringBuilder out = new StringBuilder();
    /// The same few symbols are on most cards, and finding their form is slow.
    private final Map<Symbol, Outline> outlines = new HashMap<>();

    String written() {
        return out.toString();
    }

    @Override
    public void face(Box box, Corners corners, Color fill) {
        box(box, corners, "fill=\"" + web(fill) + "\"" + opacity("fill", fill));
    }

    @Override
    public void outline(Box box, Corners corners, Stroke stroke) {
        box(box.grown(-stroke.width() / 2), corners, "fill=\"none\"" + attributes(stroke));
    }

    private void box(Box box, Corners corners, String attributes) {
        if (corners.areEqual()) {
            out.append(format(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>\n",
                    box.x(), box.y(), box.width(), box.height(), corners.topLeft(), attributes));
            return;
        }
        out.append(format(
                "<path d=\"M%s %sH%sa%s %s 0 0 1 %s %sV%sa%s %s 0 0 1 %s %sH%sa%s %s 0 0 1 %s %sV%sa%s %s 0 0 1 %s %sz\" %s/>\n",
                box.x() + corners.topLeft(),
                box.y(),
                box.right() - corners.topRight(),
                corners.topRight(),
                corners.topRight(),
                corners.topRight(),
                corners.topRight(),
                box.bottom() - corners.bottomRight(),
                corners.bottomRight(),
                corners.bottomRight(),
                -corners.bottomRight(),
                corners.bottomRight(),
                box.x() + corners.bottomLeft(),
                corners.bottomLeft(),
                corners.bottomLeft(),
                -corners.bottomLeft(),
                -corners.bottomLeft(),
                box.y() + corners.topLeft(),
                corners.topLeft(),
                corners.topLeft(),
                corners.topLeft(),
                -corners.topLeft(),
                attributes));
    }

    @Override
    public void lines(List<List<Point>> lines, double radius, Stroke stroke) {
        var path = lines.stream().map(line -> path(line, radius)).collect(Collectors.joining());
        out.append("<path fill=\"none\"" + attributes(stroke) + " d=\"" + path + "\"/>\n");
    }

    private static String path(List<Point> points, double radius) {
        var path = new StringBuilder();
        path.append(format("M%s %s", points.getFirst().x(), points.getFirst().y()));
        for (var bend : Bend.of(points, radius)) {
            var in = bend.in();
            var end = bend.out();
            path.append(format("L%s %s", in.x(), in.y()));
            path.append(format("Q%s %s %s %s", bend.corner().x(), bend.corner().y(), end.x(), end.y()));
        }
        path.append(format("L%s %s", points.getLast().x(), points.getLast().y()));
        return path.toString();
    }

    @Override
    public void area(List<Point> corners, Color fill) {
        var points = corners.stream()
                .map(each -> format("%s,%s", each.x(), each.y()))
                .collect(Collectors.joining(" "));
        out.append("<polygon points=\"" + points + "\" fill=\"" + web(fill) + "\"" + opacity("fill", fill) + "/>\n");
    }

    @Override
    public void disc(Point centre, double radius, Color fill) {
        out.append(format(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"%s/>\n",
                centre.x(), centre.y(), radius, web(fill), opacity("fill", fill)));
    }

    @Override
    public void text(String text, Font font, Color ink, Point at, Alignment alignment) {
        var anchor = switch (alignment) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        out.append(format(
                "<text x=\"%s\" y=\"%s\" font-family=\"%s, %s\" font-size=\"%s\" font-weight=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s xml:space=\"preserve\">%s</text>\n",
                at.x(),
                at.y(),
                escaped(font.getFamily().replace(SEMIBOLD, "")),
                font.getFamily().contains("Mono") ? "monospace" : "sans-serif",
                font.getSize(),
                weight(font),
                anchor,
                web(ink),
                opacity("fill", ink),
                escaped(text)));
    }

    private static int weight(Font font) {
        if (font.getFamily().endsWith(SEMIBOLD)) {
            return 600;
        }
        var style = font.getStyle().replace(" ", "").toLowerCase(Locale.ROOT);
        if (style.contains("semibold")) {
            return 600;
        }
        if (style.contains("bold")) {
            return 700;
        }
        return style.contains("medium") ? 500 : 400;
    }

    @Override
    public void glyph(Glyph glyph, double size, Color ink, Point centre) {
        var outline = outlines.computeIfAbsent(new Symbol(glyph, size), Outline::of);
        out.append(format(
                "<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"%s\"%s/>\n",
                centre.x() - outline.width() / 2, centre.y(), outline.path(), web(ink), opacity("fill", ink)));
    }

    private record Symbol(Glyph glyph, double size) {}

    /// The form of a symbol, from its left and from the middle of its height.
    private record Outline(double width, String path) {
        static Outline of(Symbol symbol) {
            var text = new Text(symbol.glyph().text());
            text.setFont(Font.font(symbol.glyph().family(), symbol.size()));
            text.setTextOrigin(VPos.CENTER);
            var path = Shape.subtract(text, new Rectangle(0, 0)) instanceof Path found
                    ? found.getElements().stream().map(SvgSurface::part).collect(Collectors.joining())
                    : "";
            return new Outline(text.getLayoutBounds().getWidth(), path);
        }
    }

    private static String part(PathElement element) {
        return switch (element) {
            case MoveTo to -> format("M%s %s", to.getX(), to.getY());
            case LineTo to -> format("L%s %s", to.getX(), to.getY());
            case QuadCurveTo to -> format("Q%s %s %s %s", to.getControlX(), to.getControlY(), to.getX(), to.getY());
            case CubicCurveTo to ->
                format(
                        "C%s %s %s %s %s %s",
                        to.getControlX1(),
                        to.getControlY1(),
                        to.getControlX2(),
                        to.getControlY2(),
                        to.getX(),
                        to.getY());
            case ClosePath _ -> "Z";
            default -> "";
        };
    }

    private static String attributes(Stroke stroke) {
        var dashes = stroke.dashes().stream().map(SvgSurface::number).collect(Collectors.joining(" "));
        return format(" stroke=\"%s\" stroke-width=\"%s\"", web(stroke.colour()), stroke.width())
                + opacity("stroke", stroke.colour())
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    private static String opacity(String what, Color colour) {
        return colour.isOpaque() ? "" : format(" %s-opacity=\"%s\"", what, colour.getOpacity());
    }

    private static String web(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /// Fills a pattern; numbers have at most two places.
    private static String format(String pattern, Object... values) {
        var words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        return String.format(Locale.ROOT, pattern, words);
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
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
                    if (isXml(point)) {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int point) {
        boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return (point >= ' ' || point == '\t') && !isHalf && point != 0xfffe && point != 0xffff;
    }
}
