package headwater.flow.edit;

import headwater.flow.python.Binds;
import headwater.flow.python.Changes;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether an expression gives the same value at another place of the same function.
///
/// Every edit that puts an expression in place of a name asks this: no name of the expression may be bound again,
/// deleted or changed in between, hidden by a scope around the new place, or bound later than the new place runs.
final class Substitution {
    /// Functions without side effects, which give the same result each time.
    private static final Set<String> PURE = Set.of(
            "abs",
            "all",
            "any",
            "bool",
            "bytes",
            "dict",
            "enumerate",
            "float",
            "frozenset",
            "int",
            "isinstance",
            "len",
            "list",
            "max",
            "min",
            "range",
            "repr",
            "reversed",
            "round",
            "set",
            "sorted",
            "str",
            "sum",
            "tuple",
            "zip");

    private final Syntax function;
    private final Syntax expression;
    private final List<Syntax> going;
    private final Aliases aliases;
    private final Closures closures;

    /// @param function the function that both places are in
    /// @param expression what is to be put elsewhere, where it is now
    /// @param going statements that the edit takes out, which no longer bind anything
    Substitution(Syntax function, Syntax expression, List<Syntax> going) {
        this.function = function;
        this.expression = expression;
        this.going = List.copyOf(going);
        this.aliases = Aliases.of(function);
        this.closures = Closures.of(function);
    }

    /// Checks that the expression can replace `use`, a later use of a name.
    void check(Syntax use) throws Refusal {
        var effect = effect(expression);
        if (effect != null) {
            throw new Refusal(use.span(), EditReason.NEW_VALUE_EACH_TIME, effect.text());
        }
        for (var name : free()) {
            if (!means(name).equals(meansAt(use, name))) {
                throw new Refusal(use.span(), EditReason.ANOTHER_VARIABLE, name);
            }
            if (isBoundInGoing(name)) {
                throw new Refusal(use.span(), EditReason.VALUE_LOST, name);
            }
            var again = boundAgain(name, use);
            if (again != null) {
                throw new Refusal(again.span(), EditReason.CHANGED_BETWEEN, name);
            }
        }
    }

    /// The first part of an expression that may not be evaluated twice, or later than it is written.
    static @Nullable Syntax effect(Syntax node) {
        if (node.is("await", "yield", "named_expression")) {
            return node;
        }
        if (node.is("call")) {
            var called = node.child("function");
            boolean pure = called != null
                    && called.is("identifier")
                    && PURE.contains(called.text())
                    && Scope.around(node).owner(called.text()) == null;
            if (!pure) {
                return node;
            }
        }
        for (var child : node.children()) {
            var found = effect(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The names that the expression takes from the scopes around it.
    private Set<String> free() {
        var names = new LinkedHashSet<String>();
        expression.walk(node -> {
            if (node.is("identifier") && Scope.isName(node) && !isInside(owner(node, node.text()))) {
                names.add(node.text());
            }
        });
        return names;
    }

    private boolean isInside(@Nullable Syntax scope) {
        return scope != null
                && !scope.is("module")
                && expression.start() <= scope.start()
                && scope.end() <= expression.end();
    }

    private static @Nullable Syntax owner(Syntax at, String name) {
        var scope = Scope.around(at).owner(name);
        return scope == null ? null : scope.node();
    }

    private String means(String name) {
        return String.valueOf(owner(expression, name));
    }

    private static String meansAt(Syntax use, String name) {
        return String.valueOf(owner(use, name));
    }

    /// Whether the value that the expression takes by this name is of a statement that goes: of a `with`, `for` or
    /// `case` around it, or of a statement that goes too. A statement binds its own targets after the expression.
    private boolean isBoundInGoing(String name) {
        for (var statement : going) {
            for (var bind : Binds.in(statement)) {
                boolean isAround = switch (bind.kind()) {
                    case FOR, PATTERN, EXCEPT -> true;
                    default -> false;
                };
                boolean isBefore = bind.at().start() < expression.start()
                        && (isAround || !bind.by().contains(expression));
                if (isBefore && bind.name().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Syntax boundAgain(String name, Syntax use) {
        var loop = around(use, "for_statement", "while_statement");
        var later = around(use, "function_definition", "lambda", "class_definition");
        for (var step : Step.in(function)) {
            if (going.contains(DocumentTree.statement(step.node())) || !touchesBefore(step, name, use)) {
                continue;
            }
            boolean between = step.start() >= expression.end() && step.start() < use.start();
            boolean nextRound = loop != null && loop.start() <= step.start() && step.end() <= loop.end();
            boolean afterwards = later != null && step.start() >= expression.end();
            if (between || nextRound || afterwards) {
                return step.node();
            }
        }
        return null;
    }

    /// The outermost node of these types around the use, within the function, that the expression is not in.
    private @Nullable Syntax around(Syntax use, String... types) {
        Syntax found = null;
        for (var at = use.parent(); at != null && at != function; at = at.parent()) {
            boolean both = at.contains(expression);
            if (at.is(types) && !both) {
                found = at;
            }
        }
        return found;
    }

    /// Whether a step has touched the name before the use is evaluated; its own targets are bound afterwards.
    private boolean touchesBefore(Step step, String name, Syntax use) {
        if (!step.contains(use)) {
            return step.touches(name, aliases)
                    || (closures.changed().contains(name) && !step.isBlock() && closures.isUsed(step.node()));
        }
        return step.changesObject(name, aliases)
                || step.binds().stream()
                        .anyMatch(bind ->
                                bind.kind() == Binds.Kind.WALRUS && bind.name().equals(name));
    }

    /// Refuses a use that is more than reading the value: `del x`, `x += 1`, `x.append(1)`, `global x`, `f"{x=}"`.
    static void checkOnlyRead(Syntax use) throws Refusal {
        var name = use.text();
        for (var at = use.parent(); at != null && !at.is("block", "module"); at = at.parent()) {
            boolean shown = at.is("interpolation") && at.text().startsWith("{" + name + "=");
            if (shown || at.is("delete_statement", "global_statement", "nonlocal_statement")) {
                throw new Refusal(use.span(), EditReason.NAME_NEEDED, name);
            }
        }
        if (Binds.isTarget(use) || isChanged(use)) {
            throw new Refusal(use.span(), EditReason.CHANGES, name);
        }
    }

    /// Whether the object of a variable is changed where its name is used.
    static boolean isChanged(Syntax use) {
        var at = use;
        var parent = at.parent();
        while (parent != null
                && parent.is("attribute", "subscript")
                && parent.parts().getFirst() == at) {
            at = parent;
            parent = at.parent();
        }
        if (at == use || parent == null) {
            return false;
        }
        var method = at.child("attribute");
        if (method != null && parent.is("call") && parent.child("function") == at) {
            return Changes.isChanging(method.text());
        }
        boolean assigned = parent.is("assignment", "augmented_assignment") && parent.child("left") == at;
        return assigned || parent.is("delete_statement", "as_pattern_target");
    }
}
