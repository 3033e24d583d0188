package headwater.app.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How processes are ended.
final class Stopping {
    // An idle server takes 1.5 s, one with open sockets 4 s.
    private static final int SECONDS = 10;

    private Stopping() {}

    /// Asks a process to end, waits, and ends it with all that it started if it did not. Works for a process of another
    /// program too. An interrupt shortens the wait.
    static void gently(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroy();
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException deaf) {
            process.destroyForcibly();
        }
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
