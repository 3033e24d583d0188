package headwater.app.watch;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The log of a flow run and its subflows: each line once, from the feed or filled up from REST.
final class LogTail {
    // Python sends lines in batches every 2 s, so a line can be stored later than younger ones.
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final PrefectClient client;
    private final Consumer<LogLine> lines;
    private final Set<FlowRunId> runs = new LinkedHashSet<>();
    private final Set<LogId> seen = new HashSet<>();
    private @Nullable Instant readUpTo;
    private boolean streamed;
    private int fresh;

    LogTail(PrefectClient client, Consumer<LogLine> lines) {
        this.client = client;
        this.lines = lines;
    }

    /// Notes that the feed tells lines of the first flow run by itself.
    void areStreamed() {
        streamed = true;
    }

    /// Whether nothing has to be asked for while the feed is open: of subflows it tells nothing.
    boolean areComplete() {
        return streamed && runs.size() == 1;
    }

    /// Adds a flow run whose lines are wanted too, from its beginning.
    void add(FlowRunId run) {
        if (runs.add(run)) {
            readUpTo = null;
        }
    }

    void take(LogLine line) {
        if (!seen.add(line.id())) {
            return;
        }
        fresh++;
        lines.accept(line);
    }

    /// Reads what is new.
    ///
    /// @return how many lines came since the reading before, from the feed too
    int read() throws PrefectException {
        var filter = LogFilter.any().ofFlowRuns(runs);
        var read = client.logs().all(readUpTo == null ? filter : filter.since(readUpTo.minus(OVERLAP)));
        read.forEach(this::take);
        if (!read.isEmpty()) {
            readUpTo = read.getLast().timestamp();
        }
        var news = fresh;
        fresh = 0;
        return news;
    }
}
