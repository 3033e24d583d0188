package headwater.app.engine;

import headwater.prefect.PrefectException;
import headwater.prefect.StateRequest;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A worker of Headwater's own, with the work queue that it alone serves.
public final class LocalWorker implements AutoCloseable {
    private static final int CANCEL_SECONDS = 10;
    private static final int LOG_SECONDS = 5;

    private final ProcessNote process;
    private final OwnQueue queue;
    private final Path note;
    private final Path log;
    private final AtomicBoolean closed = new AtomicBoolean();

    LocalWorker(ProcessNote process, OwnQueue queue, Path note, Path log) {
        this.process = process;
        this.queue = queue;
        this.note = note;
        this.log = log;
    }

    /// The work pool that it serves.
    public String pool() {
        return queue.pool();
    }

    /// The work queue that it serves, and the name under which the server knows it.
    public String name() {
        return queue.name();
    }

    /// Whether its process runs.
    public boolean isAlive() {
        return process.alive().isPresent();
    }

    /// The file with its output and that of its flows; removed when it is closed and all went well.
    public Path log() {
        return log;
    }

    /// Has an action carried out on a thread of the system when the process ends by itself or is killed.
    void onUnexpectedEnd(Runnable action) {
        var _ = process.alive()
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(() -> {
                    if (!closed.get()) {
                        action.run();
                    }
                });
    }

    /// Cancels what it runs, waits for that, ends the process, and removes what was made for it on the server. A
    /// worker that is ended without this takes its flow processes with it and leaves their runs RUNNING for ever.
    /// If the process was killed, what it ran is ended and written down as crashed.
    ///
    /// Where the server cannot be reached only processes end; the next program that reaches it does the rest. Takes
    /// a few seconds, at most half a minute, also where the caller is interrupted. A second call does nothing.
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            Uninterrupted.run(this::end);
        }
    }

    private void end() {
        try (var _ = queue.client()) {
            var alive = process.alive();
            if (alive.isPresent()) {
                cancel(alive.get());
                Processes.endGently(alive.get());
                finish(StateType.CANCELLED, "Headwater ended before the run did.");
                Files.deleteIfExists(log);
            } else {
                finish(StateType.CRASHED, "The worker that ran it ended unexpectedly.");
            }
            Files.deleteIfExists(note);
        } catch (PrefectException unreachable) {
            // The note stays, so that the next start can do the rest.
            return;
        } catch (IOException kept) {
            // The next start sees by the note that the process is gone, and finds nothing left to do.
            return;
        }
    }

    private void finish(StateType type, String message) throws PrefectException {
        for (var run : queue.openRuns()) {
            flow(run).ifPresent(Processes::end);
        }
        queue.endRuns(type, message);
        queue.remove();
    }

    private void cancel(ProcessHandle worker) {
        try {
            cancelRuns(worker);
            awaitFlows(worker);
        } catch (PrefectException unreachable) {
            // The processes end all the same.
            return;
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancelRuns(ProcessHandle worker) throws PrefectException, InterruptedException {
        var asked = new HashSet<FlowRunId>();
        var start = System.nanoTime();
        while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < CANCEL_SECONDS) {
            var runs = queue.openRuns().stream()
                    .filter(LocalWorker::canBeCancelled)
                    .toList();
            for (var run : runs) {
                if (asked.add(run.id())) {
                    queue.client().flowRuns().setState(run.id(), StateRequest.cancel());
                }
            }
            if (runs.isEmpty() || Processes.endsWithin(worker, Duration.ofMillis(300))) {
                return;
            }
        }
    }

    // A run that is about to start has no process yet that the worker could stop; it ends with the worker.
    private static boolean canBeCancelled(FlowRun run) {
        return switch (run.stateType()) {
            case PENDING -> false;
            case CANCELLING -> run.infrastructurePid() != null;
            default -> true;
        };
    }

    // A flow process sends the end of its log when its run has ended already.
    private void awaitFlows(ProcessHandle worker) throws InterruptedException {
        var start = System.nanoTime();
        while (worker.descendants().findAny().isPresent()
                && TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < LOG_SECONDS) {
            if (Processes.endsWithin(worker, Duration.ofMillis(100))) {
                return;
            }
        }
    }

    /// The process of a run, if this worker started it and it still runs: the server knows it as `host:pid`.
    private Optional<ProcessHandle> flow(FlowRun run) {
        var pid = run.infrastructurePid();
        var number = pid == null ? "" : pid.substring(pid.lastIndexOf(':') + 1);
        if (!number.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        // Another process may have got the number since: after a restart of the machine, say.
        return ProcessHandle.of(Long.parseLong(number))
                .filter(flow -> flow.info().commandLine().orElse("").contains("prefect"))
                .filter(flow -> ProcessNote.start(flow) >= process.started());
    }
}
