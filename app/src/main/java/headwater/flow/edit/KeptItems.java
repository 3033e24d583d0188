package headwater.flow.edit;

import headwater.flow.Edge;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Span;
import headwater.flow.diff.ItemMatch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The items of one flow before an edit, and what has become of them.
///
/// Code items become one where what was between them goes, and two where something comes between them; a block that
/// loses its last call becomes code with all that is in it. What belongs together in this way counts as one item.
final class KeptItems {
    private final Flow flow;
    private final Flow now;
    private final Set<ItemId> gone;
    private final Map<ItemId, ItemId> after = new HashMap<>();
    private final Map<ItemId, ItemId> before = new HashMap<>();
    private final Map<ItemId, ItemId> joined = new HashMap<>();
    private final Set<ItemId> blocks = new HashSet<>();

    /// @param gone the items that the edit takes out of this flow, or of their block
    KeptItems(Flow flow, Flow now, Set<ItemId> gone, ItemMatch match, Offsets offsets) {
        this.flow = flow;
        this.now = now;
        this.gone = gone;
        after.put(ItemId.PARAMETERS, ItemId.PARAMETERS);
        for (var item : flow.items()) {
            match.after(flow.id(), item.id()).ifPresent(id -> after.put(item.id(), id));
        }
        join(offsets);
        after.replaceAll((_, id) -> whole(id));
        after.forEach((old, id) -> before.putIfAbsent(id, old));
    }

    private void join(Offsets offsets) {
        var codes =
                now.items().stream().filter(item -> item instanceof Item.Code).toList();
        for (var item : flow.items()) {
            boolean isBlock = !(item instanceof Item.Code) && !after.containsKey(item.id()) && isEmptied(item);
            if (!isBlock && !(item instanceof Item.Code)) {
                continue;
            }
            var parts = parts(item.statement(), codes, offsets);
            for (var part : parts) {
                unite(part, whole(parts.getFirst()));
            }
            if (!parts.isEmpty()) {
                after.put(item.id(), parts.getFirst());
            }
            if (isBlock) {
                blocks.addAll(parts);
            }
        }
    }

    /// The new code items that have lines of an old statement.
    private static List<ItemId> parts(Span old, List<Item> codes, Offsets offsets) {
        int start = offsets.of(old.startByte());
        int end = offsets.of(old.endByte() - 1);
        return start < 0 || end < 0
                ? List.of()
                : codes.stream()
                        .filter(code -> code.statement().startByte() <= end
                                && start < code.statement().endByte())
                        .map(Item::id)
                        .toList();
    }

    private void unite(ItemId part, ItemId whole) {
        var other = whole(part);
        joined.replaceAll((_, id) -> id.equals(other) ? whole : id);
        joined.put(part, whole);
    }

    /// The new item that stands for all that a new item belongs to.
    ItemId whole(ItemId id) {
        return joined.getOrDefault(id, id);
    }

    /// Whether the item is, or is in, a block whose calls are all gone.
    boolean isEmptied(Item item) {
        return flow.items().stream()
                .anyMatch(each -> each instanceof Item.Container
                        && (each.id().equals(item.id()) || item.id().isIn(each.id()))
                        && losesItsCalls(each));
    }

    private boolean losesItsCalls(Item block) {
        return gone.stream().anyMatch(id -> id.isIn(block.id()))
                && flow.items().stream()
                        .filter(each -> each instanceof Item.Call && each.id().isIn(block.id()))
                        .allMatch(each -> gone.contains(each.id()));
    }

    Flow flow() {
        return flow;
    }

    Flow now() {
        return now;
    }

    /// The new item that an old one has become, null where it is gone.
    @Nullable
    ItemId after(ItemId old) {
        return after.get(old);
    }

    /// An old item that has become this new one, null where it is new.
    @Nullable
    ItemId before(ItemId id) {
        return before.get(whole(id));
    }

    /// The id before the edit of a new item, its new one where it was added.
    ItemId old(ItemId id) {
        return Objects.requireNonNullElse(before(id), id);
    }

    /// The edge between the new items that the ends of an old edge have become, null where one of them is gone.
    @Nullable
    Edge after(Edge edge) {
        var from = after(edge.from());
        var to = after(edge.to());
        return from == null || to == null ? null : plain(edge, from, to);
    }

    /// A new edge between items that were there before, null where one of them is new.
    @Nullable
    Edge plain(Edge edge) {
        boolean kept = before(edge.from()) != null && before(edge.to()) != null;
        return kept ? plain(edge, whole(edge.from()), whole(edge.to())) : null;
    }

    /// What two versions of an edge have in common. What a block takes arrives at other names in code.
    private Edge plain(Edge edge, ItemId from, ItemId to) {
        boolean isBlock = blocks.stream().map(this::whole).anyMatch(to::equals);
        return new Edge(group(edge.kind()), from, to, isBlock ? null : edge.port(), null);
    }

    static EdgeKind group(EdgeKind kind) {
        return kind == EdgeKind.COLLECT ? EdgeKind.DATA : kind;
    }

    /// The line of the old text that a new item comes from, the flow's own for one that was added.
    int line(ItemId id) {
        var old = before(id);
        return old == null
                ? flow.line()
                : flow.item(old).map(item -> item.statement().line()).orElse(flow.line());
    }
}
