package headwater.graph.geometry;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Port;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What differs between two diagrams.
///
/// @param looksOnly whether every node has the same place, size and ports, and every edge the same way
public record DiagramChange(
        Set<NodeId> addedNodes,
        Set<NodeId> removedNodes,
        Set<NodeId> changedNodes,
        Set<EdgeId> addedEdges,
        Set<EdgeId> removedEdges,
        Set<EdgeId> changedEdges,
        boolean looksOnly) {
    /// No difference.
    public static final DiagramChange NONE =
            new DiagramChange(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);

    public static DiagramChange between(Diagram before, Diagram after) {
        var nodes = Difference.of(
                before.nodes(), after.nodes(), DiagramNode::id, before::node, after::node, DiagramChange::sameFrame);
        var edges = Difference.of(
                before.edges(), after.edges(), DiagramEdge::id, before::edge, after::edge, DiagramChange::sameWay);
        return new DiagramChange(
                nodes.added(),
                nodes.removed(),
                nodes.changed(),
                edges.added(),
                edges.removed(),
                edges.changed(),
                nodes.looksOnly() && edges.looksOnly());
    }

    public boolean isEmpty() {
        return looksOnly && changedNodes.isEmpty() && changedEdges.isEmpty();
    }

    private static boolean sameFrame(DiagramNode before, DiagramNode after) {
        return before.shape() == after.shape()
                && before.branch() == after.branch()
                && Objects.equals(before.parent(), after.parent())
                && names(before.inputs()).equals(names(after.inputs()))
                && names(before.outputs()).equals(names(after.outputs()));
    }

    private static List<String> names(List<Port> ports) {
        return ports.stream().map(Port::name).toList();
    }

    private static boolean sameWay(DiagramEdge before, DiagramEdge after) {
        return before.from().equals(after.from())
                && before.to().equals(after.to())
                && before.fromPort().equals(after.fromPort())
                && before.toPort().equals(after.toPort());
    }

    private record Difference<I>(Set<I> added, Set<I> removed, Set<I> changed, boolean looksOnly) {
        static <I, T> Difference<I> of(
                Collection<T> before,
                Collection<T> after,
                Function<T, I> id,
                Function<I, @Nullable T> beforeById,
                Function<I, @Nullable T> afterById,
                BiPredicate<T, T> samePlace) {
            var aligned = aligned(before, after, id, samePlace);
            return aligned != null ? aligned : general(before, after, id, beforeById, afterById);
        }

        /// The usual case, states that changed, without looking anything up: null when the ids are not the same in
        /// the same order.
        private static <I, T> @Nullable Difference<I> aligned(
                Collection<T> before, Collection<T> after, Function<T, I> id, BiPredicate<T, T> samePlace) {
            if (before.size() != after.size()) {
                return null;
            }
            var changed = new LinkedHashSet<I>();
            boolean looksOnly = true;
            var others = after.iterator();
            for (var old : before) {
                var now = others.next();
                if (old.equals(now)) {
                    continue;
                }
                if (!id.apply(old).equals(id.apply(now))) {
                    return null;
                }
                changed.add(id.apply(now));
                looksOnly = looksOnly && samePlace.test(old, now);
            }
            return new Difference<>(Set.of(), Set.of(), changed, looksOnly);
        }

        private static <I, T> Difference<I> general(
                Collection<T> before,
                Collection<T> after,
                Function<T, I> id,
                Function<I, @Nullable T> beforeById,
                Function<I, @Nullable T> afterById) {
            var added = new LinkedHashSet<I>();
            var changed = new LinkedHashSet<I>();
            for (var now : after) {
                var old = beforeById.apply(id.apply(now));
                if (old == null) {
                    added.add(id.apply(now));
                } else if (!old.equals(now)) {
                    changed.add(id.apply(now));
                }
            }
            var removed = new LinkedHashSet<I>();
            for (var old : before) {
                if (afterById.apply(id.apply(old)) == null) {
                    removed.add(id.apply(old));
                }
            }
            return new Difference<>(added, removed, changed, false);
        }
    }
}
