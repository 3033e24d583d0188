package headwater.app.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Work that an interrupt of its caller does not shorten: what was started in order has to end in order.
final class Uninterrupted {
    private Uninterrupted() {}

    /// Runs the work on a virtual thread of its own and waits for its end; an interrupt is kept for afterwards.
    static void run(Runnable work) {
        var task = new FutureTask<Void>(work, null);
        Thread.ofVirtual().start(task);
        var isInterrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException kept) {
                isInterrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
