package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Status;
import headwater.graph.Status.Share;
import headwater.graph.Tone;
import headwater.graph.paint.Surface.Corners;
import java.util.List;
import java.util.Set;

/// Draws how those that a card stands for are doing: a cell for each while there is room, else shares. What has failed
/// is taller, and never too narrow to be seen.
final class StripPainter {
    private static final Set<Tone> LOUD = Set.of(new Tone("failed"), new Tone("crashed"));
    private static final Set<Tone> WAITING = Set.of(new Tone("pending"), new Tone("scheduled"));
    private static final Tone RUNNING = new Tone("running");
    private static final int CELLS = 64;
    private static final double GAP = 1;
    private static final double LEAST_CELL = 1.2;
    private static final double LEAST_SHARE = 2;
    private static final double RISE = 2;

    private final Pen pen;

    StripPainter(Pen pen) {
        this.pen = pen;
    }

    /// Draws nothing while nothing is known.
    void draw(Status status, Box place) {
        var shares = status.shares();
        int total = shares.stream().mapToInt(Share::count).sum();
        if (total == 0) {
            return;
        }
        double cell = (place.width() + GAP) / total - GAP;
        if (total <= CELLS && cell >= LEAST_CELL) {
            cells(shares, place, cell);
        } else {
            shares(shares, place, total);
        }
    }

    private void cells(List<Share> shares, Box place, double width) {
        double x = place.x();
        for (var share : shares) {
            for (int i = 0; i < share.count(); i++) {
                part(share.tone(), new Box(x, place.y(), width, place.height()));
                x += width + GAP;
            }
        }
    }

    private void shares(List<Share> shares, Box place, int total) {
        double spare = place.width() - LEAST_SHARE * shares.size();
        double x = place.x();
        for (var share : shares) {
            double width = LEAST_SHARE + spare * share.count() / total;
            part(share.tone(), new Box(x, place.y(), width, place.height()));
            x += width;
        }
    }

    private void part(Tone tone, Box box) {
        var colour = pen.palette().tone(tone);
        var faint = Pen.mixed(pen.palette().card(), colour, 0.3);
        if (LOUD.contains(tone)) {
            var tall = new Box(box.x(), box.y() - RISE, box.width(), box.height() + 2 * RISE);
            pen.surface().face(tall, Corners.all(0), colour);
        } else if (WAITING.contains(tone)) {
            pen.surface().outline(box, Corners.all(0), Surface.Stroke.solid(faint, 1));
        } else if (tone.equals(RUNNING)) {
            pen.surface().face(box, Corners.all(0), faint);
            double half = box.height() / 2;
            var lower = new Box(box.x(), box.y() + half, box.width(), half);
            pen.surface().face(lower, Corners.all(0), colour);
        } else {
            pen.surface().face(box, Corners.all(0), colour);
        }
    }
}
