package headwater.app.watch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// What to ask the server next, and when. For one thread.
final class RequestSchedule {
    /// A question that costs requests.
    enum Question {
        /// The flow run, its task runs and those of its subflows.
        ROWS,
        /// The same once more, when what the feed missed at its opening is stored.
        STORED_ROWS,
        /// Which subflow runs there are.
        SUBFLOWS,
        /// Log lines since the last reading.
        LOGS,
        /// Whether lines of the feed that are held can be passed on; costs requests only after a burst.
        HELD_LINES,
        /// Only the flow run, as nothing was received for a long time.
        FLOW_RUN,
        /// What is left when the run has ended and nothing changes any more.
        END
    }

    private final LongSupplier nanoTime;
    private final Map<Question, Long> due = new EnumMap<>(Question.class);

    /// A schedule without questions.
    ///
    /// @param nanoTime the clock, as [System#nanoTime()]
    RequestSchedule(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// Plans a question for after this time, or earlier if it is planned for earlier already.
    void within(Question question, Duration delay) {
        due.merge(question, nanoTime.getAsLong() + delay.toNanos(), (a, b) -> a - b <= 0 ? a : b);
    }

    /// Plans a question for after this time, whenever it was planned before.
    void postpone(Question question, Duration delay) {
        due.put(question, nanoTime.getAsLong() + delay.toNanos());
    }

    /// Takes a question off the schedule.
    void drop(Question question) {
        due.remove(question);
    }

    /// How long until the next question, at most `longest`.
    Duration untilNext(Duration longest) {
        var now = nanoTime.getAsLong();
        var wait = longest.toNanos();
        for (var at : due.values()) {
            wait = Math.min(wait, at - now);
        }
        return Duration.ofNanos(Math.max(0, wait));
    }

    /// Whether it is time for a question; it is then off the schedule.
    boolean takeIfDue(Question question) {
        var at = due.get(question);
        if (at == null || at - nanoTime.getAsLong() > 0) {
            return false;
        }
        due.remove(question);
        return true;
    }
}
