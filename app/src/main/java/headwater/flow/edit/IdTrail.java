package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.ItemId;
import headwater.flow.TaskDefinition;
import headwater.flow.diff.ItemMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows the ids of edits from the version of the document that has these ids to the version that the next edit is
/// applied to. Immutable.
///
/// An id that the first version does not have stays as it is: an earlier edit made what it names. So does the id of
/// what an earlier edit deleted, unless something else of the first version has that id now.
///
/// @param first the version whose ids the edits have
/// @param changed what became of it before the first edit
/// @param since what became of it until now
/// @param now the version that the next edit is applied to
record IdTrail(Document first, ItemMatch changed, ItemMatch since, Document now) {
    /// Begins a trail.
    ///
    /// @param newest the version that the first edit is applied to
    static IdTrail between(Document first, Document newest) {
        var changed = ItemMatch.between(first, newest);
        return new IdTrail(first, changed, changed, newest);
    }

    /// The trail after one of the edits.
    IdTrail then(Outcome.Edited edited) {
        return new IdTrail(first, changed, since.then(edited.match()), edited.document());
    }

    /// The id of a flow now.
    ///
    /// @throws Refusal if it is gone
    String flow(String id) throws Refusal {
        return flowOf(id).isPresent() ? since.flowAfter(id).orElseThrow(IdTrail::textChanged) : id;
    }

    /// The id of an item now.
    ///
    /// @param flow the id that its flow has in the first version
    /// @throws Refusal if it is gone
    ItemId item(String flow, ItemId id) throws Refusal {
        if (isOfFirst(flow, id) && changed.after(flow, id).isEmpty()) {
            throw textChanged();
        }
        var meant = find(flow, id);
        if (meant.isEmpty()) {
            var in = now.flow(flow(flow)).orElseThrow(IdTrail::textChanged);
            throw new Refusal(in.line(), EditReason.NO_NODE, in.function(), id);
        }
        return meant.get();
    }

    /// The ids of several items of a flow now, as [#item].
    List<ItemId> items(String flow, List<ItemId> ids) throws Refusal {
        var meant = new ArrayList<ItemId>();
        for (var id : ids) {
            meant.add(item(flow, id));
        }
        return meant;
    }

    /// As [#item], but empty if it is gone; the flow need not have what is found.
    Optional<ItemId> find(String flow, ItemId id) {
        var after = since.after(flow, id);
        boolean isTaken = after.isEmpty() && isOfFirst(flow, id) && since.isAfter(flow, id);
        return isTaken ? Optional.empty() : after.or(() -> Optional.of(id));
    }

    /// The id of a task now.
    ///
    /// @throws Refusal if it is gone
    String task(String id) throws Refusal {
        if (first.task(id).isEmpty()) {
            return id;
        }
        if (changed.taskAfter(id).isEmpty()) {
            throw textChanged();
        }
        var after = since.taskAfter(id);
        if (after.isEmpty() && since.isTaskAfter(id)) {
            throw new Refusal(1, EditReason.NO_TASK, id);
        }
        return after.orElse(id);
    }

    /// How the file names now what a new call is to call: the new name of a flow or task of the file whose name is
    /// gone.
    String callee(String reference) {
        if (now.known().stream().anyMatch(each -> each.reference().equals(reference))) {
            return reference;
        }
        return flowOf(reference)
                .flatMap(flow -> since.flowAfter(flow.id()))
                .flatMap(now::flow)
                .map(Flow::function)
                .or(() -> since.taskAfter(reference).flatMap(now::task).map(TaskDefinition::function))
                .orElse(reference);
    }

    private Optional<Flow> flowOf(String id) {
        return first.flows().stream().filter(flow -> flow.id().equals(id)).findFirst();
    }

    private boolean isOfFirst(String flow, ItemId id) {
        return flowOf(flow).flatMap(each -> each.item(id)).isPresent();
    }

    private static Refusal textChanged() {
        return new Refusal(1, EditReason.TEXT_CHANGED);
    }
}
