package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.Item;
import headwater.flow.NodeKind;
import headwater.flow.python.Binds;
import headwater.flow.python.Changes;
import headwater.flow.python.Futures;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Lets the runs of a task that a loop calls run side by side: the loop submits them, and what needs their results
/// comes after it.
///
/// A list that a comprehension makes takes its elements from a list of futures; the last statement of a `for` is
/// put into a second `for` over the futures of the first.
final class LoopCalls {
    private static final String RESULT = ".result()";

    private final DocumentTree tree;
    private final StatementLines statementLines;
    private final List<Splice> splices = new ArrayList<>();

    LoopCalls(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit submitAll(FlowEdit.SubmitAll edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var call = tree.call(flow, edit.node());
        check(call);
        var node = tree.node(call.call(), "call");
        var value = call.mode() == CallMode.CALL ? node : Futures.waitOn(node);
        if (value == null) {
            throw new Refusal(call.call(), EditReason.LOOP_DOES_NOT_WAIT, edit.node());
        }
        var parent = value.parent();
        if (parent != null && parent.is("list_comprehension", "set_comprehension") && parent.child("body") == value) {
            inComprehension(call, node, value, parent);
        } else {
            inLoop(call, node, value);
        }
        if (call.mode() == CallMode.CALL) {
            int end = call.function().endByte();
            splices.add(new Splice(end, end, "." + CallMode.SUBMIT.word()));
        }
        var expectation = Expectation.in(flow.id(), call.id()).withAnyEdges();
        return new PlannedEdit(splices, edit.node() + ": side by side", expectation);
    }

    private void check(Item.Call call) throws Refusal {
        if (call.kind() != NodeKind.TASK) {
            throw new Refusal(call.call(), EditReason.ONLY_TASKS);
        }
        if (call.mode() == CallMode.MAP || call.mode() == CallMode.DELAY) {
            throw new Refusal(call.call(), EditReason.LOOP_DOES_NOT_WAIT, call.id());
        }
        if (call.awaited() || new Arguments(tree, call).keyword(Futures.RETURN_STATE) != null) {
            throw new Refusal(call.call(), EditReason.AWAITED_IN_LOOP, call.id());
        }
    }

    private void inComprehension(Item.Call call, Syntax node, Syntax value, Syntax comprehension) throws Refusal {
        if (comprehension.hasAny(each -> each.is("async", "await"))) {
            throw new Refusal(call.call(), EditReason.AWAITED_IN_LOOP, call.id());
        }
        var future = tree.fresh("future");
        var begin = future + wait(node, value) + " for " + future + " in [";
        splices.add(new Splice(value.start(), value.start(), begin));
        if (node != value) {
            splices.add(new Splice(node.end(), value.end(), ""));
        }
        int end = comprehension.end() - 1;
        splices.add(new Splice(end, end, "]"));
    }

    /// What is called on a future to get the result.
    private String wait(Syntax node, Syntax value) {
        return node == value ? RESULT : tree.source().text(node.end(), value.end());
    }

    private void inLoop(Item.Call call, Syntax node, Syntax value) throws Refusal {
        var statement = DocumentTree.statement(node);
        var block = statement.parent();
        var loop = block == null ? null : block.parent();
        boolean isLast = block != null && block.parts().getLast() == statement;
        if (loop == null || !loop.is("for_statement") || !isLast || !statement.is("expression_statement")) {
            throw new Refusal(call.call(), EditReason.NOT_LAST_IN_LOOP, call.id());
        }
        if (!statementLines.isAlone(statement) || !statementLines.isAlone(loop)) {
            throw new Refusal(statement.span(), EditReason.BLOCK_ON_ONE_LINE);
        }
        var way = loop.find(LoopCalls::isWayOut);
        if (way != null) {
            throw new Refusal(way.span(), EditReason.LOOP_LEFT);
        }
        checkOthers(call, statement);
        checkNeeds(loop, statement, node);

        var rounds = rounds(loop, statement, value);
        var future = tree.fresh("future");
        var futures = tree.fresh(DottedNames.last(call.reference()) + "_futures");
        var kept = rounds.isEmpty() ? "" : "(" + String.join(", ", rounds) + ", ";
        splices.add(statementLines.before(loop, List.of(futures + " = []")));
        splices.add(new Splice(statement.start(), node.start(), futures + ".append(" + kept));
        splices.add(new Splice(node.end(), statement.end(), rounds.isEmpty() ? ")" : "))"));

        var source = tree.source();
        var then = source.text(statement.start(), value.start())
                + future
                + wait(node, value)
                + source.text(value.end(), statement.end());
        var names = rounds.isEmpty() ? future : String.join(", ", rounds) + ", " + future;
        var second = statementLines.indent(loop) + "for " + names + " in " + futures + ":" + statementLines.eol(loop);
        splices.add(statementLines.afterAsIs(loop, second + statementLines.indent(statement) + then));
    }

    private static boolean isWayOut(Syntax node) {
        return node.is("return_statement", "yield", "await", "async")
                || (node.is("else_clause")
                        && node.parent() != null
                        && node.parent().is("for_statement"));
    }

    private void checkOthers(Item.Call call, Syntax statement) throws Refusal {
        for (var flow : tree.document().flows()) {
            for (var item : flow.items()) {
                boolean isOther = !item.id().equals(call.id()) && !(item instanceof Item.Code);
                if (isOther && statement.span().contains(item.span())) {
                    throw new Refusal(statement.span(), EditReason.SHARES_STATEMENT, item.id());
                }
            }
        }
    }

    /// What the statement changes may be needed by no run of the loop: it changes only when all are submitted.
    private void checkNeeds(Syntax loop, Syntax statement, Syntax node) throws Refusal {
        var changed = new LinkedHashSet<>(Changes.in(statement));
        Binds.in(statement).forEach(bind -> changed.add(bind.name()));
        for (var name : changed) {
            var use = loop.find(each -> isUse(each, name) && (node.contains(each) || !statement.contains(each)));
            if (use != null) {
                throw new Refusal(use.span(), EditReason.NEEDED_IN_LOOP, name);
            }
        }
    }

    private static boolean isUse(Syntax node, String name) {
        return node.is("identifier") && node.text().equals(name) && Scope.isName(node);
    }

    /// The names that are other values in each round and that the statement uses beside the call.
    private static Set<String> rounds(Syntax loop, Syntax statement, Syntax value) throws Refusal {
        var rounds = new LinkedHashSet<String>();
        for (var bind : Binds.in(loop)) {
            var use = statement.contains(bind.at())
                    ? null
                    : statement.find(each -> isUse(each, bind.name()) && !value.contains(each));
            if (use != null) {
                rounds.add(bind.name());
            }
        }
        // The second loop would leave other values in these names than the first one did.
        if (!rounds.isEmpty() && loop.hasAny(each -> each.is("continue_statement"))) {
            throw new Refusal(statement.span(), EditReason.NEEDED_IN_LOOP, rounds.getFirst());
        }
        return rounds;
    }
}
