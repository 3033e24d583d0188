package headwater.app.run.findings;

import headwater.flow.Message;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.util.List;

/// Something that stands out in a run.
///
/// @param kind what it is about
/// @param title what was found, with its figure
/// @param detail what that means or what helps
/// @param cost how much sooner the run could have ended, at most; zero where that is not known
/// @param tasks the task runs that show it, which can be in subflows; none if it is about the whole run
public record RunFinding(RunFindingKind kind, Message title, Message detail, Duration cost, List<TaskRunId> tasks) {
    /// Copies the list.
    public RunFinding {
        tasks = List.copyOf(tasks);
    }
}
