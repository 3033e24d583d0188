package headwater.flow.diff;

import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.ItemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/// Which items of one version of a document are in another version, and what their ids are there.
///
/// Whatever changed the text: an edit of the canvas, typing, undo, a formatter, another program. No two items
/// become the same one. Immutable; the same two documents always give the same match.
public final class ItemMatch {
    private final List<Matched> flows;

    private ItemMatch(List<Matched> flows) {
        this.flows = List.copyOf(flows);
    }

    /// A flow that is in both versions, by its id, with the new id of each item that is still there.
    ///
    /// `items` is in the order of the old version.
    public record Matched(String before, String after, Map<ItemId, ItemId> items) {
        public Matched {
            items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        }
    }

    /// The match of two versions of a document. Never fails: what cannot be found is not in the match.
    public static ItemMatch between(Document before, Document after) {
        var pairs = FlowMatch.between(before, after);
        var renamed = pairs.stream()
                .collect(Collectors.toMap(
                        pair -> pair.before().function(), pair -> pair.after().function(), (one, _) -> one));
        var callees = Callees.between(before, after, renamed);
        var flows = new ArrayList<Matched>();
        for (var pair : pairs) {
            var old = ItemPrint.all(before.source(), pair.before());
            var found = Alignment.of(old, ItemPrint.all(after.source(), pair.after()), callees);
            var items = new LinkedHashMap<ItemId, ItemId>();
            for (var one : old) {
                var other = found.get(one);
                if (other != null) {
                    items.put(one.id(), other.id());
                }
            }
            flows.add(new Matched(pair.before().id(), pair.after().id(), items));
        }
        return new ItemMatch(flows);
    }

    /// The match that is known without looking for it, because the changes of the text are known.
    ///
    /// @param offsets the new place of each byte of the old text, -1 where it is gone
    /// @param removed whether an item of a flow (by its id) is known to be gone
    public static ItemMatch at(
            Document before, Document after, IntUnaryOperator offsets, BiPredicate<String, ItemId> removed) {
        var flows = new ArrayList<Matched>();
        for (var pair : FlowMatch.at(before, after, offsets)) {
            var flow = pair.before().id();
            var there = new HashMap<Integer, List<Item>>();
            pair.after()
                    .items()
                    .forEach(item -> there.computeIfAbsent(place(item), _ -> new ArrayList<>())
                            .add(item));
            var items = new LinkedHashMap<ItemId, ItemId>();
            for (var item : pair.before().items()) {
                var found = removed.test(flow, item.id())
                        ? Optional.<Item>empty()
                        : alike(item, there.getOrDefault(offsets.applyAsInt(place(item)), List.of()));
                found.ifPresent(other -> {
                    items.put(item.id(), other.id());
                    there.getOrDefault(place(other), new ArrayList<>()).remove(other);
                });
            }
            flows.add(new Matched(flow, pair.after().id(), items));
        }
        return new ItemMatch(flows);
    }

    /// A block and its first call may begin at the same byte, so the kind decides before the group.
    private static Optional<Item> alike(Item item, List<Item> there) {
        return there.stream()
                .filter(other -> kind(other).equals(kind(item)))
                .findFirst()
                .or(() -> there.stream()
                        .filter(other -> group(other).equals(group(item)))
                        .findFirst());
    }

    private static String kind(Item item) {
        return switch (item) {
            case Item.Call call -> "call of " + call.reference();
            case Item.Container container -> container.kind().word();
            case Item.Code _, Item.Return _, Item.Exit _ -> group(item);
        };
    }

    private static int place(Item item) {
        return item instanceof Item.Call call
                ? call.call().startByte()
                : item.statement().startByte();
    }

    /// The flows that are in both versions.
    public List<Matched> flows() {
        return flows;
    }

    /// The id that a flow has in the new version, empty if the flow is gone.
    ///
    /// @param flow its id in the old version
    public Optional<String> flowAfter(String flow) {
        return flow(flow).map(Matched::after);
    }

    /// The id that an item has in the new version, empty if the item is gone.
    ///
    /// @param flow the id of its flow in the old version
    public Optional<ItemId> after(String flow, ItemId id) {
        if (id.equals(ItemId.PARAMETERS)) {
            return flow(flow).map(_ -> id);
        }
        return flow(flow).map(matched -> matched.items().get(id));
    }

    private Optional<Matched> flow(String id) {
        return flows.stream().filter(flow -> flow.before().equals(id)).findFirst();
    }

    /// Items of one group may become each other: a guard's `return` may become the last one.
    static String group(Item item) {
        return switch (item) {
            case Item.Call _ -> "call";
            case Item.Code _ -> "code";
            case Item.Container _ -> "container";
            case Item.Return _, Item.Exit _ -> "exit";
        };
    }
}
