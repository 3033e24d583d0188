package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.DiagramPainter;
import headwater.graph.paint.WirePicture;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/// Has a picture of the wires made where thousands are in sight, on a thread of its own, one at a time. Until it is
/// there the one before is shown, at the zoom that is wanted.
final class WirePictures {
    private final Runnable changed;
    private WirePicture made = WirePicture.NOTHING;
    private @Nullable Task<WirePicture> making;
    private long count;

    /// @param changed called when there is another picture
    WirePictures(Runnable changed) {
        this.changed = changed;
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
        if (!DiagramPainter.needsWirePicture(drawing, sight)) {
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
                return painter.wires(drawing, sight, zoom, scale);
            }
        };
        task.setOnSucceeded(_ -> done(task.getValue()));
        task.setOnFailed(_ -> done(null));
        making = task;
        Thread.ofVirtual().name("wires").start(task);
    }

    private void done(@Nullable WirePicture picture) {
        making = null;
        if (picture != null) {
            made = picture;
            count++;
            changed.run();
        }
    }
}
