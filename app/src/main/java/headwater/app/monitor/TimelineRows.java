package headwater.app.monitor;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import headwater.app.drawing.CanvasRuns;
import headwater.app.drawing.CardIds;
import headwater.app.run.PlannedRun;
import headwater.app.run.analysis.Attempt;
import headwater.app.run.analysis.NotReached;
import headwater.app.run.analysis.Phase;
import headwater.app.run.analysis.RunTiming;
import headwater.graph.NodeId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /// The rows of a run, with those of a subflow that is open below that of its call; null while nothing has happened.
    ///
    /// @param timings where its time went, and that of its open subflows
    /// @param now up to when what goes on has bars
    static @Nullable TimelineRows of(CanvasRuns canvas, Map<FlowRunId, RunTiming> timings, Instant now) {
        var run = canvas.shown().run();
        var timing = requireNonNull(timings.get(run.flowRun().id()));
        var critical = run.hasEnded() ? new HashSet<>(timing.criticalPath().path()) : Set.<TaskRunId>of();
        var rows = new Writing(canvas, timings, critical).rows(null, List.of(canvas.shown()), 0);
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

    /// What rows are written from.
    ///
    /// @param critical the task runs of the critical path
    private record Writing(CanvasRuns canvas, Map<FlowRunId, RunTiming> timings, Set<TaskRunId> critical) {
        /// The rows of runs of a flow, as of one.
        ///
        /// @param call the card in whose place the flow is open; null for the flow that is shown
        List<TimelineRow> rows(@Nullable NodeId call, List<PlannedRun> runs, int depth) {
            var cards = new LinkedHashMap<String, List<TaskRun>>();
            var others = new LinkedHashMap<String, List<TaskRun>>();
            var notes = new LinkedHashMap<String, String>();
            for (var run : runs) {
                run.match().cards().forEach((card, tasks) -> collect(cards, card, tasks));
                run.match().others().forEach((function, tasks) -> collect(others, function, tasks));
                notes(run).forEach(notes::putIfAbsent);
            }
            var rows = new ArrayList<TimelineRow>();
            cards.forEach((card, tasks) -> {
                var lanes = lanes(tasks);
                var note = requireNonNullElse(notes.remove(card), "");
                rows.add(new TimelineRow(
                        id(call, card),
                        depth,
                        label(card, tasks),
                        lanes,
                        lanes.all().isEmpty() ? note : ""));
            });
            others.forEach((function, tasks) -> rows.add(new TimelineRow("", depth, function, lanes(tasks), "")));
            rows.sort(comparing(TimelineRow::begin));
            notes.forEach((card, note) ->
                    rows.add(new TimelineRow(id(call, card), depth, label(card), TimelineLanes.NONE, note)));
            return rows.stream()
                    .flatMap(row -> Stream.concat(Stream.of(row), within(row)))
                    .toList();
        }

        private Stream<TimelineRow> within(TimelineRow row) {
            if (row.card().isEmpty()) {
                return Stream.empty();
            }
            var call = new NodeId(row.card());
            return rows(call, canvas.inside(call), row.depth() + 1).stream();
        }

        private static void collect(Map<String, List<TaskRun>> into, String key, List<TaskRun> tasks) {
            into.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(tasks);
        }

        private static String id(@Nullable NodeId call, String card) {
            return call == null ? card : CardIds.inside(call, new NodeId(card)).value();
        }

        private TimelineLanes lanes(List<TaskRun> tasks) {
            return TimelineLanes.of(tasks.stream().map(this::bars).toList());
        }

        private List<TimelineBar> bars(TaskRun task) {
            var timing = task.flowRunId() == null ? null : timings.get(task.flowRunId());
            return timing == null ? List.of() : TimelineRows.bars(task, timing, critical.contains(task.id()));
        }
    }

    // In the order of the plan, as what never began has no other.
    private static Map<String, String> notes(PlannedRun planned) {
        var notes = new LinkedHashMap<String, String>();
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
