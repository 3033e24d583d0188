package headwater.flow.python;

import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns `if`, `for`, `while`, `with`, `try` and `match` statements that hold cards into containers.
final class Compounds {
    private final Reading reading;
    private final Statements statements;
    private final Expressions expressions;
    private int turns;

    Compounds(Reading reading, Statements statements, Expressions expressions) {
        this.reading = reading;
        this.statements = statements;
        this.expressions = expressions;
    }

    /// Whether no condition or loop is around the current place.
    boolean isStraight() {
        return turns == 0;
    }

    /// Whether the statement was a container.
    boolean read(Syntax statement, BlockBuilder block) {
        switch (statement.type()) {
            case "if_statement" -> choose(statement, block);
            case "for_statement", "while_statement" -> loop(statement, block);
            case "with_statement" -> with(statement, block);
            case "try_statement" -> attempt(statement, block);
            case "match_statement" -> match(statement, block);
            default -> {
                return false;
            }
        }
        return true;
    }

    private final class Open {
        private final ItemId id;
        private final NodeKind kind;
        private final BlockBuilder block;
        private final BlockBuilder.Branches builders;
        private final List<Item.Branch> branches = new ArrayList<>();
        private boolean blocking;

        Open(NodeKind kind, BlockBuilder block) {
            block.flush();
            this.kind = kind;
            this.block = block;
            this.id = block.numbered(kind.word());
            block.arrive(id);
            this.builders = block.branches(id, false);
        }

        /// Reads one branch from the current environment, which it leaves changed.
        boolean branch(String label, @Nullable Syntax body, List<Syntax> first) {
            var inner = builders.next();
            for (var expression : first) {
                expressions.lower(expression, inner, expression.span());
            }
            if (body != null) {
                statements.block(body, inner);
            }
            var span = body == null ? new Span(0, 0, 1, 1) : body.span();
            branches.add(new Item.Branch(isPass(body) ? label + ": pass" : label, inner.build(span)));
            blocking |= inner.isBlocking();
            return inner.hasEnded();
        }

        void close(String header, Syntax statement) {
            block.follow(id, blocking);
            block.add(new Item.Container(id, kind, header, branches, List.of(), statement.span()));
        }

        /// What a header takes, and what `:=` in it binds.
        void uses(Syntax expression, String port) {
            reading.edges.addUses(reading.uses(expression), id, port);
            expression.walk(node -> {
                var value = node.is("named_expression") ? node.child("value") : null;
                if (value != null && !reading.lowered.containsKey(Bindings.bare(value))) {
                    Binds.names(node.child("name"))
                            .forEach(name -> reading.environment.set(name, new Value(id, Value.Origin.CODE, false)));
                }
            });
        }
    }

    private void choose(Syntax statement, BlockBuilder block) {
        var test = statement.child("condition");
        if (test != null) {
            expressions.lower(test, block, statement.span());
        }
        var open = new Open(NodeKind.IF, block);
        if (test != null) {
            open.uses(test, "test");
        }
        turns++;
        var before = reading.environment;
        var ends = new ArrayList<Environment>();
        branch(open, header(statement), statement.child("consequence"), List.of(), before, ends);
        boolean complete = false;
        for (var clause : statement.children("alternative")) {
            var condition = clause.child("condition");
            if (condition != null) {
                open.uses(condition, "test");
            }
            var body = clause.is("else_clause") ? clause.child("body") : clause.child("consequence");
            branch(open, header(clause), body, condition == null ? List.of() : List.of(condition), before, ends);
            complete |= clause.is("else_clause");
        }
        if (!complete) {
            ends.add(before);
        }
        turns--;
        join(before, ends);
        open.close(header(statement), statement);
    }

    private void branch(
            Open open,
            String label,
            @Nullable Syntax body,
            List<Syntax> first,
            Environment before,
            List<Environment> ends) {
        reading.environment = before.copy();
        if (!open.branch(label, body, first)) {
            ends.add(reading.environment);
        }
    }

    private void join(Environment before, List<Environment> ends) {
        if (ends.isEmpty()) {
            reading.environment = before;
            return;
        }
        var joined = ends.getFirst().copy();
        ends.subList(1, ends.size()).forEach(joined::join);
        reading.environment = joined;
    }

    private void loop(Syntax statement, BlockBuilder block) {
        boolean isFor = statement.is("for_statement");
        var over = statement.child(isFor ? "right" : "condition");
        List<Syntax> test = over == null || isFor ? List.of() : List.of(over);
        if (isFor && over != null) {
            expressions.lower(over, block, statement.span());
        }
        var open = new Open(isFor ? NodeKind.FOR : NodeKind.WHILE, block);
        if (over != null) {
            open.uses(over, isFor ? "iterable" : "test");
        }
        turns++;
        var before = reading.environment;
        var loop = new Reading.Loop(open.id, before);
        reading.loops.push(loop);
        reading.environment = before.copy();
        for (var name : Binds.names(statement.child("left"))) {
            reading.environment.set(name, new Value(open.id, Value.Origin.LOOP, false));
        }
        open.branch(header(statement), statement.child("body"), test);
        reading.loops.pop();
        var after = reading.environment.copy();
        after.join(before);
        for (var name : loop.collected()) {
            boolean futures = reading.environment.get(name).stream().anyMatch(Value::future);
            after.set(name, new Value(open.id, Value.Origin.COLLECT, futures));
        }
        reading.environment = after;
        for (var clause : statement.children("alternative")) {
            open.branch("else", clause.child("body"), List.of());
        }
        turns--;
        open.close(header(statement), statement);
    }

    private void with(Syntax statement, BlockBuilder block) {
        var clause = statement.first("with_clause");
        if (clause != null) {
            expressions.lower(clause, block, statement.span());
        }
        var open = new Open(NodeKind.WITH, block);
        if (clause != null) {
            open.uses(clause, "with");
            clause.walk(each -> {
                if (each.is("as_pattern_target")) {
                    Binds.names(each)
                            .forEach(name ->
                                    reading.environment.set(name, new Value(open.id, Value.Origin.CODE, false)));
                }
            });
        }
        boolean ended = open.branch(header(statement), statement.child("body"), List.of());
        if (ended) {
            block.end();
        }
        open.close(header(statement), statement);
    }

    private void attempt(Syntax statement, BlockBuilder block) {
        var open = new Open(NodeKind.TRY, block);
        var before = reading.environment;
        reading.environment = before.copy();
        var ends = new ArrayList<Environment>();
        boolean left = open.branch("try", statement.child("body"), List.of());
        var tried = reading.environment;
        var middle = before.copy();
        middle.join(tried);
        for (var clause : statement.parts()) {
            if (clause.is("else_clause")) {
                reading.environment = tried;
                left |= open.branch("else", clause.child("body"), List.of());
                tried = reading.environment;
            } else if (clause.is("except_clause", "except_group_clause")) {
                turns++;
                var handler = middle.copy();
                clause.walk(each -> {
                    if (each.is("as_pattern_target") || "alias".equals(fieldIn(clause, each))) {
                        Binds.names(each).forEach(handler::remove);
                    }
                });
                branch(open, header(clause), clause.first("block"), List.of(), handler, ends);
                turns--;
            }
        }
        if (!left) {
            ends.addFirst(tried);
        }
        join(middle, ends);
        for (var clause : statement.parts()) {
            if (clause.is("finally_clause")) {
                open.branch("finally", clause.first("block"), List.of());
            }
        }
        open.close("try", statement);
    }

    private static @Nullable String fieldIn(Syntax clause, Syntax node) {
        return clause.child("alias") == node ? "alias" : null;
    }

    private void match(Syntax statement, BlockBuilder block) {
        var subjects = statement.children("subject");
        subjects.forEach(subject -> expressions.lower(subject, block, statement.span()));
        var open = new Open(NodeKind.MATCH, block);
        subjects.forEach(subject -> open.uses(subject, "subject"));
        turns++;
        var before = reading.environment;
        var ends = new ArrayList<Environment>();
        ends.add(before);
        var body = statement.child("body");
        for (var clause : body == null ? List.<Syntax>of() : body.parts()) {
            if (clause.is("case_clause")) {
                var inside = before.copy();
                for (var pattern : clause.parts()) {
                    if (pattern.is("case_pattern")) {
                        Binds.names(pattern)
                                .forEach(name -> inside.set(name, new Value(open.id, Value.Origin.LOOP, false)));
                    }
                }
                branch(open, header(clause), clause.child("consequence"), List.of(), inside, ends);
            }
        }
        turns--;
        join(before, ends);
        open.close(header(statement), statement);
    }

    // That nothing is done on purpose is worth a word where there is no card.
    private static boolean isPass(@Nullable Syntax body) {
        return body != null
                && body.parts().size() == 1
                && body.parts().getFirst().is("pass_statement");
    }

    /// The text before a clause's colon.
    private static String header(Syntax clause) {
        int end = clause.end();
        for (var child : clause.children()) {
            if (child.is(":")) {
                end = child.start();
                break;
            }
        }
        return clause.inOneLine(clause.start(), end);
    }
}
