package headwater.app.compare;

import headwater.app.run.Run;
import headwater.app.run.analysis.Attempt;
import headwater.app.run.analysis.RunTiming;
import headwater.app.run.analysis.TimeSplit;
import headwater.app.run.analysis.Timing;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that is compared of one run.
///
/// @param source the names of its flow and deployment
/// @param log its lines and those of its subflows, by time
/// @param isLogWhole whether that is all of the log
/// @param at when it was read
/// @param start when it first ran; null if it never did
/// @param time what its time was spent on
/// @param timings the time of the flow run and of each task run, those of subflows included
record ReadRun(
        Run run,
        Source source,
        List<LogLine> log,
        boolean isLogWhole,
        Instant at,
        @Nullable Instant start,
        TimeSplit time,
        Timing timing,
        Map<TaskRunId, Timing> timings) {
    ReadRun {
        log = List.copyOf(log);
        timings = Map.copyOf(timings);
    }

    /// What a run is a run of.
    ///
    /// @param flow the name of the flow; empty if the server does not have it any more
    /// @param deployment the name of the deployment; empty for none
    record Source(String flow, String deployment) {}

    static ReadRun of(Run run, Source source, List<LogLine> log, boolean isLogWhole, Instant at) {
        var whole = RunTiming.of(run, at);
        var timings = new HashMap<>(whole.tasks());
        for (var subflow : run.subflows().values()) {
            timings.putAll(RunTiming.of(subflow, at).tasks());
        }
        var start = whole.flow().attempts().stream()
                .findFirst()
                .map(Attempt::start)
                .orElse(run.flowRun().startTime());
        var time = TimeSplit.of(whole, whole.criticalPath());
        return new ReadRun(run, source, log, isLogWhole, at, start, time, whole.flow(), timings);
    }

    String name() {
        return run.flowRun().name();
    }

    Timing timingOf(TaskRunId task) {
        return Objects.requireNonNullElse(timings.get(task), Timing.NONE);
    }

    /// How long after the start of the run an instant is.
    Duration since(Instant instant) {
        return start == null ? Duration.ZERO : Duration.between(start, instant);
    }

    /// From the first time that it ran to its end, or to when it was read; zero if it never ran.
    Duration duration() {
        var end = timing.end();
        return start == null || end == null || end.isBefore(start) ? Duration.ZERO : since(end);
    }
}
