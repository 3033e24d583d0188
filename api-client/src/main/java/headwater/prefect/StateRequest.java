package headwater.prefect;

import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A state that a run is asked to enter.
///
/// @param type the kind
/// @param name the finer name, null for the kind's own
/// @param message what to say with it, null for nothing
/// @param force whether the server's rules are passed over: the record is changed whatever the run does
/// @param details what else the state says, by the server's names of it
public record StateRequest(
        StateType type, @Nullable String name, @Nullable String message, boolean force, Map<String, Object> details) {
    /// Copies the details.
    public StateRequest {
        details = Map.copyOf(details);
    }

    /// A request that the server's rules judge.
    public StateRequest(StateType type, @Nullable String name, @Nullable String message) {
        this(type, name, message, false, Map.of());
    }

    /// Changes the record whatever the server's rules say.
    public static StateRequest forced(StateType type, @Nullable String name, @Nullable String message) {
        return new StateRequest(type, name, message, true, Map.of());
    }

    /// Writes down an end of a run whose process is known to be gone.
    ///
    /// @param type `CANCELLED` or `CRASHED`
    public static StateRequest ended(StateType type, String message) {
        return forced(type, null, message);
    }

    /// Stops a run: its worker ends the process. A run that no worker runs stays so for five minutes. (Asking for
    /// `CANCELLED` only relabels: the process runs on.)
    public static StateRequest cancel() {
        return new StateRequest(StateType.CANCELLING, null, null);
    }

    /// Suspends a running run: it ends its process before its next task, and starts again when it is
    /// resumed. Needs a deployment. A run notices no other paused state; with a Prefect from before May
    /// 2026 it does not notice this one, see its `_flow_run_suspension.py`.
    public static StateRequest suspend() {
        return new StateRequest(StateType.PAUSED, "Suspended", null, false, Map.of("pause_reschedule", true));
    }

    /// Runs a run again that has ended; needs a deployment and a worker.
    public static StateRequest retry() {
        return new StateRequest(StateType.SCHEDULED, "AwaitingRetry", null);
    }

    /// Runs a scheduled run at once.
    public static StateRequest runNow() {
        return new StateRequest(StateType.SCHEDULED, null, null);
    }

    /// Runs a run at a time that is to come, or at once where it is past.
    static StateRequest due(Instant time) {
        return new StateRequest(StateType.SCHEDULED, null, null, false, Map.of("scheduled_time", time.toString()));
    }

    Map<String, Object> body() {
        return force ? Map.of("state", state(), "force", true) : Map.of("state", state());
    }

    /// The state itself.
    Map<String, Object> state() {
        return Fields.none()
                .with("type", type.name())
                .with("name", name)
                .with("message", message)
                .with("state_details", details.isEmpty() ? null : details)
                .map();
    }
}
