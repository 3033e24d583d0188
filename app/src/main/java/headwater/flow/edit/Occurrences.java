package headwater.flow.edit;

import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.python.Binds;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the value of one item is used, name by name.
final class Occurrences {
    private final DocumentTree tree;
    private final Flow flow;

    Occurrences(DocumentTree tree, Flow flow) {
        this.tree = tree;
        this.flow = flow;
    }

    /// One use of a name: the item that takes it, and the name at that place.
    record Taken(Item by, Syntax name) {}

    /// The uses of a variable that an item binds, as far as they get this item's value.
    List<Taken> of(Item item, String variable) throws Refusal {
        var definition = tree.node(flow.definition(), "function_definition");
        var own = item.statement();
        var taken = new ArrayList<Taken>();
        for (var name : Scope.of(definition).occurrences(variable)) {
            if (Binds.isAssigned(name) || (own.startByte() <= name.start() && name.end() <= own.endByte())) {
                continue;
            }
            var owner = owner(name);
            if (isInFunction(name, definition)) {
                if (hasOthers(item, variable)) {
                    throw new Refusal(name.span(), EditReason.READ_LATER, variable);
                }
                taken.add(new Taken(owner == null ? item : owner, name));
                continue;
            }
            if (name.start() < own.startByte()) {
                if (owner != null && sharesLoop(item, name)) {
                    throw nextRound(variable, name);
                }
                continue;
            }
            if (owner == null ? reaches(item, variable, name) : gets(item, owner, variable, name)) {
                taken.add(new Taken(owner == null ? item : owner, name));
            }
        }
        return taken;
    }

    private boolean gets(Item item, Item owner, String variable, Syntax name) throws Refusal {
        for (var edge : flow.edges()) {
            boolean value =
                    edge.kind() == EdgeKind.DATA || edge.kind() == EdgeKind.COLLECT || edge.kind() == EdgeKind.WAIT_FOR;
            if (value
                    && edge.from().equals(item.id())
                    && edge.to().equals(owner.id())
                    && Objects.equals(edge.variable(), variable)) {
                return !isBoundWithin(owner, variable, name) || reaches(item, variable, name);
            }
        }
        boolean unsure = owner instanceof Item.Container || owner instanceof Item.Code;
        return unsure && reaches(item, variable, name);
    }

    /// Whether an item of several lines binds the variable itself before it reads the name.
    private boolean isBoundWithin(Item owner, String variable, Syntax name) throws Refusal {
        var definition = tree.node(flow.definition(), "function_definition");
        return !(owner instanceof Item.Call)
                && Step.in(definition).stream()
                        .anyMatch(step -> owner.statement().contains(step.node().span())
                                && (step.start() < name.start()
                                        || isAgain(
                                                step.node(),
                                                name,
                                                owner.statement().startByte()))
                                && bindsBefore(step, variable, name));
    }

    /// Whether a name that no edge leads to, as in `print(x)`, has the item's value.
    ///
    /// @throws Refusal where it depends on the run
    private boolean reaches(Item item, String variable, Syntax name) throws Refusal {
        var own = statement(item);
        if (isOtherBranch(own, name)) {
            if (sharesLoop(item, name)) {
                throw nextRound(variable, name);
            }
            return false;
        }
        var definition = tree.node(flow.definition(), "function_definition");
        boolean isUnsure = !isBelow(name, own);
        for (var step : Step.in(definition)) {
            boolean isAgain = isAgain(step.node(), name, own.end());
            boolean isBetween = step.start() >= own.end() && step.start() < name.start();
            boolean isOther = isOtherBranch(step.node(), name) && !isAgain;
            if ((isBetween || isAgain) && !isOther && bindsBefore(step, variable, name)) {
                var outer = outermost(step.node(), name);
                if (outer.end() <= name.start() && SureBindings.in(outer, variable)) {
                    return false;
                }
                isUnsure = true;
            }
        }
        if (isUnsure) {
            throw new Refusal(name.span(), EditReason.ALSO_FROM_LINE, variable);
        }
        return true;
    }

    /// Whether a loop that begins after the byte `from` runs the node and reads the name in each round.
    private static boolean isAgain(Syntax node, Syntax name, int from) {
        for (var at = node; at != null && at.start() >= from; at = at.parent()) {
            var once = at.is("for_statement") ? at.child("right") : null;
            boolean isLoop = at.is("for_statement", "while_statement");
            if (isLoop && at.contains(name) && (once == null || !once.contains(name))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a step binds or deletes the variable before the name is read; in the step of the name only `:=` does.
    private static boolean bindsBefore(Step step, String variable, Syntax name) {
        return step.binds().stream()
                .anyMatch(bind -> bind.name().equals(variable)
                        && (!step.contains(name)
                                || (bind.kind() == Binds.Kind.WALRUS
                                        && bind.by().end() <= name.start())));
    }

    /// The statement around a node that is in the same block as the name, or in one around the name.
    private static Syntax outermost(Syntax node, Syntax name) {
        var at = DocumentTree.statement(node);
        while (!isBelow(name, at) && at.parent() != null && at.parent().parent() != null) {
            at = DocumentTree.statement(at.parent().parent());
        }
        return at;
    }

    private Syntax statement(Item item) throws Refusal {
        return tree.statements(item).getFirst();
    }

    /// Whether the name is in the block of the statement, so that the statement ran whenever the name is read.
    private static boolean isBelow(Syntax name, Syntax statement) {
        var block = statement.parent();
        return block != null && block.contains(name);
    }

    /// Whether the two are in different branches of one `if` or `match`.
    private static boolean isOtherBranch(Syntax statement, Syntax name) {
        var inner = statement;
        for (var at = statement.parent(); at != null; at = at.parent()) {
            if (at.contains(name)) {
                var branch = inner;
                return (at.is("if_statement") || isCases(at))
                        && at.parts().stream().anyMatch(part -> part != branch && part.contains(name));
            }
            inner = at;
        }
        return false;
    }

    private static boolean isCases(Syntax block) {
        return block.parent() != null && block.parent().is("match_statement");
    }

    private static boolean isInFunction(Syntax name, Syntax definition) {
        for (var at = name.parent(); at != null && at != definition; at = at.parent()) {
            if (at.is("function_definition", "lambda")) {
                return true;
            }
        }
        return false;
    }

    static boolean binds(Item item, String variable) {
        return switch (item) {
            case Item.Call call -> call.outputs().contains(variable);
            case Item.Code code -> code.writes().contains(variable);
            case Item.Container container -> container.outputs().contains(variable);
            case Item.Return _, Item.Exit _ -> false;
        };
    }

    /// Whether other items bind the variable as well.
    boolean hasOthers(Item item, String variable) {
        return flow.items().stream().anyMatch(other -> !other.id().equals(item.id()) && binds(other, variable))
                || flow.parameters().stream().anyMatch(each -> each.name().equals(variable));
    }

    private static Refusal nextRound(String variable, Syntax name) {
        return new Refusal(name.span(), EditReason.USED_IN_NEXT_ROUND, variable);
    }

    private boolean sharesLoop(Item item, Syntax name) {
        for (var each : flow.items()) {
            boolean loop = each instanceof Item.Container container
                    && (container.kind() == NodeKind.FOR || container.kind() == NodeKind.WHILE);
            if (loop
                    && each.statement().contains(item.statement())
                    && each.statement().contains(name.span())) {
                return true;
            }
        }
        return false;
    }

    /// The innermost item that contains the name, null between items.
    @Nullable
    Item owner(Syntax name) {
        Item best = null;
        int length = Integer.MAX_VALUE;
        for (var item : flow.items()) {
            var span = item.span();
            if (span.startByte() <= name.start() && name.end() <= span.endByte() && span.length() <= length) {
                best = item;
                length = span.length();
            }
        }
        return best;
    }

    /// Refuses a use whose value may also come from another item, other than those that are removed.
    static void sole(Flow flow, Item item, Taken taken, Set<ItemId> removed) throws Refusal {
        var name = taken.name().text();
        for (var edge : flow.edges()) {
            boolean other = edge.to().equals(taken.by().id())
                    && name.equals(edge.variable())
                    && !edge.from().equals(item.id())
                    && !removed.contains(edge.from())
                    && edge.kind() != EdgeKind.WAIT_FOR;
            if (other) {
                throw new Refusal(taken.name().span(), EditReason.ALSO_FROM_NODE, name, edge.from());
            }
        }
    }
}
