package headwater.app.run;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;

import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which card of the plan each task run belongs to: by function, then by what went into it, then by order.
///
/// A run names its task as `<function>-<8 hex digits>` (Prefect's `tasks.py`, `task_key`).
///
/// @param cards for each card with runs, its runs in order of start
/// @param others runs without a card, by function
public record PlanMatch(Map<String, List<TaskRun>> cards, Map<String, List<TaskRun>> others) {
    private static final Pattern TASK_KEY = Pattern.compile("(.+)-[0-9a-f]{8}");
    private static final Comparator<TaskRun> ORDER = comparing(TaskRun::expectedStartTime, nullsLast(naturalOrder()))
            .thenComparing(run -> run.id().value());

    /// Matches the task runs of one flow run to a plan.
    public static PlanMatch of(List<PlanCard> plan, Collection<TaskRun> runs) {
        var byFunction = plan.stream().collect(groupingBy(PlanCard::function));
        var cards = new LinkedHashMap<String, List<TaskRun>>();
        var others = new LinkedHashMap<String, List<TaskRun>>();
        var cardOf = new HashMap<TaskRunId, String>();
        for (var run : runs.stream().sorted(ORDER).toList()) {
            var candidates = byFunction.getOrDefault(function(run), List.of());
            if (candidates.isEmpty()) {
                others.computeIfAbsent(function(run), _ -> new ArrayList<>()).add(run);
            } else {
                var card = best(candidates, run, cardOf, cards.keySet());
                cards.computeIfAbsent(card.id(), _ -> new ArrayList<>()).add(run);
                cardOf.put(run.id(), card.id());
            }
        }
        return new PlanMatch(cards, others);
    }

    /// The name of the function that a task run ran.
    public static String function(TaskRun run) {
        var key = TASK_KEY.matcher(run.taskKey());
        var qualified = key.matches() ? key.group(1) : run.taskKey();
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private static PlanCard best(
            List<PlanCard> candidates, TaskRun run, Map<TaskRunId, String> cardOf, Set<String> taken) {
        var best = candidates.getLast();
        if (candidates.size() == 1) {
            return best;
        }
        var bestScore = Integer.MIN_VALUE;
        for (var card : candidates) {
            var free = card.many() || !taken.contains(card.id());
            var score = 2 * agreement(card, run, cardOf) + (free ? 1 : 0);
            if (score > bestScore) {
                best = card;
                bestScore = score;
            }
        }
        return best;
    }

    private static int agreement(PlanCard card, TaskRun run, Map<TaskRunId, String> cardOf) {
        var score = 0;
        for (var input : run.taskInputs().entrySet()) {
            var expected = card.sources().getOrDefault(input.getKey(), Set.of());
            for (var source : input.getValue()) {
                if (source instanceof TaskInput.FromTaskRun(var id) && cardOf.containsKey(id)) {
                    score += expected.contains(cardOf.get(id)) ? 1 : -1;
                }
            }
        }
        return score;
    }
}
