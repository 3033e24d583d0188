package headwater.app.run;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.LogLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// All that is known of a run, as the changes and log lines that a watch of it would have received.
///
/// @param flowRun the flow run; its state and its times do not count, as the changes have them
/// @param changes what happened, by time
/// @param lines what was logged
public record RunRecording(FlowRun flowRun, List<Change> changes, List<LogLine> lines) {
    /// Copies the lists.
    public RunRecording {
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
    }

    /// A recording of what is known of a run now.
    public static RunRecording of(Run run, Collection<LogLine> lines) {
        return new RunRecording(run.flowRun(), run.changes(), List.copyOf(lines));
    }

    /// The run before its first change.
    public Run begun() {
        return Run.of(flowRun.withState(null, 0, null, null, null));
    }

    /// The run at the end of the recording.
    public Run run() {
        return begun().after(changes);
    }

    /// Everything in it, changes first.
    public List<RunNews> news() {
        var news = new ArrayList<RunNews>();
        changes.forEach(change -> news.add(new RunNews.Changed(change)));
        lines.forEach(line -> news.add(new RunNews.Logged(line)));
        return news;
    }
}
