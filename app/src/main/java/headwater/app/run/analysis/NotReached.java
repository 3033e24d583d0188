package headwater.app.run.analysis;

import static java.util.Objects.requireNonNullElse;

import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a run that has ended did not reach, and because of which task run.
///
/// @param name the task run's name, or the function of a card of which there is no task run
/// @param card the card of the plan; null without one
/// @param task the task run that was made but never ran; null if none was made
/// @param because the task run that failed, crashed or was cancelled before; null if nothing did, as in a branch
///     that was not taken
public record NotReached(
        String name,
        @Nullable String card,
        @Nullable TaskRunId task,
        @Nullable TaskRun because) {
    /// Everything that a run has not reached: task runs first, in their order, then cards without task runs in the
    /// order of the plan. Empty while the run goes on.
    public static List<NotReached> of(PlannedRun planned) {
        var run = planned.run();
        if (!run.hasEnded()) {
            return List.of();
        }
        var dependencies = Dependencies.of(run);
        var cardOf = new HashMap<TaskRunId, String>();
        planned.match().cards().forEach((card, tasks) -> tasks.forEach(task -> cardOf.put(task.id(), card)));
        var notReached = new ArrayList<NotReached>();
        for (var task : run.tasks().values()) {
            if (!hasRun(task)) {
                var cause = cause(run, dependencies, task.id()).or(() -> lastFailure(run));
                notReached.add(new NotReached(task.name(), cardOf.get(task.id()), task.id(), cause.orElse(null)));
            }
        }
        for (var card : planned.plan()) {
            if (!planned.states().containsKey(card.id())) {
                var cause = causeOfCard(planned, card.id()).or(() -> lastFailure(run));
                notReached.add(new NotReached(card.function(), card.id(), null, cause.orElse(null)));
            }
        }
        return notReached;
    }

    private static boolean hasRun(TaskRun task) {
        return task.startTime() != null || task.stateType().isTerminal();
    }

    // The nearest failure upstream; what was not reached itself passes on the reason of what is before it.
    private static Optional<TaskRun> cause(Run run, Dependencies dependencies, TaskRunId task) {
        var seen = new HashSet<TaskRunId>();
        var open = new ArrayDeque<>(dependencies.of(task));
        while (!open.isEmpty()) {
            var id = open.remove();
            var source = run.tasks().get(id);
            if (source != null && hasFailed(source)) {
                return Optional.of(source);
            }
            if (source != null && seen.add(id) && !hasRun(source)) {
                open.addAll(dependencies.of(id));
            }
        }
        return Optional.empty();
    }

    private static Optional<TaskRun> causeOfCard(PlannedRun planned, String card) {
        var sources = new LinkedHashMap<String, Set<String>>();
        for (var each : planned.plan()) {
            var all = new LinkedHashSet<String>();
            each.sources().values().forEach(all::addAll);
            sources.put(each.id(), all);
        }
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(requireNonNullElse(sources.get(card), Set.of()));
        while (!open.isEmpty()) {
            var before = open.remove();
            var tasks = planned.match().cards().getOrDefault(before, List.of());
            var failed = tasks.stream().filter(NotReached::hasFailed).findFirst();
            if (failed.isPresent()) {
                return failed;
            }
            if (seen.add(before) && tasks.isEmpty()) {
                open.addAll(requireNonNullElse(sources.get(before), Set.of()));
            }
        }
        return Optional.empty();
    }

    // A flow that has failed went no further than the failure that ended it.
    private static Optional<TaskRun> lastFailure(Run run) {
        if (run.stateType() == StateType.COMPLETED) {
            return Optional.empty();
        }
        return run.tasks().values().stream()
                .filter(NotReached::hasFailed)
                .max(Comparator.comparing(task -> requireNonNullElse(task.endTime(), Instant.MIN)));
    }

    private static boolean hasFailed(TaskRun task) {
        return task.stateType().isWithoutResult();
    }
}
