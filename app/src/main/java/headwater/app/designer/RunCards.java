package headwater.app.designer;

import headwater.app.run.PlanCard;
import headwater.flow.ItemId;
import headwater.flow.diff.ItemMatch;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The cards of the text that a run ran, under the ids that they have in the text of now.
///
/// Task runs are matched to these and not to the cards of today's text: a call that was written since has not run,
/// although a task run of an older call may have its function and its order.
final class RunCards {
    private final TextMemory<List<PlanCard>> memory = new TextMemory<>();
    private String function = "";
    private @Nullable DrawnFlow ran;
    private List<PlanCard> cards = List.of();

    /// Takes the cards of what is drawn when a run begins to be watched.
    void begin(DrawnFlow drawn) {
        memory.clear();
        function = drawn.function();
        cards = drawn.cards();
        ran = drawn;
    }

    /// What was drawn then; null before.
    @Nullable
    DrawnFlow ran() {
        return ran;
    }

    /// Follows a change of the text.
    void follow(DrawnFlow before, ItemMatch match, DrawnFlow after) {
        memory.remember(before.document().source(), cards);
        var known = memory.recall(after.document().source());
        cards = known == null ? renamed(match) : known;
        function = match.flowAfter(function).orElse(function);
    }

    private List<PlanCard> renamed(ItemMatch match) {
        return cards.stream()
                .map(card -> new PlanCard(
                        renamed(match, card.id()), card.function(), card.many(), renamed(match, card.sources())))
                .toList();
    }

    private Map<String, Set<String>> renamed(ItemMatch match, Map<String, Set<String>> sources) {
        var all = new LinkedHashMap<String, Set<String>>();
        sources.forEach((port, from) -> {
            var ids = new LinkedHashSet<String>();
            from.forEach(id -> ids.add(renamed(match, id)));
            all.put(port, ids);
        });
        return all;
    }

    // The card of a call that is gone keeps its task runs, so that they go to no other card. No id begins like
    // this.
    private String renamed(ItemMatch match, String id) {
        return match.after(function, new ItemId(id))
                .map(ItemId::value)
                .orElse(id.startsWith("-") ? id : "-" + id + "-" + function);
    }

    /// What the run's task runs are matched to, for what is drawn.
    List<PlanCard> of(DrawnFlow drawn) {
        return drawn.function().equals(function) ? cards : drawn.cards();
    }
}
