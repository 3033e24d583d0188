package headwater.app.watch;

import headwater.app.servers.ServerSession;
import headwater.prefect.Failure;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.StateChange;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every state that any flow run of a server enters from now on, each once. When the server was away the flow runs are
/// read that it may have changed meanwhile.
public final class ServerStates {
    private static final Duration UNTIL_READ_AGAIN = Duration.ofSeconds(3);

    private final ServerSession session;
    private final Consumer<FeedState> feedStates;
    private final StateTrail trail;
    private final BlockingQueue<FeedMessage<Event>> received = new LinkedBlockingQueue<>();
    private Instant lastKnown = Instant.now();
    private @Nullable Instant missingSince;
    private @Nullable Failure end;
    private boolean isOpen;
    private boolean isLost;

    /// One that has not begun.
    ///
    /// @param receiver receives each state, on the thread of [#follow()]
    /// @param feedStates receives whether that is up to date, on the same thread
    public ServerStates(ServerSession session, Consumer<EnteredState> receiver, Consumer<FeedState> feedStates) {
        this.session = session;
        this.feedStates = feedStates;
        this.trail = new StateTrail(new RunStates.StoredStates(session.client()), this::ofNewRun, receiver);
    }

    // Of a run that is first heard of the states before are past, unless the server was away.
    private EnteredStates ofNewRun() {
        return missingSince == null ? EnteredStates.fromFirst() : EnteredStates.after(missingSince);
    }

    /// Blocks until the server says that it will not give its events. Interrupt it to stop.
    ///
    /// @return why
    /// @throws PrefectException if the server refuses what it is asked
    public Failure follow() throws PrefectException, InterruptedException {
        var filter = EventFilter.any().withPrefixes(List.of("prefect.flow-run."));
        try (var _ = session.events().subscribe(filter, received::add)) {
            while (end == null) {
                var message = received.poll(UNTIL_READ_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                if (message != null) {
                    take(message);
                }
                if (isOpen && isLost) {
                    catchUp();
                }
            }
        }
        return end;
    }

    private void take(FeedMessage<Event> message) {
        switch (message) {
            case FeedMessage.Opened<Event> _ -> {
                isOpen = true;
                if (!isLost) {
                    enter(new FeedState.Live());
                }
            }
            case FeedMessage.Received<Event>(var event) -> take(event);
            case FeedMessage.Lost<Event>(var why, var retryIn) -> {
                isOpen = false;
                end = retryIn == null ? why : null;
                lost(why);
            }
        }
    }

    private void take(Event event) {
        if (event.stateChange() instanceof StateChange.OfFlowRun(var run, var name, var starts, var state)) {
            trail.named(run, name);
            trail.take(run, state, starts);
            trail.forgetEnded();
            if (event.occurred().isAfter(lastKnown)) {
                lastKnown = event.occurred();
            }
        }
    }

    private void lost(Failure why) {
        if (!isLost) {
            isLost = true;
            missingSince = lastKnown;
            enter(new FeedState.Lost(why));
        }
    }

    private void catchUp() throws PrefectException {
        try {
            for (var run : changedMeanwhile()) {
                if (run.state() != null) {
                    trail.named(run.id(), run.name());
                    trail.take(run.id(), run.state(), run.runCount());
                }
            }
            isLost = false;
            missingSince = null;
            enter(new FeedState.Live());
        } catch (PrefectException e) {
            if (!e.isTemporary()) {
                throw e;
            }
        }
    }

    private List<FlowRun> changedMeanwhile() throws PrefectException {
        var client = session.client().flowRuns();
        var found = new ArrayList<FlowRun>();
        var known = trail.open();
        for (var from = 0; from < known.size(); from += ListPage.SIZE) {
            var some = known.subList(from, Math.min(known.size(), from + ListPage.SIZE));
            found.addAll(client.all(FlowRunFilter.any().withIds(some)));
        }
        var since = missingSince;
        if (since != null) {
            var started = FlowRunFilter.any().startedSince(since).withoutStates(List.of(StateType.SCHEDULED));
            found.addAll(client.all(started));
            found.addAll(client.all(FlowRunFilter.any().endedSince(since)));
        }
        return found;
    }

    private void enter(FeedState state) {
        trail.take(state);
        feedStates.accept(state);
    }
}
