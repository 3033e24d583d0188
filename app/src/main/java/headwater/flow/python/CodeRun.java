package headwater.flow.python;

import headwater.flow.Item;
import headwater.flow.ItemId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The plain statements that stand one after another and become one code item.
final class CodeRun {
    private static final Set<String> MUTATORS = Set.of(
            "append",
            "extend",
            "insert",
            "add",
            "update",
            "setdefault",
            "pop",
            "popitem",
            "remove",
            "discard",
            "clear",
            "sort",
            "reverse",
            "appendleft",
            "write");

    private final Reading reading;
    private final BlockBuilder block;
    private final Set<String> reads = new LinkedHashSet<>();
    private final Set<String> writes = new LinkedHashSet<>();
    private final Set<String> mutates = new LinkedHashSet<>();
    private @Nullable Syntax first;
    private @Nullable Syntax last;
    private @Nullable ItemId id;

    CodeRun(Reading reading, BlockBuilder block) {
        this.reading = reading;
        this.block = block;
    }

    /// Takes in a statement that is noise on a drawing: logging, an import, a docstring.
    void noise(Syntax statement) {
        extend(statement);
        for (var use : reading.uses(statement)) {
            if (use.waits()) {
                use.values().stream().filter(Value::future).forEach(value -> reading.waitedFor.add(value.item()));
            }
        }
    }

    /// Takes in any other plain statement; `target` nodes are what it binds.
    void code(Syntax statement) {
        extend(statement);
        var here = id;
        boolean opens = here == null;
        if (here == null) {
            here = block.numbered("code");
            id = here;
        }
        var uses = reading.uses(statement);
        for (var use : uses) {
            boolean own = use.values().stream().anyMatch(value -> value.item().equals(id));
            if (use.variable() != null && !own) {
                reads.add(use.variable());
            }
        }
        reading.edges.addUses(uses, here, null);
        if (opens) {
            block.follow(here, true);
        }
        var bound = new LinkedHashSet<String>();
        var changed = new LinkedHashSet<String>();
        statement.walk(node -> targets(node, bound, changed));
        boolean empty = isEmptyCollection(statement);
        for (var name : bound) {
            writes.add(name);
            var value = new Value(here, empty ? Value.Origin.EMPTY : Value.Origin.CODE, false);
            boolean sure = statement.is(
                    "expression_statement", "function_definition", "class_definition", "decorated_definition");
            if (sure) {
                reading.environment.set(name, value);
            } else {
                reading.environment.add(name, value);
            }
        }
        for (var name : changed) {
            if (reading.environment.has(name) && !bound.contains(name)) {
                mutates.add(name);
                reading.environment.add(name, new Value(here, Value.Origin.CODE, false));
                reading.collected(name);
            }
        }
    }

    private void extend(Syntax statement) {
        if (first == null) {
            first = statement;
        }
        last = statement;
    }

    void flush() {
        var from = first;
        var to = last;
        if (from == null || to == null) {
            return;
        }
        var known = id;
        var name = known == null ? block.numbered("log") : known;
        block.add(new Item.Code(
                name, reads, writes, mutates, known == null, from.source().span(from.start(), to.end())));
        reads.clear();
        writes.clear();
        mutates.clear();
        first = null;
        last = null;
        id = null;
    }

    private static void targets(Syntax node, Set<String> bound, Set<String> changed) {
        switch (node.type()) {
            case "assignment", "augmented_assignment" -> target(node.child("left"), bound, changed);
            case "named_expression" -> target(node.child("name"), bound, changed);
            case "for_statement" -> target(node.child("left"), bound, changed);
            case "as_pattern_target" -> bound.addAll(Uses.names(node));
            case "function_definition", "class_definition" -> bound.add(Definitions.name(node));
            case "delete_statement" ->
                node.walk(each -> {
                    var root = each.is("subscript", "attribute") ? Uses.root(each) : null;
                    if (root != null) {
                        changed.add(root.text());
                    }
                });
            case "call" -> {
                var function = node.child("function");
                Syntax attribute = function == null ? null : function.child("attribute");
                Syntax root = function == null ? null : Uses.root(function);
                if (attribute != null && root != null && MUTATORS.contains(attribute.text())) {
                    changed.add(root.text());
                }
            }
            default -> {}
        }
    }

    private static void target(@Nullable Syntax left, Set<String> bound, Set<String> changed) {
        if (left == null) {
            return;
        }
        bound.addAll(Uses.names(left));
        left.walk(each -> {
            var root = each.is("subscript", "attribute") ? Uses.root(each) : null;
            if (root != null) {
                changed.add(root.text());
            }
        });
    }

    private static boolean isEmptyCollection(Syntax statement) {
        var inner = statement.parts().size() == 1 ? statement.parts().getFirst() : statement;
        var right = inner.is("assignment") ? inner.child("right") : null;
        if (right == null) {
            return false;
        }
        var text = right.text().replace(" ", "");
        return (right.is("list", "dictionary") && right.parts().isEmpty())
                || text.equals("list()")
                || text.equals("dict()")
                || text.equals("set()");
    }
}
