package headwater.flow.edit;

import headwater.flow.EdgeKind;
import headwater.flow.ItemId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the drawing must show after an edit; anything else that changed speaks against it.
///
/// `flow` is the id of the flow that changes, null when none does. `removed` go, calls of `added`
/// come, and edges may change only at `touched` items. `renamed` maps ids of flows to their new functions.
/// With `anyEdges` only the items are compared.
record Promise(
        @Nullable String flow,
        Set<ItemId> removed,
        List<String> added,
        Set<ItemId> touched,
        List<Wanted> wanted,
        Map<String, String> renamed,
        boolean anyEdges,
        @Nullable Moved moved) {

    /// An edge that must be there, or must not; a null end is the item that was added. With `alone` no other edge
    /// of its kind may arrive at the same port.
    record Wanted(
            boolean present,
            boolean alone,
            EdgeKind kind,
            @Nullable ItemId from,
            @Nullable ItemId to,
            @Nullable String port) {}

    /// Whole lines of the old text that are, unchanged, in the splice that begins at `splice`.
    record Moved(int start, int end, int splice, int offset) {}

    /// The promise that no flow changes.
    static Promise nothing() {
        return new Promise(null, Set.of(), List.of(), Set.of(), List.of(), Map.of(), false, null);
    }

    /// The promise that only this flow changes, and only at these items.
    static Promise in(String flow, ItemId... touched) {
        return new Promise(flow, Set.of(), List.of(), Set.of(touched), List.of(), Map.of(), false, null);
    }

    Promise removing(Set<ItemId> items) {
        return new Promise(flow, Set.copyOf(items), added, touched, wanted, renamed, anyEdges, moved);
    }

    Promise adding(String... callees) {
        return new Promise(flow, removed, List.of(callees), touched, wanted, renamed, anyEdges, moved);
    }

    Promise touching(Set<ItemId> items) {
        var all = new HashSet<ItemId>(touched);
        all.addAll(items);
        return new Promise(flow, removed, added, all, wanted, renamed, anyEdges, moved);
    }

    Promise wanting(EdgeKind kind, @Nullable ItemId from, @Nullable ItemId to, @Nullable String port) {
        return with(new Wanted(true, false, kind, from, to, port));
    }

    /// The promise that this value alone arrives at a port.
    Promise wantingAlone(ItemId from, @Nullable ItemId to, @Nullable String port) {
        return with(new Wanted(true, true, EdgeKind.DATA, from, to, port));
    }

    Promise without(EdgeKind kind, ItemId from, ItemId to, @Nullable String port) {
        return with(new Wanted(false, false, kind, from, to, port));
    }

    private Promise with(Wanted one) {
        var all = new ArrayList<Wanted>(wanted);
        all.add(one);
        return new Promise(flow, removed, added, touched, all, renamed, anyEdges, moved);
    }

    Promise renaming(Map<String, String> flows) {
        return new Promise(flow, removed, added, touched, wanted, Map.copyOf(flows), anyEdges, moved);
    }

    Promise withAnyEdges() {
        return new Promise(flow, removed, added, touched, wanted, renamed, true, moved);
    }

    Promise moving(Moved lines) {
        return new Promise(flow, removed, added, touched, wanted, renamed, anyEdges, lines);
    }
}
