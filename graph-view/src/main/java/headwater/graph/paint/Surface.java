package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import headwater.graph.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// What is drawn on: a canvas or an SVG file. All in drawing units.
interface Surface {
    /// Fills a box with rounded corners.
    void face(Box box, Corners corners, Color fill);

    /// Draws the border of a box, inside it.
    void outline(Box box, Corners corners, Stroke stroke);

    /// Draws lines of straight parts with rounded bends as one: where several run on one track it is no thicker.
    void lines(List<List<Point>> lines, double radius, Stroke stroke);

    /// Draws one line of straight parts with rounded bends.
    default void line(List<Point> points, double radius, Stroke stroke) {
        lines(List.of(points), radius, stroke);
    }

    /// Fills a polygon.
    void area(List<Point> corners, Color fill);

    /// Fills a circle.
    void disc(Point centre, double radius, Color fill);

    /// Writes one line of text.
    ///
    /// @param at where its base line begins, ends or is centred, by the alignment
    void text(String text, Font font, Color ink, Point at, Alignment alignment);

    /// Draws a symbol around a point.
    void glyph(Glyph glyph, double size, Color ink, Point centre);

    /// The rounded bend of a line at one of its points.
    ///
    /// @param round how much of both straight parts it takes
    record Bend(Point before, Point corner, Point after, double round) {
        /// The bends of a line between its ends.
        ///
        /// @param radius the most that a bend takes of a straight part; it takes at most half
        static List<Bend> of(List<Point> line, double radius) {
            var bends = new ArrayList<Bend>();
            for (int i = 1; i < line.size() - 1; i++) {
                var before = line.get(i - 1);
                var corner = line.get(i);
                var after = line.get(i + 1);
                double round = Math.min(radius, Math.min(before.distance(corner), corner.distance(after)) / 2);
                bends.add(new Bend(before, corner, after, round));
            }
            return bends;
        }

        /// Where the line leaves its straight part.
        Point in() {
            return corner.towards(before, round);
        }

        /// Where it is straight again.
        Point out() {
            return corner.towards(after, round);
        }
    }

    /// On which side of its place a text is.
    enum Alignment {
        START,
        MIDDLE,
        END
    }

    /// How a line is drawn.
    ///
    /// @param dashes lengths of dashes and gaps by turns; none for a solid line
    /// @param phase how far the dashes have moved
    record Stroke(Color colour, double width, List<Double> dashes, double phase) {
        public Stroke {
            dashes = List.copyOf(dashes);
        }

        static Stroke solid(Color colour, double width) {
            return new Stroke(colour, width, List.of(), 0);
        }

        static Stroke dashed(Color colour, double width, double dash, double gap) {
            return new Stroke(colour, width, List.of(dash, gap), 0);
        }
    }

    /// The radius of each corner of a box, clockwise from the upper left.
    record Corners(double topLeft, double topRight, double bottomRight, double bottomLeft) {
        static final Corners NONE = all(0);

        static Corners all(double radius) {
            return new Corners(radius, radius, radius, radius);
        }

        static Corners top(double radius) {
            return new Corners(radius, radius, 0, 0);
        }

        static Corners right(double radius) {
            return new Corners(0, radius, radius, 0);
        }

        boolean areEqual() {
            return topLeft == topRight && topRight == bottomRight && bottomRight == bottomLeft;
        }
    }
}
