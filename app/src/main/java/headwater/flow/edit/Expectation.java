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
/// With `anyEdges` only the items are compared. With `anyCalls` more calls than those of `added` may come. Items
/// of `leaving` go from one block to another. Names of `kept` have a value wherever they had one.
record Expectation(
        @Nullable String flow,
        Set<ItemId> removed,
        List<String> added,
        Set<ItemId> touched,
        List<Wanted> wanted,
        Map<String, String> renamed,
        boolean anyEdges,
        List<Moved> moved,
        Set<ItemId> leaving,
        Set<String> kept,
        boolean anyCalls) {

    /// An edge that must be there, or must not; a null end is the item that was added. With `alone` no other edge
    /// of its kind may arrive at the same port.
    record Wanted(
            boolean present,
            boolean alone,
            EdgeKind kind,
            @Nullable ItemId from,
            @Nullable ItemId to,
            @Nullable String port) {}

    /// Bytes of the old text that are, unchanged, in the splice that begins at `splice`.
    record Moved(int start, int end, int splice, int offset) {}

    /// The promise that no flow changes.
    static Expectation nothing() {
        return new Expectation(
                null, Set.of(), List.of(), Set.of(), List.of(), Map.of(), false, List.of(), Set.of(), Set.of(), false);
    }

    /// The promise that only this flow changes, and only at these items.
    static Expectation in(String flow, ItemId... touched) {
        return new Expectation(
                flow,
                Set.of(),
                List.of(),
                Set.of(touched),
                List.of(),
                Map.of(),
                false,
                List.of(),
                Set.of(),
                Set.of(),
                false);
    }

    Expectation removing(Set<ItemId> items) {
        return new Expectation(
                flow, Set.copyOf(items), added, touched, wanted, renamed, anyEdges, moved, leaving, kept, anyCalls);
    }

    Expectation adding(String... callees) {
        return new Expectation(
                flow, removed, List.of(callees), touched, wanted, renamed, anyEdges, moved, leaving, kept, anyCalls);
    }

    Expectation touching(Set<ItemId> items) {
        var all = new HashSet<ItemId>(touched);
        all.addAll(items);
        return new Expectation(flow, removed, added, all, wanted, renamed, anyEdges, moved, leaving, kept, anyCalls);
    }

    Expectation wanting(EdgeKind kind, @Nullable ItemId from, @Nullable ItemId to, @Nullable String port) {
        return with(new Wanted(true, false, kind, from, to, port));
    }

    /// The promise that this value alone arrives at a port.
    Expectation wantingAlone(ItemId from, @Nullable ItemId to, @Nullable String port) {
        return with(new Wanted(true, true, EdgeKind.DATA, from, to, port));
    }

    Expectation without(EdgeKind kind, ItemId from, ItemId to, @Nullable String port) {
        return with(new Wanted(false, false, kind, from, to, port));
    }

    private Expectation with(Wanted one) {
        var all = new ArrayList<Wanted>(wanted);
        all.add(one);
        return new Expectation(flow, removed, added, touched, all, renamed, anyEdges, moved, leaving, kept, anyCalls);
    }

    Expectation renaming(Map<String, String> flows) {
        return new Expectation(
                flow, removed, added, touched, wanted, Map.copyOf(flows), anyEdges, moved, leaving, kept, anyCalls);
    }

    Expectation withAnyEdges() {
        return new Expectation(flow, removed, added, touched, wanted, renamed, true, moved, leaving, kept, anyCalls);
    }

    Expectation withAnyCalls() {
        return new Expectation(flow, removed, added, touched, wanted, renamed, anyEdges, moved, leaving, kept, true);
    }

    Expectation moving(List<Moved> lines) {
        return new Expectation(
                flow, removed, added, touched, wanted, renamed, anyEdges, List.copyOf(lines), leaving, kept, anyCalls);
    }

    Expectation leaving(Set<ItemId> items) {
        return new Expectation(
                flow, removed, added, touched, wanted, renamed, anyEdges, moved, Set.copyOf(items), kept, anyCalls);
    }

    Expectation keeping(Set<String> names) {
        return new Expectation(
                flow, removed, added, touched, wanted, renamed, anyEdges, moved, leaving, Set.copyOf(names), anyCalls);
    }

    /// Both promises, of edits of one flow that are made together.
    Expectation and(Expectation other) {
        var both = new ArrayList<Wanted>(wanted);
        both.addAll(other.wanted);
        var all = touching(other.touched);
        return new Expectation(
                flow,
                removed,
                added,
                all.touched,
                List.copyOf(both),
                renamed,
                anyEdges,
                moved,
                leaving,
                kept,
                anyCalls);
    }
}
