package headwater.graph.paint;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.Placement;
import headwater.graph.Tone;
import headwater.graph.geometry.EdgePath;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedEdge;
import java.util.Locale;
import javafx.scene.paint.Color;

/// A whole diagram as SVG. Needs no toolkit: any thread. Glyphs are left out, for their fonts are not at hand where
/// it is looked at.
public final class SvgPicture {
    private static final double MARGIN = 32;

    private final Palette palette;
    private final StringBuilder out = new StringBuilder();

    private SvgPicture(Palette palette) {
        this.palette = palette;
    }

    /// One `svg` element with its own size, sans serif text in the palette's family.
    public static String of(Diagram diagram, Placement placement, Palette palette) {
        var picture = new SvgPicture(palette);
        picture.draw(PlacedDiagram.of(diagram, placement));
        return picture.out.toString();
    }

    private void draw(PlacedDiagram drawing) {
        var bounds = drawing.bounds().grown(MARGIN);
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"%.0f %.0f %.0f %.0f\""
                        + " font-family=\"%s, sans-serif\">\n",
                bounds.width(),
                bounds.height(),
                bounds.x(),
                bounds.y(),
                bounds.width(),
                bounds.height(),
                SvgNodes.escaped(palette.textFamily())));
        out.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" fill=\"%s\"/>\n",
                bounds.x(),
                bounds.y(),
                bounds.width(),
                bounds.height(),
                web(palette, palette.canvas())));
        var nodes = new SvgNodes(palette, out);
        drawing.nodes().stream().filter(placed -> placed.node().isContainer()).forEach(nodes::draw);
        drawing.edges().forEach(this::edge);
        drawing.nodes().stream().filter(placed -> !placed.node().isContainer()).forEach(nodes::draw);
        out.append("</svg>\n");
    }

    private void edge(PlacedEdge placed) {
        var edge = placed.edge();
        var colour = web(
                palette,
                edge.status().tone().equals(Tone.PLAIN)
                        ? palette.edge()
                        : palette.tone(edge.status().tone()));
        double width = edge.kind() == DiagramEdgeKind.ORDER ? 1 : 1.75;
        var dashes = edge.status().animated() || edge.kind() == DiagramEdgeKind.WAIT ? " stroke-dasharray=\"6 4\"" : "";
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"%s/>\n",
                curve(placed.path()),
                colour,
                width,
                dashes));
        var to = placed.path().heading();
        double gap = placed.toPort() ? 5 : 1;
        var tip = placed.path().end().plus(-gap * to.x(), -gap * to.y());
        var back = tip.plus(-8 * to.x(), -8 * to.y());
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1f L%.1f %.1f L%.1f %.1f z\" fill=\"%s\"/>\n",
                tip.x(),
                tip.y(),
                back.x() - 4 * to.y(),
                back.y() + 4 * to.x(),
                back.x() + 4 * to.y(),
                back.y() - 4 * to.x(),
                colour));
        if (edge.label() != null) {
            var middle = placed.path().middle();
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
                    middle.x(),
                    middle.y() - 6,
                    web(palette, palette.muted()),
                    SvgNodes.escaped(edge.label())));
        }
    }

    private static String curve(EdgePath path) {
        var line = new StringBuilder();
        line.append(String.format(
                Locale.ROOT, "M%.1f %.1f", path.start().x(), path.start().y()));
        for (var piece : path.pieces()) {
            line.append(String.format(
                    Locale.ROOT,
                    " C%.1f %.1f %.1f %.1f %.1f %.1f",
                    piece.leaving().x(),
                    piece.leaving().y(),
                    piece.arriving().x(),
                    piece.arriving().y(),
                    piece.to().x(),
                    piece.to().y()));
        }
        return line.toString();
    }

    /// Opaque, laid over the ground: not every reader of SVG knows see-through colours in this form.
    static String web(Palette palette, Color colour) {
        var opaque = Color.color(colour.getRed(), colour.getGreen(), colour.getBlue());
        var seen = Pen.mixed(palette.canvas(), opaque, colour.getOpacity());
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(seen.getRed() * 255),
                Math.round(seen.getGreen() * 255),
                Math.round(seen.getBlue() * 255));
    }
}
