package headwater.flow.edit;

import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Message;
import headwater.flow.Span;
import headwater.flow.python.Binds;
import headwater.flow.python.Futures;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes items out, and closes the gap or leaves a visible one.
final class Deletions {
    private final DocumentTree tree;
    private final StatementLines statementLines;
    private final Commas commas;
    private final Map<Integer, Splice> splices = new LinkedHashMap<>();
    private final Set<ItemId> touched = new HashSet<>();
    private final Set<Message> rewritten = new LinkedHashSet<>();
    // What goes and had its value used.
    private final Set<String> used = new LinkedHashSet<>();
    // The only node that was selected, of which a person may be asked what is to take its place.
    private @Nullable ItemId sole;

    Deletions(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
        this.commas = new Commas(tree.source());
    }

    PlannedEdit delete(FlowEdit.Delete edit) throws Refusal {
        if (edit.nodes().isEmpty()) {
            throw new Refusal(1, EditReason.NOTHING_SELECTED);
        }
        sole = edit.nodes().size() == 1 ? edit.nodes().getFirst() : null;
        var flow = tree.flow(edit.flow());
        var removed = tree.withInner(flow, edit.nodes());
        var statements = new ArrayList<Syntax>();
        for (var item : wholeFirst(flow, edit.nodes())) {
            boolean isGone = statements.stream().anyMatch(each -> each.span().contains(place(item)));
            if (!isGone) {
                statements.addAll(statements(flow, item, edit.heal(), removed));
            }
        }
        var going = new ArrayList<Item>();
        for (var id : removed) {
            going.add(tree.item(flow, id));
        }
        for (var item : going) {
            uses(flow, item, removed, statements, edit.heal());
        }
        var all = new ArrayList<Splice>(statementLines.removeAll(statements));
        all.addAll(splices.values());
        var expectation = withoutExits(
                flow,
                Expectation.in(flow.id()).removing(removed).touching(touched).keeping(bound(statements)));
        var what = edit.nodes().size() == 1
                ? edit.nodes().getFirst().value()
                : edit.nodes().size() + " nodes";
        return new PlannedEdit(all, "Delete " + what, expectation, news());
    }

    private List<Message> news() {
        var news = new ArrayList<Message>();
        if (!used.isEmpty()) {
            news.add(deleted(used));
        }
        news.addAll(rewritten);
        return news;
    }

    /// Says what was deleted.
    static Message deleted(Collection<String> names) {
        return Message.of(EditNews.DELETED, String.join("`, `", names));
    }

    /// What a person would call an item.
    static String name(Item item) {
        return switch (item) {
            case Item.Call call -> call.name();
            case Item.Code code ->
                code.writes().isEmpty() ? "line " + code.statement().line() : String.join(", ", code.writes());
            case Item.Container container -> container.header();
            case Item.Return _ -> "return";
            case Item.Exit exit -> exit.text();
        };
    }

    /// The names that statements bind, each of which must have a value wherever it had one.
    private static Set<String> bound(List<Syntax> statements) {
        var names = new HashSet<String>();
        statements.forEach(statement -> Binds.in(statement).forEach(bind -> names.add(bind.name())));
        return names;
    }

    /// The items, those first that are whole statements, so that what is in them goes with them.
    private List<Item> wholeFirst(Flow flow, List<ItemId> nodes) throws Refusal {
        var items = new ArrayList<Item>();
        for (var id : nodes) {
            items.add(tree.item(flow, id));
        }
        items.sort(Comparator.<Item, Boolean>comparing(item -> item instanceof Item.Call)
                .thenComparingInt(item -> -item.statement().length()));
        return items;
    }

    private static Span place(Item item) {
        return item instanceof Item.Call call ? call.call() : item.statement();
    }

    /// Where a way out goes, values arrive that could not before.
    static Expectation withoutExits(Flow flow, Expectation expectation) {
        boolean isWayOut =
                expectation.removed().stream().anyMatch(id -> flow.item(id).orElse(null) instanceof Item.Exit);
        return isWayOut ? expectation.withAnyEdges() : expectation;
    }

    /// The statements that go as a whole; where only part of one goes, that part is replaced at once.
    private List<Syntax> statements(Flow flow, Item item, boolean heal, Set<ItemId> removed) throws Refusal {
        var found = tree.statements(item);
        if (!(item instanceof Item.Call call)) {
            boolean whole = found.stream()
                    .allMatch(each -> item.statement().startByte() <= each.start()
                            && each.end() <= item.statement().endByte());
            if (!whole) {
                throw new Refusal(item.statement(), EditReason.PART_OF_EXPRESSION, item.id());
            }
            noOthers(flow, item, found, removed);
            return found;
        }
        var statement = found.getFirst();
        var node = tree.node(call.call(), "call");
        var at = node;
        while (at.parent() != null && at.parent().is("await", "parenthesized_expression", "assignment")) {
            at = at.parent();
        }
        boolean whole = at.parent() == statement && statement.is("expression_statement");
        if (whole && found.size() == 1) {
            noOthers(flow, call, found, removed);
            return found;
        }
        var gone = node.parent() != null && node.parent().is("await") ? node.parent() : node;
        put(inPlace(flow, call, gone, heal ? heal(flow, call, removed) : null));
        flow.edges().stream().filter(edge -> edge.from().equals(call.id())).forEach(edge -> touched.add(edge.to()));
        flow.edges().stream().filter(edge -> edge.to().equals(call.id())).forEach(edge -> touched.add(edge.from()));
        return List.of();
    }

    /// What the call took, or a hole, where the call was.
    private Splice inPlace(Flow flow, Item.Call call, Syntax gone, @Nullable Healed healed) throws Refusal {
        if (healed == null) {
            return new Splice(gone.start(), gone.end(), "...");
        }
        checkOne(call);
        var text = needsBrackets(gone, healed.expression()) ? "(" + healed.text() + ")" : healed.text();
        boolean was = FutureUses.isHandedOver(call);
        var wait = was && !healed.future() ? Futures.waitOn(gone) : null;
        if (wait != null) {
            return new Splice(gone.start(), wait.end(), text);
        }
        if (was != healed.future() && !new FutureUses(tree, flow).isTakenByTask(gone)) {
            throw new Refusal(call.call(), was ? EditReason.NEEDS_FUTURE : EditReason.NEEDS_VALUE);
        }
        return new Splice(gone.start(), gone.end(), text);
    }

    /// Nothing else may be in the statements that are deleted.
    private void noOthers(Flow flow, Item item, List<Syntax> going, Set<ItemId> removed) throws Refusal {
        for (var other : flow.items()) {
            boolean inside = going.stream()
                    .anyMatch(each -> each.start() <= other.statement().startByte()
                            && other.statement().endByte() <= each.end());
            boolean folded = other instanceof Item.Code code && code.folded();
            if (inside && !folded && !removed.contains(other.id())) {
                throw new Refusal(item.statement(), EditReason.SAME_STATEMENT, other.id());
            }
        }
    }

    private void uses(Flow flow, Item item, Set<ItemId> removed, List<Syntax> statements, boolean heal) throws Refusal {
        var names = new HashSet<String>();
        switch (item) {
            case Item.Call call -> names.addAll(call.outputs());
            case Item.Code code -> names.addAll(code.writes());
            case Item.Container container -> names.addAll(container.outputs());
            case Item.Return _, Item.Exit _ -> {}
        }
        var occurrences = new Occurrences(tree, flow);
        for (var name : names) {
            var healed = heal && item instanceof Item.Call call && !isUnpacked(call) ? heal(flow, call, removed) : null;
            var definition = tree.node(flow.definition(), "function_definition");
            for (var taken : occurrences.of(item, name)) {
                var use = taken.name();
                boolean goes = statements.stream().anyMatch(each -> each.contains(use));
                if (!goes && !removed.contains(taken.by().id())) {
                    Occurrences.sole(flow, item, taken, removed);
                    if (healed != null) {
                        new Substitution(definition, healed.expression(), statements).check(use);
                    }
                    replace(flow, item, taken, healed, occurrences.hasOthers(item, name));
                }
            }
        }
    }

    /// One input cannot stand for several parts of a result.
    private boolean isUnpacked(Item.Call call) throws Refusal {
        var node = tree.node(call.call(), "call");
        return FutureUses.isUnpacked(node.parent() != null && node.parent().is("await") ? node.parent() : node);
    }

    private void replace(Flow flow, Item item, Occurrences.Taken taken, @Nullable Healed healed, boolean others)
            throws Refusal {
        var use = taken.name();
        touched.add(taken.by().id());
        if (isWaitFor(flow, item, taken)) {
            unwait(taken);
            return;
        }
        if (healed != null) {
            checkOne(item);
            Substitution.checkOnlyRead(use);
            put(healed(item, taken, healed));
            used.add(name(item));
            rewritten.add(Message.of(EditNews.READS, name(taken.by()), healed.text()));
            return;
        }
        if (Binds.isTarget(use) || Substitution.isChanged(use)) {
            throw new Refusal(use.span(), EditReason.CHANGES_DELETED, use.text());
        }
        boolean hole = taken.by() instanceof Item.Call || taken.by() instanceof Item.Return;
        if (!hole) {
            if (others && !(taken.by() instanceof Item.Code)) {
                return;
            }
            throw new Refusal(use.span(), EditReason.USES_DELETED, use.text());
        }
        used.add(name(item));
        put(new Splice(use.start(), use.end(), "..."));
    }

    /// What stands for the name: the value that the call took, waited for where it is a future and was none before.
    private Splice healed(Item item, Occurrences.Taken taken, Healed healed) throws Refusal {
        var use = taken.name();
        boolean takes = FutureUses.takesFuture(taken);
        boolean was = item instanceof Item.Call call && FutureUses.givesFuture(tree, call);
        int end = use.end();
        var text = healed.text();
        if (was && !healed.future() && !takes) {
            var wait = Futures.waitOn(use);
            if (wait == null || DocumentTree.statement(wait).parts().getFirst() == wait) {
                throw new Refusal(use.span(), EditReason.USED_AS_FUTURE, use.text());
            }
            end = wait.end();
        } else if (!was && healed.future() && !takes) {
            text = text + ".result()";
        }
        checkQuotes(use, text);
        return new Splice(use.start(), end, needsBrackets(use, healed.expression()) ? "(" + text + ")" : text);
    }

    /// Whether an expression binds less tightly than what is around its new place.
    static boolean needsBrackets(Syntax use, Syntax expression) {
        var parent = use.parent();
        boolean tight = parent != null
                && parent.is(
                        "attribute",
                        "subscript",
                        "call",
                        "binary_operator",
                        "comparison_operator",
                        "boolean_operator",
                        "not_operator",
                        "unary_operator",
                        "conditional_expression",
                        "await",
                        "list_splat",
                        "dictionary_splat");
        boolean atom = expression.is(
                "identifier",
                "attribute",
                "subscript",
                "call",
                "list",
                "dictionary",
                "set",
                "tuple",
                "parenthesized_expression",
                "string",
                "list_comprehension",
                "set_comprehension",
                "dictionary_comprehension",
                "generator_expression");
        return tight && !atom;
    }

    /// Before Python 3.12 no quotes are allowed within the braces of an f-string.
    private static void checkQuotes(Syntax use, String text) throws Refusal {
        for (var at = use; at != null; at = at.parent()) {
            if (at.is("interpolation") && (text.contains("\"") || text.contains("'") || text.contains("\\"))) {
                throw new Refusal(use.span(), EditReason.NOT_IN_STRING, text);
            }
        }
    }

    private static boolean isWaitFor(Flow flow, Item item, Occurrences.Taken taken) {
        return Futures.isInWaitFor(taken.name())
                && flow.edges().stream()
                        .anyMatch(edge -> edge.kind() == EdgeKind.WAIT_FOR
                                && edge.from().equals(item.id())
                                && edge.to().equals(taken.by().id()));
    }

    private void unwait(Occurrences.Taken taken) throws Refusal {
        var use = taken.name();
        var around = use.parent();
        var keyword = around != null && around.is("list") ? around.parent() : around;
        Syntax list = keyword == null ? null : keyword.parent();
        if (around == null || keyword == null || list == null || !keyword.is("keyword_argument")) {
            throw new Refusal(use.span(), EditReason.WAITS_FOR_DELETED, use.text());
        }
        boolean only = !around.is("list") || around.parts().size() == 1;
        put(only ? commas.remove(list, keyword) : commas.remove(around, use));
    }

    /// What a call took, which stands for its result when the call is gone.
    private record Healed(String text, Syntax expression, boolean future) {}

    /// The first value that the call takes; null when it takes none, or gives a state and not a value.
    private @Nullable Healed heal(Flow flow, Item.Call call, Set<ItemId> removed) throws Refusal {
        if (call.returnsState()) {
            return null;
        }
        var candidates = TakenValues.of(call);
        if (candidates.isEmpty()) {
            return null;
        }
        var best = candidates.getFirst();
        boolean future = false;
        for (var edge : flow.edges()) {
            boolean here = edge.to().equals(call.id()) && best.port().equals(edge.port());
            var from = here ? flow.item(edge.from()).orElse(null) : null;
            if (from instanceof Item.Call source && removed.contains(edge.from())) {
                return heal(flow, source, removed);
            }
            if (here) {
                touched.add(edge.from());
                // A name that a `.result()` has made of the future holds a value.
                future |= from instanceof Item.Call source
                        && (edge.variable() == null || source.outputs().contains(edge.variable()))
                        && FutureUses.givesFuture(tree, source);
            }
        }
        var expression = tree.node(best.value());
        boolean waited = !expression.is("identifier");
        return new Healed(best.binding().text(), expression, future && !waited);
    }

    /// Which of several values is meant only a person knows.
    private void checkOne(Item item) throws Refusal {
        if (item instanceof Item.Call call
                && call.id().equals(sole)
                && TakenValues.of(call).size() > 1) {
            throw new Refusal(call.call(), EditReason.WHICH_VALUE, call.name());
        }
    }

    private void put(Splice splice) {
        splices.put(splice.startByte(), splice);
    }
}
