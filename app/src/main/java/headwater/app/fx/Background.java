package headwater.app.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Runs blocking work away from the JavaFX thread and brings its outcome back to it.
public interface Background {
    /// Starts `work` and returns at once.
    ///
    /// Exactly one of `done` and `failed` is called, on the JavaFX thread, and neither if the task was cancelled
    /// before. An [Error] in the work reaches `failed` as the cause of an [UnexpectedError], so that its caller
    /// can go on, and is then thrown on the JavaFX thread for the program's handler of uncaught exceptions.
    ///
    /// @param name what a person would call this work; it names the thread
    <T> Task run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /// Work on one thing, such as the writes to one file: one piece at a time, in the order in which `run` was
    /// called.
    ///
    /// Outcomes reach the JavaFX thread in that order too.
    ///
    /// @param thing equal things share one order
    Background inOrder(Object thing);

    /// Waits until all ordered work is done, for the end of the program. Callable on any thread; outcomes of the
    /// work may still be waiting for the JavaFX thread when it returns.
    ///
    /// @param longest how long to wait; work that has not ended by then goes on
    void finish(Duration longest);

    /// Work under way; all methods are for the JavaFX thread.
    interface Task {
        /// Interrupts the work and drops its outcome. Cancelling twice, or after the end, does nothing.
        void cancel();
    }

    /// Whether the work that runs on this thread was cancelled, so that what it is still doing is of no use.
    static boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }

    /// Whether the work that runs on the thread that asks now was cancelled, to be asked on any thread that helps it.
    static BooleanSupplier cancelled() {
        return Thread.currentThread()::isInterrupted;
    }

    /// Each piece of work on a virtual thread of its own.
    static Background onVirtualThreads() {
        return new VirtualThreads();
    }
}
