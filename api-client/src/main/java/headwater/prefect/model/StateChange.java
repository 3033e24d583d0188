package headwater.prefect.model;

/// A run in a state that it entered, whether the live feed or a row of REST reported it. A fold over these shows
/// a run: take a change if its state [supersedes][State#supersedes] the one known.
public sealed interface StateChange {
    /// The state.
    State state();

    /// A task run entered a state. An event says as much about it as a row does.
    ///
    /// @param run the task run
    /// @param state its state
    record OfTaskRun(TaskRun run, State state) implements StateChange {}

    /// A flow run entered a state. Rows add what an event does not have: the parameters and whose subflow it is.
    ///
    /// @param flowRunId the flow run
    /// @param name its name
    /// @param runCount how often it was started
    /// @param state its state
    record OfFlowRun(FlowRunId flowRunId, String name, int runCount, State state) implements StateChange {}
}
