package headwater.app.watch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// What to ask the server next, and when. Times are those of [System#nanoTime()].
final class Agenda {
    /// A question that costs requests.
    enum Question {
        /// The flow run and its task runs.
        ROWS,
        /// Log lines since the last one.
        LOGS,
        /// Which subflow runs there are.
        SUBFLOWS
    }

    private final Map<Question, Long> due = new EnumMap<>(Question.class);

    /// Asks for it after this time, or earlier if that was planned already.
    void within(Question question, Duration delay, long now) {
        due.merge(question, now + delay.toNanos(), (a, b) -> a - b <= 0 ? a : b);
    }

    /// How long until the next question, at most `longest`.
    Duration untilNext(long now, Duration longest) {
        var wait = longest.toNanos();
        for (var at : due.values()) {
            wait = Math.min(wait, at - now);
        }
        return Duration.ofNanos(Math.max(0, wait));
    }

    /// Whether it is time for a question; it is then off the agenda.
    boolean takeIfDue(Question question, long now) {
        var at = due.get(question);
        if (at == null || at - now > 0) {
            return false;
        }
        due.remove(question);
        return true;
    }
}
