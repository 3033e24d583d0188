package headwater.app.watch;

import headwater.app.run.Change;
import headwater.app.run.RunNews;
import headwater.app.servers.ServerSession;
import headwater.app.watch.Agenda.Question;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.Feed;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.Event;
import headwater.prefect.model.EventId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.StateChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Follows one flow run until it has ended and everything about it is known.
///
/// The feeds are prompt but drop events without a sign, so REST is asked when a feed opens, again when what was
/// under way at that moment has reached the database, when an event follows one that never came, after a burst,
/// when the run has ended until rows no longer change, and in a long silence; no oftener.
public final class RunWatch {
    private static final int BURST = 150;
    private static final int CALM_LOG_READINGS = 2;

    private final ServerSession session;
    private final PrefectClient client;
    private final FlowRunId id;
    private final Pace pace;
    private final Consumer<Change> changes;
    private final Consumer<FeedState> feedStates;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Agenda agenda = new Agenda();
    private final Rows rows;
    private final LogTail logs;
    private final Map<String, EventId> lastEvents = new HashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Set<FlowRunId> heardOf = new HashSet<>();
    private boolean feedIsOpen;
    private boolean endIsTold;
    private int calmLogReadings;
    private boolean complete;
    private boolean isAnswered = true;
    private boolean logFeedIsTried;
    private long burstStart;
    private int inBurst;

    /// A watch that has not begun.
    ///
    /// @param news receives what is new, on the thread of [#follow()]
    /// @param feedStates receives whether that is up to date, on the same thread
    public RunWatch(ServerSession session, FlowRunId id, Consumer<RunNews> news, Consumer<FeedState> feedStates) {
        this(session, id, Pace.USUAL, news, feedStates);
    }

    RunWatch(ServerSession session, FlowRunId id, Pace pace, Consumer<RunNews> news, Consumer<FeedState> feedStates) {
        this.session = session;
        this.client = session.client();
        this.id = id;
        this.pace = pace;
        this.changes = change -> news.accept(new RunNews.Changed(change));
        this.feedStates = feedStates;
        this.rows = new Rows(client, id, changes);
        this.logs = new LogTail(client, line -> news.accept(new RunNews.Logged(line)));
    }

    /// Blocks until the run has ended and is settled. Interrupt it to stop.
    ///
    /// @throws PrefectException if there is no such run, or the server wants other credentials
    public void follow() throws PrefectException, InterruptedException {
        try {
            logs.add(id);
            within(Question.ROWS, Duration.ZERO);
            ask();
            openFeeds();
            within(Question.LOGS, Duration.ZERO);
            within(Question.SUBFLOWS, Duration.ZERO);
            while (!complete) {
                hear();
                ask();
            }
            feedStates.accept(new FeedState.Settled());
        } finally {
            subscriptions.forEach(Subscription::close);
        }
    }

    private void openFeeds() {
        var events = session.events();
        var ofThisRun = EventFilter.any().about(List.of("prefect.flow-run." + id));
        var ofAllRuns = EventFilter.any().withPrefixes(List.of("prefect.flow-run."));
        subscriptions.add(events.subscribe(ofThisRun, told -> signals.add(new Signal.OfRun(told))));
        subscriptions.add(events.subscribe(ofAllRuns, told -> signals.add(new Signal.OfFlowRuns(told))));
    }

    private void hear() throws InterruptedException {
        var wait = agenda.untilNext(System.nanoTime(), pace.silence());
        var signal = signals.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (signal == null && wait.equals(pace.silence())) {
            within(Question.ROWS, Duration.ZERO);
        }
        while (signal != null) {
            take(signal);
            signal = signals.poll();
        }
    }

    private void take(Signal signal) {
        switch (signal) {
            case Signal.OfRun(var told) -> {
                switch (told) {
                    case Feed.Opened<Event> _ -> opened();
                    case Feed.Received<Event>(var event) -> takeOfRun(event);
                    case Feed.Lost<Event> lost -> lost(lost.why());
                }
            }
            case Signal.OfFlowRuns(var told) -> {
                switch (told) {
                    case Feed.Opened<Event> _ -> within(Question.SUBFLOWS, pace.afterOpening());
                    case Feed.Received<Event>(var event) -> takeOfFlowRun(event);
                    case Feed.Lost<Event> _ -> {}
                }
            }
            case Signal.OfLogs(var told) -> {
                switch (told) {
                    case Feed.Received<LogLine>(var line) when !id.equals(line.flowRunId()) -> {}
                    case Feed.Received<LogLine>(var line) -> {
                        logs.take(line);
                        noticeBurst(Question.LOGS);
                    }
                    case Feed.Opened<LogLine> _, Feed.Lost<LogLine> _ -> within(Question.LOGS, pace.afterGap());
                }
            }
        }
    }

    private void opened() {
        feedIsOpen = true;
        feedStates.accept(new FeedState.Live());
        // Asked once more by the reading itself, when what was under way has reached the database.
        within(Question.ROWS, Duration.ZERO);
        within(Question.LOGS, pace.afterOpening());
    }

    private void lost(String why) {
        feedIsOpen = false;
        feedStates.accept(new FeedState.Lost(why));
        within(Question.ROWS, pace.withoutFeed());
    }

    private void takeOfRun(Event event) {
        noticeGap(event);
        noticeBurst(Question.ROWS);
        switch (event.stateChange()) {
            case StateChange.OfTaskRun(var run, var _) -> {
                rows.heard(run);
                changes.accept(new Change.TaskRunChanged(run));
            }
            case StateChange.OfFlowRun(var run, var _, var runCount, var state)
            when run.equals(id) -> {
                changes.accept(new Change.FlowStateEntered(run, state, runCount));
                endIsTold = state.type().isTerminal();
                if (endIsTold) {
                    within(Question.ROWS, pace.afterEnd());
                }
            }
            case StateChange.OfFlowRun _ -> {}
            case null -> {}
        }
    }

    // The call of a subflow is a task run that has no events of its own, and the subflow's events do not name it.
    private void takeOfFlowRun(Event event) {
        if (!(event.stateChange() instanceof StateChange.OfFlowRun(var run, var _, var _, var state))
                || run.equals(id)) {
            return;
        }
        if (rows.isSubflow(run)) {
            rows.subflowEntered(run, state);
            within(Question.LOGS, pace.afterBurst());
        } else if (heardOf.add(run)) {
            // Once for each run: most are of other flows.
            within(Question.SUBFLOWS, pace.subflowsTogether());
        }
    }

    private void noticeGap(Event event) {
        var last = lastEvents.put(event.resourceId(), event.id());
        if (event.follows() != null && !event.follows().equals(last)) {
            within(Question.ROWS, pace.afterGap());
        }
    }

    private void noticeBurst(Question question) {
        var now = System.nanoTime();
        if (now - burstStart > Duration.ofSeconds(1).toNanos()) {
            burstStart = now;
            inBurst = 0;
        }
        if (++inBurst > BURST) {
            agenda.within(question, pace.afterBurst(), now);
        }
    }

    private void ask() throws PrefectException {
        var now = System.nanoTime();
        try {
            if (agenda.takeIfDue(Question.ROWS, now)) {
                readRows();
            }
            if (agenda.takeIfDue(Question.SUBFLOWS, now)) {
                rows.readSubflows();
            }
            if (agenda.takeIfDue(Question.LOGS, now)) {
                readLogs();
            }
            if (rows.isSettled()) {
                settle();
            }
        } catch (PrefectException e) {
            if (isFinal(e)) {
                throw e;
            }
            isAnswered = false;
            feedStates.accept(new FeedState.Lost(String.valueOf(e.getMessage())));
            for (var question : Question.values()) {
                within(question, pace.withoutFeed());
            }
        }
    }

    // A server that is starting, or a proxy before one that is gone, refuses for a while; the rest stays refused.
    private static boolean isFinal(PrefectException e) {
        return e instanceof PrefectException.Refused refused && refused.status() < 500 && refused.status() != 429;
    }

    private void readLogs() throws PrefectException {
        if (!logFeedIsTried) {
            tryLogFeed();
        }
        rows.subflows().forEach(logs::add);
        var news = logs.read();
        calmLogReadings = news == 0 && rows.isSettled() ? calmLogReadings + 1 : 0;
        if (!logs.areComplete()) {
            within(Question.LOGS, pace.afterBurst());
        }
    }

    private void tryLogFeed() throws PrefectException {
        if (streamsLogs()) {
            subscriptions.add(session.logs().subscribe(told -> signals.add(new Signal.OfLogs(told))));
            logs.areStreamed();
        }
        logFeedIsTried = true;
    }

    // Not everybody may see a server's settings; lines can be asked for all the same.
    private boolean streamsLogs() throws PrefectException {
        try {
            return client.server().streamsLogs();
        } catch (PrefectException.Refused e) {
            if (e.status() >= 500 || e.isUnauthorized()) {
                throw e;
            }
            return false;
        }
    }

    private void readRows() throws PrefectException {
        rows.read();
        if (!isAnswered && feedIsOpen) {
            feedStates.accept(new FeedState.Live());
        }
        isAnswered = true;
        if (rows.hasEnded()) {
            within(Question.ROWS, pace.reading(rows.readingsAfterEnd()));
        } else if (endIsTold) {
            within(Question.ROWS, pace.afterEnd());
        } else if (!feedIsOpen) {
            within(Question.ROWS, pace.withoutFeed());
        } else if (rows.lagBehindEvents()) {
            within(Question.ROWS, pace.afterOpening());
        }
    }

    // Python sends what was logged last when the run has long ended; thousands of lines take it a while.
    private void settle() throws PrefectException {
        if (calmLogReadings < CALM_LOG_READINGS) {
            within(Question.LOGS, pace.afterBurst());
            return;
        }
        rows.readPastStates();
        rows.readArtifacts();
        complete = true;
    }

    private void within(Question question, Duration delay) {
        agenda.within(question, delay, System.nanoTime());
    }
}
