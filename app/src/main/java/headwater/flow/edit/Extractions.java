package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
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
import org.jspecify.annotations.Nullable;

/// Makes a function of statements, and calls it where they were.
final class Extractions {
    private final DocumentTree tree;
    private final StatementLines statementLines;

    Extractions(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit task(FlowEdit.ExtractTask edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var item = tree.item(flow, edit.node());
        if (!(item instanceof Item.Code code) || code.folded()) {
            throw new Refusal(item.statement(), EditReason.NOT_PLAIN_CODE, edit.node());
        }
        return extract(flow, List.of(edit.node()), edit.name(), new Tasks(tree).decorator());
    }

    PlannedEdit flow(FlowEdit.ExtractFlow edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        return extract(flow, edit.nodes(), edit.name(), new Imports(tree).of("prefect", "flow"));
    }

    private PlannedEdit extract(Flow flow, List<ItemId> nodes, String name, Imports.Known decorator) throws Refusal {
        var run = Blocks.run(tree, flow, nodes);
        DocumentTree.checkedName(name, run.getFirst().span().line());
        if (tree.names().contains(name)) {
            throw new Refusal(tree.firstUse(name), EditReason.NAME_USED_IN_FILE, name);
        }
        var definition = tree.node(flow.definition(), "function_definition");
        boolean waits = check(run, definition);
        var given = given(run, definition);
        checkGiven(flow, run, given, definition);
        var taken = taken(run, definition, given);
        checkTaken(run, taken);
        checkClosures(run, definition);
        var loggers = loggers(taken, definition);
        loggers.forEach(line -> taken.remove(line.substring(0, line.indexOf(' '))));
        var first = run.getFirst();
        var indent = statementLines.indent(first);
        var unit = StatementLines.unit(tree.root(), tree.source());
        var lines = new ArrayList<String>();
        lines.add("@" + decorator.spelling());
        lines.add((waits ? "async " : "") + "def " + name + "(" + String.join(", ", taken) + "):");
        loggers.forEach(line -> lines.add(unit + line));
        var text = indent + tree.source().text(first.start(), run.getLast().end());
        lines.addAll(Sources.indented(text, unit));
        if (!given.isEmpty()) {
            lines.add(unit + "return " + String.join(", ", given));
        }
        var call = (waits ? "await " : "") + name + "(" + String.join(", ", taken) + ")";
        var assigned = given.isEmpty() ? call : String.join(", ", given) + " = " + call;
        var splices = new ArrayList<Splice>(decorator.splices());
        splices.add(new Tasks(tree).put(lines));
        splices.add(new Splice(first.start(), run.getLast().end(), assigned));
        var expectation = Expectation.in(flow.id())
                .removing(removed(flow, run))
                .adding(name)
                .withAnyEdges();
        return new PlannedEdit(splices, "Extract " + name, expectation);
    }

    /// A run has a logger of its own, so it gets it by itself instead of taking it as a parameter.
    private static List<String> loggers(Set<String> taken, Syntax definition) {
        var lines = new ArrayList<String>();
        definition.walk(node -> {
            var left = node.is("assignment") ? node.child("left") : null;
            var right = node.child("right");
            if (left != null
                    && right != null
                    && taken.contains(left.text())
                    && right.text().endsWith("get_run_logger()")) {
                lines.add(left.text() + " = " + right.text());
            }
        });
        return lines.stream().distinct().toList();
    }

    private static Set<ItemId> removed(Flow flow, List<Syntax> run) {
        var removed = new HashSet<ItemId>();
        int start = run.getFirst().start();
        int end = run.getLast().end();
        for (var item : flow.items()) {
            if (start <= item.statement().startByte() && item.statement().endByte() <= end) {
                removed.add(item.id());
            }
        }
        return removed;
    }

    /// Whether the statements wait for something asynchronous.
    private static boolean check(List<Syntax> run, Syntax definition) throws Refusal {
        var against = new ArrayList<Syntax>();
        for (var statement : run) {
            statement.walk(node -> {
                var attribute = node.is("attribute") ? node.child("attribute") : null;
                boolean future =
                        attribute != null && (Futures.waits(attribute.text()) || Futures.givesState(attribute.text()));
                boolean waiting = node.is("call") && isWaitingFunction(node);
                if (future || waiting) {
                    against.add(node);
                }
                if (node.is("return_statement", "yield", "global_statement", "nonlocal_statement")
                        || (node.is("break_statement", "continue_statement") && !hasLoop(node, statement))) {
                    against.add(node);
                }
            });
        }
        if (!against.isEmpty()) {
            var first = against.getFirst();
            throw new Refusal(
                    first.span(),
                    first.is("attribute", "call") ? EditReason.WAITS_FOR_FUTURE : EditReason.LEAVES_SELECTION);
        }
        if (definition.hasAny(node -> node.is("import_statement", "import_from_statement"))) {
            throw new Refusal(definition.span(), EditReason.IMPORT_IN_FLOW);
        }
        return run.stream().anyMatch(statement -> statement.hasAny(node -> node.is("await")));
    }

    /// `wait(futures)` and the like, which need futures.
    private static boolean isWaitingFunction(Syntax call) {
        var function = call.child("function");
        return function != null
                && function.is("identifier")
                && Futures.isWaitingFunction("prefect.futures." + function.text());
    }

    private static boolean hasLoop(Syntax node, Syntax top) {
        for (var at = node; at != null && at != top.parent(); at = at.parent()) {
            if (at.is("for_statement", "while_statement")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the statements, all together, give a name a value whatever way they take.
    private static boolean isBoundForSure(List<Syntax> run, String name) {
        return SureBindings.after(run, name);
    }

    /// The names of the flow that the statements need from before: those they read before they bind them, and those
    /// they may leave as they were.
    private static Set<String> taken(List<Syntax> run, Syntax definition, Set<String> given) {
        var scope = Scope.of(definition);
        var taken = new LinkedHashSet<String>();
        var sure = new HashSet<String>();
        for (var statement : run) {
            statement.walk(node -> {
                if (node.is("identifier") && !sure.contains(node.text()) && isRead(node)) {
                    if (isOf(scope, node) && isBoundBefore(node.text(), run, scope)) {
                        taken.add(node.text());
                    }
                }
            });
            for (var bind : Binds.in(statement)) {
                if (SureBindings.in(statement, bind.name())) {
                    sure.add(bind.name());
                } else if (SureBindings.mayDelete(statement, bind.name())) {
                    sure.remove(bind.name());
                }
            }
        }
        given.stream()
                .filter(name -> !isBoundForSure(run, name) && isBoundBefore(name, run, scope))
                .forEach(taken::add);
        return taken;
    }

    /// A value that may be missing cannot be handed over, unless the statements need it whatever way they take.
    private static void checkTaken(List<Syntax> run, Set<String> taken) throws Refusal {
        var first = run.getFirst();
        for (var name : taken) {
            if (!SureBindings.before(first, name) && run.stream().noneMatch(each -> needs(each, name))) {
                throw new Refusal(first.span(), EditReason.NO_VALUE_BEFORE, name);
            }
        }
    }

    /// A function that stays behind would not see what the statements bind before they call it.
    private static void checkClosures(List<Syntax> run, Syntax definition) throws Refusal {
        var closures = Closures.of(definition);
        for (var statement : run) {
            for (var bind : Binds.in(statement)) {
                if (closures.captured().contains(bind.name()) && closures.areUsed(run)) {
                    throw new Refusal(bind.at().span(), EditReason.CALLS_READER, bind.name());
                }
            }
        }
    }

    /// Whether the statement reads the name whenever it runs.
    private static boolean needs(Syntax node, String name) {
        if (node.is("block", "else_clause", "elif_clause", "except_clause", "finally_clause", "case_clause", "lambda")
                || node.is("conditional_expression", "boolean_operator", "list_comprehension", "set_comprehension")
                || node.is("dictionary_comprehension", "generator_expression")) {
            return false;
        }
        return node.is("identifier")
                ? node.text().equals(name) && isRead(node)
                : node.parts().stream().anyMatch(part -> needs(part, name));
    }

    private static boolean isRead(Syntax name) {
        return Scope.isName(name) && !Binds.isAssigned(name);
    }

    private static boolean isOf(Scope scope, Syntax name) {
        var owner = Scope.around(name).owner(name.text());
        return owner != null && owner.node() == scope.node();
    }

    /// Whether the flow may have bound the name when the first statement is reached.
    private static boolean isBoundBefore(String name, List<Syntax> run, Scope scope) {
        int start = run.getFirst().start();
        return scope.occurrences(name).stream()
                .filter(Binds::isTarget)
                .anyMatch(each -> each.start() < start
                        || (each.start() >= run.getLast().end() && sharesLoop(each, run.getFirst())));
    }

    /// The names that the statements bind or change and that are used outside of them.
    private static Set<String> given(List<Syntax> run, Syntax definition) throws Refusal {
        var scope = Scope.of(definition);
        var changed = new LinkedHashSet<String>();
        for (var statement : run) {
            Binds.in(statement).forEach(bind -> changed.add(bind.name()));
            changed.addAll(Changes.in(statement));
        }
        var given = new LinkedHashSet<String>();
        for (var name : changed) {
            boolean used = scope.names().contains(name)
                    && scope.occurrences(name).stream().anyMatch(each -> isUsedOutside(each, run, definition));
            boolean deleted = run.stream().anyMatch(statement -> SureBindings.mayDelete(statement, name));
            if (used && !isBoundForSure(run, name) && (deleted || !isBoundBefore(name, run, scope))) {
                throw new Refusal(run.getFirst().span(), EditReason.NO_VALUE_AFTER, name);
            }
            if (used) {
                given.add(name);
            }
        }
        return given;
    }

    /// Whether a name is read after the statements: below them, in the next round of a loop, or in a function
    /// that is defined above and called later.
    private static boolean isUsedOutside(Syntax name, List<Syntax> run, Syntax definition) {
        if (!isRead(name)) {
            return false;
        }
        int start = run.getFirst().start();
        boolean inFunction = false;
        for (var at = name.parent(); at != null && at != definition; at = at.parent()) {
            inFunction |= at.is("function_definition", "lambda");
        }
        return name.start() >= run.getLast().end()
                || (name.start() < start && inFunction)
                || sharesLoop(name, run.getFirst());
    }

    private static boolean sharesLoop(Syntax name, Syntax statement) {
        for (var at = statement.parent(); at != null; at = at.parent()) {
            if (at.is("for_statement", "while_statement") && at.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /// A future or state that leaves the new function would become a value, and a function that stays behind
    /// would keep an old one.
    private void checkGiven(Flow flow, List<Syntax> run, Set<String> given, Syntax definition) throws Refusal {
        int start = run.getFirst().start();
        int end = run.getLast().end();
        for (var item : flow.items()) {
            boolean inside =
                    start <= item.statement().startByte() && item.statement().endByte() <= end;
            if (inside && item instanceof Item.Call call) {
                boolean future = FutureUses.givesFuture(tree, call);
                var names = new LinkedHashSet<>(call.outputs());
                if (future && !new FutureUses(tree, flow).isTakenByTask(tree.node(call.call(), "call"))) {
                    // In a list, a dictionary or an unpacking the future leaves under a name that is not its own.
                    Binds.in(tree.statements(call).getFirst()).forEach(bind -> names.add(bind.name()));
                }
                for (var name : names) {
                    if (given.contains(name) && (future || call.returnsState())) {
                        throw new Refusal(
                                call.call(), future ? EditReason.FUTURE_LEAVES : EditReason.STATE_LEAVES, name);
                    }
                }
            }
        }
        var scope = Scope.of(definition);
        for (var statement : run) {
            var inner = new ArrayList<Syntax>();
            statement.walk(node -> {
                if (node.is("function_definition") || (node.is("lambda") && node.child("body") != null)) {
                    inner.add(node);
                }
            });
            for (var function : inner) {
                var again = boundAfter(function, scope, end);
                if (again != null) {
                    throw new Refusal(again.span(), EditReason.BOUND_AGAIN, again.text());
                }
            }
        }
    }

    private static @Nullable Syntax boundAfter(Syntax function, Scope scope, int end) {
        var free = new LinkedHashSet<String>();
        function.walk(node -> {
            if (node.is("identifier") && Scope.isName(node) && isOf(scope, node)) {
                free.add(node.text());
            }
        });
        for (var name : free) {
            for (var each : scope.occurrences(name)) {
                if (each.start() >= end && Binds.isTarget(each)) {
                    return each;
                }
            }
        }
        return null;
    }
}
