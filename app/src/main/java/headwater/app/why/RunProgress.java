package headwater.app.why;

import headwater.app.look.Times;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a run has come at a time.
///
/// @param now the time, by the clock of this machine
record RunProgress(FlowRun run, Instant now) {
    StateType type() {
        return run.stateType();
    }

    String stateName() {
        var state = run.state();
        return state == null ? "" : state.name();
    }

    /// Whether no worker has taken it.
    boolean isWaitingToStart() {
        return type() == StateType.SCHEDULED || type() == StateType.UNKNOWN;
    }

    /// Whether its code has begun to run.
    boolean isStarted() {
        return !isWaitingToStart() && type() != StateType.PENDING;
    }

    /// Whether it has ended, or is paused: it needs nothing of the server until somebody goes on with it.
    boolean isOver() {
        return type() == StateType.PAUSED || type().isTerminal();
    }

    /// Whether it was due and found no slot.
    boolean isWaitingForSlot() {
        return stateName().equals("AwaitingConcurrencySlot");
    }

    /// When it is or was to start, or to try again; null if the server did not say.
    @Nullable
    Instant due() {
        var state = run.state();
        var scheduled = state == null ? null : state.stateDetails().scheduledTime();
        return isWaitingToStart() && scheduled != null ? scheduled : run.expectedStartTime();
    }

    /// How long it has been in its state.
    String since() {
        var state = run.state();
        var entered = state == null ? null : state.timestamp();
        return ago(entered == null ? now : entered);
    }

    String ago(Instant then) {
        return Times.words(Duration.between(then, now));
    }
}
