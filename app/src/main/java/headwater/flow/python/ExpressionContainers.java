package headwater.flow.python;

import headwater.flow.Block;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.List;

/// The containers that are expressions: comprehensions, `a() if x else b()`, and `gather`.
final class ExpressionContainers {
    private final Reading reading;
    private final Expressions expressions;

    ExpressionContainers(Reading reading, Expressions expressions) {
        this.reading = reading;
        this.expressions = expressions;
    }

    Value comprehension(Syntax node, BlockBuilder block, Span statement, List<String> outputs) {
        List<Syntax> clauses = node.parts().stream()
                .filter(part -> part.is("for_in_clause", "if_clause"))
                .toList();
        var body = node.child("body");
        var first = clauses.getFirst();
        var iterable = first.child("right");
        if (iterable != null) {
            expressions.lower(iterable, block, statement);
        }
        block.flush();
        var id = block.numbered("comprehension");
        block.arrive(id);
        if (iterable != null) {
            reading.edges.addUses(reading.uses(iterable), id, "iterable");
        }
        var before = reading.environment;
        reading.environment = before.copy();
        var inner = block.branches(id, false).next();
        for (var clause : clauses) {
            Syntax right = clause == first ? null : clause.child("right");
            if (right != null) {
                expressions.lower(right, inner, statement);
            }
            for (var name : Binds.names(clause.child("left"))) {
                reading.environment.set(name, new Value(id, Value.Origin.LOOP, false));
            }
            if (clause.is("if_clause")) {
                expressions.lower(clause, inner, statement);
            }
        }
        if (body != null) {
            expressions.lower(body, inner, statement);
        }
        reading.environment = before;
        var header = node.inOneLine(first.start(), clauses.getLast().end());
        var built = inner.build(node.span());
        return finish(
                node,
                id,
                NodeKind.COMPREHENSION,
                header,
                List.of(new Item.Branch(header, built)),
                block,
                inner.isBlocking(),
                outputs);
    }

    Value conditional(Syntax node, BlockBuilder block, Span statement, List<String> outputs) {
        var yes = node.parts().get(0);
        var test = node.parts().get(1);
        var no = node.parts().get(2);
        expressions.lower(test, block, statement);
        block.flush();
        var id = block.numbered("if");
        block.arrive(id);
        reading.edges.addUses(reading.uses(test), id, "test");
        var branches = block.branches(id, false);
        var first = branches.next();
        expressions.lower(yes, first, statement);
        var second = branches.next();
        expressions.lower(no, second, statement);
        var header = "if " + test.inOneLine(test.start(), test.end());
        var both = List.of(
                branch(header, "then", yes, first.build(yes.span())),
                branch("else", "else", no, second.build(no.span())));
        boolean blocking = first.isBlocking() || second.isBlocking();
        return finish(node, id, NodeKind.IF, header, both, block, blocking, outputs);
    }

    /// A branch that nothing is called in says what it gives.
    private static Item.Branch branch(String label, String word, Syntax value, Block block) {
        boolean isPlain = block.items().isEmpty();
        return new Item.Branch(isPlain ? word + " " + value.inOneLine(value.start(), value.end()) : label, block);
    }

    Value gather(Syntax node, BlockBuilder block, Span statement, List<String> outputs) {
        block.flush();
        var id = block.numbered("gather");
        block.arrive(id);
        var inner = block.branches(id, true).next();
        node.children().forEach(child -> expressions.lower(child, inner, statement));
        var function = node.child("function");
        var header = function == null ? "gather" : function.text();
        var one = List.of(new Item.Branch(header, inner.build(node.span())));
        return finish(node, id, NodeKind.GATHER, header, one, block, true, outputs);
    }

    /// The value of a conditional is that of either branch; of the others, what the container collects.
    private Value finish(
            Syntax node,
            ItemId id,
            NodeKind kind,
            String header,
            List<Item.Branch> branches,
            BlockBuilder block,
            boolean blocking,
            List<String> outputs) {
        block.follow(id, blocking);
        block.add(new Item.Container(id, kind, header, new ArrayList<>(branches), outputs, node.span()));
        var origin = kind == NodeKind.IF ? Value.Origin.OUTPUT : Value.Origin.COLLECT;
        var value = new Value(id, origin, !blocking);
        reading.lowered.put(node, value);
        return value;
    }
}
