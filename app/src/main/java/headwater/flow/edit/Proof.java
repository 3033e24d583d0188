package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Edge;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Message;
import headwater.flow.diff.ItemMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the documents before and after an edit with what the edit promised.
///
/// Refusals name lines of the text before the edit.
final class Proof {
    private final Document before;
    private final Document after;
    private final Promise promise;
    private final ItemMatch match;

    Proof(Document before, Document after, Plan plan) {
        this.before = before;
        this.after = after;
        this.promise = plan.promise();
        var shift = new Shift(plan.splices(), promise);
        this.match = ItemMatch.at(
                before,
                after,
                promise.renamed(),
                shift::of,
                (flow, id) -> flow.equals(promise.flow()) && promise.removed().contains(id));
    }

    /// Which item of the old document is which in the new one.
    ItemMatch match() throws Refusal {
        for (var flow : before.flows()) {
            var name = promise.renamed().getOrDefault(flow.function(), flow.function());
            var now = after.flow(name).orElseThrow(() -> new Refusal(flow.line(), EditReason.FLOW_LOST, name));
            compare(flow, now);
        }
        if (after.flows().size() < before.flows().size()) {
            throw new Refusal(1, EditReason.FLOWS_LOST);
        }
        return match;
    }

    private void compare(Flow flow, Flow now) throws Refusal {
        var map = new Kept(flow, now, changes(flow));
        for (var item : flow.items()) {
            boolean removed = map.changes() && (promise.removed().contains(item.id()) || isEmptied(flow, item));
            if (!removed && map.of(item.id()) == null && !(item instanceof Item.Code)) {
                throw new Refusal(item.statement(), EditReason.NODE_LOST, item.id());
            }
        }
        calls(map);
        if (!promise.anyEdges()) {
            edges(map);
        }
    }

    /// Whether every call in a block is removed, so that what is left of it is plain code.
    private boolean isEmptied(Flow flow, Item item) {
        if (!(item instanceof Item.Container)) {
            return false;
        }
        var calls = flow.items().stream()
                .filter(each -> each instanceof Item.Call && item.statement().contains(each.statement()))
                .map(Item::id)
                .toList();
        return !calls.isEmpty() && promise.removed().containsAll(calls);
    }

    private boolean changes(Flow flow) {
        return flow.function().equals(promise.flow());
    }

    /// The items of one flow that are still there; `changes` is true for the flow that is edited.
    private final class Kept {
        private final Flow flow;
        private final Flow now;
        private final boolean changes;
        private final Map<ItemId, ItemId> map = new HashMap<>();
        private final Map<ItemId, ItemId> back = new HashMap<>();

        Kept(Flow flow, Flow now, boolean changes) {
            this.flow = flow;
            this.now = now;
            this.changes = changes;
            map.put(ItemId.PARAMETERS, ItemId.PARAMETERS);
            flow.items()
                    .forEach(item -> match.after(flow.function(), item.id()).ifPresent(id -> map.put(item.id(), id)));
            map.forEach((one, other) -> back.put(other, one));
        }

        boolean changes() {
            return changes;
        }

        @Nullable
        ItemId of(ItemId id) {
            return map.get(id);
        }

        /// The old id of a new item, its new one if it was added.
        ItemId old(ItemId id) {
            return back.getOrDefault(id, id);
        }

        boolean isKept(ItemId id) {
            return back.containsKey(id);
        }

        /// The line of the old text that a new item comes from, the flow's own for one that was added.
        int line(ItemId id) {
            var old = back.get(id);
            return old == null
                    ? flow.line()
                    : flow.item(old).map(item -> item.statement().line()).orElse(flow.line());
        }
    }

    private void calls(Kept kept) throws Refusal {
        var expected = new ArrayList<String>(kept.changes ? promise.added() : List.of());
        ItemId first = null;
        for (var item : kept.now.items()) {
            if (item instanceof Item.Call call && !kept.isKept(call.id())) {
                var callee = Words.last(call.reference());
                if (!expected.remove(callee)) {
                    throw new Refusal(kept.flow.line(), EditReason.UNEXPECTED_CALL, callee);
                }
                first = first == null ? call.id() : first;
            }
        }
        if (!expected.isEmpty()) {
            throw new Refusal(kept.flow.line(), EditReason.CALL_NOT_SEEN, expected.getFirst());
        }
        if (kept.changes) {
            for (var wanted : promise.wanted()) {
                wanted(kept, first, wanted);
            }
        }
    }

    private static void wanted(Kept kept, @Nullable ItemId added, Promise.Wanted wanted) throws Refusal {
        var from = wanted.from() == null ? added : kept.of(wanted.from());
        var to = wanted.to() == null ? added : kept.of(wanted.to());
        boolean there = false;
        for (var edge : kept.now.edges()) {
            boolean port = wanted.port() == null || wanted.port().equals(edge.port());
            boolean arrives =
                    group(edge.kind()) == group(wanted.kind()) && edge.to().equals(to) && port;
            there |= arrives && edge.from().equals(from);
            if (arrives && wanted.alone() && !edge.from().equals(from)) {
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

    private static int line(Kept kept, Promise.Wanted wanted) {
        var id = wanted.to() == null ? wanted.from() : wanted.to();
        return id == null
                ? kept.flow.line()
                : kept.flow.item(id).map(item -> item.statement().line()).orElse(kept.flow.line());
    }

    private static Object name(@Nullable ItemId id) {
        return id == null ? Message.of(EditReason.NEW_CALL) : "`" + id + "`";
    }

    private void edges(Kept kept) throws Refusal {
        var free = new HashSet<ItemId>();
        if (kept.changes) {
            promise.touched().forEach(id -> free.add(Objects.requireNonNullElse(kept.of(id), id)));
        }
        var old = new LinkedHashSet<Edge>();
        for (var edge : kept.flow.edges()) {
            var from = kept.of(edge.from());
            var to = kept.of(edge.to());
            if (from != null && to != null && counts(edge, free, from, to)) {
                old.add(plain(edge, from, to));
            }
        }
        // Several names may carry values from one item to one argument, so that two edges are the same plain one.
        var now = new LinkedHashSet<Edge>();
        for (var edge : kept.now.edges()) {
            boolean both = kept.isKept(edge.from()) && kept.isKept(edge.to());
            if (both && counts(edge, free, edge.from(), edge.to())) {
                now.add(plain(edge, edge.from(), edge.to()));
            }
        }
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

    private static Edge plain(Edge edge, ItemId from, ItemId to) {
        return new Edge(group(edge.kind()), from, to, edge.port(), null);
    }

    private static boolean counts(Edge edge, Set<ItemId> free, ItemId from, ItemId to) {
        boolean value = edge.kind() != EdgeKind.ORDER && edge.kind() != EdgeKind.BARRIER;
        return value && !free.contains(from) && !free.contains(to);
    }

    private static EdgeKind group(EdgeKind kind) {
        return kind == EdgeKind.COLLECT ? EdgeKind.DATA : kind;
    }
}
