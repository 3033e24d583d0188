package headwater.app.why;

import headwater.prefect.model.ConcurrencyLimit;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.DeploymentSchedule;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import headwater.prefect.model.Worker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A flow run and what its start depends on, as a server described them at one time.
///
/// @param at when it was read, by the clock of this machine
/// @param flow the name of the run's flow; empty if the server does not know it
/// @param deployment its deployment, null without one or if it was deleted
/// @param schedules the schedules of the deployment
/// @param pool its work pool, null without one or if it was deleted
/// @param workers what the work pool has heard of
/// @param queue its work queue, null without one or if it was deleted
/// @param slots who holds the slots of the work pool; null if the server cannot say, or without a work pool
/// @param limit how many runs of the deployment may go on at once; null for any number
/// @param others the runs of the deployment that go on, without this one; read only where there is such a limit
public record Situation(
        Instant at,
        FlowRun run,
        String flow,
        @Nullable Deployment deployment,
        List<DeploymentSchedule> schedules,
        @Nullable WorkPool pool,
        List<Worker> workers,
        @Nullable WorkQueue queue,
        @Nullable PoolSlots slots,
        @Nullable ConcurrencyLimit limit,
        List<FlowRun> others) {
    /// Copies the lists.
    public Situation {
        schedules = List.copyOf(schedules);
        workers = List.copyOf(workers);
        others = List.copyOf(others);
    }

    /// How many workers of the work pool are online.
    int online() {
        return (int) workers.stream()
                .filter(worker -> worker.status() == Worker.Status.ONLINE)
                .count();
    }

    /// Whether the work pool needs workers, and none is online.
    boolean isWithoutWorker() {
        return pool != null && pool.needsWorkers() && online() == 0;
    }
}
