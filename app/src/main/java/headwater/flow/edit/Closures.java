package headwater.flow.edit;

import headwater.flow.python.Changes;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The functions and generators that a function makes within itself, which read its variables when they are used.
///
/// Python looks a variable of the function around up when the inner function runs, not when it is defined (Python
/// Language Reference, 4.2.2), so a call of one reads and changes variables that its line does not name.
final class Closures {
    /// Functions that use up a generator at once.
    private static final Set<String> CONSUMERS = Set.of(
            "all", "any", "bytes", "dict", "frozenset", "join", "list", "max", "min", "set", "sorted", "sum", "tuple");

    private final Set<String> captured = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> holders = new LinkedHashSet<>();

    private Closures(Syntax function) {
        var own = Scope.of(function);
        var inner = new ArrayList<Syntax>();
        function.walk(node -> {
            if (node != function && isDeferred(node)) {
                inner.add(node);
            }
        });
        for (var node : inner) {
            node.walk(name -> {
                if (name.is("identifier") && Scope.isName(name) && isOf(own, name)) {
                    captured.add(name.text());
                }
            });
            changed.addAll(Changes.in(node));
        }
        changed.retainAll(captured);
        findHolders(function);
    }

    static Closures of(Syntax function) {
        return new Closures(function);
    }

    private static boolean isOf(Scope own, Syntax name) {
        var owner = Scope.around(name).owner(name.text());
        return owner != null && owner.node() == own.node();
    }

    /// Whether what is in the node runs later than the line that it is in.
    private static boolean isDeferred(Syntax node) {
        if (node.is("generator_expression")) {
            var call = node.parent();
            var function = call == null ? null : call.child("function");
            return function == null || !CONSUMERS.contains(DottedNames.last(function.text()));
        }
        if (node.is("lambda")) {
            var key = node.parent() == null ? null : node.parent().child("name");
            return node.child("body") != null && (key == null || !key.text().equals("key"));
        }
        return node.is("function_definition", "class_definition");
    }

    /// The names that may hold one of the functions: what a line binds that makes one, or that uses such a name.
    private void findHolders(Syntax function) {
        var steps = Step.in(function);
        int before = -1;
        while (before != holders.size()) {
            before = holders.size();
            for (var step : steps) {
                if (makesOne(step) || (!step.isBlock() && isUsed(step.node()))) {
                    step.binds().forEach(bind -> holders.add(bind.name()));
                    holders.addAll(step.changes());
                }
            }
        }
    }

    private static boolean makesOne(Step step) {
        var found = new ArrayList<Syntax>();
        step.node().walk(node -> {
            if (isDeferred(node) && node.start() < step.end()) {
                found.add(node);
            }
        });
        return !found.isEmpty();
    }

    /// Whether the statement may run one of the functions.
    boolean isUsed(Syntax statement) {
        var found = new ArrayList<Syntax>();
        statement.walk(node -> {
            if (node.is("identifier") && holders.contains(node.text()) && Scope.isName(node)) {
                found.add(node);
            }
        });
        return !found.isEmpty();
    }

    /// Whether one of the statements may run one of the functions.
    boolean areUsed(List<Syntax> statements) {
        return statements.stream().anyMatch(this::isUsed);
    }

    /// The variables of the function that its inner functions use.
    Set<String> captured() {
        return captured;
    }

    /// The variables of the function that its inner functions bind, or whose objects they change.
    Set<String> changed() {
        return changed;
    }
}
