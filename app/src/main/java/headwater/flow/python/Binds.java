package headwater.flow.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which names Python code binds, and where: the one place for this rule.
///
/// The rules are those of the Python Language Reference: 4.2.1 Binding of names, 4.2.2 Resolution of names, 6.12
/// Assignment expressions, 7.2 Assignment statements, 7.5 The del statement, 7.11 The import statement, 8.4 The try
/// statement, 8.5 The with statement, 8.6.4 Patterns, 8.10 Type parameter lists. The grammar of tree-sitter names
/// the nodes. [Scope] says to which scope a bound name belongs.
public final class Binds {
    private Binds() {}

    /// How a name is bound.
    public enum Kind {
        PARAMETER,
        ASSIGNMENT,
        /// `x: int` without a value: the name is local, but has no value yet.
        ANNOTATION,
        /// `x += 1`, which reads the name as well.
        AUGMENTED,
        WALRUS,
        FOR,
        /// The target of `for` in a comprehension; it belongs to the comprehension.
        COMPREHENSION,
        WITH,
        /// `except E as x`; the name is deleted again at the end of the clause.
        EXCEPT,
        /// A name that a `case` captures.
        PATTERN,
        IMPORT,
        FUNCTION,
        CLASS,
        TYPE_ALIAS,
        TYPE_PARAMETER,
        /// `del x`, which also makes the name belong to the scope.
        DELETION;

        /// Whether the name has a new value afterwards.
        public boolean givesValue() {
            return this != ANNOTATION && this != DELETION;
        }

        /// Whether the name has a value before, which is read.
        private boolean readsValue() {
            return this == AUGMENTED;
        }
    }

    /// One place that binds a name: `at` is the identifier, `by` the node that binds it, as an `assignment` or a
    /// `for_statement`.
    public record Bind(String name, Kind kind, Syntax at, Syntax by) {}

    /// What this node itself binds, not what the statements and expressions in it bind, in the order of the text.
    ///
    /// A function or lambda gives its parameters here, and a function or class its own name. `_` in a pattern and
    /// `from x import *` bind nothing that can be seen.
    public static List<Bind> by(Syntax node) {
        var found = new ArrayList<Bind>();
        switch (node.type()) {
            case "assignment" -> {
                boolean bare = node.child("right") == null && node.child("type") != null;
                targets(node.child("left"), bare ? Kind.ANNOTATION : Kind.ASSIGNMENT, node, found);
            }
            case "augmented_assignment" -> targets(node.child("left"), Kind.AUGMENTED, node, found);
            case "named_expression" -> targets(node.child("name"), Kind.WALRUS, node, found);
            case "for_statement" -> targets(node.child("left"), Kind.FOR, node, found);
            case "for_in_clause" -> targets(node.child("left"), Kind.COMPREHENSION, node, found);
            case "with_item" -> alias(node.child("value"), Kind.WITH, node, found);
            case "except_clause" -> alias(node.child("value"), Kind.EXCEPT, node, found);
            case "case_clause" -> node.parts().forEach(part -> captures(part, node, found));
            case "import_statement", "import_from_statement", "future_import_statement" -> imports(node, found);
            case "function_definition", "lambda" -> function(node, found);
            case "class_definition" -> targets(node.child("name"), Kind.CLASS, node, found);
            case "type_parameter" ->
                node.parts().forEach(part -> targets(firstName(part), Kind.TYPE_PARAMETER, node, found));
            case "type_alias_statement" -> targets(firstName(node.child("left")), Kind.TYPE_ALIAS, node, found);
            case "delete_statement" -> node.parts().forEach(part -> targets(part, Kind.DELETION, node, found));
            default -> {}
        }
        return found;
    }

    /// What a statement, expression or block binds in its scope, in the order of the text.
    ///
    /// Bodies of functions, lambdas and classes are scopes of their own and left out. Of a comprehension only `:=`
    /// counts. Names that `global` or `nonlocal` give to another scope are not taken out: [Scope] does that.
    public static List<Bind> in(Syntax node) {
        var found = new ArrayList<Bind>();
        in(node, found);
        return found;
    }

    private static void in(Syntax node, List<Bind> found) {
        for (var bind : by(node)) {
            boolean here = switch (bind.kind()) {
                case PARAMETER, TYPE_PARAMETER, COMPREHENSION -> false;
                default -> true;
            };
            if (here) {
                found.add(bind);
            }
        }
        outside(node, child -> in(child, found));
    }

    /// Gives the children of a node that are evaluated in the scope around it: all but the body of a function,
    /// lambda or class.
    static void outside(Syntax node, Consumer<Syntax> visitor) {
        boolean scope = node.is("function_definition", "lambda", "class_definition");
        var body = scope ? node.child("body") : null;
        for (var child : node.children()) {
            if (child != body) {
                visitor.accept(child);
            }
        }
    }

    /// The names that a target binds, in order: `a` and `b` of `a, (b, c.d, e[0])`.
    public static Set<String> names(@Nullable Syntax target) {
        var found = new ArrayList<Bind>();
        if (target != null) {
            targets(target, Kind.ASSIGNMENT, target, found);
        }
        var names = new LinkedHashSet<String>();
        found.forEach(bind -> names.add(bind.name()));
        return names;
    }

    /// Whether an identifier is at a place where its name is bound, not read. `x` of `x += 1` counts as bound.
    public static boolean isTarget(Syntax identifier) {
        return at(identifier).isPresent();
    }

    /// Whether an identifier is at a place where its name gets a value whatever it had before: not `x` of `x += 1`,
    /// `del x` or `x: int`.
    public static boolean isAssigned(Syntax identifier) {
        return at(identifier)
                .map(Bind::kind)
                .filter(kind -> kind.givesValue() && !kind.readsValue())
                .isPresent();
    }

    /// What an identifier binds where it is, empty where it is read.
    private static Optional<Bind> at(Syntax identifier) {
        for (var at = identifier.parent(); at != null && !at.is("block", "module"); at = at.parent()) {
            for (var bind : by(at)) {
                if (bind.at() == identifier) {
                    return Optional.of(bind);
                }
            }
        }
        return Optional.empty();
    }

    private static void targets(@Nullable Syntax target, Kind kind, Syntax by, List<Bind> found) {
        if (target == null || target.is("attribute", "subscript", "call", "type")) {
            return;
        }
        if (target.is("identifier")) {
            found.add(new Bind(target.text(), kind, target, by));
        } else {
            target.parts().forEach(part -> targets(part, kind, by, found));
        }
    }

    private static void alias(@Nullable Syntax pattern, Kind kind, Syntax by, List<Bind> found) {
        if (pattern != null && pattern.is("as_pattern")) {
            targets(pattern.child("alias"), kind, by, found);
        }
    }

    /// Capture patterns: plain names, what `as` and `*` bind, but no class, keyword, value with a dot, or `_`.
    private static void captures(Syntax pattern, Syntax by, List<Bind> found) {
        switch (pattern.type()) {
            case "case_pattern", "list_pattern", "tuple_pattern", "union_pattern" ->
                pattern.parts().forEach(part -> captures(part, by, found));
            case "dict_pattern" ->
                pattern.parts().stream()
                        .filter(part -> !pattern.children("key").contains(part))
                        .forEach(part -> captures(part, by, found));
            case "class_pattern" -> pattern.parts().stream().skip(1).forEach(part -> captures(part, by, found));
            case "keyword_pattern" -> pattern.parts().stream().skip(1).forEach(part -> captures(part, by, found));
            case "as_pattern", "splat_pattern" ->
                pattern.parts().forEach(part -> {
                    if (part.is("identifier")) {
                        capture(part, by, found);
                    } else {
                        captures(part, by, found);
                    }
                });
            case "dotted_name" -> {
                if (pattern.parts().size() == 1) {
                    capture(pattern.parts().getFirst(), by, found);
                }
            }
            default -> {}
        }
    }

    private static void capture(Syntax name, Syntax by, List<Bind> found) {
        if (name.is("identifier") && !name.text().equals("_")) {
            found.add(new Bind(name.text(), Kind.PATTERN, name, by));
        }
    }

    /// `import a.b` binds `a`, `import a.b as c` binds `c`, `from a import b` binds `b`, and `*` nothing that can
    /// be seen here.
    private static void imports(Syntax statement, List<Bind> found) {
        for (var name : statement.children("name")) {
            var alias = name.child("alias");
            var bound = alias == null && !name.parts().isEmpty() ? name.parts().getFirst() : alias;
            targets(bound, Kind.IMPORT, statement, found);
        }
    }

    private static void function(Syntax function, List<Bind> found) {
        targets(function.child("name"), Kind.FUNCTION, function, found);
        var parameters = function.child("parameters");
        if (parameters == null) {
            return;
        }
        for (var part : parameters.parts()) {
            var name = part.child("name");
            var first = part.parts().isEmpty() ? part : part.parts().getFirst();
            targets(name != null ? name : part.is("identifier") ? part : first, Kind.PARAMETER, function, found);
        }
    }

    private static @Nullable Syntax firstName(@Nullable Syntax node) {
        var at = node;
        while (at != null && !at.is("identifier") && !at.parts().isEmpty()) {
            at = at.parts().getFirst();
        }
        return at != null && at.is("identifier") ? at : null;
    }
}
