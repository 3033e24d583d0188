package headwater.app.run;

import headwater.prefect.model.Artifact;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;

/// Something new about one flow run, from wherever it came: a live feed, a REST answer, or a recording.
public sealed interface Change {
    /// The server's row of the flow run.
    record FlowRunRead(FlowRun run) implements Change {}

    /// The flow run entered a state, as the event feed told.
    record FlowStateEntered(FlowRunId run, State state, int runCount) implements Change {}

    /// A task run, as its row or its latest event describes it.
    record TaskRunChanged(TaskRun run) implements Change {}

    /// A log line.
    record LogArrived(LogLine line) implements Change {}

    /// An artifact of the run.
    record ArtifactSaved(Artifact artifact) implements Change {}
}
