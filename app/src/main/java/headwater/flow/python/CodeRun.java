package headwater.flow.python;

import headwater.flow.Item;
import headwater.flow.ItemId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The plain statements that follow one another and become one code item.
final class CodeRun {
    private final Reading reading;
    private final BlockBuilder block;
    private final Set<String> reads = new LinkedHashSet<>();
    private final Set<String> writes = new LinkedHashSet<>();
    private final Set<String> mutates = new LinkedHashSet<>();
    private @Nullable Syntax first;
    private @Nullable Syntax head;
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
            head = statement;
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
        Binds.in(statement).forEach(bind -> bound.add(bind.name()));
        var changed = Changes.in(statement);
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
        var all = from.source().span(from.start(), to.end());
        var opened = head;
        block.add(
                new Item.Code(name, reads, writes, mutates, known == null, opened == null ? all : opened.span(), all));
        reads.clear();
        writes.clear();
        mutates.clear();
        first = null;
        last = null;
        head = null;
        id = null;
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
