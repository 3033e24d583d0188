package headwater.app.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How processes are ended.
final class Stopping {
    // An idle server takes 1.5 s, one with open sockets 4 s.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Stopping() {}

    /// Waits a moment for a process to end, also for one that this program did not start; true if it has ended.
    static boolean endsWithin(ProcessHandle process, Duration moment) throws InterruptedException {
        try {
            process.onExit().get(moment.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException runsOn) {
            return false;
        } catch (ExecutionException never) {
            return !process.isAlive();
        }
    }

    /// Asks a process to end, waits, and ends it with all that it started if it did not. Works for a process of another
    /// program too. An interrupt shortens the wait.
    static void gently(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroy();
        try {
            endsWithin(process, PATIENCE);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
