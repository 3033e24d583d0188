package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.Span;
import headwater.flow.python.Syntax;
import java.util.List;

/// A place between two statements of a block.
///
/// @param index how many statements of the block are before it
/// @param start the offset where lines are put in
/// @param end the same, or the end of the line of a `pass` that gives way
/// @param indent what lines there are indented with
record BlockPlace(Syntax block, int index, int start, int end, String indent) {
    /// The place in the text that a position means.
    static BlockPlace of(DocumentTree tree, Flow flow, FlowEdit.Position position) throws Refusal {
        var lines = new StatementLines(tree.source());
        return switch (position) {
            case FlowEdit.Position.Before(var item) -> {
                var statement = tree.statements(tree.item(flow, item)).getFirst();
                var block = blockOf(statement, lines);
                int at = lines.commentStart(statement);
                yield new BlockPlace(block, block.parts().indexOf(statement), at, at, lines.indent(statement));
            }
            case FlowEdit.Position.After(var id) -> {
                var item = tree.item(flow, id);
                if (item instanceof Item.Return || item instanceof Item.Exit) {
                    throw new Refusal(item.statement(), EditReason.NOTHING_AFTER, id);
                }
                yield after(tree.statements(item).getLast(), lines);
            }
            case FlowEdit.Position.AtEndOf(var container, int branch) ->
                atEnd(tree, branch(tree.item(flow, container), branch).block().span(), lines);
            case FlowEdit.Position.AtEnd _ -> atEnd(tree, flow.body().span(), lines);
        };
    }

    /// The branch of a container.
    static Item.Branch branch(Item item, int branch) throws Refusal {
        if (!(item instanceof Item.Container container)
                || branch < 0
                || branch >= container.branches().size()) {
            throw new Refusal(item.statement(), EditReason.NO_BRANCH, item.id(), branch);
        }
        return container.branches().get(branch);
    }

    /// Whether nothing that follows a statement in its block would run.
    static boolean isWay(Syntax statement) {
        return statement.is("return_statement", "raise_statement", "break_statement", "continue_statement");
    }

    /// Whether a statement only fills an empty block.
    static boolean isFiller(Syntax statement) {
        return statement.is("pass_statement") || statement.text().equals("...");
    }

    private static Syntax blockOf(Syntax statement, StatementLines lines) throws Refusal {
        var block = statement.parent();
        if (block == null || !block.is("block")) {
            throw new Refusal(statement.span(), EditReason.INSIDE_EXPRESSION);
        }
        if (!lines.isAlone(statement)) {
            throw new Refusal(statement.span(), EditReason.SEVERAL_STATEMENTS);
        }
        return block;
    }

    private static BlockPlace after(Syntax statement, StatementLines lines) throws Refusal {
        var block = blockOf(statement, lines);
        int index = block.parts().indexOf(statement);
        int at = isWay(statement) ? lines.commentStart(statement) : lines.lineEnd(statement);
        return new BlockPlace(block, isWay(statement) ? index : index + 1, at, at, lines.indent(statement));
    }

    private static BlockPlace atEnd(DocumentTree tree, Span span, StatementLines lines) throws Refusal {
        var block = tree.node(span);
        if (!block.is("block")) {
            throw new Refusal(span, EditReason.INSIDE_EXPRESSION);
        }
        var last = block.parts().getLast();
        if (block.parts().size() == 1 && isFiller(last)) {
            blockOf(last, lines);
            int start = tree.source().lineStart(tree.source().lineOf(last.start()));
            return new BlockPlace(block, 0, start, lines.lineEnd(last), lines.indent(last));
        }
        return after(last, lines);
    }

    /// The statements of the block before the place.
    List<Syntax> before() {
        return block.parts().subList(0, index);
    }

    /// The statements of the block after the place.
    List<Syntax> after() {
        return block.parts().subList(index, block.parts().size());
    }
}
