package headwater.app.run.findings;

import headwater.app.run.PlannedRun;
import headwater.app.run.analysis.RunTiming;
import headwater.app.run.analysis.TimeSplit;
import headwater.app.run.analysis.UsualDurations;
import java.time.Instant;
import java.util.List;

/// What there is to say of a run that has ended.
///
/// @param findings what stands out: failures first, then what cost most
/// @param time what its time was spent on
public record RunReview(List<RunFinding> findings, TimeSplit time) {
    /// Copies the list.
    public RunReview {
        findings = List.copyOf(findings);
    }

    /// The review of a run that has ended.
    ///
    /// @param planned the run, laid over a plan that says what was not reached
    /// @param usual how long its tasks take usually
    public static RunReview of(PlannedRun planned, UsualDurations usual) {
        var timing = RunTiming.of(planned.run(), Instant.MAX);
        var path = timing.criticalPath();
        var time = TimeSplit.of(timing, path);
        return new RunReview(RunFindings.of(planned, timing, path, time, usual), time);
    }
}
