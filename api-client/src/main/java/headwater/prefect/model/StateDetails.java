package headwater.prefect.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a state says beside its type, name and message. Each part is null where it does not apply.
///
/// @param childFlowRunId the flow run of a subflow call
/// @param scheduledTime when a scheduled run is to start
/// @param cacheKey the key under which a task's result is cached
/// @param pauseTimeout when a paused run gives up
/// @param pauseKey which pause of the run this is
/// @param runInputKeyset names of the inputs that a paused run waits for
/// @param untrackableResult true if the result leaves no edge in the run graph (None, booleans, small integers)
public record StateDetails(
        @Nullable FlowRunId childFlowRunId,
        @Nullable Instant scheduledTime,
        @Nullable String cacheKey,
        @Nullable Instant pauseTimeout,
        @Nullable String pauseKey,
        @Nullable Map<String, @Nullable Object> runInputKeyset,
        @Nullable Boolean untrackableResult) {
    /// Details of a state that has none.
    public static final StateDetails NONE = new StateDetails(null, null, null, null, null, null, null);

    /// Copies the key set.
    public StateDetails {
        runInputKeyset = runInputKeyset == null ? null : Absent.json(runInputKeyset);
    }

    /// These details, with the other's where these have none.
    public StateDetails filledUp(StateDetails other) {
        return new StateDetails(
                either(childFlowRunId, other.childFlowRunId),
                either(scheduledTime, other.scheduledTime),
                either(cacheKey, other.cacheKey),
                either(pauseTimeout, other.pauseTimeout),
                either(pauseKey, other.pauseKey),
                runInputKeyset == null ? other.runInputKeyset : runInputKeyset,
                either(untrackableResult, other.untrackableResult));
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
