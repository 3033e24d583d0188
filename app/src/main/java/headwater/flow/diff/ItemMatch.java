package headwater.flow.diff;

import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.TaskDefinition;
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

/// Which flows, items and tasks of one version of a document are in another version, and what their ids are there.
///
/// Whatever changed the text: an edit of the canvas, typing, undo, a formatter, another program. No two items
/// become the same one. Immutable; the same two documents always give the same match.
public final class ItemMatch {
    private final List<Matched> flows;
    private final Map<String, String> tasks;

    private ItemMatch(List<Matched> flows, Map<String, String> tasks) {
        this.flows = List.copyOf(flows);
        this.tasks = Map.copyOf(tasks);
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
        var pairs = DefinitionMatch.flows(before, after);
        var tasks = DefinitionMatch.tasks(before, after);
        var callees = Callees.between(before, after, pairs, tasks);
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
        return new ItemMatch(flows, ids(tasks));
    }

    /// The match that is known without looking for it, because the changes of the text are known.
    ///
    /// @param offsets the new place of each byte of the old text, -1 where it is gone
    /// @param removed whether an item of a flow (by its id) is known to be gone
    public static ItemMatch at(
            Document before, Document after, IntUnaryOperator offsets, BiPredicate<String, ItemId> removed) {
        var flows = new ArrayList<Matched>();
        for (var pair : DefinitionMatch.at(before, after, Document::flows, offsets)) {
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
        return new ItemMatch(flows, ids(DefinitionMatch.at(before, after, Document::tasks, offsets)));
    }

    private static Map<String, String> ids(List<DefinitionMatch.Pair<TaskDefinition>> tasks) {
        return tasks.stream()
                .collect(Collectors.toMap(
                        pair -> pair.before().id(), pair -> pair.after().id()));
    }

    /// The match of this old version with a newer one than this new version.
    ///
    /// @param next the match of this new version with the newer one
    public ItemMatch then(ItemMatch next) {
        var composed = new ArrayList<Matched>();
        for (var matched : flows) {
            next.flowAfter(matched.after()).ifPresent(after -> {
                var items = new LinkedHashMap<ItemId, ItemId>();
                matched.items()
                        .forEach(
                                (id, now) -> next.after(matched.after(), now).ifPresent(later -> items.put(id, later)));
                composed.add(new Matched(matched.before(), after, items));
            });
        }
        var renamed = new HashMap<String, String>();
        tasks.forEach((id, now) -> next.taskAfter(now).ifPresent(later -> renamed.put(id, later)));
        return new ItemMatch(composed, renamed);
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

    /// The id that a flow has in the old version, empty if the flow is new.
    ///
    /// @param flow its id in the new version
    public Optional<String> flowBefore(String flow) {
        return flows.stream()
                .filter(each -> each.after().equals(flow))
                .map(Matched::before)
                .findFirst();
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

    /// The id that a task has in the new version, empty if the task is gone.
    ///
    /// @param task its id in the old version
    public Optional<String> taskAfter(String task) {
        return Optional.ofNullable(tasks.get(task));
    }

    /// Whether this is the new id of an item that is in both versions.
    ///
    /// @param flow the id of its flow in the old version
    public boolean isAfter(String flow, ItemId after) {
        return flow(flow)
                .filter(matched -> matched.items().containsValue(after))
                .isPresent();
    }

    /// Whether this is the new id of a task that is in both versions.
    public boolean isTaskAfter(String after) {
        return tasks.containsValue(after);
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
