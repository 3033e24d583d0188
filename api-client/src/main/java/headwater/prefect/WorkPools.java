package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.model.Page;
import headwater.prefect.model.WorkPool;
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
    public Page<WorkPool> page(int offset) throws PrefectException {
        var body = Map.of("limit", Paging.SIZE, "offset", offset);
        return Paging.page(transport.postForList(Path.of("work_pools", "filter"), body, WorkPool.class), offset);
    }

    /// All work pools.
    public List<WorkPool> all() throws PrefectException {
        return Paging.all(this::page, WorkPool::name);
    }

    /// The work pool of this name, made for processes on the worker's machine if there is none. One that is there is
    /// left as it is, whatever its type.
    public WorkPool processPool(String name) throws PrefectException {
        try {
            return named(name);
        } catch (PrefectException.Refused refused) {
            if (!refused.isNotFound()) {
                throw refused;
            }
        }
        try {
            var body = Map.of("name", name, "type", "process");
            return transport.post(Path.of("work_pools", ""), body, WorkPool.class);
        } catch (PrefectException.Refused refused) {
            if (refused.status() == 409) {
                return named(name);
            }
            throw refused;
        }
    }

    /// The workers that a work pool has heard of, up to 200.
    public List<Worker> workers(String pool) throws PrefectException {
        var body = Map.of("limit", Paging.SIZE);
        return transport.postForList(Path.of("work_pools", pool, "workers", "filter"), body, Worker.class);
    }
}
