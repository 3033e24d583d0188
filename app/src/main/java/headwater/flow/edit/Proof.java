package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Edge;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the documents before and after an edit with what the edit promised.
final class Proof {
    private final Document before;
    private final Document after;
    private final Promise promise;
    private final Shift shift;
    private final List<Outcome.Kept> kept = new ArrayList<>();

    Proof(Document before, Document after, Plan plan) {
        this.before = before;
        this.after = after;
        this.promise = plan.promise();
        this.shift = new Shift(plan.splices(), promise);
    }

    /// The items that are in both.
    List<Outcome.Kept> kept() throws Refusal {
        for (var flow : before.flows()) {
            var name = promise.renamed().getOrDefault(flow.function(), flow.function());
            var now = after.flows().stream()
                    .filter(each -> each.function().equals(name)
                            && each.definition().startByte()
                                    >= shift.of(flow.definition().startByte()))
                    .findFirst()
                    .or(() -> after.flow(name))
                    .orElseThrow(() -> new Refusal(flow.line(), "the flow `" + name + "` would no longer be one"));
            compare(flow, now);
        }
        if (after.flows().size() < before.flows().size()) {
            throw new Refusal(1, "a flow would no longer be a card");
        }
        return kept;
    }

    private void compare(Flow flow, Flow now) throws Refusal {
        var here = new HashMap<Integer, Item>();
        now.items().forEach(item -> here.putIfAbsent(anchor(item), item));
        var map = new LinkedHashMap<ItemId, ItemId>();
        map.put(ItemId.PARAMETERS, ItemId.PARAMETERS);
        boolean changes = flow.function().equals(promise.flow());
        for (var item : flow.items()) {
            if (changes && promise.removed().contains(item.id())) {
                continue;
            }
            int at = shift.of(anchor(item));
            Item found = at < 0 ? null : here.get(at);
            if (found != null && isAlike(found, item) && !map.containsValue(found.id())) {
                map.put(item.id(), found.id());
                kept.add(new Outcome.Kept(flow.function(), item.id(), now.function(), found.id()));
            } else if (isCard(item)) {
                throw new Refusal(item.statement(), "`" + item.id() + "` would be lost");
            }
        }
        calls(flow, now, map, changes);
        if (!promise.anyEdges()) {
            edges(flow, now, map, changes);
        }
    }

    private void calls(Flow flow, Flow now, Map<ItemId, ItemId> map, boolean changes) throws Refusal {
        var expected = new ArrayList<String>(changes ? promise.added() : List.of());
        ItemId first = null;
        for (var item : now.items()) {
            if (item instanceof Item.Call call && !map.containsValue(call.id())) {
                var callee = call.reference().substring(call.reference().lastIndexOf('.') + 1);
                if (!expected.remove(callee)) {
                    throw new Refusal(flow.line(), "a call of `" + callee + "` would appear that nobody asked for");
                }
                first = first == null ? call.id() : first;
            }
        }
        if (!expected.isEmpty()) {
            throw new Refusal(flow.line(), "the call of `" + expected.getFirst() + "` would not be seen as one");
        }
        if (changes) {
            for (var wanted : promise.wanted()) {
                wanted(flow, now, map, first, wanted);
            }
        }
    }

    private static void wanted(
            Flow flow, Flow now, Map<ItemId, ItemId> map, @Nullable ItemId added, Promise.Wanted wanted)
            throws Refusal {
        var from = wanted.from() == null ? added : map.get(wanted.from());
        var to = wanted.to() == null ? added : map.get(wanted.to());
        boolean there = now.edges().stream()
                .anyMatch(edge -> group(edge.kind()) == group(wanted.kind())
                        && edge.from().equals(from)
                        && edge.to().equals(to)
                        && (wanted.port() == null || wanted.port().equals(edge.port())));
        if (there != wanted.present()) {
            var pair = name(wanted.from()) + " and " + name(wanted.to());
            var words = wanted.present()
                    ? "the two would still not be joined: between " + pair + " the value changes or is not yet there"
                    : "there is another way for the value between " + pair;
            int line = wanted.to() == null
                    ? flow.line()
                    : flow.item(wanted.to())
                            .map(item -> item.statement().line())
                            .orElse(flow.line());
            throw new Refusal(line, words);
        }
    }

    private static String name(@Nullable ItemId id) {
        return id == null ? "the new call" : "`" + id + "`";
    }

    private void edges(Flow flow, Flow now, Map<ItemId, ItemId> map, boolean changes) throws Refusal {
        var free = new HashSet<ItemId>();
        if (changes) {
            promise.touched().forEach(id -> free.add(Objects.requireNonNullElse(map.get(id), id)));
        }
        var old = new HashSet<Edge>();
        for (var edge : flow.edges()) {
            var from = map.get(edge.from());
            var to = map.get(edge.to());
            if (from != null && to != null && counts(edge, free, from, to)) {
                old.add(new Edge(group(edge.kind()), from, to, edge.port(), null));
            }
        }
        var known = new HashSet<ItemId>(map.values());
        for (var edge : now.edges()) {
            var plain = new Edge(group(edge.kind()), edge.from(), edge.to(), edge.port(), null);
            boolean both = known.contains(edge.from()) && known.contains(edge.to());
            if (both && counts(edge, free, edge.from(), edge.to()) && !old.remove(plain)) {
                throw new Refusal(line(now, edge), "it would also join `" + edge.from() + "` to `" + edge.to() + "`");
            }
        }
        for (var edge : old) {
            throw new Refusal(line(now, edge), "it would also part `" + edge.from() + "` from `" + edge.to() + "`");
        }
    }

    private static int line(Flow flow, Edge edge) {
        return flow.item(edge.to()).map(Item::statement).map(Span::line).orElse(flow.line());
    }

    private static boolean counts(Edge edge, Set<ItemId> free, ItemId from, ItemId to) {
        boolean value = edge.kind() != EdgeKind.ORDER && edge.kind() != EdgeKind.BARRIER;
        return value && !free.contains(from) && !free.contains(to);
    }

    private static EdgeKind group(EdgeKind kind) {
        return kind == EdgeKind.COLLECT ? EdgeKind.DATA : kind;
    }

    private static boolean isAlike(Item one, Item other) {
        return one.getClass() == other.getClass() || (isWayOut(one) && isWayOut(other));
    }

    private static boolean isWayOut(Item item) {
        return item instanceof Item.Return || item instanceof Item.Exit;
    }

    private static boolean isCard(Item item) {
        return !(item instanceof Item.Code);
    }

    private static int anchor(Item item) {
        return item instanceof Item.Call call
                ? call.call().startByte()
                : item.statement().startByte();
    }
}
