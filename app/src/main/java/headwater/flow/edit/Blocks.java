package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.python.Binds;
import headwater.flow.python.PythonParser;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts statements into a block of their own, or takes them out of one, by changing how far their lines
/// are indented.
final class Blocks {
    private final DocumentTree tree;
    private final StatementLines statementLines;

    Blocks(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    /// The statements of some items, in order; they follow one another in one block, on
    /// lines of their own.
    static List<Syntax> run(DocumentTree tree, Flow flow, List<ItemId> nodes) throws Refusal {
        var statementLines = new StatementLines(tree.source());
        var statements = new ArrayList<Syntax>();
        for (var id : nodes) {
            for (var each : tree.statements(tree.item(flow, id))) {
                if (!statements.contains(each)) {
                    statements.add(each);
                }
            }
        }
        statements.sort(Comparator.comparingInt(Syntax::start));
        if (statements.isEmpty()) {
            throw new Refusal(flow.line(), EditReason.NOTHING_SELECTED);
        }
        var block = statements.getFirst().parent();
        List<Syntax> all = block == null ? List.of() : block.parts();
        int first = all.indexOf(statements.getFirst());
        int last = all.indexOf(statements.getLast());
        if (first < 0 || last < 0) {
            throw new Refusal(statements.getLast().span(), EditReason.NOT_ONE_BLOCK);
        }
        var run = all.subList(first, last + 1);
        for (var each : run) {
            if (!statements.contains(each) && !isFolded(flow, each)) {
                throw new Refusal(each.span(), EditReason.GAP_IN_SELECTION);
            }
            if (!statementLines.isAlone(each)) {
                throw new Refusal(each.span(), EditReason.SEVERAL_STATEMENTS);
            }
        }
        return run;
    }

    private static boolean isFolded(Flow flow, Syntax statement) {
        return flow.items().stream()
                .anyMatch(item -> item instanceof Item.Code code
                        && code.folded()
                        && code.statement().startByte() <= statement.start()
                        && statement.end() <= code.statement().endByte());
    }

    PlannedEdit wrap(FlowEdit.Wrap edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var run = run(tree, flow, edit.nodes());
        var header = edit.header().strip().replaceFirst(":$", "").strip();
        boolean tries = header.equals("try");
        checkWrap(check(header, tries, run.getFirst()), run, tree.node(flow.definition(), "function_definition"));
        var first = run.getFirst();
        var indent = statementLines.indent(first);
        var unit = StatementLines.unit(tree.root(), tree.source());
        var eol = statementLines.eol(first);
        int start = statementLines.commentStart(first);
        var splices = new ArrayList<Splice>();
        var opening = indent + header + ":" + eol;
        boolean opened = false;
        for (int line : lines(start, run.getLast().end())) {
            int at = tree.source().lineStart(line);
            if (!opened) {
                splices.add(new Splice(at, at, opening));
                opened = true;
            }
            // After the indentation of the block, as in a file with tabs and spaces the unit may be of other blanks.
            boolean inBlock = tree.source().indent(line).startsWith(indent);
            int inner = inBlock ? tree.source().indentStart(line) + indent.length() : at;
            splices.add(new Splice(inner, inner, unit));
        }
        if (tries) {
            splices.add(statementLines.afterAsIs(
                    run.getLast(), indent + "except Exception:" + eol + indent + unit + "raise"));
        }
        return new PlannedEdit(
                splices, "Wrap in " + header, Expectation.in(flow.id()).withAnyEdges());
    }

    private static Syntax check(String header, boolean tries, Syntax first) throws Refusal {
        var text = header + ":\n    pass\n" + (tries ? "finally:\n    pass\n" : "");
        var parsed = PythonParser.parse(Source.of(text));
        boolean one = parsed.parts().size() == 1
                && parsed.parts()
                        .getFirst()
                        .is("if_statement", "for_statement", "while_statement", "with_statement", "try_statement");
        if (!one || header.contains("\n") || !PythonParser.problems(parsed).isEmpty()) {
            throw new Refusal(first.span(), EditReason.OPENS_NO_BLOCK, header);
        }
        return parsed.parts().getFirst();
    }

    /// The lines between two bytes that hold text and do not begin within a string.
    private List<Integer> lines(int start, int end) {
        var source = tree.source();
        var within = Sources.linesWithinStrings(source.text());
        var lines = new ArrayList<Integer>();
        for (int line = source.lineOf(start); line <= source.lineOf(Math.max(start, end - 1)); line++) {
            boolean blank = source.text(source.lineStart(line), source.lineStart(line + 1))
                    .isBlank();
            if (!blank && !within.contains(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    PlannedEdit unwrap(FlowEdit.Unwrap edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var item = tree.item(flow, edit.node());
        var statement = tree.statements(item).getFirst();
        if (!(item instanceof Item.Container container)
                || !statement.is("if_statement", "for_statement", "while_statement", "with_statement")) {
            throw new Refusal(item.statement(), EditReason.NOT_REMOVABLE, edit.node());
        }
        if (container.branches().size() != 1) {
            throw new Refusal(item.statement(), EditReason.OTHER_BRANCHES, edit.node());
        }
        var body = tree.node(container.branches().getFirst().block().span(), "block");
        var first = body.parts().getFirst();
        if (!statementLines.isAlone(first)
                || tree.source().lineOf(first.start()) == tree.source().lineOf(statement.start())) {
            throw new Refusal(item.statement(), EditReason.BLOCK_ON_ONE_LINE);
        }
        checkBound(statement, body, tree.node(flow.definition(), "function_definition"));
        var around = statement.parent();
        boolean leaves = body.parts().getLast().is("return_statement", "raise_statement");
        if (leaves && around != null && around.parts().getLast() != statement) {
            throw new Refusal(body.parts().getLast().span(), EditReason.NEVER_REACHED);
        }
        var outer = statementLines.indent(statement);
        var inner = statementLines.indent(first);
        int start = tree.source().lineStart(tree.source().lineOf(statement.start()));
        int bodyStart = statementLines.commentStart(first);
        var splices = new ArrayList<Splice>();
        splices.add(new Splice(start, bodyStart, ""));
        for (int line : lines(bodyStart, body.end())) {
            int at = tree.source().lineStart(line);
            if (tree.source().text(at, at + inner.length()).equals(inner)) {
                splices.add(new Splice(at + outer.length(), at + inner.length(), ""));
            }
        }
        var expectation =
                Expectation.in(flow.id()).removing(Set.of(edit.node())).withAnyEdges();
        return new PlannedEdit(splices, "Unwrap " + edit.node(), expectation);
    }

    /// What the header binds, and `break` and `continue`, mean nothing without it.
    private static void checkBound(Syntax statement, Syntax body, Syntax definition) throws Refusal {
        var header = Step.in(statement).getFirst();
        var bound = header.binds().stream().map(Binds.Bind::name).toList();
        var scope = Scope.of(definition);
        for (var name : bound) {
            for (var use : scope.occurrences(name)) {
                if (use.start() >= body.start() && !Binds.isAssigned(use)) {
                    throw new Refusal(use.span(), EditReason.OF_OUTER_BLOCK, name);
                }
            }
        }
        var leaving = leaving(List.of(body));
        if (leaving != null && statement.is("for_statement", "while_statement")) {
            throw new Refusal(leaving.span(), EditReason.OF_OUTER_BLOCK, leaving.text());
        }
    }

    /// The first `break` or `continue` that belongs to a loop around the statements.
    static @Nullable Syntax leaving(List<Syntax> statements) {
        for (var statement : statements) {
            if (statement.is("break_statement", "continue_statement")) {
                return statement;
            }
            boolean own = statement.is("for_statement", "while_statement") || Scope.isScope(statement);
            var inner = own ? null : leaving(statement.children());
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    /// A loop around `break` would take it over, and a variable of the header may not hide one that is used below.
    private static void checkWrap(Syntax header, List<Syntax> run, Syntax definition) throws Refusal {
        var leaving = header.is("for_statement", "while_statement") ? leaving(run) : null;
        if (leaving != null) {
            throw new Refusal(leaving.span(), EditReason.OF_NEW_LOOP, leaving.text());
        }
        var scope = Scope.of(definition);
        for (var bind : Step.in(header).getFirst().binds()) {
            for (var use : scope.occurrences(bind.name())) {
                if (use.start() >= run.getLast().end() && !Binds.isAssigned(use)) {
                    throw new Refusal(use.span(), EditReason.BOUND_BY_BLOCK, bind.name());
                }
            }
        }
    }
}
