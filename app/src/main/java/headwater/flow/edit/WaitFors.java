package headwater.flow.edit;

import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.NodeKind;
import headwater.flow.python.Futures;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.List;

/// Edits of `wait_for`.
final class WaitFors {
    private final DocumentTree tree;

    WaitFors(DocumentTree tree) {
        this.tree = tree;
    }

    PlannedEdit add(FlowEdit.WaitFor edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var to = tree.call(flow, edit.to());
        var from = tree.item(flow, edit.from());
        if (to.kind() != NodeKind.TASK && to.kind() != NodeKind.SUBFLOW) {
            throw isAfter(from, to)
                    ? new Refusal(to.call(), EditReason.ALREADY_AFTER, edit.to(), edit.from())
                    : new Refusal(to.call(), EditReason.NO_WAIT_FOR);
        }
        if (isAfter(from, to) && !hasValue(flow, from)) {
            throw new Refusal(to.call(), EditReason.ALREADY_AFTER, edit.to(), edit.from());
        }
        if (to.waitFor().contains(edit.from())) {
            throw new Refusal(to.call(), EditReason.ALREADY_WAITS, edit.to(), edit.from());
        }
        var preferred = from instanceof Item.Call call ? DottedNames.last(call.reference()) + "_done" : "done";
        var valueNames = new ValueNames(tree, flow);
        var supplied = valueNames.of(edit.from(), to, valueNames.any(from), preferred);
        var splices = new ArrayList<Splice>(supplied.splices());
        splices.add(extend(to, supplied.name()));
        var expectation = Expectation.in(flow.id(), edit.to()).wanting(EdgeKind.WAIT_FOR, edit.from(), edit.to(), null);
        return new PlannedEdit(splices, edit.to() + " waits for " + edit.from(), expectation);
    }

    /// Whether an item has ended when another begins, because the statements are in this order.
    private static boolean isAfter(Item from, Item to) {
        return from.statement().endByte() <= to.statement().startByte()
                && !(from instanceof Item.Call call && FutureUses.isHandedOver(call));
    }

    /// Whether there is something of an item to wait for: a value, or a call that runs at the same time.
    private static boolean hasValue(Flow flow, Item from) {
        return switch (from) {
            case Item.Call _ -> true;
            case Item.Code code -> !code.writes().isEmpty() || !code.mutates().isEmpty();
            case Item.Container container ->
                flow.edges().stream().anyMatch(edge -> edge.from().equals(container.id()) && edge.variable() != null)
                        || flow.items().stream()
                                .anyMatch(item -> item.id().isIn(container.id())
                                        && item instanceof Item.Call call
                                        && FutureUses.isHandedOver(call));
            case Item.Return _, Item.Exit _ -> false;
        };
    }

    private Splice extend(Item.Call to, String name) throws Refusal {
        var arguments = new Arguments(tree, to);
        var keyword = arguments.keyword(Futures.WAIT_FOR);
        Syntax value = keyword == null ? null : keyword.child("value");
        if (value == null) {
            return new Commas(tree.source()).append(arguments.list(), Futures.WAIT_FOR + "=[" + name + "]");
        }
        return switch (value.type()) {
            case "list" -> new Commas(tree.source()).append(value, name);
            case "none" -> new Splice(value.start(), value.end(), "[" + name + "]");
            case "identifier" -> new Splice(value.start(), value.end(), "[" + value.text() + ", " + name + "]");
            default -> throw new Refusal(value.span(), EditReason.WAIT_FOR_NOT_A_LIST);
        };
    }

    PlannedEdit remove(FlowEdit.Unwait edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var to = tree.call(flow, edit.to());
        var splices = without(flow, to, edit);
        var expectation = Expectation.in(flow.id(), edit.to()).without(EdgeKind.WAIT_FOR, edit.from(), edit.to(), null);
        return new PlannedEdit(splices, edit.to() + " no longer waits for " + edit.from(), expectation);
    }

    private List<Splice> without(Flow flow, Item.Call to, FlowEdit.Unwait edit) throws Refusal {
        var arguments = new Arguments(tree, to);
        var keyword = arguments.keyword(Futures.WAIT_FOR);
        Syntax value = keyword == null ? null : keyword.child("value");
        List<String> names = flow.edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.WAIT_FOR
                        && edge.from().equals(edit.from())
                        && edge.to().equals(edit.to()))
                .map(edge -> String.valueOf(edge.variable()))
                .toList();
        if (keyword == null || value == null || names.isEmpty()) {
            throw new Refusal(to.call(), EditReason.DOES_NOT_WAIT, edit.to(), edit.from());
        }
        var commas = new Commas(tree.source());
        List<Syntax> elements = value.is("list") ? value.parts() : List.of(value);
        List<Syntax> going =
                elements.stream().filter(part -> names.contains(part.text())).toList();
        if (going.size() == elements.size()) {
            return List.of(commas.remove(arguments.list(), keyword));
        }
        if (going.size() != 1) {
            throw new Refusal(value.span(), EditReason.WAIT_FOR_NOT_NAMES);
        }
        return List.of(commas.remove(value, going.getFirst()));
    }
}
