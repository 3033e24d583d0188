package headwater.app.designer;

import headwater.app.drawing.CardIds;
import headwater.flow.diff.ItemMatch;
import headwater.graph.NodeId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The values on the canvas that are still to be filled in: `...` in the place of an argument, or of what a name is
/// set to.
///
/// @param all how many there are by card, in the order of the text
/// @param left those of them that the last edit left; none where it left none, or the text changed in another way
record MissingValues(Map<NodeId, Integer> all, Map<NodeId, Integer> left) {
    MissingValues {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
    }

    /// Those of a flow that is drawn, none of them left by an edit.
    static MissingValues of(DrawnFlow drawn) {
        var all = new LinkedHashMap<NodeId, Integer>();
        drawn.flows().all().stream().filter(flow -> !flow.isReadOnly()).forEach(flow -> all.putAll(flow.missing()));
        return new MissingValues(all, Map.of());
    }

    /// Those of a flow after an edit of it.
    static MissingValues after(DrawnFlow before, ItemMatch match, DrawnFlow drawn) {
        var old = new HashMap<NodeId, Integer>();
        of(before)
                .all()
                .forEach((card, count) -> CardIds.after(card, before.function(), before.document(), match)
                        .ifPresent(now -> old.put(now, count)));
        var all = of(drawn).all();
        var left = new LinkedHashMap<NodeId, Integer>();
        all.forEach((card, count) -> {
            int more = count - old.getOrDefault(card, 0);
            if (more > 0) {
                left.put(card, more);
            }
        });
        return new MissingValues(all, left);
    }

    /// How many there are.
    int count() {
        return sum(all);
    }

    /// How many of them the last edit left.
    int leftCount() {
        return sum(left);
    }

    private static int sum(Map<NodeId, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The card of the next one: the first of those that the last edit left while all of them are selected, else the
    /// one
    /// after the card that is selected, and the first again after the last one. Empty for none.
    Optional<NodeId> next(Set<NodeId> selected) {
        if (selected.size() > 1 && selected.equals(left.keySet())) {
            return Optional.of(left.keySet().iterator().next());
        }
        var cards = List.copyOf(all.keySet());
        int last = -1;
        for (int i = 0; i < cards.size() && selected.size() == 1; i++) {
            last = selected.contains(cards.get(i)) ? i : last;
        }
        return cards.isEmpty() ? Optional.empty() : Optional.of(cards.get((last + 1) % cards.size()));
    }
}
