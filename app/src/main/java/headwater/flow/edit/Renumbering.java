package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the ids of a script's first document valid while its edits are applied one after another. An id that the
/// first document does not have means what an earlier edit made.
final class Renumbering implements Ids {
    private final Document first;
    private final Map<String, String> flows = new HashMap<>();
    private final Map<String, Map<ItemId, Optional<ItemId>>> items = new HashMap<>();
    private Document current;

    Renumbering(Document first) {
        this.first = first;
        this.current = first;
        for (var flow : first.flows()) {
            flows.put(flow.id(), flow.id());
            var same = new HashMap<ItemId, Optional<ItemId>>();
            flow.items().forEach(item -> same.put(item.id(), Optional.of(item.id())));
            items.put(flow.id(), same);
        }
    }

    /// Takes note of an edit that was made.
    void follow(Outcome.Edited edited) {
        current = edited.document();
        items.forEach((flow, ids) -> {
            var now = flows.getOrDefault(flow, flow);
            ids.replaceAll((_, id) -> id.flatMap(each -> edited.after(now, each)));
        });
        flows.replaceAll((_, now) -> edited.match().flowAfter(now).orElse(now));
    }

    @Override
    public Meant find(@Nullable String flow, List<ItemId> ids) throws Refusal {
        var known = flow == null ? only(having(first, ids)) : first.flow(flow);
        if (known.isEmpty()) {
            return new Meant(made(flow, ids).id(), ids);
        }
        var before = known.get().id();
        var meant = current(flows.getOrDefault(before, before));
        var renumbered = new ArrayList<ItemId>();
        for (var id : ids) {
            renumbered.add(now(id, items.getOrDefault(before, Map.of()), meant));
        }
        return new Meant(meant.id(), renumbered);
    }

    @Override
    public boolean isTask(String id) {
        return current.task(id).isPresent()
                && having(current, List.of(new ItemId(id))).isEmpty();
    }

    /// What an item of the first document is called now. One that is gone has not left its id to another of them.
    private static ItemId now(ItemId id, Map<ItemId, Optional<ItemId>> renumbered, Flow flow) throws Refusal {
        var now = renumbered.getOrDefault(id, Optional.of(id));
        if (now.isEmpty() && renumbered.containsValue(Optional.of(id))) {
            throw new Refusal(flow.line(), EditReason.NO_NODE, flow.function(), id);
        }
        return now.orElse(id);
    }

    /// The flow that is meant where the first document does not show it.
    private Flow made(@Nullable String flow, List<ItemId> ids) throws Refusal {
        if (flow != null) {
            return current(flow);
        }
        var having = having(current, ids);
        if (having.isEmpty()) {
            throw ids.isEmpty()
                    ? new Refusal(1, EditReason.FILE_WITHOUT_FLOW)
                    : new Refusal(1, EditReason.NO_FLOW_WITH, ids.getFirst());
        }
        return only(having).orElseThrow(() -> new Refusal(having.get(1).span(), EditReason.WHICH_FLOW));
    }

    private Flow current(String flow) throws Refusal {
        return current.flow(flow).orElseThrow(() -> new Refusal(1, EditReason.NO_FLOW, flow));
    }

    private static Optional<Flow> only(List<Flow> flows) {
        return flows.size() == 1 ? Optional.of(flows.getFirst()) : Optional.empty();
    }

    /// The flows that have all these items.
    private static List<Flow> having(Document document, List<ItemId> ids) {
        return document.flows().stream()
                .filter(flow -> ids.stream().allMatch(id -> isIn(flow, id)))
                .toList();
    }

    /// Whether a flow has an item, or can be wired to it: every flow has parameters and can return.
    private static boolean isIn(Flow flow, ItemId id) {
        return id.equals(ItemId.PARAMETERS)
                || id.value().equals("return")
                || flow.item(id).isPresent();
    }
}
