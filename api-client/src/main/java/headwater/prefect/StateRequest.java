package headwater.prefect;

import headwater.prefect.model.StateType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A state that a run is asked to enter.
///
/// @param type the kind
/// @param name the finer name, null for the kind's own
/// @param message what to say with it, null for nothing
/// @param force whether the server's rules are passed over: the record is changed whatever the run does
public record StateRequest(
        StateType type, @Nullable String name, @Nullable String message, boolean force) {
    /// A request that the server's rules judge.
    public StateRequest(StateType type, @Nullable String name, @Nullable String message) {
        this(type, name, message, false);
    }

    /// Writes down an end of a run whose process is known to be gone.
    ///
    /// @param type `CANCELLED` or `CRASHED`
    public static StateRequest ended(StateType type, String message) {
        return new StateRequest(type, null, message, true);
    }

    /// Stops a run: its worker ends the process. A run that no worker runs stays so for five minutes. (Asking for
    /// `CANCELLED` only relabels: the process runs on.)
    public static StateRequest cancel() {
        return new StateRequest(StateType.CANCELLING, null, null);
    }

    /// Runs a run again that has ended; needs a deployment and a worker.
    public static StateRequest retry() {
        return new StateRequest(StateType.SCHEDULED, "AwaitingRetry", null);
    }

    /// Runs a scheduled run at once.
    public static StateRequest runNow() {
        return new StateRequest(StateType.SCHEDULED, null, null);
    }

    Map<String, Object> body() {
        var state = Fields.none().with("type", type.name()).with("name", name).with("message", message);
        return force ? Map.of("state", state.map(), "force", true) : Map.of("state", state.map());
    }
}
