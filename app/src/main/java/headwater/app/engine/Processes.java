package headwater.app.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for processes and ends them, also those that another program started.
final class Processes {
    // An idle server takes 1.5 s, one with open sockets 4 s.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Processes() {}

    /// Waits a moment for a process to end; true if it has ended.
    static boolean endsWithin(ProcessHandle process, Duration moment) throws InterruptedException {
        try {
            process.onExit().get(moment.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException unknown) {
            return !process.isAlive();
        }
    }

    /// Ends a process and all that it started, at once.
    static void end(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /// Asks a process to end, waits up to ten seconds, and then ends it and all that it started. An interrupt
    /// shortens the wait.
    static void endGently(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroy();
        try {
            endsWithin(process, PATIENCE);
        } catch (InterruptedException shortened) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
