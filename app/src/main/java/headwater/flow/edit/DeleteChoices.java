package headwater.flow.edit;

import headwater.flow.Binding;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Message;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// What can be done in place of a deletion: leave a hole, heal, or delete what depends on it too.
final class DeleteChoices {
    private static final int MOST_ROUNDS = 24;
    private static final int MOST_VALUES = 4;

    private final Offers offers;

    DeleteChoices(Offers offers) {
        this.offers = offers;
    }

    void find(FlowEdit.Delete delete) {
        var flow = offers.document().flow(delete.flow()).orElse(null);
        if (flow == null || delete.nodes().isEmpty()) {
            return;
        }
        var healed = new FlowEdit.Delete(delete.flow(), delete.nodes(), true);
        if (isAmbiguous(offers.attempt(healed))) {
            healWithOne(flow, healed);
        }
        offers.offer(Message.of(ChoiceText.LEAVE_HOLE), new FlowEdit.LeaveHole(delete.flow(), delete.nodes()));
        if (!delete.heal()) {
            offers.offer(Message.of(ChoiceText.HEAL), healed);
        }
        dependents(flow, delete);
    }

    private static boolean isAmbiguous(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.why().reason() == EditReason.WHICH_VALUE;
    }

    /// Heals with each of the values that the call takes: the others are disconnected first.
    private void healWithOne(Flow flow, FlowEdit.Delete healed) {
        if (flow.item(healed.nodes().getFirst()).orElse(null) instanceof Item.Call call) {
            for (var one : TakenValues.of(call).stream().limit(MOST_VALUES).toList()) {
                var edits = new ArrayList<FlowEdit>();
                for (var other : call.arguments()) {
                    if (!(other.binding() instanceof Binding.Const) && !other.equals(one)) {
                        edits.add(new FlowEdit.Disconnect(flow.id(), call.id(), other.port()));
                    }
                }
                edits.add(healed);
                offers.offer(Message.of(ChoiceText.HEAL_WITH, one.binding().text()), edits);
            }
        }
    }

    /// Adds what takes the values, and then what each refusal names, until the rest can go.
    private void dependents(Flow flow, FlowEdit.Delete delete) {
        var nodes = new LinkedHashSet<>(delete.nodes());
        addTakers(flow, nodes);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            var outermost = nodes.stream()
                    .filter(id -> nodes.stream().noneMatch(id::isIn))
                    .toList();
            var edit = new FlowEdit.Delete(flow.id(), outermost, false);
            switch (offers.attempt(edit)) {
                case Outcome.Edited _ -> {
                    int more = statements(flow, nodes) - statements(flow, new LinkedHashSet<>(delete.nodes()));
                    offers.offer(Message.of(ChoiceText.DELETE_DEPENDENTS, Math.max(1, more)), edit);
                    return;
                }
                case Outcome.Refused refused -> {
                    if (!isAboutAUse(refused)) {
                        return;
                    }
                    boolean isNamed = refused.why().reason() == EditReason.SAME_STATEMENT
                            || refused.why().reason() == EditReason.NODE_LOST;
                    var next = isNamed
                            ? flow.item(new ItemId(
                                    String.valueOf(refused.why().arguments().getFirst())))
                            : ItemsAt.line(flow, refused.line(), nodes);
                    if (next.isEmpty() || !nodes.add(next.get().id())) {
                        return;
                    }
                    addTakers(flow, nodes);
                }
            }
        }
    }

    /// Whether a refusal is at something that needs what goes. Where wires change it may be at any line of the plain
    /// statements that become one card, and what is there need not have to do with what goes.
    private static boolean isAboutAUse(Outcome.Refused refused) {
        return !(refused.why().reason() == EditReason.ALSO_CONNECTS
                || refused.why().reason() == EditReason.ALSO_DISCONNECTS);
    }

    /// Adds the items that take values of those that go. The last `return` stays, and gets a hole.
    private static void addTakers(Flow flow, Set<ItemId> nodes) {
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (var edge : flow.edges()) {
                boolean isValue = edge.kind() == EdgeKind.DATA || edge.kind() == EdgeKind.COLLECT;
                boolean isTaker = isValue
                        && nodes.stream()
                                .anyMatch(id ->
                                        edge.from().equals(id) || edge.from().isIn(id))
                        && nodes.stream()
                                .noneMatch(
                                        id -> edge.to().equals(id) || edge.to().isIn(id))
                        && nodes.stream().noneMatch(id -> id.isIn(edge.to()));
                var item = isTaker ? flow.item(edge.to()).orElse(null) : null;
                if (item != null && !(item instanceof Item.Return)) {
                    isMore |= nodes.add(item.id());
                }
            }
        }
    }

    /// How many statements the items are, without those within others.
    private static int statements(Flow flow, Set<ItemId> nodes) {
        var spans = new ArrayList<Span>();
        for (var item : flow.items()) {
            boolean isGoing = nodes.stream()
                    .anyMatch(id -> item.id().equals(id) || item.id().isIn(id));
            if (isGoing && !spans.contains(item.statement())) {
                spans.add(item.statement());
            }
        }
        return (int) spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> !other.equals(span) && other.contains(span)))
                .count();
    }
}
