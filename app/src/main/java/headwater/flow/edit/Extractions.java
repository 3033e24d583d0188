package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a function of statements, and calls it where they stood.
final class Extractions {
    private static final Set<String> FUTURES = Set.of("result", "wait", "aresult");

    private final Page page;
    private final Place place;

    Extractions(Page page) {
        this.page = page;
        this.place = new Place(page.source());
    }

    Plan task(FlowEdit.ExtractTask edit) throws Refusal {
        var flow = page.flow(edit.flow(), List.of(edit.node()));
        var item = page.item(flow, edit.node());
        if (!(item instanceof Item.Code code) || code.folded()) {
            throw new Refusal(item.statement(), "`" + edit.node() + "` is not plain code");
        }
        return extract(flow, List.of(edit.node()), edit.name(), new Tasks(page).decorator());
    }

    Plan flow(FlowEdit.ExtractFlow edit) throws Refusal {
        var flow = page.flow(edit.flow(), edit.nodes());
        return extract(flow, edit.nodes(), edit.name(), new Imports(page).of("prefect", "flow"));
    }

    private Plan extract(Flow flow, List<ItemId> nodes, String name, Imports.Known decorator) throws Refusal {
        Page.checkedName(name, flow.line());
        if (page.names().contains(name)) {
            throw new Refusal(flow.line(), "the file uses the name `" + name + "` already");
        }
        var run = Blocks.run(page, flow, nodes);
        var definition = page.node(flow.definition(), "function_definition");
        boolean waits = check(run, definition);
        var taken = taken(run, definition);
        var loggers = loggers(taken, definition);
        loggers.forEach(line -> taken.remove(line.substring(0, line.indexOf(' '))));
        var given = given(run, definition);
        var first = run.getFirst();
        var indent = place.indent(first);
        var unit = Place.unit(page.root(), page.source());
        var lines = new ArrayList<String>();
        lines.add("@" + decorator.spelling());
        lines.add((waits ? "async " : "") + "def " + name + "(" + String.join(", ", taken) + "):");
        loggers.forEach(line -> lines.add(unit + line));
        var text = indent + page.source().text(first.start(), run.getLast().end());
        lines.addAll(Sources.indented(text, unit));
        if (!given.isEmpty()) {
            lines.add(unit + "return " + String.join(", ", given));
        }
        var call = (waits ? "await " : "") + name + "(" + String.join(", ", taken) + ")";
        var assigned = given.isEmpty() ? call : String.join(", ", given) + " = " + call;
        var splices = new ArrayList<Splice>(decorator.splices());
        splices.add(new Tasks(page).put(lines));
        splices.add(new Splice(first.start(), run.getLast().end(), assigned));
        var promise = Promise.in(flow.function())
                .removing(removed(flow, run))
                .adding(name)
                .withAnyEdges();
        return new Plan(splices, "Extract " + name, promise);
    }

    /// A run has a logger of its own, so it is asked for anew instead of being handed over.
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
        boolean[] waits = new boolean[1];
        var against = new ArrayList<Syntax>();
        for (var statement : run) {
            statement.walk(node -> {
                waits[0] |= node.is("await");
                var attribute = node.is("attribute") ? node.child("attribute") : null;
                if (attribute != null && FUTURES.contains(attribute.text())) {
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
            var words = first.is("attribute")
                    ? "this line waits for a future, and a task or flow is handed its value; wait in a line before"
                    : "this line leaves the statements around it";
            throw new Refusal(first.span(), words);
        }
        boolean[] imports = new boolean[1];
        definition.walk(node -> imports[0] |= node.is("import_statement", "import_from_statement"));
        if (imports[0]) {
            throw new Refusal(
                    definition.span(), "the flow imports names for itself; move the imports to the top first");
        }
        return waits[0];
    }

    private static boolean hasLoop(Syntax node, Syntax top) {
        for (var at = node; at != null && at != top.parent(); at = at.parent()) {
            if (at.is("for_statement", "while_statement")) {
                return true;
            }
        }
        return false;
    }

    /// The names of the flow that the statements use before they bind them for sure.
    private static Set<String> taken(List<Syntax> run, Syntax definition) {
        var taken = new LinkedHashSet<String>();
        var bound = new HashSet<String>();
        for (var statement : run) {
            boolean simple = statement.is("expression_statement");
            var targets = new HashSet<String>();
            statement.walk(node -> {
                if (!node.is("identifier") || !Scopes.binds(definition, node.text()) || bound.contains(node.text())) {
                    return;
                }
                boolean own = Scopes.occurrences(statement, node.text()).contains(node);
                if (own && (!Occurrences.isTarget(node) || isAugmented(node))) {
                    taken.add(node.text());
                } else if (own) {
                    targets.add(node.text());
                }
            });
            for (var target : targets) {
                boolean before = !simple && isBoundBefore(target, run.getFirst(), definition);
                if (before) {
                    taken.add(target);
                }
            }
            bound.addAll(targets);
            taken.removeIf(name -> targets.contains(name) && !simple && isOnlyInside(name, run, definition));
        }
        return taken;
    }

    private static boolean isBoundBefore(String name, Syntax first, Syntax definition) {
        return Scopes.occurrences(definition, name).stream().anyMatch(each -> each.start() < first.start());
    }

    /// Whether the name is bound nowhere in the flow but in these statements.
    private static boolean isOnlyInside(String name, List<Syntax> run, Syntax definition) {
        int start = run.getFirst().start();
        int end = run.getLast().end();
        return Scopes.occurrences(definition, name).stream()
                        .filter(Occurrences::isTarget)
                        .allMatch(each -> start <= each.start() && each.end() <= end)
                && !isBoundBefore(name, run.getFirst(), definition);
    }

    private static boolean isAugmented(Syntax name) {
        var parent = name.parent();
        return parent != null && parent.is("augmented_assignment");
    }

    /// The names that the statements bind or change and that are used outside of them.
    private Set<String> given(List<Syntax> run, Syntax definition) {
        var given = new LinkedHashSet<String>();
        int start = run.getFirst().start();
        int end = run.getLast().end();
        for (var statement : run) {
            statement.walk(node -> {
                var name = changed(node);
                if (name == null
                        || !Scopes.binds(definition, name)
                        || !Scopes.occurrences(statement, name).contains(node)) {
                    return;
                }
                boolean used = Scopes.occurrences(definition, name).stream()
                        .anyMatch(each -> each.start() >= end || (each.start() < start && sharesLoop(each, statement)));
                if (used) {
                    given.add(name);
                }
            });
        }
        return given;
    }

    private static boolean sharesLoop(Syntax name, Syntax statement) {
        for (var at = statement.parent(); at != null; at = at.parent()) {
            if (at.is("for_statement", "while_statement") && at.start() <= name.start() && name.end() <= at.end()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String changed(Syntax node) {
        if (node.is("identifier")) {
            return Occurrences.isTarget(node) || isAugmented(node) ? node.text() : null;
        }
        return null;
    }
}
