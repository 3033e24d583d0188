package headwater.app.compare;

import headwater.app.run.CardState;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one run has of a task that is compared.
///
/// @param first the task run that says most of it: the first of those in the worst state
/// @param count how many task runs there are
/// @param failed how many of them failed or crashed
/// @param type the worst state
/// @param stateName the server's name of that state
/// @param time from when the first of them was kept waiting or ran to the end of the last
/// @param spans when that was
record TaskPart(
        TaskRun first, int count, int failed, StateType type, String stateName, Duration time, List<BarSpan> spans) {
    TaskPart {
        spans = List.copyOf(spans);
    }

    /// What a run has of some task runs; null if none of them was reached.
    static @Nullable TaskPart of(ReadRun run, List<TaskRun> tasks) {
        var reached = tasks.stream().filter(task -> isReached(run, task)).toList();
        if (reached.isEmpty()) {
            return null;
        }
        var state = CardState.of(reached);
        var first = reached.stream()
                .filter(task -> task.stateType() == state.type())
                .findFirst()
                .orElse(reached.getFirst());
        var each = new ArrayList<BarSpan>();
        reached.forEach(task -> each.addAll(BarSpan.of(run, run.timingOf(task.id()), task.state())));
        var most = state.counts().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(state.type());
        var mostName = most == state.type() ? state.name() : "";
        return new TaskPart(
                first,
                reached.size(),
                (int) reached.stream()
                        .filter(task -> task.stateType().isFailure())
                        .count(),
                state.type(),
                state.name(),
                time(each),
                reached.size() == 1 ? each : BarSpan.together(each, most, mostName));
    }

    // What is below a failed task stays pending for ever.
    private static boolean isReached(ReadRun run, TaskRun task) {
        return task.stateType().isTerminal()
                || !run.run().hasEnded()
                || !run.timingOf(task.id()).attempts().isEmpty();
    }

    private static Duration time(List<BarSpan> spans) {
        var from = spans.stream().map(BarSpan::from).min(Comparator.naturalOrder());
        var to = spans.stream().map(BarSpan::to).max(Comparator.naturalOrder());
        return from.isEmpty() || to.isEmpty() ? Duration.ZERO : to.get().minus(from.get());
    }

    /// Whether any of it failed or crashed.
    boolean isFailure() {
        return type.isFailure();
    }
}
