package headwater.app.run;

import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run laid over a plan.
///
/// @param run the run
/// @param match which task runs belong to which card
/// @param states what the runs of each card add up to; a card without runs is not there
public record PlannedRun(Run run, PlanMatch match, Map<String, CardState> states) {
    /// Lays a run over the cards of a plan.
    public static PlannedRun of(List<PlanCard> plan, Run run) {
        return of(PlanCards.of(plan), run);
    }

    /// Lays a run over a plan that has one card for each function of which there is a run.
    public static PlannedRun byFunction(Run run) {
        return of(PlanCards.open(PlanCards.Kind.BY_FUNCTION), run);
    }

    /// Lays a run over a plan that has one card for each task run, named by its id.
    public static PlannedRun byTaskRun(Run run) {
        return of(PlanCards.open(PlanCards.Kind.BY_RUN), run);
    }

    private static PlannedRun of(PlanCards plan, Run run) {
        return new PlannedRun(run, PlanMatch.of(plan, run.tasks().values()), PersistentMap.empty()).summedUp(null);
    }

    /// A run laid over a plan, made of what is known already where that was laid over the same plan.
    ///
    /// @param before what was made last; null for nothing
    public static PlannedRun next(@Nullable PlannedRun before, List<PlanCard> plan, Run run) {
        return next(before, PlanCards.of(plan), run);
    }

    /// A run laid over the plan that another is laid over.
    ///
    /// @param before what was made last; null for nothing
    public static PlannedRun next(@Nullable PlannedRun before, PlannedRun other, Run run) {
        return next(before, other.match.planCards(), run);
    }

    private static PlannedRun next(@Nullable PlannedRun before, PlanCards plan, Run run) {
        return before == null || !before.match.planCards().isLike(plan) ? of(plan, run) : before.after(run);
    }

    /// A later version of the run, laid over the same plan. Costs what has changed since.
    public PlannedRun after(Run next) {
        var changed = next.changedSince(run);
        if (changed == null) {
            return of(match.planCards(), next);
        }
        var newMatch = changed.isEmpty()
                ? match
                : match.after(changedRuns(next, changed), next.tasks().values());
        return new PlannedRun(next, newMatch, states).summedUp(match);
    }

    private static List<TaskRun> changedRuns(Run next, Set<TaskRunId> changed) {
        var runs = new ArrayList<TaskRun>();
        for (var id : changed) {
            var run = next.tasks().get(id);
            if (run != null) {
                runs.add(run);
            }
        }
        return runs;
    }

    private PlannedRun summedUp(@Nullable PlanMatch before) {
        var changed = before == null ? null : match.cardsChangedSince(before);
        var sums = changed == null ? PersistentMap.<String, CardState>empty() : PersistentMap.copyOf(states);
        for (var card : changed == null ? match.cards().keySet() : changed) {
            sums = sums.with(card, match.state(card));
        }
        return new PlannedRun(run, match, sums);
    }

    /// The cards whose states may differ from those of an earlier version of this; null where it is none. Costs what
    /// has
    /// changed.
    public @Nullable List<String> cardsChangedSince(PlannedRun earlier) {
        return match.cardsChangedSince(earlier.match);
    }

    /// Whether task runs can belong to a card: to a call of a task or a subflow, but not to code.
    public boolean isTracked(String card) {
        return match.isTracked(card);
    }

    /// The cards of the plan, in order.
    public List<PlanCard> plan() {
        return match.plan();
    }
}
