package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.geometry.Detail;
import headwater.graph.geometry.NamedEnd;
import headwater.graph.geometry.NamedEnds;
import headwater.graph.geometry.PlacedDiagram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says what comes to a node by wires that are not drawn: a dot in the colour of the source and the name, as in
/// `● ← config +1`. How many there are, alone, only where no name fits.
final class NamedEndPainter {
    private static final double RADIUS = 3;

    private final Pen pen;
    private final PlacedDiagram drawing;

    NamedEndPainter(Pen pen, PlacedDiagram drawing) {
        this.pen = pen;
        this.drawing = drawing;
    }

    /// Words that fit, and the source whose colour their dot has.
    record Words(NamedEnd of, String text, double width) {}

    /// The first name that fits in a room; null where none does.
    @Nullable
    Words name(List<NamedEnd> ends, double room) {
        for (int i = 0; i < ends.size(); i++) {
            var words = words(ends.get(i), NamedEnds.words(ends, i));
            if (words.width <= room) {
                return words;
            }
        }
        return null;
    }

    /// The same, or else how many there are.
    Words nameOrCount(List<NamedEnd> ends, double room) {
        var name = name(ends, room);
        return name == null ? words(ends.getFirst(), NamedEnds.count(ends)) : name;
    }

    private Words words(NamedEnd of, String text) {
        return new Words(
                of, text, NamedEnds.DOT + pen.texts().width(text, pen.fonts().small()));
    }

    void draw(Words words, double left, double baseline) {
        var colour = pen.palette().wire(drawing.hue(words.of.other().id()));
        pen.surface().disc(new Point(left + RADIUS, baseline - 4), RADIUS, colour);
        double after = left + NamedEnds.DOT;
        pen.write(words.text, pen.fonts().small(), pen.palette().muted(), after, baseline, words.width);
    }

    /// Draws the name, or a dot alone, before a place, as there is room; of a drawing whose words are too small to be
    /// read only the dot.
    ///
    /// @return how much it takes
    double drawBefore(List<NamedEnd> ends, double room, double end, double baseline) {
        if (room < NamedEnds.DOT) {
            return 0;
        }
        var words = Detail.of(pen.zoom()) == Detail.FULL ? name(ends, room) : null;
        var shown = words == null ? new Words(ends.getFirst(), "", NamedEnds.DOT) : words;
        draw(shown, end - shown.width, baseline);
        return shown.width + NamedEnds.DOT;
    }

    /// Draws the words beside a node without room for them.
    void draw(List<NamedEnd> ends, Box place) {
        draw(nameOrCount(ends, place.width()), place.x(), place.centre().y() + 4);
    }
}
