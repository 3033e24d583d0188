package headwater.flow.edit;

import headwater.flow.Binding;
import headwater.flow.CallMode;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.python.Binds;
import headwater.flow.python.Changes;
import headwater.flow.python.Futures;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the places that use a call's result need when the result becomes a future, or a value again.
final class FutureUses {
    private final DocumentTree tree;
    private final Flow flow;

    FutureUses(DocumentTree tree, Flow flow) {
        this.tree = tree;
        this.flow = flow;
    }

    /// The splices at the uses, and the items that have them.
    record Change(List<Splice> splices, Set<ItemId> touched) {
        Change {
            splices = List.copyOf(splices);
            touched = Set.copyOf(touched);
        }
    }

    Change change(Item.Call call, CallMode mode) throws Refusal {
        if (returnsState(call)) {
            return states(call, mode);
        }
        if (call.mode().blocks()) {
            return futures(call);
        }
        return mode.blocks() ? values(call) : new Change(List.of(), Set.of());
    }

    /// With `return_state=True` Prefect waits in every mode: a call and `.submit` give a state, `.map` a list of
    /// them.
    private Change states(Item.Call call, CallMode mode) throws Refusal {
        boolean one = call.mode() != CallMode.MAP && mode != CallMode.MAP;
        var node = tree.node(call.call(), "call");
        boolean unused = isBound(whole(node)) && uses(call).isEmpty();
        if (!one && !unused) {
            throw new Refusal(call.call(), EditReason.MAPPED_STATES);
        }
        return new Change(List.of(), Set.of());
    }

    private boolean returnsState(Item.Call call) throws Refusal {
        var keyword = new Arguments(tree, call).keyword(Futures.RETURN_STATE);
        var value = keyword == null ? null : keyword.child("value");
        if (value == null || value.is("false")) {
            return false;
        }
        if (!value.is("true")) {
            throw new Refusal(value.span(), EditReason.STATE_OR_VALUE);
        }
        return true;
    }

    /// Whether a call gives a future, or a list of futures, that is not waited for at once.
    static boolean givesFuture(DocumentTree tree, Item.Call call) throws Refusal {
        return isHandedOver(call) && Futures.waitOn(tree.node(call.call(), "call")) == null;
    }

    /// Whether a call itself gives a future or a list of futures.
    static boolean isHandedOver(Item.Call call) {
        return call.mode() != CallMode.CALL && !call.returnsState();
    }

    private List<Occurrences.Taken> uses(Item.Call call) throws Refusal {
        var occurrences = new Occurrences(tree, flow);
        var all = new ArrayList<Occurrences.Taken>();
        for (var output : call.outputs()) {
            all.addAll(occurrences.of(call, output));
        }
        return all;
    }

    private static Syntax whole(Syntax call) {
        return call.parent() != null && call.parent().is("await") ? call.parent() : call;
    }

    /// The result becomes a future: where a value is needed, `.result()` waits for it.
    private Change futures(Item.Call call) throws Refusal {
        var whole = whole(tree.node(call.call(), "call"));
        var touched = collected(call);
        var wait = new Splice(whole.end(), whole.end(), ".result()");
        if (!isBound(whole)) {
            return new Change(needsValue(call, whole) ? List.of(wait) : List.of(), touched);
        }
        if (call.outputs().size() > 1 || isUnpacked(whole)) {
            return new Change(List.of(wait), touched);
        }
        var splices = new ArrayList<Splice>();
        for (var taken : uses(call)) {
            touched.add(taken.by().id());
            Occurrences.sole(flow, call, taken, Set.of());
            Substitution.checkOnlyRead(taken.name());
            if (!takesFuture(taken)) {
                int end = taken.name().end();
                splices.add(new Splice(end, end, ".result()"));
            }
        }
        return new Change(splices, touched);
    }

    /// Whether the result is taken apart, or put into an object, where it is bound.
    static boolean isUnpacked(Syntax whole) {
        for (var at = whole.parent(); at != null && at.is("assignment"); at = at.parent()) {
            var left = at.child("left");
            if (left != null && !left.is("identifier")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the call is a statement, or its result gets a name.
    private static boolean isBound(Syntax whole) {
        var parent = whole.parent();
        return parent == null
                || parent.is("expression_statement")
                || (parent.is("assignment") && parent.child("right") == whole);
    }

    private boolean needsValue(Item.Call call, Syntax whole) {
        for (var edge : flow.edges()) {
            boolean inline = edge.from().equals(call.id()) && edge.variable() == null && edge.kind() == EdgeKind.DATA;
            if (inline && flow.item(edge.to()).orElse(null) instanceof Item.Call to) {
                return !isTaken(to, whole);
            }
        }
        var parent = whole.parent();
        boolean element = parent != null && (parent.is("list", "list_comprehension") || isAppended(parent));
        return !element;
    }

    /// Whether a task or flow takes exactly this expression as an argument.
    boolean isTakenByTask(Syntax expression) {
        return flow.items().stream().anyMatch(item -> item instanceof Item.Call call && isTaken(call, expression));
    }

    private static boolean isTaken(Item.Call by, Syntax expression) {
        return takesFutures(by)
                && by.arguments().stream()
                        .anyMatch(argument -> argument.value().startByte() == expression.start()
                                && argument.value().endByte() == expression.end());
    }

    private static boolean isAppended(Syntax arguments) {
        var call = arguments.is("argument_list") ? arguments.parent() : null;
        var function = call == null ? null : call.child("function");
        return function != null && function.text().endsWith(".append");
    }

    /// A list that the results are put into becomes a list of futures; tasks take that, plain code does not.
    private Set<ItemId> collected(Item.Call call) throws Refusal {
        var touched = new HashSet<ItemId>();
        for (var edge : flow.edges()) {
            boolean own = edge.from().equals(call.id())
                    && edge.variable() != null
                    && !call.outputs().contains(edge.variable());
            boolean around = edge.kind() == EdgeKind.COLLECT && call.id().isIn(edge.from());
            boolean value = edge.kind() == EdgeKind.DATA || edge.kind() == EdgeKind.COLLECT;
            if (value && (own || around)) {
                touched.add(edge.to());
                var to = flow.item(edge.to()).orElseThrow();
                boolean direct = to instanceof Item.Call taker
                        && takesFutures(taker)
                        && taker.arguments().stream()
                                .filter(argument -> argument.port().equals(edge.port()))
                                .allMatch(
                                        argument -> argument.binding() instanceof Binding.Output(var _, var _, var path)
                                                && path.isEmpty());
                if (!direct) {
                    throw new Refusal(to.statement(), EditReason.WOULD_HOLD_FUTURES, String.valueOf(edge.variable()));
                }
            }
        }
        return touched;
    }

    private static boolean takesFutures(Item.Call call) {
        return call.kind() == NodeKind.TASK || call.kind() == NodeKind.SUBFLOW;
    }

    /// Whether a future is allowed where the name is.
    static boolean takesFuture(Occurrences.Taken taken) {
        if (!(taken.by() instanceof Item.Call call) || !takesFutures(call)) {
            return false;
        }
        var at = taken.name();
        var parent = at.parent();
        while (parent != null && parent.is("list", "tuple", "parenthesized_expression")) {
            at = parent;
            parent = at.parent();
        }
        if (parent != null && parent.is("keyword_argument") && parent.child("value") == at) {
            parent = parent.parent();
        }
        var wrapper = parent == null ? null : parent.parent();
        if (parent == null || wrapper == null || !parent.is("argument_list")) {
            return false;
        }
        var function = wrapper.child("function");
        boolean wraps = function != null && Futures.isWrapper(DottedNames.last(function.text()));
        return wrapper.start() == call.call().startByte() || wraps;
    }

    /// The result becomes a value: `.result()` goes; what else needs a future is a reason to refuse.
    private Change values(Item.Call call) throws Refusal {
        var node = tree.node(call.call(), "call");
        var direct = Futures.waitOn(node);
        if (direct != null) {
            return new Change(List.of(new Splice(node.end(), direct.end(), "")), Set.of());
        }
        if (!isBound(whole(node)) && !needsNoFuture(node)) {
            throw new Refusal(call.call(), EditReason.RESULT_USED_AS_FUTURE);
        }
        if (!isBound(whole(node)) && !isTakenByTask(node)) {
            checkHolders(call);
        }
        for (var edge : flow.edges()) {
            boolean fromContainer = edge.kind() == EdgeKind.COLLECT && call.id().isIn(edge.from());
            boolean isTaken = flow.item(edge.to()).orElse(null) instanceof Item.Call to && takesFutures(to);
            if (fromContainer && !isTaken) {
                throw new Refusal(
                        flow.item(edge.to()).orElseThrow().statement(),
                        EditReason.TAKES_FUTURES,
                        String.valueOf(edge.variable()));
            }
        }
        var splices = new ArrayList<Splice>();
        var touched = new HashSet<ItemId>();
        for (var taken : uses(call)) {
            touched.add(taken.by().id());
            Occurrences.sole(flow, call, taken, Set.of());
            unwrap(taken, splices);
        }
        return new Change(splices, touched);
    }

    /// What holds the future, as the list of `found = [task.submit(x)]` does, may only be handed to tasks.
    private void checkHolders(Item.Call call) throws Refusal {
        var statement = tree.statements(call).getFirst();
        var names = new LinkedHashSet<>(Changes.in(statement));
        Binds.in(statement).forEach(bind -> names.add(bind.name()));
        var scope = Scope.of(tree.node(flow.definition(), "function_definition"));
        var occurrences = new Occurrences(tree, flow);
        for (var name : names) {
            for (var use : scope.occurrences(name)) {
                var owner = occurrences.owner(use);
                boolean isOther = use.start() < statement.start() || use.end() > statement.end();
                boolean isHandedOn = owner != null && takesFuture(new Occurrences.Taken(owner, use));
                boolean isReturned = use.parent() != null && use.parent().is("return_statement");
                if (isOther
                        && !Binds.isAssigned(use)
                        && !isHandedOn
                        && !isReturned
                        && !Futures.isInWaitFor(use)
                        && !isFilled(use)) {
                    throw new Refusal(use.span(), EditReason.TAKES_FUTURES, name);
                }
            }
        }
    }

    /// Whether the use only puts something into the object, as `found.append(1)` does.
    private static boolean isFilled(Syntax use) {
        var attribute = use.parent();
        var call = attribute == null ? null : attribute.parent();
        var statement = call == null ? null : call.parent();
        return call != null
                && call.child("function") == attribute
                && statement != null
                && statement.is("expression_statement")
                && Substitution.isChanged(use);
    }

    /// Whether a value is allowed where the call is within an expression.
    private boolean needsNoFuture(Syntax call) {
        var parent = call.parent();
        return isTakenByTask(call)
                || parent == null
                || parent.is("list", "list_comprehension", "return_statement")
                || isAppended(parent);
    }

    private void unwrap(Occurrences.Taken taken, List<Splice> splices) throws Refusal {
        var name = taken.name();
        var waited = Futures.waitOn(name);
        if (waited != null) {
            var statement = waited.parent();
            if (statement != null && statement.is("expression_statement")) {
                splices.addAll(new StatementLines(tree.source()).removeAll(List.of(statement)));
            } else {
                splices.add(new Splice(name.end(), waited.end(), ""));
            }
            return;
        }
        boolean argument = takesFuture(taken);
        boolean returned = taken.by() instanceof Item.Return
                && name.parent() != null
                && name.parent().is("return_statement");
        if (!argument && !returned && !Futures.isInWaitFor(name)) {
            throw new Refusal(name.span(), EditReason.USED_AS_FUTURE, name.text());
        }
    }
}
