package headwater.prefect.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// How many runs were in which states in an interval of time.
///
/// @param intervalStart where it begins, inclusive
/// @param intervalEnd where it ends, exclusive
/// @param states one count for each name of a state
public record HistoryInterval(Instant intervalStart, Instant intervalEnd, List<Count> states) {
    /// How many runs were in one state.
    ///
    /// @param stateType the kind of the state
    /// @param stateName its name
    /// @param countRuns how many runs
    /// @param sumEstimatedRunTime how long they ran together, whole seconds on SQLite
    public record Count(StateType stateType, String stateName, int countRuns, Duration sumEstimatedRunTime) {
        /// Puts an unknown kind and an empty name where the server said nothing.
        public Count {
            stateType = stateType == null ? StateType.UNKNOWN : stateType;
            stateName = Absent.text(stateName);
            sumEstimatedRunTime = sumEstimatedRunTime == null ? Duration.ZERO : sumEstimatedRunTime;
        }
    }

    /// Copies the list.
    public HistoryInterval {
        Objects.requireNonNull(intervalStart, "an interval without start");
        Objects.requireNonNull(intervalEnd, "an interval without end");
        states = Absent.list(states);
    }
}
