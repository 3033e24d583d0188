package headwater.app.monitor;

import headwater.app.fx.Inline;
import headwater.app.recording.RecordedRun;
import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.NestedFailure;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.app.run.RunNews;
import headwater.app.run.RunRecording;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Models of recorded runs, for tests.
public final class Recorded {
    private Recorded() {}

    static RunRecording recording(String name) {
        return RunRecording.of(Recordings.run(name), Recordings.logs(name));
    }

    /// A run of which nothing has been received yet.
    static RunModel begun(String name) {
        var recording = recording(name);
        return new RunModel(recording.begun().flowRun(), new RecordedRun(recording), new Inline(), () -> end(name));
    }

    /// A run of which only the row is known.
    static RunModel of(FlowRun flowRun) {
        var recording = RunRecording.of(Run.of(flowRun), List.of());
        var now = Objects.requireNonNull(flowRun.startTime()).plusSeconds(60);
        return new RunModel(flowRun, new RecordedRun(recording), new Inline(), () -> now);
    }

    /// A run that has completed with these task runs.
    public static RunModel completed(List<TaskRun> tasks) {
        var model = of(MadeRuns.flowRun(StateType.COMPLETED));
        model.take(tasks.stream()
                .<RunNews>map(task -> new RunNews.Changed(new Change.TaskRunChanged(task)))
                .toList());
        return model;
    }

    /// A run in which a task failed within a subflow.
    public static RunModel failedWithin() {
        var model = of(NestedFailure.flowRun());
        model.take(NestedFailure.changes().stream()
                .<RunNews>map(RunNews.Changed::new)
                .toList());
        return model;
    }

    /// A run that has been received whole.
    public static RunModel whole(String name) {
        var model = begun(name);
        model.take(recording(name).news());
        return model;
    }

    /// When a run ended.
    static Instant end(String name) {
        return Objects.requireNonNull(Recordings.flowRun(name).endTime());
    }

    /// A run of which what had happened by an instant has been received.
    static RunModel upTo(String name, Instant at) {
        var model = begun(name);
        model.take(recording(name).changes().stream()
                .filter(change -> !change.at().isAfter(at))
                .<RunNews>map(RunNews.Changed::new)
                .toList());
        return model;
    }
}
