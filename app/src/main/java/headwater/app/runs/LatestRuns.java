package headwater.app.runs;

import headwater.prefect.model.FlowRunId;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is known of the runs that were asked for or put in last, a limited number of them: a window may be open for
/// weeks, and a server never stops having new runs.
///
/// @param <V> what is known of a run
final class LatestRuns<V> extends LinkedHashMap<FlowRunId, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    /// @param most how many runs it knows at most
    LatestRuns(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<FlowRunId, V> eldest) {
        return size() > most;
    }
}
