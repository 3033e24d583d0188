package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import headwater.prefect.model.WorkQueueId;
import headwater.prefect.model.Worker;
import java.util.List;
import java.util.Map;

/// Work pools and the workers that serve them.
public final class WorkPools {
    private final Transport transport;

    WorkPools(Transport transport) {
        this.transport = transport;
    }

    /// The work pool of this name; refused with 404 if there is none.
    public WorkPool named(String name) throws PrefectException {
        return transport.get(Path.of("work_pools", name), WorkPool.class);
    }

    /// Up to 200 work pools from this place on.
    public ListPage<WorkPool> page(int offset) throws PrefectException {
        var body = Map.of("limit", ListPage.SIZE, "offset", offset);
        return Paging.page(transport.postForList(Path.of("work_pools", "filter"), body, WorkPool.class), offset);
    }

    /// All work pools.
    public List<WorkPool> all() throws PrefectException {
        return Paging.all(this::page, WorkPool::name);
    }

    /// Makes a work pool; refused with 409 if there is one of this name.
    ///
    /// @param type the kind of its workers, such as `process`
    public WorkPool create(String name, String type) throws PrefectException {
        return transport.post(Path.of("work_pools", ""), Map.of("name", name, "type", type), WorkPool.class);
    }

    /// Makes a work queue in a work pool; refused with 409 if there is one of this name.
    public void createQueue(String pool, String name) throws PrefectException {
        transport.post(Path.of("work_pools", pool, "queues"), Map.of("name", name), Map.class);
    }

    /// Deletes a work queue; runs that were in it stay and are in none. Refused with 404 if there is none.
    public void deleteQueue(String pool, String name) throws PrefectException {
        transport.delete(Path.of("work_pools", pool, "queues", name));
    }

    /// Makes the server forget a worker; refused with 404 if it knows none of this name.
    public void deleteWorker(String pool, String name) throws PrefectException {
        transport.delete(Path.of("work_pools", pool, "workers", name));
    }

    /// The workers that a work pool has heard of, up to 200.
    public List<Worker> workers(String pool) throws PrefectException {
        var body = Map.of("limit", ListPage.SIZE);
        return transport.postForList(Path.of("work_pools", pool, "workers", "filter"), body, Worker.class);
    }

    /// Pauses a work pool, so that it hands out no runs, or goes on with it.
    public void setPaused(String pool, boolean paused) throws PrefectException {
        transport.patch(Path.of("work_pools", pool), Map.of("is_paused", paused));
    }

    /// The work queues of a work pool, up to 200.
    public List<WorkQueue> queues(String pool) throws PrefectException {
        var body = Map.of("limit", ListPage.SIZE);
        return transport.postForList(Path.of("work_pools", pool, "queues", "filter"), body, WorkQueue.class);
    }

    /// Pauses a work queue, so that it hands out no runs, or goes on with it.
    public void setQueuePaused(WorkQueueId id, boolean paused) throws PrefectException {
        transport.patch(Path.of("work_queues", id.toString()), Map.of("is_paused", paused));
    }

    /// Who holds the slots of a work pool, up to 200 runs for each of up to 200 work queues; refused with 404 or 405 by
    /// servers older than this call, 3.0 among them.
    public PoolSlots slots(String pool) throws PrefectException {
        var body = Map.of("limit", ListPage.SIZE, "flow_run_limit", ListPage.SIZE);
        return transport.post(Path.of("work_pools", pool, "concurrency_status"), body, PoolSlots.class);
    }
}
