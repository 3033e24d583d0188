package headwater.app.watch;

import headwater.app.run.Change;
import headwater.app.run.RunNews;
import headwater.app.servers.Allowance;
import headwater.app.servers.ServerSession;
import headwater.app.watch.RequestSchedule.Question;
import headwater.prefect.Failure;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.model.Event;
import headwater.prefect.model.EventId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Follows one flow run, its subflows included, until it has ended and everything about it is known.
///
/// The feeds are prompt but drop messages without a sign, so REST is asked when they open, again when what was
/// under way at that moment is stored, when an event follows one that was not received, after a burst, when a
/// subflow appears, when the run has ended until its rows no longer change, and in a long silence, ever less
/// often. While the run goes on, such corrections share an allowance of requests. Where the server streams no log
/// lines they are read after its events and, less often, while nothing new is logged, within an allowance too.
public final class RunWatch {
    private static final List<String> WATCHED = List.of("prefect.flow-run.", "prefect.task-run.");
    private static final int MOST_EARLY = 1000;
    private static final int CORRECTIONS_AT_ONCE = 4;
    private static final int LONGEST_SILENCE = 10;
    private static final int LONGEST_WITHOUT_FEED = 5;
    private static final int LONGEST_UNTIL_END = 64;

    private final ServerSession session;
    private final FlowRunId id;
    private final Delays delays;
    private final Consumer<Change> changes;
    private final Consumer<FeedState> feedStates;
    private final BlockingQueue<Runnable> received = new LinkedBlockingQueue<>();
    private final RequestSchedule schedule = new RequestSchedule(System::nanoTime);
    private final Allowance corrections;
    private final BackOff silence;
    private final BackOff retries;
    private final BackOff ends;
    private final RunRows rows;
    private final LogWatch logs;
    private final EventGaps gaps = new EventGaps();
    private final Set<FlowRunId> others = new HashSet<>();
    private final Set<FlowRunId> unknown = new HashSet<>();
    private final List<Event> early = new ArrayList<>();
    private boolean feedIsOpen;
    private boolean endIsKnown;
    private @Nullable FeedState state;
    private boolean isComplete;
    private boolean isCorrecting;

    /// A watch that has not begun.
    ///
    /// @param news receives what is new, on the thread of [#follow()]
    /// @param feedStates receives whether that is up to date, on the same thread
    public RunWatch(ServerSession session, FlowRunId id, Consumer<RunNews> news, Consumer<FeedState> feedStates) {
        this(session, id, Delays.USUAL, news, feedStates);
    }

    RunWatch(
            ServerSession session,
            FlowRunId id,
            Delays delays,
            Consumer<RunNews> news,
            Consumer<FeedState> feedStates) {
        this.session = session;
        this.id = id;
        this.delays = delays;
        this.changes = change -> news.accept(new RunNews.Changed(change));
        this.feedStates = feedStates;
        this.corrections = new Allowance(CORRECTIONS_AT_ONCE, delays.correction(), System.nanoTime());
        this.silence = new BackOff(delays.silence(), LONGEST_SILENCE);
        this.retries = new BackOff(delays.withoutFeed(), LONGEST_WITHOUT_FEED);
        this.ends = new BackOff(delays.afterEnd(), LONGEST_UNTIL_END);
        this.rows = new RunRows(session.client(), id, changes);
        this.logs = new LogWatch(
                session, id, received::add, schedule, delays, line -> news.accept(new RunNews.Logged(line)));
    }

    /// Blocks until the run has ended and is settled, or was deleted. Interrupt it to stop.
    ///
    /// @throws PrefectException if there is no such run, or the server requires other credentials
    public void follow() throws PrefectException, InterruptedException {
        // Unless the feed opens or fails before.
        within(Question.ROWS, delays.withoutFeed());
        var filter = EventFilter.any().withPrefixes(WATCHED);
        try (var _ = session.events().subscribe(filter, message -> received.add(() -> take(message)));
                logs) {
            while (!isComplete) {
                receive();
                ask();
            }
        }
    }

    private void receive() throws InterruptedException {
        var wait = schedule.untilNext(delays.silence());
        var next = received.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        while (next != null) {
            next.run();
            next = received.poll();
        }
    }

    private void take(FeedMessage<Event> message) {
        switch (message) {
            case FeedMessage.Opened<Event> _ -> opened();
            case FeedMessage.Received<Event>(var event) -> take(event);
            case FeedMessage.Lost<Event>(var why, var _) -> {
                feedIsOpen = false;
                rows.distrustFeed();
                lost(why);
                logs.distrust();
                within(Question.ROWS, rows.areKnown() ? retries.next() : Duration.ZERO);
            }
        }
    }

    private void opened() {
        feedIsOpen = true;
        retries.reset();
        within(Question.ROWS, Duration.ZERO);
        within(Question.SUBFLOWS, Duration.ZERO);
        within(Question.LOGS, Duration.ZERO);
        postpone(Question.STORED_ROWS, delays.afterOpening());
        silence.reset();
        postpone(Question.FLOW_RUN, silence.next());
    }

    private void live() {
        if (feedIsOpen && !isComplete && !(state instanceof FeedState.Live)) {
            enter(new FeedState.Live());
        }
    }

    // Once, until it is live again: the feed and each request fail in turn as long as the server is away.
    private void lost(Failure why) {
        if (!(state instanceof FeedState.Lost)) {
            enter(new FeedState.Lost(why));
        }
    }

    private void enter(FeedState entered) {
        state = entered;
        feedStates.accept(entered);
    }

    private void take(Event event) {
        switch (event.stateChange()) {
            case StateChange.OfTaskRun(var run, var state)
            when rows.contains(run.flowRunId()) -> {
                noticed(event);
                rows.received(run.id(), state);
                changes.accept(new Change.TaskRunChanged(run));
            }
            case StateChange.OfFlowRun(var run, var _, var runCount, var state)
            when rows.contains(run) -> {
                noticed(event);
                changes.accept(new Change.FlowStateEntered(run, state, runCount));
                if (run.equals(id)) {
                    if (runCount > 0) {
                        rows.started();
                    }
                    took(state);
                } else {
                    // The call of a subflow is a task run that has no events of its own.
                    rows.subflowEntered(run, state);
                }
            }
            case StateChange.OfFlowRun(var run, var _, var _, var _) -> keep(event, run);
            case StateChange.OfTaskRun(var run, var _) when run.flowRunId() != null -> keep(event, run.flowRunId());
            case StateChange.OfTaskRun _ -> {}
            case null -> {}
        }
    }

    private void took(State state) {
        var hadEnded = rows.hasEnded();
        endIsKnown = state.type().isTerminal();
        if (hadEnded && !endIsKnown) {
            rows.goOn();
            logs.runGoesOn();
        }
        if (hadEnded || endIsKnown) {
            ends.reset();
            within(Question.ROWS, ends.next());
        }
    }

    // Subflows are among the other runs, and their events do not say so. Asked once for each run.
    private void keep(Event event, FlowRunId run) {
        if (!rows.hasStarted() || others.contains(run)) {
            return;
        }
        if (early.size() < MOST_EARLY) {
            early.add(event);
        }
        if (unknown.add(run)) {
            correctWithin(Question.SUBFLOWS, delays.together());
        }
    }

    private void noticed(Event event) {
        silence.reset();
        postpone(Question.FLOW_RUN, silence.next());
        logs.runIsActive();
        if (gaps.isAfterGap(event)) {
            rows.distrustFeed();
            correctWithin(Question.ROWS, delays.afterGap());
        }
        if (gaps.isBurst(System.nanoTime())) {
            rows.distrustFeed();
            correctWithin(Question.ROWS, delays.afterBurst());
        }
    }

    private void ask() throws PrefectException {
        for (var question : Question.values()) {
            if (!isComplete && schedule.takeIfDue(question)) {
                tryTo(question);
            }
        }
    }

    private void tryTo(Question question) throws PrefectException {
        try {
            switch (question) {
                case ROWS -> readRows();
                case STORED_ROWS -> readStoredRows();
                case SUBFLOWS -> readSubflows();
                case LOGS -> endIf(logs.read(rows.isSettled()));
                case HELD_LINES -> endIf(logs.passHeldLines(rows.isSettled()));
                case FLOW_RUN -> readFlowRun();
                case END -> settle();
            }
            live();
        } catch (PrefectException e) {
            var wasKnown = e.isNotFound() && rows.areKnown();
            if (wasKnown && isDeleted()) {
                isComplete = true;
                enter(new FeedState.Deleted());
                return;
            }
            if (!wasKnown && !e.isTemporary()) {
                throw e;
            }
            lost(e.failure());
            logs.distrust();
            within(question, retryIn(e));
        }
    }

    private Duration retryIn(PrefectException e) {
        var asked = e instanceof PrefectException.Refused refused ? refused.retryAfter() : null;
        return asked == null ? retries.next() : asked;
    }

    // A proxy in front of a server that is gone answers 404 to anything.
    private boolean isDeleted() {
        try {
            return session.client().server().isHealthy();
        } catch (PrefectException _) {
            return false;
        }
    }

    private void readRows() throws PrefectException {
        var requests = rows.read();
        var known = rows.state();
        if (known != null && known.id() != null) {
            // The event of a state has its id.
            gaps.startsAfter("prefect.flow-run." + id, new EventId(known.id().value()));
        }
        if (isCorrecting) {
            isCorrecting = false;
            corrections.spend(requests, System.nanoTime());
        }
        retries.reset();
        // What is waited for after an end is there by then: a person sees each try at once.
        if (rows.endedLongBefore(Instant.now())) {
            rows.readPastStates();
        }
        if (rows.nameUnknownSubflows()) {
            correctWithin(Question.SUBFLOWS, Duration.ZERO);
        }
        if (rows.hasEnded()) {
            schedule.drop(Question.FLOW_RUN);
            logs.runEnded();
            if (rows.isSettled()) {
                logs.readLastLines();
            } else {
                within(Question.ROWS, delays.reading(rows.readingsAfterEnd(), requests));
            }
        } else if (endIsKnown) {
            within(Question.ROWS, ends.next());
        } else if (!feedIsOpen) {
            within(Question.ROWS, retries.next());
        }
    }

    // What was under way when the feed opened cannot have been missed where nothing had happened before.
    private void readStoredRows() throws PrefectException {
        if (!rows.isFollowedFromStart()) {
            readRows();
        }
    }

    private void readSubflows() throws PrefectException {
        if (!rows.hasStarted()) {
            return;
        }
        corrections.spend(rows.readSubflows(unknown), System.nanoTime());
        unknown.removeAll(rows.runs());
        others.addAll(unknown);
        unknown.clear();
        logs.add(rows.runs());
        if (rows.nameUnknownSubflows()) {
            correctWithin(Question.SUBFLOWS, Duration.ZERO);
        }
        var kept = List.copyOf(early);
        early.clear();
        kept.forEach(this::take);
    }

    private void endIf(boolean logIsComplete) {
        if (logIsComplete) {
            within(Question.END, Duration.ZERO);
        }
    }

    private void readFlowRun() throws PrefectException {
        if (rows.readFlowRun()) {
            silence.reset();
            within(Question.ROWS, Duration.ZERO);
        }
        postpone(Question.FLOW_RUN, silence.next());
    }

    private void settle() throws PrefectException {
        if (rows.isSettled()) {
            rows.readPastStates();
            rows.readArtifacts();
            isComplete = true;
            enter(new FeedState.Settled());
        } else {
            within(Question.ROWS, Duration.ZERO);
        }
    }

    private void correctWithin(Question question, Duration delay) {
        isCorrecting |= question == Question.ROWS;
        var free = corrections.untilFree(System.nanoTime());
        within(question, free.compareTo(delay) > 0 && !rows.hasEnded() ? free : delay);
    }

    private void within(Question question, Duration delay) {
        schedule.within(question, delay);
    }

    private void postpone(Question question, Duration delay) {
        schedule.postpone(question, delay);
    }
}
