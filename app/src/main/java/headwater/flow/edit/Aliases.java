package headwater.flow.edit;

import headwater.flow.python.Binds;
import headwater.flow.python.Syntax;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The variables of a function that may be names of one object, so that a change of one is a change of the others.
///
/// A name may be another's object after `b = a`, `b = a if n else c`, `b = a.part`, `for b in a` and, since a function
/// may give back what it takes, `b = call(a)`.
final class Aliases {
    /// Functions that give a new object.
    private static final Set<String> NEW = Set.of(
            "abs",
            "all",
            "any",
            "bool",
            "bytes",
            "copy",
            "deepcopy",
            "dict",
            "float",
            "frozenset",
            "int",
            "len",
            "list",
            "range",
            "repr",
            "round",
            "set",
            "sorted",
            "str",
            "sum");

    private final Map<String, Set<String>> groups = new HashMap<>();

    private Aliases(Syntax function) {
        function.walk(node -> {
            if (node.is("assignment", "named_expression", "for_statement", "with_item")) {
                join(node);
            }
        });
    }

    static Aliases of(Syntax function) {
        return new Aliases(function);
    }

    private void join(Syntax node) {
        var names = new LinkedHashSet<String>();
        Binds.by(node).forEach(bind -> names.add(bind.name()));
        var left = node.child("left");
        if (left != null) {
            shared(left, names);
        }
        var value = node.child("right") == null ? node.child("value") : node.child("right");
        shared(value, names);
        names.forEach(name -> groups.computeIfAbsent(name, Aliases::alone));
        names.stream()
                .map(this::of)
                .max(Comparator.comparingInt(Set::size))
                .ifPresent(largest -> names.forEach(name -> unite(largest, of(name))));
    }

    private static Set<String> alone(String name) {
        return new LinkedHashSet<>(Set.of(name));
    }

    // The smaller groups go into the largest, so that a long chain of assignments takes no square of its length.
    private void unite(Set<String> whole, Set<String> group) {
        if (!group.equals(whole)) {
            whole.addAll(group);
            group.forEach(name -> groups.put(name, whole));
        }
    }

    /// The variables whose objects an expression may give, or give a part of.
    private static void shared(@Nullable Syntax expression, Set<String> names) {
        if (expression == null) {
            return;
        }
        switch (expression.type()) {
            case "identifier" -> names.add(expression.text());
            case "attribute" -> shared(expression.child("object"), names);
            case "subscript" -> shared(expression.child("value"), names);
            case "call" -> call(expression, names);
            case "keyword_argument", "named_expression" -> shared(expression.child("value"), names);
            case "assignment" -> shared(expression.child("right"), names);
            case "as_pattern" -> shared(expression.parts().getFirst(), names);
            case "parenthesized_expression",
                    "await",
                    "conditional_expression",
                    "boolean_operator",
                    "list",
                    "tuple",
                    "set",
                    "dictionary",
                    "pair",
                    "expression_list",
                    "pattern_list",
                    "list_splat",
                    "dictionary_splat",
                    "argument_list" -> expression.parts().forEach(part -> shared(part, names));
            default -> {}
        }
    }

    private static void call(Syntax call, Set<String> names) {
        var function = call.child("function");
        if (function == null || NEW.contains(DottedNames.last(function.text()))) {
            return;
        }
        shared(function.is("attribute") ? function.child("object") : null, names);
        shared(call.child("arguments"), names);
    }

    /// The names that may share the object of a name, itself among them.
    Set<String> of(String name) {
        return groups.getOrDefault(name, Set.of(name));
    }

    /// The names that may share an object with one of the names, themselves among them.
    Set<String> of(Set<String> names) {
        var all = new LinkedHashSet<>(names);
        names.forEach(name -> all.addAll(of(name)));
        return all;
    }
}
