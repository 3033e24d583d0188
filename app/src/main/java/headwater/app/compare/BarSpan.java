package headwater.app.compare;

import headwater.app.run.analysis.Phase;
import headwater.app.run.analysis.Timing;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a bar in a timeline that begins with the run.
///
/// @param kind what is drawn
/// @param from how long after the start of the run it began
/// @param to how long after that it ended
/// @param type the kind of state that it is coloured by
/// @param stateName the server's name of that state
record BarSpan(Kind kind, Duration from, Duration to, StateType type, String stateName) {
    enum Kind {
        /// It ran.
        RAN,
        /// A concurrency limit had no free slot, or it was paused.
        WAITED,
        /// An attempt had failed and the next one had not begun.
        BETWEEN
    }

    /// The bar of a task run, from when it was kept waiting or ran; empty if it did neither.
    ///
    /// @param now its state, which colours what goes on
    static List<BarSpan> of(ReadRun run, Timing timing, @Nullable State now) {
        var spans = new ArrayList<BarSpan>();
        for (var segment : timing.segments()) {
            var kind = kind(segment.phase());
            if (kind != null && (!timing.attempts().isEmpty() || !run.run().hasEnded())) {
                spans.add(span(kind, run.since(segment.start()), run.since(segment.end()), StateType.SCHEDULED, ""));
            }
        }
        for (var attempt : timing.attempts()) {
            var outcome = attempt.outcome();
            boolean isRetried = outcome != null && !outcome.type().isTerminal();
            var shown = outcome == null ? now : outcome;
            var type = isRetried ? StateType.FAILED : shown == null ? StateType.UNKNOWN : shown.type();
            var name = isRetried || shown == null ? "" : shown.name();
            spans.add(span(Kind.RAN, run.since(attempt.start()), run.since(attempt.end()), type, name));
        }
        return spans;
    }

    /// One bar for several task runs: how far they reach, with what failed over it.
    ///
    /// @param type the state that most of them are in
    static List<BarSpan> together(List<BarSpan> all, StateType type, String stateName) {
        var from = all.stream().map(BarSpan::from).min(Comparator.naturalOrder());
        var to = all.stream().map(BarSpan::to).max(Comparator.naturalOrder());
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        var spans = new ArrayList<BarSpan>();
        spans.add(span(Kind.RAN, from.get(), to.get(), type, stateName));
        all.stream().filter(each -> each.type().isFailure()).forEach(spans::add);
        return spans;
    }

    private static BarSpan span(Kind kind, Duration from, Duration to, StateType type, String name) {
        return new BarSpan(kind, from, to, type, name);
    }

    private static @Nullable Kind kind(Phase phase) {
        return switch (phase) {
            case WAITING_FOR_SLOT, PAUSED -> Kind.WAITED;
            case WAITING_FOR_RETRY -> Kind.BETWEEN;
            case SCHEDULED, LATE, PENDING, WAITING_FOR_UPSTREAM, RUNNING, CANCELLING, UNKNOWN -> null;
        };
    }
}
