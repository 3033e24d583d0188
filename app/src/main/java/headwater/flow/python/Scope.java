package headwater.flow.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One scope of Python, and the names that belong to it: a module, function, lambda, class body, comprehension or
/// list of type parameters.
///
/// The rules are those of the Python Language Reference: 4.2.2 Resolution of names, 4.2.3 Annotation scopes, 6.2.4
/// Displays, 6.12 Assignment expressions, 7.12 The global statement, 7.13 The nonlocal statement, 8.7 Function
/// definitions (what of a header is evaluated outside). [Binds] says what binds a name. Immutable.
public final class Scope {
    private final Syntax node;
    private final @Nullable Scope outer;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> global = new LinkedHashSet<>();
    private final Set<String> nonlocal = new LinkedHashSet<>();
    private final Set<String> rebound = new LinkedHashSet<>();

    private Scope(Syntax node, @Nullable Scope outer) {
        this.node = node;
        this.outer = outer;
        boolean isModule = node.is("module");
        for (var bind : binds(node, global, nonlocal)) {
            boolean elsewhere = global.contains(bind.name()) || nonlocal.contains(bind.name());
            (elsewhere && !isModule ? rebound : names).add(bind.name());
        }
        if (isModule) {
            node.children().forEach(child -> boundBelow(child, names));
        }
    }

    /// The scope that a node opens, within the scopes around it.
    ///
    /// @param node a module, or a node of which [#isScope] is true
    public static Scope of(Syntax node) {
        return node.parent() == null ? new Scope(node, null) : inside(node, around(node));
    }

    /// The scope that a node is evaluated in. Defaults, annotations, bases and decorators are evaluated outside of
    /// what they belong to.
    public static Scope around(Syntax node) {
        boolean outside = false;
        var child = node;
        for (var at = node.parent(); at != null; at = at.parent()) {
            outside |= isOutside(child, at);
            if (isScope(at) && !outside) {
                return of(at);
            }
            if (isScope(at)) {
                var header = header(at, around(at));
                if (child != at.child("name")) {
                    return header;
                }
                outside = false;
            }
            child = at;
        }
        return of(child);
    }

    /// Whether a node opens a scope within another: a function, lambda (not the keyword), class or comprehension.
    public static boolean isScope(Syntax node) {
        boolean lambda = node.is("lambda") && node.child("body") != null;
        return lambda || isComprehension(node) || node.is("function_definition", "class_definition");
    }

    /// Whether a node is a comprehension or generator expression.
    public static boolean isComprehension(Syntax node) {
        return node.is("list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression");
    }

    /// The names that belong to the scope which a node opens, whatever is around it.
    public static Set<String> namesOf(Syntax node) {
        return new Scope(node, null).names();
    }

    /// The names of other scopes that the scope which a node opens binds, by `global` or `nonlocal`.
    public static Set<String> reboundIn(Syntax node) {
        return Collections.unmodifiableSet(new Scope(node, null).rebound);
    }

    /// The node that opens the scope.
    public Syntax node() {
        return node;
    }

    /// The scope around, null for the module.
    public @Nullable Scope outer() {
        return outer;
    }

    /// The names that belong to this scope, parameters included.
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /// The scope that a name used here belongs to; null for a name that no scope binds, as `print`.
    public @Nullable Scope owner(String name) {
        for (var at = this; at != null; at = at.outer) {
            boolean seen = at == this || !at.node.is("class_definition");
            if (seen && at.global.contains(name)) {
                return at.module();
            }
            if (seen && at.names.contains(name)) {
                return at;
            }
        }
        return null;
    }

    private Scope module() {
        return outer == null ? this : outer.module();
    }

    /// The identifiers at any depth of the tree that mean this scope's variable of a name, in the order of the
    /// text.
    public List<Syntax> occurrences(String name) {
        var found = new ArrayList<Syntax>();
        visit(this, (identifier, scope) -> {
            if (identifier.text().equals(name)) {
                var owner = scope.owner(name);
                if (owner != null && owner.node == node) {
                    found.add(identifier);
                }
            }
        });
        return found;
    }

    /// Gives each identifier below a scope's node that is a name, with the scope that it is looked up in.
    static void visit(Scope scope, BiConsumer<Syntax, Scope> visitor) {
        for (var child : scope.node.children()) {
            enter(child, scope, scope.outer == null ? scope : scope.outer, visitor);
        }
    }

    private static void visit(Syntax node, Scope scope, BiConsumer<Syntax, Scope> visitor) {
        if (node.is("identifier")) {
            if (isName(node)) {
                visitor.accept(node, scope);
            }
        } else if (isScope(node)) {
            var inner = inside(node, scope);
            node.children().forEach(child -> enter(child, inner, scope, visitor));
        } else {
            node.children().forEach(child -> visit(child, scope, visitor));
        }
    }

    private static void enter(Syntax child, Scope inner, Scope outer, BiConsumer<Syntax, Scope> visitor) {
        var parent = child.parent();
        if (parent != null && isOutside(child, parent)) {
            visit(child, child == inner.node.child("name") ? outer : header(inner.node, outer), visitor);
        } else if (child.is("parameters", "lambda_parameters", "for_in_clause") || isParameter(child)) {
            child.children().forEach(each -> enter(each, inner, outer, visitor));
        } else {
            visit(child, inner, visitor);
        }
    }

    private static Scope inside(Syntax node, Scope around) {
        return new Scope(node, header(node, around));
    }

    /// The scope of a definition's type parameters, or the scope around it where it has none.
    private static Scope header(Syntax node, Scope around) {
        var parameters = node.child("type_parameters");
        return parameters == null ? around : new Scope(parameters, around);
    }

    /// Whether a child of what opens a scope, or of its parameters, is evaluated in the scope around.
    private static boolean isOutside(Syntax child, Syntax parent) {
        if (isParameter(parent)) {
            return child == parent.child("value") || child == parent.child("type");
        }
        if (parent.is("for_in_clause")) {
            var comprehension = parent.parent();
            boolean first = comprehension != null && comprehension.first("for_in_clause") == parent;
            return first && child == parent.child("right");
        }
        boolean definition = parent.is("function_definition", "class_definition");
        return definition && child != parent.child("body") && child != parent.child("parameters");
    }

    private static boolean isParameter(Syntax node) {
        return node.is("default_parameter", "typed_default_parameter", "typed_parameter");
    }

    /// Whether an identifier is a name, not an attribute, a keyword or a part of a module's name.
    public static boolean isName(Syntax identifier) {
        var parent = identifier.parent();
        if (parent == null) {
            return true;
        }
        return switch (parent.type()) {
            case "attribute" -> parent.child("attribute") != identifier;
            case "keyword_argument" -> parent.child("name") != identifier;
            case "keyword_pattern" -> parent.parts().getFirst() != identifier;
            case "member_type" -> parent.parts().getFirst() == identifier;
            case "dotted_name" -> parent.parts().getFirst() == identifier && isNameOfImport(parent, identifier);
            default -> true;
        };
    }

    private static boolean isNameOfImport(Syntax dotted, Syntax identifier) {
        for (var at = dotted.parent(); at != null; at = at.parent()) {
            if (at.is("import_statement", "import_from_statement", "future_import_statement")) {
                return Binds.by(at).stream().anyMatch(bind -> bind.at() == identifier);
            }
            if (!at.is("aliased_import", "relative_import")) {
                return true;
            }
        }
        return true;
    }

    private static List<Binds.Bind> binds(Syntax node, Set<String> global, Set<String> nonlocal) {
        var found = new ArrayList<Binds.Bind>();
        if (isComprehension(node)) {
            node.parts().stream()
                    .filter(part -> part.is("for_in_clause"))
                    .forEach(part -> found.addAll(Binds.by(part)));
            return found;
        }
        if (node.is("function_definition", "lambda")) {
            Binds.by(node).stream()
                    .filter(bind -> bind.kind() == Binds.Kind.PARAMETER)
                    .forEach(found::add);
        }
        if (node.is("type_parameter")) {
            found.addAll(Binds.by(node));
        }
        var body = node.is("module") ? node : node.child("body");
        if (body != null) {
            found.addAll(Binds.in(body));
            declared(body, global, nonlocal);
        }
        return found;
    }

    private static void declared(Syntax node, Set<String> global, Set<String> nonlocal) {
        if (node.is("global_statement", "nonlocal_statement")) {
            var names = node.is("global_statement") ? global : nonlocal;
            node.parts().forEach(part -> names.add(part.text()));
        } else if (!isScope(node)) {
            node.children().forEach(child -> declared(child, global, nonlocal));
        }
    }

    /// Adds the names that functions below a module bind for it, by `global`.
    private static void boundBelow(Syntax node, Set<String> names) {
        if (node.is("function_definition", "class_definition")) {
            var global = new LinkedHashSet<String>();
            for (var bind : binds(node, global, new LinkedHashSet<>())) {
                if (global.contains(bind.name())) {
                    names.add(bind.name());
                }
            }
        }
        node.children().forEach(child -> boundBelow(child, names));
    }
}
