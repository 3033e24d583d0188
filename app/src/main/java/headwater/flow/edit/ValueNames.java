package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Finds, or makes, the name under which one item's value is at hand.
final class ValueNames {
    private final DocumentTree tree;
    private final Flow flow;

    ValueNames(DocumentTree tree, Flow flow) {
        this.tree = tree;
        this.flow = flow;
    }

    /// A Python name, and the splices that bind it where it is new.
    record Supplied(String name, List<Splice> splices) {
        Supplied {
            splices = List.copyOf(splices);
        }
    }

    /// @param variable which of several values, empty when the item has one
    /// @param preferred the name that a new variable gets if it is free
    Supplied of(ItemId from, Item to, String variable, String preferred) throws Refusal {
        if (from.equals(ItemId.PARAMETERS)) {
            var name = variable.isEmpty() ? preferred : variable;
            if (flow.parameters().stream().noneMatch(each -> each.name().equals(name))) {
                throw new Refusal(flow.line(), EditReason.NO_PARAMETER, flow.function(), name);
            }
            return new Supplied(name, List.of());
        }
        var item = tree.item(flow, from);
        boolean around = to.id().isIn(from);
        if (!around && item.statement().startByte() >= to.statement().startByte()) {
            throw new Refusal(to.statement(), EditReason.RUNS_BEFORE, to.id(), from);
        }
        return switch (item) {
            case Item.Call call -> ofCall(call, variable, preferred);
            case Item.Code code -> one(List.copyOf(written(code)), variable, preferred, item);
            case Item.Container container -> one(names(container), variable, preferred, item);
            case Item.Return _, Item.Exit _ -> throw new Refusal(item.statement(), EditReason.NOTHING_AFTER, from);
        };
    }

    /// One of the names that an item gives its values, empty where it has none yet.
    String any(Item item) throws Refusal {
        var names = switch (item) {
            case Item.Call call -> call.outputs();
            case Item.Code code -> written(code);
            case Item.Container container -> names(container);
            case Item.Return _, Item.Exit _ -> List.<String>of();
        };
        return names.isEmpty() ? "" : names.getLast();
    }

    private static List<String> written(Item.Code code) {
        var names = new ArrayList<String>(code.writes());
        names.addAll(code.mutates());
        return names;
    }

    private List<String> names(Item.Container container) throws Refusal {
        var names = new ArrayList<String>(container.outputs());
        var node = tree.statements(container).getFirst();
        var target = node.child("left");
        if (target != null) {
            target.walk(each -> {
                if (each.is("identifier")) {
                    names.add(each.text());
                }
            });
        }
        flow.edges().stream()
                .filter(edge -> edge.from().equals(container.id()) && edge.variable() != null)
                .forEach(edge -> names.add(String.valueOf(edge.variable())));
        return names.stream().distinct().toList();
    }

    private static Supplied one(List<String> names, String variable, String preferred, Item item) throws Refusal {
        var wanted = variable.isEmpty() && names.contains(preferred) ? preferred : variable;
        if (wanted.isEmpty() && names.size() == 1) {
            return new Supplied(names.getFirst(), List.of());
        }
        if (!names.contains(wanted)) {
            throw names.isEmpty()
                    ? new Refusal(item.statement(), EditReason.NO_OUTPUT, item.id())
                    : new Refusal(item.statement(), EditReason.WHICH_OUTPUT, item.id(), String.join(", ", names));
        }
        return new Supplied(wanted, List.of());
    }

    private Supplied ofCall(Item.Call call, String variable, String preferred) throws Refusal {
        if (!call.outputs().isEmpty()) {
            return one(call.outputs(), variable, preferred, call);
        }
        var statement = tree.statements(call).getFirst();
        if (!statement.is("expression_statement") || !isWhole(statement, call)) {
            throw new Refusal(call.statement(), EditReason.RESULT_IN_USE, call.id());
        }
        var name = tree.fresh(
                variable.isEmpty()
                        ? preferred
                        : DocumentTree.checkedName(variable, call.call().line()));
        return new Supplied(name, List.of(new Splice(statement.start(), statement.start(), name + " = ")));
    }

    /// Gives the result of a call a name, in a line of its own or, where that would come too early, by `:=`.
    PlannedEdit assign(FlowEdit.Assign edit) throws Refusal {
        var call = tree.call(flow, edit.node());
        int line = call.call().line();
        var name = DocumentTree.checkedName(edit.name(), line);
        if (tree.names().contains(name)) {
            throw new Refusal(tree.firstUse(name), EditReason.NAME_USED_IN_FILE, name);
        }
        var statement = tree.statements(call).getFirst();
        var splices = new ArrayList<Splice>();
        if (statement.is("expression_statement") && isWhole(statement, call)) {
            splices.add(new Splice(statement.start(), statement.start(), name + " = "));
        } else {
            var node = tree.node(call.call(), "call");
            var whole = node.parent() != null && node.parent().is("await") ? node.parent() : node;
            if (Scope.around(whole).node() != Scope.around(statement).node()) {
                throw new Refusal(call.call(), EditReason.RESULT_IN_USE, call.id());
            }
            if (Additions.isWithin(whole) || hasCallBefore(statement, whole)) {
                splices.add(new Splice(whole.start(), whole.start(), "(" + name + " := "));
                splices.add(new Splice(whole.end(), whole.end(), ")"));
            } else {
                var above = name + " = " + tree.source().text(whole.span());
                splices.add(new StatementLines(tree.source()).before(statement, List.of(above)));
                splices.add(new Splice(whole.start(), whole.end(), name));
            }
        }
        var expectation = Expectation.in(flow.id(), call.id()).withAnyEdges();
        return new PlannedEdit(
                splices, "Assign the result of " + edit.node(), expectation.moving(moved(splices, call)));
    }

    /// Where the call is now, if it has gone to a line of its own.
    private List<Expectation.Moved> moved(List<Splice> splices, Item.Call call) {
        var first = splices.getFirst();
        var text = tree.source().text(call.call());
        int at = first.text().indexOf(text);
        if (splices.size() < 2 || at < 0) {
            return List.of();
        }
        int before = first.text().substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        return List.of(
                new Expectation.Moved(call.call().startByte(), call.call().endByte(), first.startByte(), before));
    }

    /// Whether something in the statement runs before the expression, which a line above would change.
    private static boolean hasCallBefore(Syntax statement, Syntax expression) {
        return statement.hasAny(node -> node.is("call", "await", "yield") && node.end() <= expression.start());
    }

    /// Whether the call, perhaps awaited, is all that the statement is.
    static boolean isWhole(Syntax statement, Item.Call call) {
        var at = statement.parts().size() == 1 ? statement.parts().getFirst() : statement;
        while (at.is("await", "parenthesized_expression") && at.parts().size() == 1) {
            at = at.parts().getFirst();
        }
        return at.start() == call.call().startByte() && at.end() == call.call().endByte();
    }

    /// What has to stand for the name so that `to` gets a value it can use.
    String value(String name, ItemId from, Item.Call to) {
        boolean future = flow.item(from)
                .map(item -> item instanceof Item.Call call && call.mode() != CallMode.CALL)
                .orElse(false);
        boolean takesFutures = to.kind() == NodeKind.TASK || to.kind() == NodeKind.SUBFLOW;
        return future && !takesFutures ? name + ".result()" : name;
    }
}
