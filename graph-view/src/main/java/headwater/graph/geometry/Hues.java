package headwater.graph.geometry;

import headwater.graph.Diagram;
import headwater.graph.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Numbers for the colours of wires, one for each node that they leave. A node keeps its number from one version of a
/// diagram to the next; a new one takes the number that its id gives, unless those near it have that.
public final class Hues {
    /// How many there are.
    static final int COUNT = 10;

    /// So many sources before and after another are near it, and so many are not far.
    private static final int NEAR = 4;

    private static final int NOT_FAR = 9;

    /// How bad it is to have the number of a source that is near; of one that it is joined to, or that ends where it
    /// ends; of one that is not far; or a number whose colour may be like that of one near.
    private static final int OF_NEAR = 10_000;

    private static final int OF_JOINED = 1_000;
    private static final int OF_NOT_FAR = 100;
    private static final int LIKE_NEAR = 10;

    /// The colours of numbers five apart may be alike.
    private static final int ALIKE = 5;

    private final List<NodeId> sources;
    private final Map<NodeId, Set<NodeId>> targets = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> arriving = new HashMap<>();
    private final Map<NodeId, Integer> numbers = new HashMap<>();

    private Hues(Diagram diagram, Map<NodeId, Integer> before) {
        for (var edge : diagram.edges()) {
            if (!edge.isOrder()) {
                targets.computeIfAbsent(edge.from(), _ -> new HashSet<>()).add(edge.to());
                arriving.computeIfAbsent(edge.to(), _ -> new HashSet<>()).add(edge.from());
            }
        }
        sources = new ArrayList<>(targets.keySet());
        var order = new HashMap<NodeId, Integer>();
        diagram.nodes().forEach(node -> order.put(node.id(), order.size()));
        sources.sort(Comparator.comparingInt(id -> order.getOrDefault(id, 0)));
        // One without wires may get them back.
        for (var node : diagram.nodes()) {
            var kept = before.get(node.id());
            if (kept != null) {
                numbers.put(node.id(), kept);
            }
        }
        for (int i = 0; i < sources.size(); i++) {
            if (!numbers.containsKey(sources.get(i))) {
                numbers.put(sources.get(i), chosen(i));
            }
        }
    }

    /// The numbers of all sources of a diagram.
    ///
    /// @param before those of the version before
    public static Map<NodeId, Integer> of(Diagram diagram, Map<NodeId, Integer> before) {
        return Collections.unmodifiableMap(new Hues(diagram, before).numbers);
    }

    private int chosen(int index) {
        var source = sources.get(index);
        int[] costs = new int[COUNT];
        for (int i = Math.max(0, index - NOT_FAR); i <= Math.min(sources.size() - 1, index + NOT_FAR); i++) {
            boolean isNear = Math.abs(i - index) <= NEAR;
            add(costs, sources.get(i), isNear ? OF_NEAR : OF_NOT_FAR, isNear ? LIKE_NEAR : 0);
        }
        joined(source).forEach(other -> add(costs, other, OF_JOINED, 0));
        int own = Math.floorMod(source.value().hashCode(), COUNT);
        int best = own;
        for (int step = 1; step < COUNT; step++) {
            int number = (own + step) % COUNT;
            best = costs[number] < costs[best] ? number : best;
        }
        return best;
    }

    private void add(int[] costs, NodeId other, int same, int alike) {
        var number = numbers.get(other);
        if (number != null) {
            costs[number] += same;
            costs[(number + ALIKE) % COUNT] += alike;
        }
    }

    /// What a source is joined to by wires, and the other sources of what it is joined to.
    private Set<NodeId> joined(NodeId source) {
        var joined = new HashSet<>(arriving.getOrDefault(source, Set.of()));
        for (var target : targets.getOrDefault(source, Set.of())) {
            joined.add(target);
            joined.addAll(arriving.getOrDefault(target, Set.of()));
        }
        return joined;
    }
}
