package headwater.flow.python;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the values that an expression takes from the variables and calls of its flow.
final class ValueUses {
    private final Environment environment;
    private final Map<Syntax, Value> lowered;
    private final List<ValueUse> found = new ArrayList<>();

    private ValueUses(Environment environment, Map<Syntax, Value> lowered) {
        this.environment = environment;
        this.lowered = lowered;
    }

    /// The uses in an expression or statement; `lowered` are the calls in it that have become items.
    static List<ValueUse> of(Syntax node, Environment environment, Map<Syntax, Value> lowered) {
        var uses = new ValueUses(environment, lowered);
        uses.collect(node, Set.of());
        return uses.found;
    }

    private void collect(Syntax node, Set<String> bound) {
        var item = lowered.get(node);
        if (item != null) {
            found.add(new ValueUse(null, "", Set.of(item), false));
            return;
        }
        if (node.is("identifier")) {
            name(node, node, bound, false);
            return;
        }
        if (node.is("call") && waiting(node, bound)) {
            return;
        }
        if (node.is("attribute", "subscript") && chain(node, bound)) {
            return;
        }
        switch (node.type()) {
            case "attribute" -> collectField(node, "object", bound);
            case "keyword_argument" -> collectField(node, "value", bound);
            case "default_parameter", "typed_default_parameter" -> collectField(node, "value", bound);
            case "lambda" -> collectField(node, "body", with(bound, node));
            case "function_definition" -> collectField(node, "body", with(bound, node));
            case "list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression" ->
                comprehension(node, bound);
            case "assignment" -> assignment(node, bound);
            case "named_expression" -> collectField(node, "value", bound);
            case "type", "typed_parameter", "import_statement", "import_from_statement", "comment" -> {}
            default -> node.children().forEach(child -> collect(child, bound));
        }
    }

    private void collectField(Syntax node, String field, Set<String> bound) {
        var child = node.child(field);
        if (child != null) {
            collect(child, bound);
        }
    }

    /// `x.result()` and the like: the use of `x`, marked as waited for.
    private boolean waiting(Syntax call, Set<String> bound) {
        var object = Futures.waitedFor(call);
        if (object == null) {
            return false;
        }
        var root = root(object);
        if (root == null || bound.contains(root.text()) || !environment.has(root.text())) {
            return false;
        }
        name(root, call, bound, true);
        return true;
    }

    private boolean chain(Syntax node, Set<String> bound) {
        var root = root(node);
        if (root == null) {
            return false;
        }
        name(root, node, bound, false);
        for (var at = node; at != null && at != root; ) {
            at.children("subscript").forEach(index -> collect(index, bound));
            at = at.is("attribute") ? at.child("object") : at.child("value");
        }
        return true;
    }

    /// The identifier that a chain of attributes and subscripts begins with, null when it
    /// begins otherwise.
    static @Nullable Syntax root(Syntax node) {
        var at = node;
        while (at != null && at.is("attribute", "subscript")) {
            at = at.is("attribute") ? at.child("object") : at.child("value");
        }
        return at != null && at.is("identifier") ? at : null;
    }

    private void name(Syntax root, Syntax whole, Set<String> bound, boolean waits) {
        var name = root.text();
        if (!bound.contains(name) && environment.has(name)) {
            var path = whole.source().text(root.end(), whole.end());
            found.add(new ValueUse(name, path, environment.get(name), waits));
        }
    }

    private void assignment(Syntax node, Set<String> bound) {
        var left = node.child("left");
        if (left != null && !left.is("identifier")) {
            left.walk(each -> {
                if (each.is("subscript", "attribute")) {
                    collect(each, bound);
                }
            });
        }
        collectField(node, "right", bound);
    }

    private void comprehension(Syntax node, Set<String> bound) {
        var inner = new HashSet<String>(bound);
        for (var clause : node.parts()) {
            if (clause.is("for_in_clause")) {
                var right = clause.child("right");
                var targets = Binds.names(clause.child("left"));
                int first = found.size();
                if (right != null) {
                    collect(right, inner);
                }
                if (waitsForEach(node.child("body"), targets)) {
                    found.subList(first, found.size())
                            .replaceAll(use -> new ValueUse(use.variable(), use.path(), use.values(), true));
                }
                inner.addAll(targets);
            } else if (clause.is("if_clause")) {
                collect(clause, inner);
            }
        }
        collectField(node, "body", inner);
    }

    private static boolean waitsForEach(@Nullable Syntax body, Set<String> targets) {
        return body != null
                && body.hasAny(node -> {
                    var attribute = node.child("attribute");
                    var object = node.child("object");
                    return attribute != null
                            && object != null
                            && Futures.waits(attribute.text())
                            && targets.contains(object.text());
                });
    }

    private static Set<String> with(Set<String> bound, Syntax scope) {
        var all = new HashSet<String>(bound);
        all.addAll(Scope.namesOf(scope));
        return all;
    }
}
