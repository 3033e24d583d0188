package headwater.app.watch;

import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import org.jspecify.annotations.Nullable;

/// A state that a flow run or one of its task runs has entered.
///
/// @param flowRun the flow run: the one that entered it, or that of the task run
/// @param flowRunName its name
/// @param taskRun the task run that entered it, as it was known by then; null for a state of the flow run
/// @param state the state
/// @param attempt how often the run had been started by then: 0 before the first start
public record EnteredState(
        FlowRunId flowRun, String flowRunName, @Nullable TaskRun taskRun, State state, int attempt) {}
