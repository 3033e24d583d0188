package headwater.app.monitor;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;

import headwater.app.run.PlannedRun;
import headwater.app.run.analysis.Attempt;
import headwater.app.run.analysis.NotReached;
import headwater.app.run.analysis.Phase;
import headwater.app.run.analysis.RunTiming;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a timeline and the time that they span.
///
/// @param rows the rows: cards in the order in which they began, functions without a card, cards that were not
///     reached
/// @param start the first instant that anything happened
/// @param end the last; after the start
/// @param isRunning whether the run goes on
/// @param gaps when no task ran for long
record TimelineRows(List<TimelineRow> rows, Instant start, Instant end, boolean isRunning, List<IdleGap> gaps) {
    TimelineRows {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
    }

    /// The rows of a run; null while nothing has happened in it.
    ///
    /// @param timing where its time went
    /// @param now up to when what goes on has bars
    static @Nullable TimelineRows of(PlannedRun planned, RunTiming timing, Instant now) {
        var run = planned.run();
        var critical = run.hasEnded() ? new HashSet<>(timing.criticalPath().path()) : Set.<TaskRunId>of();
        var notes = notes(planned);
        var rows = new ArrayList<TimelineRow>();
        planned.match()
                .cards()
                .forEach((card, tasks) ->
                        rows.add(row(card, label(card, tasks), tasks, timing, critical, notes.remove(card))));
        planned.match()
                .others()
                .forEach((function, tasks) -> rows.add(row("", function, tasks, timing, critical, null)));
        rows.sort(comparing(TimelineRows::begin));
        for (var card : planned.plan()) {
            if (notes.containsKey(card.id())) {
                rows.add(new TimelineRow(card.id(), label(card.id()), TimelineLanes.NONE, notes.get(card.id())));
            }
        }
        var times = Stream.concat(Stream.of(timing.flow()), timing.tasks().values().stream())
                .flatMap(each -> each.attempts().stream())
                .toList();
        if (times.isEmpty()) {
            return null;
        }
        var start = times.stream().map(Attempt::start).min(Instant::compareTo).orElse(now);
        var last = times.stream().map(Attempt::end).max(Instant::compareTo).orElse(now);
        var end = last.isAfter(start) ? last : start.plusMillis(1);
        var gaps = IdleGap.of(rows.stream().flatMap(row -> row.bars().stream()), start, end);
        return new TimelineRows(rows, start, end, !run.hasEnded(), gaps);
    }

    private static Map<String, String> notes(PlannedRun planned) {
        var notes = new HashMap<String, String>();
        for (var notReached : NotReached.of(planned)) {
            var because = notReached.because();
            if (notReached.card() != null) {
                notes.put(
                        notReached.card(),
                        because == null
                                ? "not reached"
                                : "not reached, because " + because.name() + " " + outcome(because));
            }
        }
        return notes;
    }

    private static String outcome(TaskRun cause) {
        return switch (cause.stateType()) {
            case CRASHED -> "crashed";
            case CANCELLED -> "was cancelled";
            default -> "failed";
        };
    }

    private static String label(String card, List<TaskRun> tasks) {
        var first = tasks.getFirst();
        return first.id().toString().equals(card) ? first.name() : label(card);
    }

    // A card in a container is named after the way to it; the last part is what is written on it.
    private static String label(String card) {
        return card.substring(card.lastIndexOf('/') + 1);
    }

    private static Instant begin(TimelineRow row) {
        return row.bars().stream()
                .map(TimelineBar::start)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static TimelineRow row(
            String card,
            String label,
            List<TaskRun> tasks,
            RunTiming timing,
            Set<TaskRunId> critical,
            @Nullable String note) {
        var bars = tasks.stream()
                .map(task -> bars(task, timing, critical.contains(task.id())))
                .toList();
        return new TimelineRow(card, label, TimelineLanes.of(bars), requireNonNullElse(note, ""));
    }

    private static List<TimelineBar> bars(TaskRun task, RunTiming timing, boolean isCritical) {
        var times = timing.of(task.id());
        // What never ran waited for nothing.
        if (times.attempts().isEmpty() && timing.run().hasEnded()) {
            return List.of();
        }
        var state = task.state();
        var name = state == null ? "" : state.name();
        var bars = new ArrayList<TimelineBar>();
        for (var segment : times.segments()) {
            if (segment.phase().isWaiting()) {
                var kind = segment.phase() == Phase.PAUSED ? TimelineBar.Kind.PAUSE : TimelineBar.Kind.WAIT;
                bars.add(new TimelineBar(
                        task.id(), kind, segment.start(), segment.end(), StateType.PENDING, "Pending", isCritical));
            }
        }
        for (var attempt : times.attempts()) {
            var outcome = attempt.outcome();
            var isRetried = outcome != null && !outcome.type().isTerminal();
            bars.add(new TimelineBar(
                    task.id(),
                    TimelineBar.Kind.ATTEMPT,
                    attempt.start(),
                    attempt.end(),
                    isRetried ? StateType.FAILED : outcome == null ? task.stateType() : outcome.type(),
                    isRetried ? "Failed" : outcome == null ? name : outcome.name(),
                    isCritical));
        }
        return bars;
    }
}
