package headwater.app.watch;

import headwater.app.run.StateHistory;
import headwater.prefect.model.State;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The states that are known of one flow run or task run from some moment on, and whether there must be others
/// between them. What it was in before that moment counts as starts only.
final class EnteredStates {
    private final boolean beginsAnywhere;
    private final Set<StateId> untold = new HashSet<>();
    private @Nullable Instant from;
    private StateHistory known = StateHistory.EMPTY;
    private int startsBefore;
    private boolean isDistrusted;

    private EnteredStates(@Nullable Instant from, boolean beginsAnywhere) {
        this.from = from;
        this.beginsAnywhere = beginsAnywhere;
    }

    /// Those of a run that is followed from its beginning.
    static EnteredStates fromStart() {
        return new EnteredStates(null, false);
    }

    /// Those of a run after a time; what it was in before was not seen.
    static EnteredStates after(Instant time) {
        return new EnteredStates(time.plusNanos(1), false);
    }

    /// Those of a run from the first on that is added, whichever that is.
    static EnteredStates fromFirst() {
        return new EnteredStates(null, true);
    }

    /// Adds a state that was received by itself.
    ///
    /// @return whether it is new
    boolean add(State state) {
        if (beginsAnywhere && from == null) {
            from = state.timestamp();
        }
        var time = state.timestamp();
        var start = from;
        if (time != null
                && start != null
                && time.isBefore(start)
                && known.states().isEmpty()) {
            // The state that it was in at that time.
            from = time;
        }
        return addKnown(state);
    }

    private boolean addKnown(State state) {
        var id = state.id();
        if (id == null || isPast(state)) {
            return false;
        }
        var more = known.with(state);
        var isNew = more.states().size() > known.states().size();
        known = more;
        return isNew && untold.add(id);
    }

    /// Adds the states that the server has of the run.
    ///
    /// @return whether nothing is missing any more: the last state that is known is among them
    boolean addAll(List<State> history) {
        startsBefore = (int) history.stream()
                .filter(state -> isPast(state) && state.type() == StateType.RUNNING)
                .count();
        history.forEach(this::addKnown);
        var latest = known.latest();
        var isComplete = latest == null || history.stream().anyMatch(state -> isSame(state, latest));
        isDistrusted &= !isComplete;
        return isComplete;
    }

    private static boolean isSame(State one, State other) {
        return one.id() != null && one.id().equals(other.id());
    }

    private boolean isPast(State state) {
        var time = state.timestamp();
        return time == null || (from != null && time.isBefore(from));
    }

    /// Notes that changes of the run may have been missed.
    void distrust() {
        isDistrusted |= !hasEnded();
    }

    /// Whether the last state that is known is an end.
    boolean hasEnded() {
        return latestType().isTerminal();
    }

    /// Whether nothing is known to be missing before a state that was added.
    ///
    /// @param starts how often the run had been started when it was in that state; 0 if that is not known
    boolean explain(State state, int starts) {
        var before = before(state);
        if (before == null && beginsAnywhere) {
            startsBefore = Math.max(0, starts - (state.type() == StateType.RUNNING ? 1 : 0));
            return !isDistrusted;
        }
        return !isDistrusted && follows(before, state.type()) && (starts == 0 || attempt(state) == starts);
    }

    // What Prefect's engines do; anything else is looked up.
    private static boolean follows(@Nullable State before, StateType type) {
        var earlier = before == null ? null : before.type();
        return switch (type) {
            case SCHEDULED, PENDING -> earlier == null || !earlier.isTerminal();
            case RUNNING ->
                earlier == StateType.PENDING || earlier == StateType.SCHEDULED || earlier == StateType.PAUSED;
            case COMPLETED, FAILED, CRASHED, CANCELLED, PAUSED, CANCELLING, UNKNOWN -> earlier == StateType.RUNNING;
        };
    }

    private @Nullable State before(State state) {
        var index = index(state);
        return index <= 0 ? null : known.states().get(index - 1);
    }

    private int index(State state) {
        return known.states().stream().map(State::id).toList().indexOf(state.id());
    }

    /// How often the run had been started when it entered a state that was added.
    int attempt(State state) {
        var upTo = known.states().subList(0, index(state) + 1);
        return startsBefore + new StateHistory(upTo).starts();
    }

    /// The states that were added since the last call, by time.
    List<State> takeUntold() {
        var told = known.states().stream()
                .filter(state -> state.id() != null && untold.contains(state.id()))
                .toList();
        untold.clear();
        return told;
    }

    /// The kind of the last state that is known.
    StateType latestType() {
        var latest = known.latest();
        return latest == null ? StateType.UNKNOWN : latest.type();
    }
}
