package headwater.app.monitor;

import headwater.app.look.StateLook;
import headwater.app.run.Run;
import headwater.app.runlog.BinarySearch;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happened in a run, by time: every state that the flow run or a task run entered.
///
/// @param all the moments
record RunMoments(List<Moment> all) {
    RunMoments {
        all = List.copyOf(all);
    }

    /// Something entered a state.
    ///
    /// @param who the name of the run
    record Moment(Instant at, String who, State state) {
        /// It in words, such as "load-1 completed".
        String words() {
            return who + " " + StateLook.words(state.name());
        }

        boolean beginsAttempt() {
            return state.type() == StateType.RUNNING;
        }
    }

    static RunMoments of(Run run) {
        var all = new ArrayList<Moment>();
        run.history().states().forEach(state -> add(run.flowRun().name(), state, all));
        run.tasks()
                .values()
                .forEach(task -> run.history(task.id()).states().forEach(state -> add(task.name(), state, all)));
        all.sort(Comparator.comparing(Moment::at));
        return new RunMoments(all);
    }

    private static void add(String who, State state, List<Moment> all) {
        var at = state.timestamp();
        if (at != null) {
            all.add(new Moment(at, who, state));
        }
    }

    /// How many there were by an instant.
    int until(Instant at) {
        return BinarySearch.first(all.size(), index -> all.get(index).at().isAfter(at));
    }

    /// The last one by an instant.
    Optional<Moment> last(Instant at) {
        int count = until(at);
        return count == 0 ? Optional.empty() : Optional.of(all.get(count - 1));
    }

    /// The next after an instant, or the last before it; null for the present.
    ///
    /// @param isAttempt whether only those count with which an attempt begins
    Optional<Instant> next(@Nullable Instant at, boolean isForward, boolean isAttempt) {
        var wanted = all.stream()
                .filter(moment -> !isAttempt || moment.beginsAttempt())
                .map(Moment::at);
        if (isForward) {
            return at == null
                    ? Optional.empty()
                    : wanted.filter(each -> each.isAfter(at)).findFirst();
        }
        return wanted.filter(each -> at == null || each.isBefore(at)).reduce((_, later) -> later);
    }

    /// The first and the last instant; empty where there are none.
    Optional<Instant> start() {
        return all.stream().findFirst().map(Moment::at);
    }

    Optional<Instant> end() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().at());
    }
}
