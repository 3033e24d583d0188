package headwater.app.watch;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The log of a flow run and its subflows: each line once, from the feed or filled up from REST. Lines of the feed
/// are held for a moment, so that those which it dropped can be read and passed on at their place.
final class LogTail {
    // Python sends lines in batches every 2 s, so a line can be stored later than younger ones.
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    // The server keeps 256 lines for a subscriber and drops what is above.
    private static final int BURST = 100;

    private static final Comparator<LogLine> BY_TIME = Comparator.comparing(LogLine::timestamp);

    private final PrefectClient client;
    private final Consumer<LogLine> lines;
    private final Set<FlowRunId> runs = new LinkedHashSet<>();
    private final Set<FlowRunId> unread = new LinkedHashSet<>();
    private final Set<LogId> seen = new HashSet<>();
    private final List<LogLine> held = new ArrayList<>();
    private @Nullable Instant readUpTo;
    private int requests;

    /// @param lines receives each line
    LogTail(PrefectClient client, Consumer<LogLine> lines) {
        this.client = client;
        this.lines = lines;
    }

    /// Adds flow runs; true if one of them is new: its lines have to be read from their beginning.
    boolean add(Collection<FlowRunId> some) {
        var added = false;
        for (var run : some) {
            if (runs.add(run)) {
                unread.add(run);
                added = true;
            }
        }
        return added;
    }

    /// Holds a line of the feed, unless it belongs to another run or is known.
    void hold(LogLine line) {
        if (runs.contains(line.flowRunId()) && seen.add(line.id())) {
            held.add(line);
        }
    }

    /// Whether lines are held.
    boolean isHolding() {
        return !held.isEmpty();
    }

    /// Whether so many lines are held that the server may have dropped others between them.
    boolean isBurst() {
        return held.size() >= BURST;
    }

    /// Passes on the lines that are held, by time.
    void release() {
        // One page of lines is read again at little cost; a longer log only from where the feed has got to.
        if (seen.size() > ListPage.SIZE) {
            held.forEach(this::noteTime);
        }
        held.sort(BY_TIME);
        held.forEach(lines);
        held.clear();
    }

    private void noteTime(LogLine line) {
        var latest = readUpTo;
        readUpTo = latest == null || line.timestamp().isAfter(latest) ? line.timestamp() : latest;
    }

    /// How many lines there are.
    int size() {
        return seen.size();
    }

    /// How many requests the last reading took.
    int requests() {
        return requests;
    }

    /// Reads all lines again the next time, because some may have been stored late: the server was not reachable.
    void distrust() {
        unread.addAll(runs);
    }

    /// Reads what is new, and passes it on with the lines that are held.
    ///
    /// @return how many lines are new, without those that the feed sent
    int read() throws PrefectException {
        requests = 0;
        var found = new ArrayList<LogLine>();
        var known = new LinkedHashSet<>(runs);
        if (!unread.isEmpty()) {
            found.addAll(all(LogFilter.any().ofFlowRuns(unread)));
            known.removeAll(unread);
        }
        var latest = readUpTo;
        if (latest != null && !known.isEmpty()) {
            found.addAll(all(LogFilter.any().ofFlowRuns(known).since(latest.minus(OVERLAP))));
        }
        unread.clear();
        var news = 0;
        for (var line : found) {
            noteTime(line);
            if (seen.add(line.id())) {
                held.add(line);
                news++;
            }
        }
        if (readUpTo == null) {
            // Nothing was logged yet: next time all of it is new.
            unread.addAll(runs);
        }
        release();
        return news;
    }

    private List<LogLine> all(LogFilter filter) throws PrefectException {
        var read = client.logs().all(filter);
        requests += ListPage.requestsFor(read.size());
        return read;
    }
}
