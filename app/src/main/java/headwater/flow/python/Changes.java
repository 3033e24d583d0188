package headwater.flow.python;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which variables' objects Python code changes in place: the one place for this rule.
///
/// `x[0] = 1`, `x.a = 1`, `del x[0]` and `x.append(1)` change the object of `x` and do not bind the name. The
/// methods are those of the mutable types of the standard library (Python Library Reference: 4.6.3 Mutable Sequence
/// Types, 4.9 Set Types, 4.10 Mapping Types, `collections.deque`) and `write`.
public final class Changes {
    private static final Set<String> METHODS = Set.of(
            "append",
            "appendleft",
            "extend",
            "extendleft",
            "insert",
            "add",
            "update",
            "intersection_update",
            "difference_update",
            "symmetric_difference_update",
            "setdefault",
            "pop",
            "popleft",
            "popitem",
            "remove",
            "discard",
            "clear",
            "sort",
            "reverse",
            "rotate",
            "write");

    private Changes() {}

    /// Whether a method of this name changes the object that it is called on.
    public static boolean isChanging(String method) {
        return METHODS.contains(method);
    }

    /// The variables whose objects a statement, expression or block may change, as seen from its own scope.
    ///
    /// Functions within are taken to be called: what they change, or rebind by `nonlocal`, counts, their own
    /// variables do not.
    public static Set<String> in(Syntax node) {
        var found = new LinkedHashSet<String>();
        in(node, found);
        return found;
    }

    private static void in(Syntax node, Set<String> found) {
        if (Scope.isScope(node)) {
            var inside = new LinkedHashSet<String>();
            node.children().forEach(child -> in(child, inside));
            inside.removeAll(Scope.namesOf(node));
            found.addAll(inside);
            found.addAll(Scope.reboundIn(node));
            return;
        }
        switch (node.type()) {
            case "assignment", "augmented_assignment", "for_statement", "for_in_clause" ->
                parts(node.child("left"), found);
            case "as_pattern_target", "delete_statement" -> parts(node, found);
            case "call" -> call(node, found);
            default -> {}
        }
        node.children().forEach(child -> in(child, found));
    }

    /// The roots of the attributes and subscripts in a target.
    private static void parts(@Nullable Syntax target, Set<String> found) {
        if (target == null) {
            return;
        }
        if (target.is("attribute", "subscript")) {
            add(ValueUses.root(target), found);
        } else {
            target.parts().forEach(part -> parts(part, found));
        }
    }

    private static void call(Syntax call, Set<String> found) {
        var function = call.child("function");
        var attribute = function == null ? null : function.child("attribute");
        if (function != null && attribute != null && isChanging(attribute.text())) {
            add(ValueUses.root(function), found);
        }
    }

    private static void add(@Nullable Syntax root, Set<String> found) {
        if (root != null) {
            found.add(root.text());
        }
    }
}
