package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.geometry.Detail;
import headwater.graph.geometry.PlacedDiagram;
import javafx.animation.AnimationTimer;

/// Lets the dashes of animated edges move, a few times a second; its clock runs only while there are such edges
/// to be seen.
final class EdgeAnimation extends AnimationTimer {
    private static final long STEP = 80_000_000;
    private static final double DASHES = 10;
    private static final int MOST_EDGES = 40;

    private final Runnable changed;
    private long last;
    private double phase;
    private boolean running;

    EdgeAnimation(Runnable changed) {
        this.changed = changed;
    }

    /// How far the dashes have moved, in drawing units.
    double phase() {
        return phase;
    }

    boolean isRunning() {
        return running;
    }

    /// Starts or stops the clock, as there is something to be seen moving or not.
    void attend(PlacedDiagram drawing, Box sight, double zoom, boolean wanted) {
        boolean moving = wanted && Detail.of(zoom).hasNames() && isMoving(drawing, sight);
        if (moving && !running) {
            running = true;
            start();
        } else if (!moving) {
            rest();
        }
    }

    void rest() {
        running = false;
        stop();
    }

    private static boolean isMoving(PlacedDiagram drawing, Box sight) {
        long count = drawing.edgesIn(sight).stream()
                .filter(placed -> placed.edge().status().animated())
                .limit(MOST_EDGES + 1)
                .count();
        return count > 0 && count <= MOST_EDGES;
    }

    @Override
    public void handle(long now) {
        if (now - last >= STEP) {
            last = now;
            phase = (phase + 2) % DASHES;
            changed.run();
        }
    }
}
