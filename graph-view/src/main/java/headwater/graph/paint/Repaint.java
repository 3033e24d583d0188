package headwater.graph.paint;

import headwater.graph.Box;
import java.util.List;

/// What of a canvas is to be painted.
///
/// @param canvas all of it, from (0, 0), in whole pixels of the canvas
/// @param scale pixels of the screen for each of the canvas
/// @param dx how far to the right what is on it moves first, in whole pixels; other than 0 only where
/// [DiagramPainter#canMove] says so
/// @param dy how far down
/// @param parts what is painted then: all that looks different, and what the move uncovers
public record Repaint(Box canvas, double scale, double dx, double dy, List<Box> parts) {
    public Repaint {
        parts = List.copyOf(parts);
    }

    /// Everything is painted.
    public static Repaint all(Box canvas, double scale) {
        return new Repaint(canvas, scale, 0, 0, List.of(canvas));
    }

    /// Whether nothing is taken over from what is on the canvas.
    public boolean isAll() {
        return parts.contains(canvas);
    }
}
