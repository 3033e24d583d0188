package headwater.flow.python;

import headwater.flow.Binding;
import headwater.flow.Item;
import headwater.flow.NodeKind;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the statements of a body into items, one after another.
final class Statements {
    private static final Set<String> COLLECTORS = Set.of("append", "add", "extend", "appendleft");

    private final Reading reading;
    private final Expressions expressions;
    private final Compounds compounds;

    Statements(Reading reading) {
        this.reading = reading;
        this.expressions = new Expressions(reading);
        this.compounds = new Compounds(reading, this, expressions);
    }

    void block(Syntax body, BlockBuilder block) {
        List<Syntax> statements = body.is("block", "module") ? body.parts() : List.of(body);
        for (var statement : statements) {
            statement(statement, block);
            // What describes the function belongs to no card: an edit of the first one leaves it where it is.
            if (statement == statements.getFirst() && isText(statement)) {
                block.run().flush();
            }
        }
    }

    private static boolean isText(Syntax statement) {
        return statement.is("expression_statement")
                && statement.parts().size() == 1
                && statement.parts().getFirst().is("string", "concatenated_string");
    }

    private void statement(Syntax statement, BlockBuilder block) {
        switch (statement.type()) {
            case "expression_statement" -> expression(statement, block);
            case "return_statement" -> leave(statement, block);
            case "raise_statement" -> raise(statement, block);
            case "import_statement",
                    "import_from_statement",
                    "future_import_statement",
                    "pass_statement",
                    "global_statement",
                    "nonlocal_statement" -> block.run().noise(statement);
            case "break_statement", "continue_statement" -> {
                block.run().code(statement);
                block.end();
            }
            default -> {
                if (!isDrawable(statement) || !compounds.read(statement, block)) {
                    plain(statement, block);
                }
            }
        }
    }

    /// Whether a statement holds something with a card of its own: a call, a step, or a guard's
    /// way out.
    boolean isDrawable(Syntax statement) {
        return expressions.hasNodes(statement) || hasSteps(statement) || isGuard(statement);
    }

    private boolean hasSteps(Syntax node) {
        if (node.is("lambda", "function_definition", "class_definition", "decorated_definition")) {
            return false;
        }
        if (node.is("expression_statement", "return_statement") && isStep(node)) {
            return true;
        }
        return node.parts().stream().anyMatch(this::hasSteps);
    }

    private boolean isStep(Syntax statement) {
        if (statement.parts().size() != 1) {
            return false;
        }
        var value = statement.parts().getFirst();
        while (value.is("assignment")) {
            var right = value.child("right");
            if (right == null) {
                return false;
            }
            value = right;
        }
        var shape = expressions.shape(Bindings.bare(value));
        return shape != null && shape.kind() == NodeKind.STEP;
    }

    private static boolean isGuard(Syntax statement) {
        if (!statement.is("if_statement", "with_statement", "elif_clause", "else_clause")) {
            return false;
        }
        return statement.parts().stream()
                .anyMatch(part -> (part.is("block")
                                && part.parts().stream()
                                        .anyMatch(each ->
                                                each.is("return_statement", "raise_statement") || isGuard(each)))
                        || isGuard(part));
    }

    private void plain(Syntax statement, BlockBuilder block) {
        expressions.lower(statement, block, statement.span());
        block.run().code(statement);
    }

    private void expression(Syntax statement, BlockBuilder block) {
        if (statement.parts().size() != 1) {
            plain(statement, block);
            return;
        }
        var inner = statement.parts().getFirst();
        var targets = new ArrayList<Syntax>();
        var value = inner;
        while (value.is("assignment")) {
            var left = value.child("left");
            var right = value.child("right");
            if (left == null || right == null) {
                block.run().code(statement);
                return;
            }
            targets.add(left);
            value = right;
        }
        if (inner.is("augmented_assignment")
                || !(card(value, targets, block, statement) || collects(value, block, statement))) {
            rest(statement, value, targets, block);
        }
    }

    /// Makes a card of a statement that is one call (or one container of calls) and what its result is
    /// bound to.
    private boolean card(Syntax value, List<Syntax> targets, BlockBuilder block, Syntax statement) {
        List<String> outputs = targets.stream()
                .flatMap(target -> Binds.names(target).stream())
                .distinct()
                .toList();
        var made = main(value, outputs, block, statement.span());
        if (made == null) {
            return false;
        }
        targets.forEach(target -> bind(target, made, value));
        return true;
    }

    /// The value of an expression that is one call or container as a whole, null when it is neither.
    private @Nullable Value main(Syntax expression, List<String> outputs, BlockBuilder block, Span statement) {
        var core = Bindings.bare(expression);
        var future = Futures.waitedFor(core);
        if (future != null) {
            var waited = Bindings.bare(future);
            var inner = expressions.node(waited);
            if (inner != null) {
                return expressions.call(waited, inner, block, statement, outputs, true);
            }
        }
        var shape = expressions.shape(core);
        if (shape != null) {
            return expressions.call(core, shape, block, statement, outputs, false);
        }
        return expressions.container(core, block, statement, outputs);
    }

    private void bind(Syntax target, Value made, Syntax value) {
        List<Syntax> parts = target.is("pattern_list", "tuple_pattern", "list_pattern") ? target.parts() : List.of();
        List<Value> each = parts.isEmpty() ? List.of() : gathered(value, parts.size());
        if (!each.isEmpty()) {
            for (int i = 0; i < parts.size(); i++) {
                var one = each.get(i);
                Binds.names(parts.get(i)).forEach(name -> reading.environment.set(name, one));
            }
            return;
        }
        for (var name : Binds.names(target)) {
            reading.environment.set(name, made);
        }
        target.walk(part -> {
            var root = part.is("attribute", "subscript") ? ValueUses.root(part) : null;
            if (root != null) {
                fill(root.text(), made);
            }
        });
    }

    /// The value of each argument of a `gather`, when they are as many calls as there are names.
    private List<Value> gathered(Syntax value, int count) {
        var arguments = CreatedObjects.positional(Bindings.bare(value));
        var values = new ArrayList<Value>();
        for (var argument : arguments) {
            var made = reading.lowered.get(Bindings.bare(argument));
            if (made != null) {
                values.add(made);
            }
        }
        var whole = reading.lowered.get(Bindings.bare(value));
        boolean isGather = whole != null && whole.origin() == Value.Origin.COLLECT;
        return isGather && values.size() == count && arguments.size() == count ? values : List.of();
    }

    private void fill(String name, Value value) {
        if (reading.environment.has(name)) {
            reading.environment.add(name, value);
            reading.collected(name);
        }
    }

    /// `results.append(task(x))`, or of a value that a card gave: the list is filled, no card is needed
    /// for that.
    private boolean collects(Syntax value, BlockBuilder block, Syntax statement) {
        var function = value.is("call") ? value.child("function") : null;
        Syntax attribute = function == null ? null : function.child("attribute");
        Syntax list = function == null ? null : function.child("object");
        var added = CreatedObjects.positional(value);
        if (attribute == null
                || list == null
                || added.size() != 1
                || !list.is("identifier")
                || !COLLECTORS.contains(attribute.text())
                || !reading.environment.has(list.text())) {
            return false;
        }
        var what = added.getFirst();
        var made = main(what, List.of(), block, statement.span());
        if (made != null) {
            fill(list.text(), made);
            return true;
        }
        if (!what.is("identifier") || !isOutput(what.text())) {
            return false;
        }
        block.flush();
        block.add(new Item.Code(
                block.numbered("collect"),
                Set.of(what.text()),
                Set.of(),
                Set.of(list.text()),
                true,
                statement.span(),
                statement.span()));
        var values = reading.environment.get(what.text());
        values.forEach(each -> fill(list.text(), each));
        return true;
    }

    private boolean isOutput(String name) {
        var values = reading.environment.get(name);
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value ->
                                value.origin() == Value.Origin.OUTPUT || value.origin() == Value.Origin.COLLECT);
    }

    private void rest(Syntax statement, Syntax value, List<Syntax> targets, BlockBuilder block) {
        if (!expressions.hasNodes(statement) && waits(statement, value, targets, block)) {
            return;
        }
        expressions.lower(statement, block, statement.span());
        if (FoldedStatements.is(value, targets, reading)) {
            block.run().noise(statement);
        } else {
            block.run().code(statement);
        }
    }

    /// `x = future.result()`: `x` is the future's value, and the flow has waited for it; no card is
    /// needed for that.
    private boolean waits(Syntax statement, Syntax value, List<Syntax> targets, BlockBuilder block) {
        var values = FutureWaits.of(value, reading);
        if (values.isEmpty() || targets.stream().anyMatch(target -> !target.is("identifier"))) {
            return false;
        }
        block.flush();
        var read = new LinkedHashSet<String>();
        reading.uses(value).forEach(use -> read.add(String.valueOf(use.variable())));
        var names = new LinkedHashSet<String>();
        targets.forEach(target -> names.add(target.text()));
        block.add(
                new Item.Code(block.numbered("wait"), read, names, Set.of(), true, statement.span(), statement.span()));
        values.forEach(each -> reading.waitedFor.add(each.item()));
        var done = new LinkedHashSet<Value>();
        values.forEach(each -> done.add(new Value(each.item(), each.origin(), false)));
        names.forEach(name -> reading.environment.set(name, done));
        return true;
    }

    private void leave(Syntax statement, BlockBuilder block) {
        Syntax value = statement.parts().isEmpty() ? null : statement.parts().getFirst();
        if (value != null && main(value, List.of(), block, statement.span()) == null) {
            expressions.lower(value, block, statement.span());
        }
        block.flush();
        Binding binding = value == null ? null : Bindings.of(value, reading);
        boolean last = compounds.isStraight();
        var id = last ? block.named("return") : block.numbered("exit");
        if (value != null) {
            reading.edges.addUses(reading.uses(value), id, "value");
        }
        block.follow(id, true);
        block.add(
                last
                        ? new Item.Return(id, binding, statement.span())
                        : new Item.Exit(id, statement.text(), binding, statement.span()));
        block.end();
    }

    private void raise(Syntax statement, BlockBuilder block) {
        statement.children().forEach(child -> expressions.lower(child, block, statement.span()));
        block.flush();
        var id = block.numbered("exit");
        reading.edges.addUses(reading.uses(statement), id, "value");
        block.follow(id, true);
        block.add(new Item.Exit(id, statement.text(), null, statement.span()));
        block.end();
    }
}
