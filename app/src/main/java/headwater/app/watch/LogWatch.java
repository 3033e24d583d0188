package headwater.app.watch;

import headwater.app.servers.Allowance;
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

/// Follows the log of a flow run and its subflows: by the feed where the server streams lines, which are read
/// too when the feed opens and after a burst; else by reading soon after an event of the run, and less often
/// while nothing new is logged, both within an allowance as long as the run goes on. For the thread of its watch.
final class LogWatch implements AutoCloseable {
    // So many lines are sent in several requests, each of which takes the server a while.
    private static final int MANY = 1000;
    private static final int LONGEST_BETWEEN = 12;
    private static final int READINGS_AT_ONCE = 2;
    private static final int LONGEST_WAIT = 3;

    private final LogFeed feed;
    private final Executor thread;
    private final RequestSchedule schedule;
    private final Delays delays;
    private final LogTail lines;
    private final BackOff readings;
    private final Allowance allowance;
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
        this.allowance = new Allowance(READINGS_AT_ONCE, delays.logRequest(), System.nanoTime());
        lines.add(List.of(run));
    }

    /// Follows these flow runs too.
    void add(Collection<FlowRunId> runs) {
        if (lines.add(runs)) {
            schedule.within(Question.LOGS, isStreaming() ? Duration.ZERO : notBefore(delays.lastLines()));
        }
    }

    /// Reads all lines again the next time: the server was not reachable.
    void distrust() {
        lines.distrust();
    }

    /// Notes that something happened in the run, so that more may be logged.
    void runIsActive() {
        if (!isStreaming()) {
            readings.reset();
            schedule.within(Question.LOGS, notBefore(delays.lastLines()));
        }
    }

    private boolean isStreaming() {
        return isStreamed && isOpen;
    }

    // What is logged is on its way for a while; what the run logs until the allowance permits is read together.
    private Duration notBefore(Duration delay) {
        var longest = delays.logRequest().multipliedBy(LONGEST_WAIT);
        var free = allowance.untilFree(System.nanoTime());
        var wait = free.compareTo(longest) > 0 ? longest : free;
        return hasEnded || wait.compareTo(delay) < 0 ? delay : wait;
    }

    /// Notes that the run has ended: what it logged last is on its way.
    void runEnded() {
        if (!hasEnded) {
            hasEnded = true;
            lastLinesAt = System.nanoTime() + delays.lastLines().toNanos();
        }
    }

    /// Notes that a run that had ended goes on.
    void runGoesOn() {
        hasEnded = false;
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
        allowance.spend(lines.requests(), System.nanoTime());
        if (isSettled) {
            return isCalm(news);
        }
        if (!isStreaming()) {
            if (news > 0) {
                readings.reset();
            }
            schedule.postpone(Question.LOGS, notBefore(readings.next()));
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
