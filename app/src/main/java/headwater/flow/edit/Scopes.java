package headwater.flow.edit;

import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which occurrences of a name mean the same thing, by Python's rules of scope.
final class Scopes {
    private Scopes() {}

    /// The occurrences of `name` below `within` that mean what `within` (a function or the
    /// module) binds.
    static List<Syntax> occurrences(Syntax within, String name) {
        var found = new ArrayList<Syntax>();
        collect(within, within, name, found);
        return found;
    }

    private static void collect(Syntax node, Syntax within, String name, List<Syntax> found) {
        if (node.is("identifier")) {
            if (node.text().equals(name) && isName(node)) {
                found.add(node);
            }
            return;
        }
        if (node != within && isScope(node) && binds(node, name)) {
            outside(node, within, name, found);
            return;
        }
        node.children().forEach(child -> collect(child, within, name, found));
    }

    /// What of an inner scope belongs to the outer one: its own name, and defaults of its parameters.
    private static void outside(Syntax scope, Syntax within, String name, List<Syntax> found) {
        var own = scope.child("name");
        if (own != null) {
            collect(own, within, name, found);
        }
        var parameters = scope.child("parameters");
        if (parameters != null) {
            for (var part : parameters.parts()) {
                var value = part.child("value");
                if (value != null) {
                    collect(value, within, name, found);
                }
            }
        }
        if (!scope.is("function_definition", "lambda", "class_definition")) {
            var first = scope.first("for_in_clause");
            Syntax right = first == null ? null : first.child("right");
            if (right != null) {
                collect(right, within, name, found);
            }
        }
    }

    private static boolean isName(Syntax identifier) {
        var parent = identifier.parent();
        if (parent == null) {
            return true;
        }
        if (parent.is("attribute")) {
            return parent.child("attribute") != identifier;
        }
        return !parent.is("keyword_argument") || parent.child("name") != identifier;
    }

    static boolean isScope(Syntax node) {
        return node.is(
                "function_definition",
                "lambda",
                "class_definition",
                "list_comprehension",
                "set_comprehension",
                "dictionary_comprehension",
                "generator_expression");
    }

    /// Whether a scope binds the name for itself.
    static boolean binds(Syntax scope, String name) {
        var bound = new HashSet<String>();
        var declared = new HashSet<String>();
        var parameters = scope.child("parameters");
        if (parameters != null) {
            parameters.parts().forEach(part -> parameter(part, bound));
        }
        if (scope.is("function_definition", "class_definition")) {
            var body = scope.child("body");
            if (body != null) {
                body.children().forEach(child -> bindings(child, bound, declared));
            }
        } else if (!scope.is("lambda")) {
            for (var part : scope.parts()) {
                var left = part.is("for_in_clause") ? part.child("left") : null;
                target(left, bound);
            }
        }
        return bound.contains(name) && !declared.contains(name);
    }

    private static void parameter(Syntax part, Set<String> bound) {
        var name = part.child("name");
        var at = name == null ? part : name;
        while (!at.is("identifier") && !at.parts().isEmpty()) {
            at = at.parts().getFirst();
        }
        bound.add(at.text());
    }

    private static void bindings(Syntax node, Set<String> bound, Set<String> declared) {
        switch (node.type()) {
            case "function_definition", "class_definition" -> {
                var name = node.child("name");
                if (name != null) {
                    bound.add(name.text());
                }
                return;
            }
            case "lambda" -> {
                return;
            }
            case "assignment", "augmented_assignment", "for_statement" -> target(node.child("left"), bound);
            case "named_expression" -> target(node.child("name"), bound);
            case "as_pattern_target" -> node.parts().forEach(part -> target(part, bound));
            case "except_clause" -> target(node.child("alias"), bound);
            case "case_pattern" ->
                node.walk(each -> {
                    if (each.is("identifier")) {
                        bound.add(each.text());
                    }
                });
            case "global_statement", "nonlocal_statement" -> node.parts().forEach(part -> declared.add(part.text()));
            case "import_statement", "import_from_statement" ->
                node.children("name").forEach(name -> {
                    var alias = name.child("alias");
                    bound.add(alias == null ? name.text().split("\\.", -1)[0] : alias.text());
                });
            default -> {}
        }
        node.children().forEach(child -> bindings(child, bound, declared));
    }

    private static void target(@Nullable Syntax target, Set<String> bound) {
        if (target == null || target.is("attribute", "subscript")) {
            return;
        }
        if (target.is("identifier")) {
            bound.add(target.text());
        } else {
            target.parts().forEach(part -> target(part, bound));
        }
    }
}
