package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Edge;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Message;
import headwater.flow.diff.ItemMatch;
import headwater.flow.python.Binds;
import headwater.flow.python.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the documents before and after an edit with what the edit promised.
///
/// Refusals name lines of the text before the edit.
final class Proof {
    private final Document before;
    private final Document after;
    private final Expectation expectation;
    private final Offsets offsets;
    private final ItemMatch match;

    Proof(Document before, Document after, PlannedEdit plan) {
        this.before = before;
        this.after = after;
        this.expectation = plan.expectation();
        this.offsets = new Offsets(plan.splices(), expectation);
        this.match = ItemMatch.at(
                before,
                after,
                offsets::of,
                (flow, id) -> isChanged(flow) && expectation.removed().contains(id));
    }

    /// Which item of the old document is which in the new one.
    ItemMatch match() throws Refusal {
        for (var flow : before.flows()) {
            var name = expectation.renamed().getOrDefault(flow.id(), flow.function());
            var now = match.flowAfter(flow.id())
                    .flatMap(after::flow)
                    .filter(each -> each.function().equals(name))
                    .orElseThrow(() -> new Refusal(flow.line(), EditReason.FLOW_LOST, name));
            compare(flow, now);
        }
        if (after.flows().size() < before.flows().size()) {
            throw new Refusal(1, EditReason.FLOWS_LOST);
        }
        return match;
    }

    private void compare(Flow flow, Flow now) throws Refusal {
        var removed = isChanged(flow.id()) ? expectation.removed() : Set.<ItemId>of();
        var gone = new HashSet<ItemId>(removed);
        if (isChanged(flow.id())) {
            gone.addAll(expectation.leaving());
        }
        var map = new KeptItems(flow, now, gone, match, offsets);
        for (var item : flow.items()) {
            boolean isGone = map.after(item.id()) == null && !(item instanceof Item.Code);
            if (isGone && !removed.contains(item.id()) && !map.isEmptied(item)) {
                throw new Refusal(item.statement(), EditReason.NODE_LOST, item.id());
            }
        }
        calls(map);
        if (isChanged(flow.id()) && !expectation.kept().isEmpty()) {
            values(flow, now);
        }
        if (!expectation.anyEdges()) {
            edges(map);
        }
    }

    /// Whether the body of a flow is the one that is edited; `a = flow(f)` and `b = flow(f)` share theirs.
    private boolean isChanged(String id) {
        var edited = expectation.flow() == null
                ? null
                : before.flow(expectation.flow()).orElse(null);
        return edited != null
                && before.flow(id)
                        .filter(flow -> flow.definition().equals(edited.definition()))
                        .isPresent();
    }

    /// Checks that no name that surely had a value is now without one.
    private void values(Flow flow, Flow now) throws Refusal {
        var old = new DocumentTree(before).node(flow.definition(), "function_definition");
        var tree = new DocumentTree(after).node(now.definition(), "function_definition");
        for (var name : expectation.kept()) {
            for (var use : Scope.of(old).occurrences(name)) {
                int at = offsets.of(use.start());
                var then = tree.find(node -> node.is("identifier") && node.start() == at);
                boolean isLost = !Binds.isAssigned(use)
                        && then != null
                        && then.text().equals(name)
                        && SureBindings.before(use, name)
                        && !SureBindings.before(then, name);
                if (isLost) {
                    throw new Refusal(use.span(), EditReason.VALUE_LOST, name);
                }
            }
        }
    }

    private void calls(KeptItems kept) throws Refusal {
        var expected = new ArrayList<String>(isChanged(kept.flow().id()) ? expectation.added() : List.of());
        ItemId first = null;
        for (var item : kept.now().items()) {
            if (item instanceof Item.Call call && kept.before(call.id()) == null) {
                var callee = DottedNames.last(call.reference());
                boolean isFree = expectation.anyCalls() && isChanged(kept.flow().id());
                if (!expected.remove(callee) && !isFree) {
                    throw new Refusal(kept.flow().line(), EditReason.UNEXPECTED_CALL, callee);
                }
                first = first == null ? call.id() : first;
            }
        }
        if (!expected.isEmpty()) {
            throw new Refusal(kept.flow().line(), EditReason.CALL_NOT_SEEN, expected.getFirst());
        }
        if (isChanged(kept.flow().id())) {
            for (var wanted : expectation.wanted()) {
                wanted(kept, first, wanted);
            }
        }
    }

    private static void wanted(KeptItems kept, @Nullable ItemId added, Expectation.Wanted wanted) throws Refusal {
        var from = wanted.from() == null ? added : kept.after(wanted.from());
        var to = wanted.to() == null ? added : kept.after(wanted.to());
        boolean there = false;
        for (var edge : kept.now().edges()) {
            boolean port = wanted.port() == null || wanted.port().equals(edge.port());
            boolean arrives = KeptItems.group(edge.kind()) == KeptItems.group(wanted.kind())
                    && kept.whole(edge.to()).equals(to)
                    && port;
            boolean isFrom = kept.whole(edge.from()).equals(from);
            there |= arrives && isFrom;
            if (arrives && wanted.alone() && !isFrom) {
                throw new Refusal(line(kept, wanted), EditReason.ALSO_FROM_BETWEEN, kept.old(edge.from()));
            }
        }
        if (there != wanted.present()) {
            throw new Refusal(
                    line(kept, wanted),
                    wanted.present() ? EditReason.NOT_CONNECTED : EditReason.STILL_CONNECTED,
                    name(wanted.from()),
                    name(wanted.to()));
        }
    }

    private static int line(KeptItems kept, Expectation.Wanted wanted) {
        var id = wanted.to() == null ? wanted.from() : wanted.to();
        return id == null
                ? kept.flow().line()
                : kept.flow()
                        .item(id)
                        .map(item -> item.statement().line())
                        .orElse(kept.flow().line());
    }

    private static Object name(@Nullable ItemId id) {
        return id == null ? Message.of(EditReason.NEW_CALL) : "`" + id + "`";
    }

    private void edges(KeptItems kept) throws Refusal {
        var free = new HashSet<ItemId>();
        if (isChanged(kept.flow().id())) {
            expectation.touched().forEach(id -> free.add(Objects.requireNonNullElse(kept.after(id), id)));
        }
        // Several names may carry values from one item to one argument, so that two edges are the same plain one.
        var old = new LinkedHashSet<Edge>();
        kept.flow().edges().forEach(edge -> add(kept.after(edge), free, old));
        var now = new LinkedHashSet<Edge>();
        kept.now().edges().forEach(edge -> add(kept.plain(edge), free, now));
        for (var edge : now) {
            if (!old.contains(edge)) {
                throw new Refusal(
                        kept.line(edge.to()), EditReason.ALSO_CONNECTS, kept.old(edge.from()), kept.old(edge.to()));
            }
        }
        for (var edge : old) {
            if (!now.contains(edge)) {
                throw new Refusal(
                        kept.line(edge.to()), EditReason.ALSO_DISCONNECTS, kept.old(edge.from()), kept.old(edge.to()));
            }
        }
    }

    private static void add(@Nullable Edge edge, Set<ItemId> free, Set<Edge> edges) {
        boolean counts = edge != null
                && edge.kind() != EdgeKind.ORDER
                && edge.kind() != EdgeKind.BARRIER
                && !edge.from().equals(edge.to())
                && !free.contains(edge.from())
                && !free.contains(edge.to());
        if (edge != null && counts) {
            edges.add(edge);
        }
    }
}
