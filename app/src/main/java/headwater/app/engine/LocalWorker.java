package headwater.app.engine;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.StateRequest;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A worker of Headwater's own that was seen to be online.
public final class LocalWorker implements AutoCloseable {
    private static final int CANCEL_SECONDS = 15;
    private static final int LOG_SECONDS = 15;
    private static final List<StateType> UNDER_WAY =
            List.of(StateType.PENDING, StateType.RUNNING, StateType.PAUSED, StateType.CANCELLING);

    private final ProcessHandle process;
    private final PrefectClient client;
    private final String pool;
    private final String name;
    private final Path note;
    private final Path log;

    LocalWorker(ProcessHandle process, PrefectClient client, String pool, String name, Path note, Path log) {
        this.process = process;
        this.client = client;
        this.pool = pool;
        this.name = name;
        this.note = note;
        this.log = log;
    }

    /// The work pool that it serves.
    public String pool() {
        return pool;
    }

    /// The name under which the server knows it.
    public String name() {
        return name;
    }

    /// Whether its process still runs.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// The file with its output and that of the flows it runs.
    public Path log() {
        return log;
    }

    /// Cancels what it runs, waits for that, and ends it. A worker that is ended alone takes its flow processes with it
    /// and leaves their runs RUNNING for ever, or the end of their log unsent. Calling it again does nothing.
    @Override
    public void close() {
        if (process.isAlive()) {
            try {
                cancelRuns();
                awaitFlows();
            } catch (PrefectException unreachable) {
                // Without a server nothing can be cancelled; the processes end all the same.
                end();
                return;
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
        end();
    }

    private void end() {
        Stopping.gently(process);
        client.close();
        try {
            Files.deleteIfExists(note);
        } catch (IOException kept) {
            // The next start sees that the process is gone.
            return;
        }
    }

    private void cancelRuns() throws PrefectException, InterruptedException {
        var runs = mine();
        for (var run : runs) {
            client.flowRuns().setState(run, StateRequest.cancel());
        }
        var left = FlowRunFilter.any().withIds(runs).withStates(UNDER_WAY);
        var start = System.nanoTime();
        while (!runs.isEmpty() && client.flowRuns().count(left) > 0) {
            var late = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) >= CANCEL_SECONDS;
            if (late || Stopping.endsWithin(process, Duration.ofMillis(300))) {
                return;
            }
        }
    }

    // A flow process sends the end of its log when its run is known to have ended already.
    private void awaitFlows() throws InterruptedException {
        var start = System.nanoTime();
        while (process.descendants().findAny().isPresent()
                && TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < LOG_SECONDS) {
            if (Stopping.endsWithin(process, Duration.ofMillis(100))) {
                return;
            }
        }
    }

    private List<FlowRunId> mine() throws PrefectException {
        var pids = process.descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
        return client.flowRuns().all(FlowRunFilter.any().withStates(UNDER_WAY).topLevel()).stream()
                .filter(run -> pool.equals(run.workPoolName()) && isMine(run, pids))
                .map(FlowRun::id)
                .toList();
    }

    // A run that waits for its process has no pid yet; only this worker can be about to start it on this machine.
    private static boolean isMine(FlowRun run, Set<Long> pids) {
        var pid = run.infrastructurePid();
        if (pid == null) {
            return run.stateType() == StateType.PENDING;
        }
        var number = pid.substring(pid.lastIndexOf(':') + 1);
        return number.matches("\\d{1,18}") && pids.contains(Long.valueOf(number));
    }
}
