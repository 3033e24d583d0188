package headwater.app.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Runs blocking work away from the JavaFX thread and brings its outcome back to it.
public interface Background {
    /// Starts `work` and answers at once.
    ///
    /// Exactly one of `done` and `failed` is called, on the JavaFX thread, and neither if the task was cancelled
    /// before. An [Error] thrown by the work is thrown again on the JavaFX thread instead of being lost.
    ///
    /// @param name what a person would call this work; it names the thread
    <T> Task run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /// Work under way; all methods are for the JavaFX thread.
    interface Task {
        /// Interrupts the work and drops its outcome. Cancelling twice, or after the end, does nothing.
        void cancel();
    }

    /// Each piece of work on a virtual thread of its own.
    static Background onVirtualThreads() {
        return new Background() {
            @Override
            public <T> Task run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                // Guards against a stale outcome that was already queued when the page was closed.
                var cancelled = new AtomicBoolean();
                var thread = Thread.ofVirtual()
                        .name(name)
                        .start(() -> cross(cancelled, Outcome.of(work).told(done, failed)));
                return () -> {
                    cancelled.set(true);
                    thread.interrupt();
                };
            }

            private void cross(AtomicBoolean cancelled, Runnable told) {
                Platform.runLater(() -> {
                    if (!cancelled.get()) {
                        told.run();
                    }
                });
            }
        };
    }
}
