package headwater.app.run;

import java.util.Map;
import java.util.Set;

/// A card of the plan that stands for task runs.
///
/// @param id the card
/// @param function the name of the task's or subflow's function
/// @param many whether one card stands for any number of runs: mapped, or inside a loop
/// @param sources for each parameter the cards whose output goes into it
public record PlanCard(String id, String function, boolean many, Map<String, Set<String>> sources) {
    /// Copies the sources.
    public PlanCard {
        sources = Map.copyOf(sources);
    }
}
