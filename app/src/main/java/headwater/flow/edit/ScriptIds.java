package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out which flow an edit of a script means, by the ids of the script's first document.
record ScriptIds(IdTrail trail) implements Ids {
    @Override
    public String flow(@Nullable String flow, List<ItemId> items) throws Refusal {
        if (flow != null) {
            return named(flow);
        }
        var first = trail.first().flows().stream()
                .filter(each -> items.stream().allMatch(id -> isIn(each, id)))
                .toList();
        return first.size() == 1 ? first.getFirst().id() : having(items);
    }

    @Override
    public boolean isTask(String id) {
        boolean isTask =
                trail.first().task(id).isPresent() || trail.now().task(id).isPresent();
        return isTask && trail.now().flows().stream().noneMatch(flow -> has(flow, new ItemId(id)));
    }

    private String named(String flow) throws Refusal {
        var first = trail.first().flow(flow);
        if (first.isPresent()) {
            return first.get().id();
        }
        return trail.now().flow(flow).map(this::idOf).orElseThrow(() -> new Refusal(1, EditReason.NO_FLOW, flow));
    }

    /// The only flow that has all these items now, where the first document does not show which is meant.
    private String having(List<ItemId> items) throws Refusal {
        var having = trail.now().flows().stream()
                .filter(flow -> items.stream().allMatch(id -> has(flow, id)))
                .toList();
        if (having.isEmpty()) {
            throw items.isEmpty()
                    ? new Refusal(1, EditReason.FILE_WITHOUT_FLOW)
                    : new Refusal(1, EditReason.NO_FLOW_WITH, items.getFirst());
        }
        if (having.size() > 1) {
            throw new Refusal(having.get(1).span(), EditReason.WHICH_FLOW);
        }
        return idOf(having.getFirst());
    }

    private boolean has(Flow now, ItemId id) {
        return trail.find(idOf(now), id).filter(each -> isIn(now, each)).isPresent();
    }

    /// The id of the first document for a flow as it is now; its own id if it was made since.
    private String idOf(Flow now) {
        return trail.since().flowBefore(now.id()).orElse(now.id());
    }

    /// Whether a flow has an item, or can be wired to it: every flow has parameters and can return.
    private static boolean isIn(Flow flow, ItemId id) {
        return id.equals(ItemId.PARAMETERS)
                || id.value().equals("return")
                || flow.item(id).isPresent();
    }
}
