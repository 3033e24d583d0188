package headwater.flow.python;

import headwater.flow.Edge;
import headwater.flow.EdgeKind;
import headwater.flow.ItemId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The edges of a flow while it is read, each once.
final class EdgeList {
    private final Set<Edge> edges = new LinkedHashSet<>();

    void add(EdgeKind kind, ItemId from, ItemId to, @Nullable String port, @Nullable String variable) {
        boolean inside = to.value().startsWith(from.value() + "/");
        if (!from.equals(to) && !inside) {
            edges.add(new Edge(kind, from, to, port, variable));
        }
    }

    /// Adds what the uses of an expression say: data or collect edges, and barriers where they wait.
    void addUses(List<ValueUse> uses, ItemId to, @Nullable String port) {
        for (var use : uses) {
            for (var value : use.values()) {
                var kind = value.origin() == Value.Origin.COLLECT ? EdgeKind.COLLECT : EdgeKind.DATA;
                add(kind, value.item(), to, port == null ? use.variable() : port, use.variable());
                if (use.waits() && value.future()) {
                    add(EdgeKind.BARRIER, value.item(), to, null, null);
                }
            }
        }
    }

    boolean bringsAny(Set<ItemId> from, ItemId to) {
        return edges.stream().anyMatch(edge -> edge.to().equals(to) && from.contains(edge.from()));
    }

    List<Edge> all() {
        return List.copyOf(edges);
    }
}
