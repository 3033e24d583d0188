package headwater.app.monitor;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;

/// A part of a task run's time in the timeline.
///
/// @param task the task run
/// @param kind whether it ran or waited
/// @param start when the part began
/// @param end when it ended, or the instant up to which the timeline goes
/// @param type the kind of state that it is coloured by: of an attempt the outcome, of what goes on the present
///     state
/// @param stateName the server's name of that state
/// @param isCritical whether the task run is on the critical path of a run that has ended
public record TimelineBar(
        TaskRunId task, Kind kind, Instant start, Instant end, StateType type, String stateName, boolean isCritical) {
    /// What a bar shows.
    public enum Kind {
        /// One try.
        ATTEMPT,
        /// Waiting to start, for another task run, or for the next attempt.
        WAIT,
        /// Paused or suspended, within an attempt.
        PAUSE
    }
}
