package headwater.app.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What is being done with the local Prefect just now, by which threads, so that it can be interrupted and waited
/// for before what it uses ends. At the program's end a single shutdown hook does so; it is there only while it is
/// needed.
final class Uses {
    /// A blocking call.
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private final Thread hook;

    // All guarded by this.
    private final Map<Thread, Integer> threads = new HashMap<>();
    private final Set<Thread> whole = new HashSet<>();
    // Those that wait for work, and then say how it ended.
    private final Set<Thread> callers = new HashSet<>();
    private @Nullable EngineException failure;
    private boolean isHooked;
    private boolean isOver;

    /// @param atExit what is done when the program ends while the hook is there
    Uses(Runnable atExit) {
        this.hook = Thread.ofPlatform().name("end-local-prefect").unstarted(atExit);
    }

    /// Makes a blocking call on this thread. One that fails because this was ended counts as interrupted.
    <T> T blocking(Work<T> work) throws IOException, InterruptedException {
        begin();
        try {
            return work.run();
        } catch (IOException e) {
            if (areOver()) {
                throw interrupted(e);
            }
            throw e;
        } finally {
            done();
        }
    }

    /// Does work on a virtual thread, where an interrupt also ends a request to a server, and waits for it. The program
    /// then does not end before the caller has ended this too, so that it can say how the work ended.
    ///
    /// @throws EngineException.ServerEnded if [#fail(EngineException)] ended it
    <T> T run(Callable<T> work) throws Exception {
        var task = new FutureTask<T>(() -> {
            begin();
            synchronized (this) {
                whole.add(Thread.currentThread());
            }
            try {
                return work.call();
            } catch (Exception e) {
                throw meaning(e);
            } finally {
                synchronized (this) {
                    whole.remove(Thread.currentThread());
                }
                done();
            }
        });
        synchronized (this) {
            callers.add(Thread.currentThread());
        }
        var thread = Thread.ofVirtual().start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized Exception meaning(Exception e) {
        if (isOver && e instanceof IOException) {
            return interrupted(e);
        }
        return failure != null && (e instanceof InterruptedException || e instanceof IOException) ? failure : e;
    }

    /// Interrupts the work of [#run(Callable)], which then fails with this; false if there is none.
    synchronized boolean fail(EngineException why) {
        failure = why;
        whole.forEach(Thread::interrupt);
        return !whole.isEmpty();
    }

    /// Whether [#end(Thread, Duration)] was called.
    synchronized boolean areOver() {
        return isOver;
    }

    /// Interrupts all work, allows no more, and waits a while until the work has ended and its callers have ended this.
    ///
    /// @param closer who ends this; it is not waited for
    /// @return whether nothing is left that was waited for
    synchronized boolean end(Thread closer, Duration patience) {
        isOver = true;
        callers.remove(closer);
        notifyAll();
        threads.keySet().forEach(Thread::interrupt);
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (!(threads.isEmpty() && callers.isEmpty()) && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException shortened) {
            Thread.currentThread().interrupt();
        }
        unhook();
        return threads.isEmpty() && callers.isEmpty();
    }

    private synchronized void begin() throws InterruptedException {
        if (isOver) {
            throw new InterruptedException("the local Prefect was closed");
        }
        hook();
        threads.merge(Thread.currentThread(), 1, Integer::sum);
    }

    private synchronized void done() {
        threads.computeIfPresent(Thread.currentThread(), (_, times) -> times == 1 ? null : times - 1);
        notifyAll();
    }

    private void hook() throws InterruptedException {
        if (!isHooked) {
            try {
                Runtime.getRuntime().addShutdownHook(hook);
            } catch (IllegalStateException ending) {
                throw interrupted(ending);
            }
            isHooked = true;
        }
    }

    private void unhook() {
        if (isHooked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // The hook is what runs this.
                return;
            }
        }
    }

    private static InterruptedException interrupted(Exception cause) {
        var interrupted = new InterruptedException("the local Prefect was closed");
        interrupted.initCause(cause);
        return interrupted;
    }
}
