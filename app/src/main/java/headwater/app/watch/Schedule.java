package headwater.app.watch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// What to ask the server next, and when. Times are those of [System#nanoTime()].
final class Schedule {
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
        PULSE,
        /// What is left when the run has ended and nothing changes any more.
        END
    }

    private final Map<Question, Long> due = new EnumMap<>(Question.class);

    /// Plans a question for after this time, or earlier if it is planned for earlier already.
    void within(Question question, Duration delay, long now) {
        due.merge(question, now + delay.toNanos(), (a, b) -> a - b <= 0 ? a : b);
    }

    /// Plans a question for after this time, whenever it was planned before.
    void postpone(Question question, Duration delay, long now) {
        due.put(question, now + delay.toNanos());
    }

    /// Takes a question off the schedule.
    void drop(Question question) {
        due.remove(question);
    }

    /// How long until the next question, at most `longest`.
    Duration untilNext(long now, Duration longest) {
        var wait = longest.toNanos();
        for (var at : due.values()) {
            wait = Math.min(wait, at - now);
        }
        return Duration.ofNanos(Math.max(0, wait));
    }

    /// Whether it is time for a question; it is then off the schedule.
    boolean takeIfDue(Question question, long now) {
        var at = due.get(question);
        if (at == null || at - now > 0) {
            return false;
        }
        due.remove(question);
        return true;
    }
}
