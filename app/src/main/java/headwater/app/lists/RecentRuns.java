package headwater.app.lists;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.servers.Allowance;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.Event;
import headwater.prefect.model.SimpleFlowRun;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The last runs of each of the deployments, or flows, that somebody looks at, kept up to date: one request for each
/// when it is first seen, and again after one of its runs has entered a state, within an allowance and while somebody
/// looks. For the JavaFX thread.
///
/// @param <K> the id of what has the runs
public final class RecentRuns<K> implements AutoCloseable {
    private static final EventFilter FLOW_RUNS = EventFilter.any().withPrefixes(List.of("prefect.flow-run."));
    private static final int AT_ONCE = 8;
    private static final int AGAIN_AT_ONCE = 4;

    private final ServerSession session;
    private final ServerSession.Use use;
    private final Background background;
    private final InstantSource clock;
    private final Function<K, FlowRunFilter> filter;
    private final Function<Event, @Nullable K> owner;
    private final Allowance again = new Allowance(AGAIN_AT_ONCE, Duration.ofSeconds(15), System.nanoTime());
    private final ObservableMap<K, List<SimpleFlowRun>> runs = FXCollections.observableHashMap();
    private final Set<K> wanted = new LinkedHashSet<>();
    private final SequencedSet<K> old = new LinkedHashSet<>();
    private Subscription events = () -> {};
    private Background.@Nullable Task reading;
    private boolean isResting;
    private boolean isClosed;

    /// Nothing is read before somebody looks.
    ///
    /// @param filter the runs of one
    /// @param owner of what an event tells a state of a run; null for nothing that is listed
    public RecentRuns(
            ServerSession session,
            Background background,
            InstantSource clock,
            Function<K, FlowRunFilter> filter,
            Function<Event, @Nullable K> owner) {
        this.session = session;
        this.use = session.use();
        this.background = background;
        this.clock = clock;
        this.filter = filter;
        this.owner = owner;
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public RecentRuns<K> start() {
        var inbox = Inbox.<FeedMessage<Event>>onFxThread(this::take);
        events = session.events().subscribe(FLOW_RUNS, inbox::add);
        return this;
    }

    /// Says whether nobody looks: then nothing is asked, and what has changed meanwhile is read when somebody does.
    public void setResting(boolean isResting) {
        this.isResting = isResting;
        readNext();
    }

    /// The runs of those that were read, the latest first.
    public ObservableMap<K, List<SimpleFlowRun>> runs() {
        return runs;
    }

    /// The runs of one, the latest first; empty until they have been read, which this asks for.
    public List<SimpleFlowRun> of(K key) {
        var known = runs.get(key);
        if (known == null && wanted.add(key)) {
            readNext();
        }
        return known == null ? List.of() : known;
    }

    private void take(List<FeedMessage<Event>> messages) {
        for (var message : messages) {
            switch (message) {
                case FeedMessage.Opened<Event> _ -> old.addAll(runs.keySet());
                case FeedMessage.Received<Event>(var event) -> {
                    var key = owner.apply(event);
                    if (key != null && isLookedAt(key) && !event.name().endsWith(".heartbeat")) {
                        // Before those that may only have changed while there was no feed.
                        old.addFirst(key);
                    }
                }
                case FeedMessage.Lost<Event> _ -> {}
            }
        }
        readNext();
    }

    private boolean isLookedAt(K key) {
        return runs.containsKey(key) || wanted.contains(key);
    }

    private void readNext() {
        if (reading != null || isResting || isClosed) {
            return;
        }
        // What nobody has seen yet is read at once.
        boolean isAgain = wanted.isEmpty();
        var first = isAgain ? old : wanted;
        if (first.isEmpty()) {
            return;
        }
        var keys = first.stream()
                .limit(isAgain ? AGAIN_AT_ONCE : AT_ONCE)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var wait = Duration.ZERO;
        if (isAgain) {
            wait = again.untilFree(System.nanoTime());
            again.spend(keys.size(), System.nanoTime());
        }
        read(keys, wait);
    }

    private void read(Set<K> keys, Duration wait) {
        // What an event says from now on may be newer than what is read.
        old.removeAll(keys);
        reading = background.run(
                "read the last runs",
                () -> {
                    TimeUnit.NANOSECONDS.sleep(wait.toNanos());
                    return read(session.client(), keys);
                },
                read -> {
                    reading = null;
                    wanted.removeAll(keys);
                    runs.putAll(read);
                    readNext();
                },
                // The list itself says what is wrong with the server; what may not pass is asked for by the next event.
                why -> {
                    reading = null;
                    wanted.removeAll(keys);
                    old.addAll(keys);
                    if (why instanceof PrefectException refused && refused.isTemporary()) {
                        readNext();
                    }
                });
    }

    private Map<K, List<SimpleFlowRun>> read(PrefectClient client, Set<K> keys) throws PrefectException {
        var read = new HashMap<K, List<SimpleFlowRun>>();
        var now = clock.instant();
        for (var key : keys) {
            read.put(key, client.flowRuns().latest(filter.apply(key).startedUntil(now), RunStrip.MOST));
        }
        return read;
    }

    /// What a strip of runs says in words.
    public static String words(List<SimpleFlowRun> runs) {
        if (runs.isEmpty()) {
            return "no runs";
        }
        long bad = runs.stream().filter(run -> run.stateType().isFailure()).count();
        var count = runs.size() == 1 ? "1 run" : "last " + runs.size() + " runs";
        return count + (bad == 0 ? ", none failed" : ", " + bad + " failed or crashed");
    }

    /// Ends it: what is being read is dropped.
    @Override
    public void close() {
        isClosed = true;
        events.close();
        if (reading != null) {
            reading.cancel();
        }
        use.close();
    }
}
