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
/// A list that a comprehension makes takes its elements from a list of futures; the statement of a `for` that waits,
/// with all that comes after it in the round, is put into a second `for` over the futures of the first.
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
        if (block == null || loop == null || !loop.is("for_statement") || !statement.is("expression_statement")) {
            throw new Refusal(call.call(), EditReason.NOT_IN_LOOP, call.id());
        }
        var moved = block.parts()
                .subList(block.parts().indexOf(statement), block.parts().size());
        for (var each : moved) {
            if (!statementLines.isAlone(each)) {
                throw new Refusal(each.span(), EditReason.BLOCK_ON_ONE_LINE);
            }
        }
        if (!statementLines.isAlone(loop)) {
            throw new Refusal(loop.span(), EditReason.BLOCK_ON_ONE_LINE);
        }
        var way = loop.find(each -> isWayOut(each) || (each.is("break_statement") && isIn(moved, each)));
        if (way != null) {
            throw new Refusal(way.span(), EditReason.LOOP_LEFT);
        }
        checkOthers(call, moved);
        checkNeeds(loop, moved, node);

        int end = moved.getLast().end();
        var rounds = rounds(loop, moved, value);
        var future = tree.fresh("future");
        var futures = tree.fresh(DottedNames.last(call.reference()) + "_futures");
        var kept = rounds.isEmpty() ? "" : "(" + String.join(", ", rounds) + ", ";
        splices.add(statementLines.before(loop, List.of(futures + " = []")));
        splices.add(new Splice(statement.start(), node.start(), futures + ".append(" + kept));
        splices.add(new Splice(node.end(), end, rounds.isEmpty() ? ")" : "))"));

        var source = tree.source();
        var then = source.text(statement.start(), value.start())
                + future
                + wait(node, value)
                + source.text(value.end(), end);
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

    private static boolean isIn(List<Syntax> statements, Syntax node) {
        return statements.stream().anyMatch(each -> each.contains(node));
    }

    private void checkOthers(Item.Call call, List<Syntax> moved) throws Refusal {
        for (var flow : tree.document().flows()) {
            for (var item : flow.items()) {
                boolean isOther = !item.id().equals(call.id()) && !(item instanceof Item.Code);
                if (isOther && moved.stream().anyMatch(each -> each.span().contains(item.span()))) {
                    throw new Refusal(item.span(), EditReason.SHARES_ROUND, item.id());
                }
            }
        }
    }

    /// What is moved may change nothing that a run of the loop needs: it changes only when all are submitted.
    private void checkNeeds(Syntax loop, List<Syntax> moved, Syntax node) throws Refusal {
        var changed = new LinkedHashSet<String>();
        for (var each : moved) {
            changed.addAll(Changes.in(each));
            Binds.in(each).forEach(bind -> changed.add(bind.name()));
        }
        for (var name : changed) {
            var use = loop.find(each -> isUse(each, name) && (node.contains(each) || !isIn(moved, each)));
            if (use != null) {
                throw new Refusal(use.span(), EditReason.NEEDED_IN_LOOP, name);
            }
        }
    }

    private static boolean isUse(Syntax node, String name) {
        return node.is("identifier") && node.text().equals(name) && Scope.isName(node);
    }

    /// The names that are other values in each round and that what is moved uses beside the call.
    private static Set<String> rounds(Syntax loop, List<Syntax> moved, Syntax value) throws Refusal {
        var rounds = new LinkedHashSet<String>();
        for (var bind : Binds.in(loop)) {
            boolean isUsed = !isIn(moved, bind.at())
                    && moved.stream()
                            .anyMatch(statement ->
                                    statement.hasAny(each -> isUse(each, bind.name()) && !value.contains(each)));
            if (isUsed) {
                rounds.add(bind.name());
            }
        }
        // The second loop would leave other values in these names than the first one did.
        if (!rounds.isEmpty() && loop.hasAny(each -> each.is("continue_statement"))) {
            throw new Refusal(moved.getFirst().span(), EditReason.NEEDED_IN_LOOP, rounds.getFirst());
        }
        return rounds;
    }
}
