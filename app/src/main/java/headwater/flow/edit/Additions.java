package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Parameter;
import headwater.flow.Source;
import headwater.flow.Span;
import headwater.flow.python.Binds;
import headwater.flow.python.Changes;
import headwater.flow.python.PythonParser;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Edits that put a call where there was none.
final class Additions {
    private final DocumentTree tree;
    private final StatementLines statementLines;

    Additions(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit add(FlowEdit.Add edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        int line = lineOf(flow, edit.position());
        var call = new CallText(tree).write(flow, line, edit.callee(), edit.mode(), edit.arguments());
        var text = edit.assign().isEmpty()
                ? call.text()
                : DocumentTree.checkedName(edit.assign(), line) + " = " + call.text();
        var splices = new ArrayList<Splice>(call.imports());
        splices.add(put(flow, edit.position(), text));
        var expectation = Expectation.in(flow.id()).adding(call.callee());
        return new PlannedEdit(splices, "Add " + call.callee(), expectation);
    }

    PlannedEdit addCode(FlowEdit.AddCode edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        int line = lineOf(flow, edit.position());
        var parsed = PythonParser.parse(Source.of(edit.code() + "\n"));
        if (parsed.parts().isEmpty()) {
            throw new Refusal(line, EditReason.EMPTY_CODE);
        }
        var errors = PythonParser.problems(parsed);
        if (!errors.isEmpty()) {
            throw new Refusal(line, EditReason.NOT_PYTHON, errors.getFirst().message());
        }
        var place = BlockPlace.of(tree, flow, edit.position());
        var eol = tree.source().eol();
        var text = String.join(eol, Sources.indented(edit.code(), place.indent()));
        int end = tree.source().length();
        boolean open = place.start() == end && tree.source().at(end - 1) != '\n';
        var splice = new Splice(place.start(), place.end(), open ? eol + text : text + eol);
        return new PlannedEdit(
                List.of(splice), "Add code", Expectation.in(flow.id()).withAnyEdges());
    }

    private int lineOf(Flow flow, FlowEdit.Position position) throws Refusal {
        return switch (position) {
            case FlowEdit.Position.Before(var item) ->
                tree.item(flow, item).statement().line();
            case FlowEdit.Position.After(var item) ->
                tree.item(flow, item).statement().line();
            case FlowEdit.Position.AtEndOf(var container, var _) ->
                tree.item(flow, container).statement().line();
            case FlowEdit.Position.AtEnd _ -> flow.line();
        };
    }

    private Splice put(Flow flow, FlowEdit.Position position, String line) throws Refusal {
        return switch (position) {
            case FlowEdit.Position.Before(var item) ->
                statementLines.before(tree.statements(tree.item(flow, item)).getFirst(), List.of(line));
            case FlowEdit.Position.After(var item) -> putAfter(tree.item(flow, item), line);
            case FlowEdit.Position.AtEndOf(var container, int branch) ->
                putAtEnd(
                        BlockPlace.branch(tree.item(flow, container), branch)
                                .block()
                                .span(),
                        line);
            case FlowEdit.Position.AtEnd _ -> putAtEnd(flow.body().span(), line);
        };
    }

    private Splice putAfter(Item item, String line) throws Refusal {
        if (item instanceof Item.Return || item instanceof Item.Exit) {
            throw new Refusal(item.statement(), EditReason.NOTHING_AFTER, item.id());
        }
        return putAfter(tree.statements(item).getLast(), line);
    }

    private Splice putAtEnd(Span span, String line) throws Refusal {
        var block = tree.node(span);
        if (!block.is("block")) {
            throw new Refusal(span, EditReason.INSIDE_EXPRESSION);
        }
        var last = block.parts().getLast();
        if (BlockPlace.isFiller(last)) {
            return new Splice(last.start(), last.end(), line);
        }
        return putAfter(last, line);
    }

    private Splice putAfter(Syntax last, String line) throws Refusal {
        return BlockPlace.isWay(last)
                ? statementLines.before(last, List.of(line))
                : statementLines.after(last, List.of(line));
    }

    PlannedEdit insert(FlowEdit.Insert edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var edge = flow.edges().stream()
                .filter(each -> each.from().equals(edit.from())
                        && each.to().equals(edit.to())
                        && edit.port().equals(each.port()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(lineOf(flow, edit.to()), EditReason.NO_WIRE, edit.from(), edit.port(), edit.to()));
        var to = tree.item(flow, edit.to());
        var value = value(to, edit);
        var port = first(lineOf(flow, edit.to()), edit.callee());
        var given = Map.of(port, value.text());
        var call = new CallText(tree).write(flow, lineOf(flow, edit.to()), edit.callee(), CallMode.CALL, given);
        var splices = new ArrayList<Splice>(call.imports());
        if (edge.variable() == null || isWithin(value) || to.id().value().contains("gather@")) {
            splices.add(new Splice(value.start(), value.end(), call.text()));
        } else {
            var preferred = tree.names().contains(edit.port()) ? call.callee() + "_" + edge.variable() : edit.port();
            var name = tree.fresh(to instanceof Item.Return ? call.callee() + "_" + edge.variable() : preferred);
            splices.add(statementLines.before(DocumentTree.statement(value), List.of(name + " = " + call.text())));
            splices.add(new Splice(value.start(), value.end(), name));
        }
        var expectation = Expectation.in(flow.id(), edit.to())
                .adding(call.callee())
                .wanting(EdgeKind.DATA, edit.from(), null, null)
                .wanting(EdgeKind.DATA, null, edit.to(), null)
                .without(EdgeKind.DATA, edit.from(), edit.to(), edit.port());
        return new PlannedEdit(splices, "Insert " + call.callee(), expectation);
    }

    private static int lineOf(Flow flow, ItemId id) {
        return flow.item(id).map(item -> item.statement().line()).orElse(flow.line());
    }

    private Syntax value(Item to, FlowEdit.Insert edit) throws Refusal {
        if (to instanceof Item.Call call) {
            var argument = new Arguments(tree, call)
                    .at(edit.port())
                    .orElseThrow(() -> new Refusal(call.call(), EditReason.NO_ARGUMENT, edit.port()));
            return tree.node(argument.value());
        }
        var statement = tree.statements(to).getFirst();
        if (to instanceof Item.Return && !statement.parts().isEmpty()) {
            return statement.parts().getFirst();
        }
        throw new Refusal(to.statement(), EditReason.READ_IN_CODE, to.id());
    }

    private String first(int line, String callee) throws Refusal {
        var known = new CallText(tree).known(callee).orElseThrow(() -> new Refusal(line, EditReason.NO_CALLEE, callee));
        return known.parameters().stream()
                .filter(each -> each.form() == Parameter.Form.NORMAL
                        || each.form() == Parameter.Form.POSITIONAL_ONLY
                        || each.form() == Parameter.Form.KEYWORD_ONLY)
                .map(Parameter::name)
                .findFirst()
                .orElseThrow(() -> new Refusal(line, EditReason.TAKES_NO_VALUE, callee));
    }

    /// Whether a line of its own before the statement would come too early for the value, or come when the value is
    /// not asked for.
    static boolean isWithin(Syntax value) {
        var statement = DocumentTree.statement(value);
        if (!statement.is("expression_statement", "return_statement") || isNamedBefore(statement, value)) {
            return true;
        }
        for (var at = value.parent(); at != null && at != statement; at = at.parent()) {
            if (Scope.isScope(at) || at.is("conditional_expression", "boolean_operator")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the statement itself binds a name by `:=` before the value is taken.
    private static boolean isNamedBefore(Syntax statement, Syntax value) {
        return Binds.in(statement).stream()
                .anyMatch(bind -> bind.kind() == Binds.Kind.WALRUS && bind.at().start() < value.start());
    }

    PlannedEdit duplicate(FlowEdit.Duplicate edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var item = tree.item(flow, edit.node());
        var statements = tree.statements(item);
        var first = statements.getFirst();
        var last = statements.getLast();
        if (item instanceof Item.Return || item instanceof Item.Exit || BlockPlace.isWay(last)) {
            throw new Refusal(item.statement(), EditReason.ONE_EXIT);
        }
        boolean isPart = item instanceof Item.Call && first == last && changesValues(first);
        var copied = isPart && item instanceof Item.Call call
                ? whole(call, first).span()
                : tree.source().span(first.start(), last.end());
        var text = isPart && item instanceof Item.Call call
                ? tree.fresh(DottedNames.last(call.reference()) + "_2") + " = "
                        + tree.source().text(copied)
                : copy(
                        first,
                        last,
                        item instanceof Item.Call call && !hasBlock(first) ? renamed(call, first) : List.of());
        boolean alone = statementLines.isAlone(first) && statementLines.isAlone(last);
        Splice splice;
        if (isPart || (item instanceof Item.Call && !hasBlock(first) && bindsWhatItReads(first))) {
            // Below, the copy would take the result of the call and not what the call took.
            splice = alone
                    ? statementLines.beforeAsIs(first, statementLines.indent(first) + text)
                    : statementLines.before(first, List.of(text));
        } else {
            splice = alone
                    ? statementLines.afterAsIs(last, statementLines.indent(first) + text)
                    : statementLines.after(last, List.of(text));
        }
        var added = flow.items().stream()
                .filter(each -> each instanceof Item.Call)
                .map(each -> (Item.Call) each)
                .filter(each -> copied.contains(each.call()))
                .map(each -> DottedNames.last(each.reference()))
                .toArray(String[]::new);
        var expectation = Expectation.in(flow.id(), edit.node()).adding(added).withAnyEdges();
        return new PlannedEdit(List.of(splice), "Duplicate " + edit.node(), expectation);
    }

    /// Whether a line changes what is there already, as `x += clean(x)` does: of such a line only the call is copied.
    private static boolean changesValues(Syntax statement) {
        return !Changes.in(statement).isEmpty()
                || Binds.in(statement).stream().anyMatch(bind -> bind.kind() == Binds.Kind.AUGMENTED);
    }

    /// Whether lines of its own follow a statement's header: what the header binds is read in them.
    private static boolean hasBlock(Syntax statement) {
        return statement.hasAny(node -> node.is("block"));
    }

    /// The call with its `await`.
    private Syntax whole(Item.Call call, Syntax statement) throws Refusal {
        var node = tree.node(call.call(), "call");
        if (Scope.around(node).node() != Scope.around(statement).node()) {
            throw new Refusal(call.call(), EditReason.RESULT_IN_USE, call.id());
        }
        return node.parent() != null && node.parent().is("await") ? node.parent() : node;
    }

    /// The splices that give what a copy binds names of its own.
    private List<Splice> renamed(Item.Call call, Syntax statement) {
        var names = new ArrayList<Splice>();
        var bound = new LinkedHashSet<>(call.outputs());
        Binds.in(statement).stream()
                .filter(bind -> bind.kind() == Binds.Kind.ASSIGNMENT || bind.kind() == Binds.Kind.WALRUS)
                .forEach(bind -> bound.add(bind.name()));
        for (var output : bound) {
            var renamed = target(statement, output);
            if (renamed != null) {
                names.add(renamed);
            }
        }
        return names;
    }

    private static boolean bindsWhatItReads(Syntax statement) {
        var bound = Binds.in(statement).stream().map(Binds.Bind::name).toList();
        return statement.hasAny(node ->
                node.is("identifier") && bound.contains(node.text()) && Scope.isName(node) && !Binds.isAssigned(node));
    }

    private @Nullable Splice target(Syntax statement, String output) {
        var target =
                statement.find(node -> node.is("identifier") && node.text().equals(output) && Binds.isAssigned(node));
        return target == null ? null : new Splice(target.start(), target.end(), tree.fresh(output + "_2"));
    }

    private String copy(Syntax first, Syntax last, List<Splice> names) {
        var text = new StringBuilder();
        int at = first.start();
        for (var each : Splice.ordered(names)) {
            text.append(tree.source().text(at, each.startByte())).append(each.text());
            at = each.endByte();
        }
        return text.append(tree.source().text(at, last.end())).toString();
    }
}
