package headwater.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;

/// How long the frames of a window take.
///
/// A frame begins in an animation timer, which changes what is shown. In the same pulse the view lays out and paints
/// what changed, and the render thread is asked to draw. The frame has been drawn when a snapshot of one pixel, asked
/// for at the beginning of the next pulse, is there: the render thread works in the order of what it is asked for. So a
/// frame's time is all of its work on both threads, one after the other, and the copy to the window; in the program
/// they
/// overlap. Pulses follow each other without waiting (`javafx.animation.fullspeed`).
final class FrameTimes {
    private final Rectangle mark = new Rectangle(1, 1);
    private final WritableImage pixel = new WritableImage(1, 1);

    /// Makes frames until there are so many or enough was drawn; the milliseconds that each takes.
    ///
    /// @param step changes what is shown in a frame
    /// @param enough whether a frame, by number, was the last one
    List<Double> of(int count, IntConsumer step, IntPredicate enough) throws InterruptedException {
        var times = new ArrayList<Double>();
        var done = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int frame = -1;
            private long began;

            @Override
            public void handle(long now) {
                if (frame >= 0) {
                    mark.snapshot(null, pixel);
                    times.add((System.nanoTime() - began) / 1e6);
                }
                frame++;
                if (frame == count || (frame > 0 && enough.test(frame))) {
                    stop();
                    done.countDown();
                    return;
                }
                began = System.nanoTime();
                step.accept(frame);
            }
        }.start());
        done.await();
        return times;
    }
}
