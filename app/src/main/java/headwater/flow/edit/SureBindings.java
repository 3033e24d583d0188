package headwater.flow.edit;

import headwater.flow.python.Binds;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whether a name has a value after a statement, whatever way the statement takes.
final class SureBindings {
    private SureBindings() {}

    /// Whether the name has a value after the last of the statements.
    static boolean after(List<Syntax> statements, String name) {
        boolean sure = false;
        for (var statement : statements) {
            sure = in(statement, name) || (sure && !mayDelete(statement, name));
        }
        return sure;
    }

    /// Whether some way through the statement ends with the name deleted: `del x`, or the end of `except E as x`.
    static boolean mayDelete(Syntax statement, String name) {
        return Binds.in(statement).stream()
                .anyMatch(bind -> bind.name().equals(name)
                        && (bind.kind() == Binds.Kind.DELETION || bind.kind() == Binds.Kind.EXCEPT));
    }

    static boolean in(Syntax statement, String name) {
        return switch (statement.type()) {
            case "if_statement" -> header(statement, "condition", name) || ifElse(statement, name);
            case "while_statement" -> header(statement, "condition", name);
            case "for_statement" -> header(statement, "right", name);
            case "match_statement" -> header(statement, "subject", name);
            case "with_statement" ->
                statement.parts().stream().anyMatch(part -> part.is("block") ? block(part, name) : binds(part, name));
            case "try_statement" -> tries(statement, name);
            default -> binds(statement, name);
        };
    }

    private static boolean binds(Syntax node, String name) {
        return node.parts().stream().noneMatch(part -> part.is("conditional_expression", "boolean_operator"))
                && Binds.in(node).stream()
                        .anyMatch(
                                bind -> bind.name().equals(name) && bind.kind().givesValue());
    }

    /// Whether what a block's header evaluates first, whatever way is then taken, binds the name by `:=`.
    private static boolean header(Syntax statement, String part, String name) {
        var first = statement.child(part);
        while (first != null && first.is("boolean_operator")) {
            first = first.child("left");
        }
        return first != null
                && !first.is("conditional_expression")
                && binds(first, name)
                && !mayDelete(statement, name);
    }

    private static boolean block(Syntax block, String name) {
        return after(block.parts(), name) || leaves(block);
    }

    private static boolean leaves(Syntax block) {
        return !block.parts().isEmpty()
                && block.parts()
                        .getLast()
                        .is("return_statement", "raise_statement", "break_statement", "continue_statement");
    }

    private static boolean ifElse(Syntax statement, String name) {
        var clauses = new ArrayList<Syntax>(List.of(statement));
        clauses.addAll(statement.children("alternative"));
        boolean complete = clauses.stream().anyMatch(clause -> clause.is("else_clause"));
        return complete
                && clauses.stream().allMatch(clause -> {
                    var block = clause.first("block");
                    return block != null && block(block, name);
                });
    }

    /// The body may stop anywhere, so each handler has to bind the name as well, unless it leaves.
    private static boolean tries(Syntax statement, String name) {
        var last = statement.first("finally_clause");
        var ending = last == null ? null : last.first("block");
        if (ending != null && block(ending, name)) {
            return true;
        }
        var body = statement.first("block");
        var otherwise = statement.first("else_clause");
        boolean handlers = statement.parts().stream()
                .filter(part -> part.is("except_clause", "except_group_clause"))
                .allMatch(clause -> {
                    var block = clause.first("block");
                    boolean deleted = Binds.by(clause).stream()
                            .anyMatch(bind -> bind.name().equals(name));
                    return block != null && (deleted ? leaves(block) : block(block, name));
                });
        boolean kept = Stream.of(otherwise, last).noneMatch(clause -> clause != null && mayDelete(clause, name));
        return body != null && block(body, name) && handlers && kept;
    }

    /// Whether the name has a value wherever `node` is reached: a statement above it, in its block or in one
    /// around, binds it for sure.
    static boolean before(Syntax node, String name) {
        var at = DocumentTree.statement(node);
        while (true) {
            var block = at.parent();
            if (block == null) {
                return false;
            }
            int start = at.start();
            var above =
                    block.parts().stream().filter(each -> each.start() < start).toList();
            if (after(above, name)) {
                return true;
            }
            if (mayDelete(block, name)) {
                return false;
            }
            var around = block.parent();
            if (around == null) {
                return false;
            }
            if (Binds.by(around).stream().anyMatch(bind -> bind.name().equals(name))
                    || around.parts().stream()
                            .anyMatch(part -> !part.is("block") && part.end() <= block.start() && binds(part, name))) {
                return true;
            }
            if (around.is("function_definition") || mayDelete(around, name)) {
                return false;
            }
            at = around.is("module") ? around : DocumentTree.statement(around);
        }
    }
}
