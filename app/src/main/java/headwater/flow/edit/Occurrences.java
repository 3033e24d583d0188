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
    private final Page page;
    private final Flow flow;

    Occurrences(Page page, Flow flow) {
        this.page = page;
        this.flow = flow;
    }

    /// One use of a name: the item that takes it, and the name where it stands.
    record Taken(Item by, Syntax name) {}

    /// The uses of a variable that an item binds, as far as they get this item's value.
    List<Taken> of(Item item, String variable) throws Refusal {
        var definition = page.node(flow.definition(), "function_definition");
        var own = item.statement();
        var taken = new ArrayList<Taken>();
        for (var name : Scope.of(definition).occurrences(variable)) {
            if (isTarget(name) || (own.startByte() <= name.start() && name.end() <= own.endByte())) {
                continue;
            }
            var owner = owner(name);
            if (name.start() < own.startByte()) {
                if (owner != null && sharesLoop(item, owner)) {
                    throw new Refusal(name.span(), "`" + variable + "` is used again in the next round of the loop");
                }
                continue;
            }
            if (owner == null ? isNearest(item, variable, name) : gets(item, owner, variable, name)) {
                taken.add(new Taken(owner == null ? item : owner, name));
            }
        }
        return taken;
    }

    private boolean gets(Item item, Item owner, String variable, Syntax name) {
        for (var edge : flow.edges()) {
            boolean value =
                    edge.kind() == EdgeKind.DATA || edge.kind() == EdgeKind.COLLECT || edge.kind() == EdgeKind.WAIT_FOR;
            if (value
                    && edge.from().equals(item.id())
                    && edge.to().equals(owner.id())
                    && Objects.equals(edge.variable(), variable)) {
                return true;
            }
        }
        boolean unsure = owner instanceof Item.Container || owner instanceof Item.Code;
        return unsure && isNearest(item, variable, name);
    }

    /// Whether no other statement between the item and the name binds the variable.
    private boolean isNearest(Item item, String variable, Syntax name) {
        for (var other : flow.items()) {
            boolean between = other.statement().startByte() > item.statement().startByte()
                    && other.statement().endByte() <= name.start();
            if (between && binds(other, variable)) {
                return false;
            }
        }
        return true;
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

    private boolean sharesLoop(Item item, Item other) {
        for (var each : flow.items()) {
            boolean loop = each instanceof Item.Container container
                    && (container.kind() == NodeKind.FOR || container.kind() == NodeKind.WHILE);
            if (loop
                    && each.statement().contains(item.statement())
                    && each.statement().contains(other.statement())) {
                return true;
            }
        }
        return false;
    }

    /// The innermost item that the name stands in, null between items.
    private @Nullable Item owner(Syntax name) {
        Item best = null;
        int length = Integer.MAX_VALUE;
        for (var item : flow.items()) {
            var span = item instanceof Item.Call call ? call.call() : item.statement();
            if (span.startByte() <= name.start() && name.end() <= span.endByte() && span.length() <= length) {
                best = item;
                length = span.length();
            }
        }
        return best;
    }

    /// Whether a name gets a value where it is, and is not read.
    static boolean isTarget(Syntax name) {
        for (var at = name.parent(); at != null && !at.is("block", "module"); at = at.parent()) {
            for (var bind : Binds.by(at)) {
                if (bind.at() == name) {
                    return bind.kind().givesValue() && bind.kind() != Binds.Kind.AUGMENTED;
                }
            }
        }
        return false;
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
                throw new Refusal(taken.name().span(), "`" + name + "` may also come from `" + edge.from() + "` here");
            }
        }
    }
}
