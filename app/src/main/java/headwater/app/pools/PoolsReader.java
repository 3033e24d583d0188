package headwater.app.pools;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.WorkPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the work pools of a server: one request, and three for each. Any thread.
final class PoolsReader {
    private final PrefectClient client;

    PoolsReader(PrefectClient client) {
        this.client = client;
    }

    List<PoolRow> read() throws PrefectException {
        var rows = new ArrayList<PoolRow>();
        for (var pool : client.workPools().all()) {
            try {
                rows.add(read(pool));
            } catch (PrefectException refused) {
                // One that was deleted since is not listed.
                if (!refused.isNotFound()) {
                    throw refused;
                }
            }
        }
        rows.sort(Comparator.comparing(PoolRow::key, String.CASE_INSENSITIVE_ORDER));
        return rows;
    }

    private PoolRow read(WorkPool pool) throws PrefectException {
        var pools = client.workPools();
        return new PoolRow(pool, pools.queues(pool.name()), pools.workers(pool.name()), slots(pool));
    }

    // An older server cannot say (404, or 405 where the path means something else there).
    private @Nullable PoolSlots slots(WorkPool pool) throws PrefectException {
        try {
            return client.workPools().slots(pool.name());
        } catch (PrefectException.Refused refused) {
            if (refused.status() == 404 || refused.status() == 405) {
                return null;
            }
            throw refused;
        }
    }
}
