package headwater.app.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Lets code that blocks act on the JavaFX thread, step by step, as a person would at a window. Not for that thread
/// itself.
public final class Script {
    /// Does something on the JavaFX thread and waits for its answer.
    public <T> T ask(Callable<T> question) throws InterruptedException {
        var task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Does something on the JavaFX thread and waits until it is done.
    public void run(Runnable work) throws InterruptedException {
        ask(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until something holds; it is asked once a pulse, on the JavaFX thread.
    ///
    /// @param seconds how long to wait at most
    /// @throws TimeoutException if it does not hold by then
    public void until(String what, int seconds, BooleanSupplier condition)
            throws InterruptedException, TimeoutException {
        var holds = new CountDownLatch(1);
        var timer = ask(() -> {
            var pulses = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (!condition.getAsBoolean()) {
                        return;
                    }
                    stop();
                    holds.countDown();
                }
            };
            pulses.start();
            return pulses;
        });
        if (!holds.await(seconds, TimeUnit.SECONDS)) {
            run(timer::stop);
            throw new TimeoutException("Waited " + seconds + " s for " + what + ".");
        }
    }

    /// Waits until what was changed before has been painted.
    public void untilPainted() throws InterruptedException, TimeoutException {
        var pulses = new AtomicInteger();
        until("a repaint", 30, () -> pulses.incrementAndGet() > 2);
    }
}
