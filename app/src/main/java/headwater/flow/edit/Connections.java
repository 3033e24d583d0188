package headwater.flow.edit;

import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import java.util.ArrayList;
import java.util.List;

/// Edits of what goes into a call or out of the flow.
final class Connections {
    private final DocumentTree tree;

    Connections(DocumentTree tree) {
        this.tree = tree;
    }

    PlannedEdit connect(FlowEdit.Connect edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var valueNames = new ValueNames(tree, flow);
        if (edit.to().value().equals("return") && flow.item(edit.to()).isEmpty()) {
            return newReturn(flow, edit);
        }
        var to = tree.item(flow, edit.to());
        checkNotWithin(flow, edit, to);
        var supplied = valueNames.of(edit.from(), to, edit.variable(), edit.port());
        var splices = new ArrayList<Splice>(supplied.splices());
        switch (to) {
            case Item.Call call ->
                splices.add(new Arguments(tree, call)
                        .set(edit.port(), valueNames.value(supplied.name(), edit.from(), call)));
            case Item.Return _ -> splices.add(returning(to, supplied.name()));
            case Item.Code _, Item.Container _, Item.Exit _ ->
                throw new Refusal(to.statement(), EditReason.READ_IN_CODE, to.id());
        }
        checkBound(flow, edit.from(), to, supplied);
        var port = to instanceof Item.Return ? null : edit.port();
        var from = flow.item(edit.from()).orElse(null);
        var expectation = Expectation.in(flow.id(), edit.to(), edit.from());
        expectation = from instanceof Item.Call || from instanceof Item.Code
                ? expectation.wantingAlone(edit.from(), edit.to(), port)
                : expectation.wanting(EdgeKind.DATA, edit.from(), edit.to(), port);
        return new PlannedEdit(splices, "Connect " + edit.from() + " to " + edit.to(), expectation);
    }

    /// Where the value is taken as a part of an expression, the rest of it would be lost.
    private void checkNotWithin(Flow flow, FlowEdit.Connect edit, Item to) throws Refusal {
        boolean isWired = flow.edges().stream()
                .anyMatch(edge -> (edge.kind() == EdgeKind.DATA || edge.kind() == EdgeKind.COLLECT)
                        && edge.from().equals(edit.from())
                        && edge.to().equals(edit.to())
                        && edit.port().equals(edge.port()));
        if (isWired && to instanceof Item.Call call) {
            var argument = new Arguments(tree, call).at(edit.port());
            if (argument.isPresent() && !tree.node(argument.get().value()).is("identifier")) {
                throw new Refusal(argument.get().value(), EditReason.ALREADY_WITHIN, edit.to(), edit.from());
            }
        }
    }

    /// A name that only one way through the flow binds may have no value where it is taken.
    private void checkBound(Flow flow, ItemId from, Item to, ValueNames.Supplied supplied) throws Refusal {
        if (from.equals(ItemId.PARAMETERS) || !supplied.splices().isEmpty()) {
            return;
        }
        var statement = tree.statements(to).getFirst();
        var target = to instanceof Item.Call call ? tree.node(call.call(), "call") : statement;
        boolean inside = tree.item(flow, from).statement().contains(to.statement());
        if (!inside && !SureBindings.before(target, supplied.name())) {
            throw new Refusal(to.statement(), EditReason.SOMETIMES_NO_VALUE, supplied.name(), from);
        }
    }

    private PlannedEdit newReturn(Flow flow, FlowEdit.Connect edit) throws Refusal {
        var body = tree.node(flow.body().span());
        var last = body.parts().getLast();
        var end = new Item.Return(edit.to(), null, tree.source().span(last.end(), last.end()));
        var supplied = new ValueNames(tree, flow).of(edit.from(), end, edit.variable(), "result");
        var splices = new ArrayList<Splice>(supplied.splices());
        splices.add(new StatementLines(tree.source()).after(last, List.of("return " + supplied.name())));
        return new PlannedEdit(splices, "Return the result of " + edit.from(), Expectation.in(flow.id(), edit.from()));
    }

    private Splice returning(Item item, String text) throws Refusal {
        var statement = tree.statements(item).getFirst();
        if (statement.parts().isEmpty()) {
            return new Splice(statement.end(), statement.end(), " " + text);
        }
        var value = statement.parts().getFirst();
        boolean callInside = value.is("call", "await");
        if (callInside) {
            throw new Refusal(item.statement(), EditReason.CALL_IN_RETURN);
        }
        return new Splice(value.start(), value.end(), text);
    }

    /// Plans both ends on the same text, so that neither refuses the other.
    PlannedEdit rewire(FlowEdit.Rewire edit) throws Refusal {
        var off = disconnect(edit.off());
        var on = connect(edit.on());
        var splices = new ArrayList<Splice>(off.splices());
        splices.addAll(on.splices());
        boolean isSameCall = edit.off().to().equals(edit.on().to());
        if (isSameCall && off.splices().getFirst().text().isEmpty()) {
            var call = tree.call(tree.flow(edit.on().flow()), edit.on().to());
            var arguments = new Arguments(tree, call);
            if (arguments.at(edit.on().port()).isEmpty()) {
                splices.clear();
                splices.addAll(on.splices());
                splices.removeLast();
                splices.add(arguments.replace(edit.off().port(), edit.on().port()));
            }
        }
        return new PlannedEdit(
                splices,
                "Move the wire from " + edit.on().from() + " to " + edit.on().to(),
                on.expectation().and(off.expectation()));
    }

    PlannedEdit disconnect(FlowEdit.Disconnect edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var to = tree.item(flow, edit.to());
        var splice = switch (to) {
            case Item.Call call ->
                new Arguments(tree, call)
                        .clear(edit.port())
                        .orElseThrow(() -> new Refusal(call.call(), EditReason.NO_ARGUMENT, edit.port()));
            case Item.Return _ -> returning(to, "None");
            case Item.Code _, Item.Container _, Item.Exit _ ->
                throw new Refusal(to.statement(), EditReason.READ_IN_CODE, to.id());
        };
        var expectation = Expectation.in(flow.id(), edit.to());
        for (var edge : flow.edges()) {
            boolean here = edge.to().equals(edit.to()) && edit.port().equals(edge.port());
            if (here && edge.kind() != EdgeKind.ORDER) {
                expectation = expectation.without(edge.kind(), edge.from(), edge.to(), edit.port());
            }
        }
        return new PlannedEdit(List.of(splice), "Disconnect " + edit.port() + " of " + edit.to(), expectation);
    }

    PlannedEdit setArgument(FlowEdit.SetArgument edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var call = tree.call(flow, edit.node());
        var arguments = new Arguments(tree, call);
        var title = "Set " + edit.port() + " of " + edit.node();
        var expectation = Expectation.in(flow.id(), edit.node());
        var splices = switch (edit.value()) {
            case PartChange.Removed _ -> arguments.clear(edit.port()).stream().toList();
            case PartChange.To(var value) -> {
                var text = DocumentTree.checkedExpression(value, call.call().line());
                yield List.of(arguments.set(edit.port(), text));
            }
        };
        return new PlannedEdit(splices, title, expectation);
    }
}
