package headwater.app.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A time in which no task ran, long enough to be folded in a timeline.
///
/// @param start its first instant, a little after the last task before it
/// @param end its last, a little before the next task
public record IdleGap(Instant start, Instant end) {
    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final int LEAST_PART = 8;
    /// How much of a gap stays open on either side, as a part of the time that is not in it.
    private static final int MARGIN_PART = 40;

    /// The gaps of a run: each takes an eighth of its time at least, and ten seconds.
    ///
    /// @param bars the bars of its timeline
    /// @param start when the run began
    /// @param end up to when it is shown
    static List<IdleGap> of(Stream<TimelineBar> bars, Instant start, Instant end) {
        var whole = Duration.between(start, end);
        var least = whole.dividedBy(LEAST_PART);
        var gaps = new ArrayList<IdleGap>();
        var busyUntil = start;
        var attempts = bars.filter(bar -> bar.kind() == TimelineBar.Kind.ATTEMPT)
                .sorted(Comparator.comparing(TimelineBar::start))
                .toList();
        for (var bar : attempts) {
            var idle = Duration.between(busyUntil, bar.start());
            if (idle.compareTo(least) >= 0 && idle.compareTo(LEAST) >= 0) {
                var margin = whole.minus(idle).dividedBy(MARGIN_PART);
                gaps.add(new IdleGap(busyUntil.plus(margin), bar.start().minus(margin)));
            }
            // Of what still runs only the part up to the instant that is shown has a bar.
            var busy = bar.type().isTerminal() ? bar.end() : end;
            busyUntil = busy.isAfter(busyUntil) ? busy : busyUntil;
        }
        return gaps.stream().filter(gap -> gap.end().isAfter(gap.start())).toList();
    }

    /// How long it is.
    Duration length() {
        return Duration.between(start, end);
    }
}
