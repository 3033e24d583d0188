package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Locale;

/// The kind of a state. The server's names for states (`Late`, `Retrying`, `Cached`, ...) are finer and open;
/// this set is closed, so judge by it.
public enum StateType {
    SCHEDULED,
    PENDING,
    RUNNING,
    PAUSED,
    CANCELLING,
    COMPLETED,
    FAILED,
    CANCELLED,
    CRASHED,
    /// A type that this client does not know.
    @JsonEnumDefaultValue
    UNKNOWN;

    /// The type with this name in the server's spelling, [#UNKNOWN] for any other.
    public static StateType of(String name) {
        for (var type : values()) {
            if (type.name().equals(name.toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        return UNKNOWN;
    }

    /// Whether a run in such a state has ended. (A server accepts leaving it again, by retry or by force.)
    public boolean isTerminal() {
        return switch (this) {
            case COMPLETED, FAILED, CANCELLED, CRASHED -> true;
            case SCHEDULED, PENDING, RUNNING, PAUSED, CANCELLING, UNKNOWN -> false;
        };
    }

    /// Whether something went wrong in a run that ended in such a state.
    public boolean isFailure() {
        return this == FAILED || this == CRASHED;
    }

    /// Whether a run that ended in such a state has not made what it was to make: by a failure, or as it was cancelled.
    public boolean isWithoutResult() {
        return isFailure() || this == CANCELLED;
    }
}
