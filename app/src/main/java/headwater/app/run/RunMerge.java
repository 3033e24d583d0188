package headwater.app.run;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Merges two descriptions of one run, whichever of them was received first: the later state counts, and what one
/// description leaves out is taken from the other.
final class RunMerge {
    private RunMerge() {}

    static TaskRun of(TaskRun known, TaskRun received) {
        var receivedLate = isLater(known, received);
        var later = receivedLate ? known : received;
        var other = receivedLate ? received : known;
        var state = state(later.state(), other.state());
        return new TaskRun(
                later.id(),
                later.flowRunId(),
                later.name(),
                later.taskKey(),
                later.dynamicKey(),
                filled(later.taskInputs(), other.taskInputs()),
                state,
                filled(later.tags(), other.tags()),
                Math.max(later.runCount(), other.runCount()),
                Math.max(later.flowRunRunCount(), other.flowRunRunCount()),
                either(later.expectedStartTime(), other.expectedStartTime()),
                lesser(later.startTime(), other.startTime()),
                end(state, later.endTime()),
                greater(later.totalRunTime(), other.totalRunTime()),
                lesser(later.created(), other.created()));
    }

    /// All but the state and its times comes from the row that was read last.
    static FlowRun of(FlowRun known, FlowRun read) {
        var readLate = supersedes(known.state(), read.state());
        var later = readLate ? known : read;
        var other = readLate ? read : known;
        var state = state(later.state(), other.state());
        return read.withState(
                state,
                Math.max(later.runCount(), other.runCount()),
                lesser(later.startTime(), other.startTime()),
                end(state, later.endTime()),
                greater(later.totalRunTime(), other.totalRunTime()));
    }

    static FlowRun of(FlowRun known, State entered, int runCount) {
        var start = entered.type() == StateType.RUNNING ? entered.timestamp() : null;
        return of(known, known.withState(entered, runCount, start, null, null));
    }

    // A row and an event of one state say the same of the state; the row says more of the run.
    private static boolean isLater(TaskRun known, TaskRun received) {
        if (isSame(known.state(), received.state())) {
            return known.created() != null && received.created() == null;
        }
        return supersedes(known.state(), received.state());
    }

    private static boolean supersedes(@Nullable State one, @Nullable State other) {
        if (one == null || other == null) {
            return one != null;
        }
        if (isSame(one, other) || other.supersedes(one)) {
            return false;
        }
        return one.supersedes(other) || String.valueOf(one.id()).compareTo(String.valueOf(other.id())) > 0;
    }

    /// Whether both are one state, by the server's id.
    static boolean isSame(@Nullable State one, @Nullable State other) {
        return one != null && other != null && one.id() != null && Objects.equals(one.id(), other.id());
    }

    private static @Nullable State state(@Nullable State later, @Nullable State other) {
        if (later == null || other == null) {
            return later == null ? other : later;
        }
        if (isSame(later, other)) {
            return sameState(later, other);
        }
        var details = withChildOf(other.stateDetails(), later.stateDetails());
        return new State(later.id(), later.type(), later.name(), later.timestamp(), later.message(), details);
    }

    /// What two descriptions say of one state.
    static State sameState(State one, State other) {
        // For an empty message one side says null.
        var message = greater(one.message(), other.message());
        var details = one.stateDetails().filledUp(other.stateDetails());
        return new State(one.id(), one.type(), one.name(), one.timestamp(), message, details);
    }

    // An event of a subflow call does not always name the child that an earlier row named.
    private static StateDetails withChildOf(StateDetails earlier, StateDetails details) {
        if (earlier.childFlowRunId() == null) {
            return details;
        }
        return details.filledUp(new StateDetails(earlier.childFlowRunId(), null, null, null, null, null, null));
    }

    // A run that was tried again has left its end behind.
    private static @Nullable Instant end(@Nullable State state, @Nullable Instant received) {
        if (state == null || !state.type().isTerminal()) {
            return null;
        }
        return either(received, state.timestamp());
    }

    private static <T extends Comparable<T>> @Nullable T lesser(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return either(one, other);
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static <T extends Comparable<T>> @Nullable T greater(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return either(one, other);
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static <K, V> Map<K, V> filled(Map<K, V> first, Map<K, V> second) {
        return first.isEmpty() ? second : first;
    }

    private static <T> List<T> filled(List<T> first, List<T> second) {
        return first.isEmpty() ? second : first;
    }
}
