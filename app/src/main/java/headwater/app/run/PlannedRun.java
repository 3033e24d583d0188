package headwater.app.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run laid over a plan.
///
/// @param run the run
/// @param match which task runs belong to which card
/// @param states what the runs of each card add up to; a card without runs is not there
public record PlannedRun(Run run, PlanMatch match, Map<String, CardState> states) {
    /// Lays a run over the cards of a plan.
    public static PlannedRun of(List<PlanCard> plan, Run run) {
        var match = PlanMatch.of(plan, run.tasks().values());
        var states = new LinkedHashMap<String, CardState>();
        match.cards().forEach((card, runs) -> states.put(card, CardState.of(runs)));
        return new PlannedRun(run, match, states);
    }
}
