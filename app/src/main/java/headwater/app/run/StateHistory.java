package headwater.app.run;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The states that a flow run or a task run has entered, as far as they are known.
///
/// @param states each state once, by time; states without a time are not kept
public record StateHistory(List<State> states) {
    /// A history without states.
    public static final StateHistory EMPTY = new StateHistory(List.of());

    // The order in which State.supersedes decides, so that the last state is the one that a run shows.
    private static final Comparator<State> ORDER = Comparator.comparing(StateHistory::time)
            .thenComparing(state -> state.type().isTerminal())
            .thenComparing(state -> String.valueOf(state.id()))
            .thenComparing(State::name);

    /// Copies the states.
    public StateHistory {
        states = List.copyOf(states);
    }

    private static Instant time(State state) {
        return Objects.requireNonNullElse(state.timestamp(), Instant.EPOCH);
    }

    /// This history with one state more. A state that is known already, by its id, takes what the other says in
    /// addition.
    public StateHistory with(@Nullable State entered) {
        if (entered == null || entered.timestamp() == null) {
            return this;
        }
        var merged = new ArrayList<State>(states.size() + 1);
        var known = entered;
        for (var state : states) {
            if (RunMerge.isSame(state, entered)) {
                known = RunMerge.sameState(state, entered);
            } else {
                merged.add(state);
            }
        }
        merged.add(known);
        merged.sort(ORDER);
        return merged.equals(states) ? this : new StateHistory(merged);
    }

    /// What of this history had happened at an instant, that instant included.
    public StateHistory at(Instant instant) {
        int count = 0;
        while (count < states.size() && !time(states.get(count)).isAfter(instant)) {
            count++;
        }
        return count == states.size() ? this : new StateHistory(states.subList(0, count));
    }

    /// The last state; null without any.
    public @Nullable State latest() {
        return states.isEmpty() ? null : states.getLast();
    }

    /// How often the run was started: each state of type RUNNING is a start, of a first attempt, of a retry, or
    /// after a pause.
    public int starts() {
        return (int) states.stream()
                .filter(state -> state.type() == StateType.RUNNING)
                .count();
    }

    /// This history with the states that follow from the times of a task run. A row of the server has only the
    /// latest state, but also when the run was made and when it first ran.
    public StateHistory filledUp(TaskRun run) {
        var made = run.created() == null ? run.expectedStartTime() : run.created();
        return filledUp(StateType.PENDING, "Pending", made, run.startTime());
    }

    /// This history with the states that follow from the times of a flow run.
    public StateHistory filledUp(FlowRun run) {
        return filledUp(StateType.SCHEDULED, "Scheduled", run.created(), run.startTime());
    }

    private StateHistory filledUp(StateType first, String name, @Nullable Instant made, @Nullable Instant start) {
        var full = this;
        if (starts() == 0 && start != null) {
            full = full.with(implied(StateType.RUNNING, "Running", start));
        }
        var waited = full.states().stream()
                .map(State::type)
                .anyMatch(type -> type == StateType.PENDING || type == StateType.SCHEDULED);
        var earliest = full.states().isEmpty() ? null : full.states().getFirst().timestamp();
        if (!waited && made != null && earliest != null && made.isBefore(earliest)) {
            full = full.with(implied(first, name, made));
        }
        return full;
    }

    private static State implied(StateType type, String name, Instant at) {
        return new State(null, type, name, at, null, StateDetails.NONE);
    }
}
