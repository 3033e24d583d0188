package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.DiagramPainter;
import headwater.graph.paint.WirePicture;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/// Has a picture of the wires made where thousands are in sight, on a thread of its own, one at a time. Until it is
/// there the one before is shown, at the zoom that is wanted. Once one could not be made, none is made any more.
final class WirePictures {
    private final Runnable changed;
    private final Maker maker;
    private WirePicture made = WirePicture.NOTHING;
    private @Nullable Task<WirePicture> making;
    private long count;
    private boolean hasFailed;

    /// Makes a picture, on any thread.
    interface Maker {
        WirePicture make(DiagramPainter painter, PlacedDiagram drawing, Box sight, double zoom, double scale);
    }

    /// @param changed called when there is another picture, or none any more
    WirePictures(Runnable changed) {
        this(changed, DiagramPainter::wires);
    }

    WirePictures(Runnable changed, Maker maker) {
        this.changed = changed;
        this.maker = maker;
    }

    /// How many were made.
    long count() {
        return count;
    }

    /// The picture to be drawn now; null where the wires are to be drawn one by one.
    ///
    /// @param scale pixels of the screen for each of the canvas
    @Nullable
    WirePicture shown(PlacedDiagram drawing, DiagramPainter painter, Box sight, double zoom, double scale) {
        if (hasFailed || !DiagramPainter.needsWirePicture(drawing, sight)) {
            return null;
        }
        boolean isOurs = made.shows(drawing, painter.palette());
        if (!isOurs || !made.isExact(drawing, sight, zoom, scale)) {
            make(drawing, painter, sight, zoom, scale);
        }
        return isOurs ? made : WirePicture.NOTHING;
    }

    boolean isMaking() {
        return making != null;
    }

    /// Ends the work on a picture that nobody will see.
    void dispose() {
        if (making != null) {
            making.cancel();
            making = null;
        }
    }

    private void make(PlacedDiagram drawing, DiagramPainter painter, Box sight, double zoom, double scale) {
        if (making != null) {
            return;
        }
        var task = new Task<WirePicture>() {
            @Override
            protected WirePicture call() {
                return maker.make(painter, drawing, sight, zoom, scale);
            }
        };
        task.setOnSucceeded(_ -> done(task.getValue()));
        task.setOnFailed(_ -> failed(task.getException()));
        making = task;
        Thread.ofVirtual().name("wires").start(task);
    }

    private void done(WirePicture picture) {
        making = null;
        made = picture;
        count++;
        changed.run();
    }

    // The next one would fail too, and say so again.
    private void failed(Throwable why) {
        making = null;
        hasFailed = true;
        changed.run();
        var thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, why);
    }
}
