package headwater.app.watch;

import headwater.app.servers.ServerSession;
import headwater.app.watch.RequestSchedule.Question;
import headwater.prefect.PrefectException;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.live.LogFeed;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Follows the log of a flow run and its subflows: by the feed where the server streams lines, which are read too when
/// the feed opens and after a burst; else by reading while the run is active, less often while nothing new is logged.
/// For the thread of its watch.
final class LogWatch implements AutoCloseable {
    // So many lines are sent in several requests, each of which takes the server a while.
    private static final int MANY = 1000;
    private static final int LONGEST_BETWEEN = 12;

    private final LogFeed feed;
    private final Executor thread;
    private final RequestSchedule schedule;
    private final Delays delays;
    private final LogTail lines;
    private final BackOff readings;
    private Subscription subscription = () -> {};
    private boolean isTried;
    private boolean isStreamed;
    private boolean isOpen;
    private int calmReadings;
    private long lastLinesAt;
    private boolean hasEnded;

    /// @param thread takes messages of the feed to the thread of the watch
    /// @param schedule when to ask for lines
    /// @param receiver receives each line
    LogWatch(
            ServerSession session,
            FlowRunId run,
            Executor thread,
            RequestSchedule schedule,
            Delays delays,
            Consumer<LogLine> receiver) {
        this.feed = session.logs();
        this.thread = thread;
        this.schedule = schedule;
        this.delays = delays;
        this.lines = new LogTail(session.client(), receiver);
        this.readings = new BackOff(delays.logs(), LONGEST_BETWEEN);
        lines.add(List.of(run));
    }

    /// Follows these flow runs too.
    void add(Collection<FlowRunId> runs) {
        if (lines.add(runs)) {
            schedule.within(Question.LOGS, Duration.ZERO);
        }
    }

    /// Reads all lines again the next time: the server was not reachable.
    void distrust() {
        lines.distrust();
    }

    /// Notes that something happened in the run, so that more may be logged.
    void runIsActive() {
        if (!isStreamed || !isOpen) {
            readings.reset();
            schedule.within(Question.LOGS, delays.logs());
        }
    }

    /// Notes that the run has ended: what it logged last is on its way.
    void runEnded() {
        if (!hasEnded) {
            hasEnded = true;
            lastLinesAt = System.nanoTime() + delays.lastLines().toNanos();
        }
    }

    /// Has the last lines read, when they are there.
    void readLastLines() {
        schedule.within(Question.LOGS, Duration.ofNanos(Math.max(0, lastLinesAt - System.nanoTime())));
    }

    /// Reads what is new.
    ///
    /// @param isSettled whether the run has ended and its rows no longer change
    /// @return whether the log of a settled run no longer grows
    boolean read(boolean isSettled) throws PrefectException {
        if (!isTried) {
            isStreamed = feed.isStreamed();
            isTried = true;
            if (isStreamed) {
                // Its opening asks for the lines of before.
                subscription = feed.subscribe(message -> thread.execute(() -> take(message)));
                schedule.within(Question.LOGS, delays.withoutFeed());
                return false;
            }
        }
        var news = lines.read();
        if (isSettled) {
            return isCalm(news);
        }
        if (!isStreamed || !isOpen) {
            if (news > 0) {
                readings.reset();
            }
            schedule.postpone(Question.LOGS, readings.next());
        }
        return false;
    }

    // A reading before its time says nothing of the last lines.
    private boolean isCalm(int news) {
        var left = Duration.ofNanos(lastLinesAt - System.nanoTime());
        if (left.isPositive()) {
            schedule.within(Question.LOGS, left);
            return false;
        }
        calmReadings = news == 0 ? calmReadings + 1 : 0;
        if (calmReadings >= (lines.size() < MANY ? 1 : 2)) {
            return true;
        }
        schedule.within(Question.LOGS, delays.lastLines());
        return false;
    }

    private void take(FeedMessage<LogLine> message) {
        switch (message) {
            case FeedMessage.Opened<LogLine> _ -> {
                isOpen = true;
                schedule.within(Question.LOGS, Duration.ZERO);
            }
            case FeedMessage.Received<LogLine>(var line) -> {
                lines.hold(line);
                if (lines.isHolding()) {
                    schedule.within(Question.HELD_LINES, delays.together());
                }
            }
            case FeedMessage.Lost<LogLine> _ -> {
                isOpen = false;
                lines.distrust();
                schedule.within(Question.LOGS, delays.withoutFeed());
            }
        }
    }

    /// Passes on the lines that are held; after a burst those that the feed dropped too.
    ///
    /// @return as for [#read(boolean)]
    boolean passHeldLines(boolean isSettled) throws PrefectException {
        if (lines.isBurst()) {
            return read(isSettled);
        }
        lines.release();
        return false;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
