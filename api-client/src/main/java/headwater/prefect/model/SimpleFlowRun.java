package headwater.prefect.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// A flow run in as few words as a strip of many runs needs.
///
/// @param id the id
/// @param stateType the kind of its state
/// @param timestamp when it started, or is expected to
/// @param duration how long it ran
/// @param lateness how late it started
public record SimpleFlowRun(
        FlowRunId id, StateType stateType, Instant timestamp, Duration duration, Duration lateness) {
    /// Puts an unknown kind and no time where the server said nothing.
    public SimpleFlowRun {
        Objects.requireNonNull(id, "a flow run without id");
        Objects.requireNonNull(timestamp, "a flow run without time");
        stateType = stateType == null ? StateType.UNKNOWN : stateType;
        duration = duration == null ? Duration.ZERO : duration;
        lateness = lateness == null ? Duration.ZERO : lateness;
    }
}
