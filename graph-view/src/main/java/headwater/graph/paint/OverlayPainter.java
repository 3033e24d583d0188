package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.Point;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.Caret;
import headwater.graph.geometry.EdgePath;
import headwater.graph.geometry.NameLines;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Surface.Corners;
import headwater.graph.paint.Surface.Stroke;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Draws what goes on: rubber band, ghosts, wire, the plus on an edge.
final class OverlayPainter {
    private static final double NOTE = 280;

    private final Pen pen;

    OverlayPainter(Pen pen) {
        this.pen = pen;
    }

    void draw(PlacedDiagram drawing, Highlights highlights) {
        switch (highlights.overlay()) {
            case Overlay.Nothing _ -> plus(drawing, highlights);
            case Overlay.Lit _ -> plus(drawing, highlights);
            case Overlay.Stroke(var points, var cut) -> stroke(drawing, points, cut);
            case Overlay.Band band -> band(band.box());
            case Overlay.Moving moving -> {
                caret(moving.caret(), moving.allowed());
                if (moving.instead() != null) {
                    caret(moving.instead());
                }
                moving.boxes().values().forEach(this::ghost);
                words(moving);
            }
            case Overlay.Wire wire -> wire(wire);
            case Overlay.Landing landing -> landing(drawing, landing);
        }
    }

    private void plus(PlacedDiagram drawing, Highlights highlights) {
        var id = highlights.hoveredEdge();
        var edge = id == null ? null : drawing.edge(id);
        if (edge != null) {
            plus(edge.path().middle());
        }
    }

    private void plus(Point at) {
        var stroke = Stroke.solid(pen.palette().onTone(), 1.75);
        pen.surface().disc(at, 9, pen.palette().accent());
        pen.surface().line(List.of(at.plus(-4, 0), at.plus(4, 0)), 0, stroke);
        pen.surface().line(List.of(at.plus(0, -4), at.plus(0, 4)), 0, stroke);
    }

    private void stroke(PlacedDiagram drawing, List<Point> points, Set<EdgeId> cut) {
        var colour = pen.palette().warning();
        cut.stream()
                .map(drawing::edge)
                .filter(Objects::nonNull)
                .forEach(placed ->
                        pen.surface().line(placed.path().points(), EdgePainter.BEND, Stroke.dashed(colour, 2.5, 5, 5)));
        pen.surface().line(points, 0, Stroke.solid(colour, 1.5 / pen.zoom()));
    }

    private void band(Box box) {
        pen.face(box, 0, Pen.faint(pen.palette().accent(), 0.12));
        pen.outline(box, 0, pen.palette().accent(), 1 / pen.zoom());
    }

    private void ghost(Box box) {
        pen.face(box, 6, Pen.faint(pen.palette().accent(), 0.14));
        pen.surface().outline(box, Corners.all(6), Stroke.dashed(pen.palette().accent(), 1.5, 5, 4));
    }

    /// What would become of what is dragged, below it.
    private void words(Overlay.Moving moving) {
        var words = moving.words();
        var first = moving.boxes().values().stream().min(Comparator.comparingDouble(Box::y));
        if (words.isEmpty() || first.isEmpty()) {
            return;
        }
        var box = first.get();
        note(words, new Point(box.x() - 14, box.bottom() - 4), moving.allowed());
    }

    /// Blue where something can be dropped; grey, broken and with a bar across where it cannot.
    private void caret(Caret caret, boolean allowed) {
        if (allowed) {
            caret(caret);
            return;
        }
        var palette = pen.palette();
        var refused = palette.tone(new Tone("removed"));
        pen.surface().line(List.of(caret.top(), caret.bottom()), 0, Stroke.dashed(palette.muted(), 2, 3, 3));
        pen.surface().disc(caret.top(), 8, refused);
        pen.surface().disc(caret.top(), 6, palette.canvas());
        pen.surface().line(List.of(caret.top().plus(-4, -4), caret.top().plus(4, 4)), 0, Stroke.solid(refused, 2));
    }

    private void caret(Caret caret) {
        var stroke = Stroke.solid(pen.palette().accent(), 3);
        pen.surface().line(List.of(caret.top(), caret.bottom()), 0, stroke);
        for (var end : List.of(caret.top(), caret.bottom())) {
            pen.surface().line(List.of(end.plus(-5, 0), end.plus(5, 0)), 0, stroke);
        }
    }

    private void wire(Overlay.Wire wire) {
        var palette = pen.palette();
        var colour = wire.refusal() == null ? palette.accent() : palette.warning();
        for (var candidate : wire.candidates()) {
            pen.surface().disc(candidate, 8, Pen.faint(palette.accent(), 0.3));
        }
        var start = wire.forward() ? wire.from() : wire.to();
        var end = wire.forward() ? wire.to() : wire.from();
        var stroke = wire.snapped() ? Stroke.solid(colour, 2) : Stroke.dashed(colour, 2, 6, 4);
        pen.surface().line(EdgePath.between(start, end).points(), EdgePainter.BEND, stroke);
        pen.surface().disc(wire.to(), 5, colour);
        if (wire.refusal() != null) {
            note(wire.refusal(), wire.to(), false);
        }
    }

    /// A sentence beside a point, at the same size from near and from afar.
    private void note(String text, Point at, boolean allowed) {
        var palette = pen.palette();
        double unit = 1 / Math.min(1, pen.zoom());
        var font = pen.texts().sized(pen.fonts().small(), CardMetrics.SMALL_SIZE * unit);
        var lines = NameLines.words(text, NOTE * unit, line -> pen.texts().width(line, font));
        double width = lines.stream()
                .mapToDouble(line -> pen.texts().width(line, font))
                .max()
                .orElse(0);
        double line = 15 * unit;
        var box = new Box(at.x() + 14, at.y() + 12, width + 18 * unit, lines.size() * line + 9 * unit);
        pen.shadow(box, Corners.all(6));
        pen.face(box, 6, palette.card());
        pen.outline(box, 6, allowed ? palette.accent() : palette.tone(new Tone("removed")), 1);
        double baseline = box.y() + line;
        for (var words : lines) {
            pen.write(words, font, palette.text(), box.x() + 9 * unit, baseline, width + 2);
            baseline += line;
        }
    }

    private void landing(PlacedDiagram drawing, Overlay.Landing landing) {
        var edge = landing.edge() == null ? null : drawing.edge(landing.edge());
        if (edge != null) {
            plus(edge.path().middle());
        } else {
            caret(landing.caret());
        }
        ghost(new Box(landing.at().x() - 70, landing.at().y() - 24, 140, 48));
    }
}
