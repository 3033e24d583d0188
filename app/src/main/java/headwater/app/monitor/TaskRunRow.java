package headwater.app.monitor;

import headwater.app.lists.Row;
import headwater.app.look.StateLook;
import headwater.app.run.PlanMatch;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the table of task runs shows of one.
///
/// @param within the calls of subflows that it is within, as text before its task; empty for the run itself
/// @param until up to when it has been running; null for one that does not run
record TaskRunRow(TaskRun task, String within, @Nullable Instant until) implements Row {
    /// Failures first, the newest of them first; then by start, those that have not started last.
    static final Comparator<TaskRunRow> FAILURES_FIRST = Comparator.<TaskRunRow, Boolean>comparing(
                    row -> !row.task().stateType().isFailure())
            .thenComparing(TaskRunRow::failedAt, Comparator.reverseOrder())
            .thenComparing(TaskRunRow::start)
            .thenComparing(TaskRunRow::expected);

    /// A task run at an instant.
    static TaskRunRow of(TaskRun task, String within, Instant now) {
        boolean isRunning = task.startTime() != null && task.endTime() == null && task.stateType() == StateType.RUNNING;
        return new TaskRunRow(task, within, isRunning ? now : null);
    }

    @Override
    public String key() {
        return task.id().toString();
    }

    @Override
    public Stream<String> texts() {
        return Stream.concat(Stream.of(task.name(), function(), state(), message()), task.tags().stream());
    }

    /// The function that it ran, after the calls that it is within.
    String function() {
        return within + PlanMatch.function(task);
    }

    /// The server's name of its state.
    String stateName() {
        var state = task.state();
        return state == null ? "Unknown" : state.name();
    }

    /// Its state in words.
    String state() {
        return StateLook.title(stateName());
    }

    /// How often it was started; empty for never.
    String attempts() {
        return task.runCount() == 0 ? "" : Integer.toString(task.runCount());
    }

    /// What its state says, unless all is well; may be empty.
    String message() {
        var state = task.state();
        return state == null || state.type() == StateType.COMPLETED ? "" : state.said();
    }

    /// When it first ran; the last instant of all for one that has not.
    Instant start() {
        var start = task.startTime();
        return start == null ? Instant.MAX : start;
    }

    private Instant expected() {
        var expected = task.expectedStartTime();
        return expected == null ? Instant.MAX : expected;
    }

    private Instant failedAt() {
        var end = task.endTime();
        return !task.stateType().isFailure() || end == null ? Instant.MIN : end;
    }

    /// From its first start to its end, or as long as it has been running; null before.
    @Nullable
    Duration duration() {
        var start = task.startTime();
        var end = task.endTime() == null ? until : task.endTime();
        return start == null || end == null ? null : Duration.between(start, end);
    }
}
