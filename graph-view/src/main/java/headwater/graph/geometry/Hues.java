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

    /// So many sources before and after another are near it.
    private static final int NEAR = 4;
    /// To have the number of a source that is near is worse than to have that of one whose wires end at the same nodes.
    private static final int OF_NEAR = 1_000;
    /// The colours of numbers five apart may be alike.
    private static final int ALIKE = 5;

    private static final int LIKE_NEAR = 100;

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
        for (int i = Math.max(0, index - NEAR); i <= Math.min(sources.size() - 1, index + NEAR); i++) {
            var other = numbers.get(sources.get(i));
            if (other != null) {
                costs[other] += OF_NEAR;
                costs[(other + ALIKE) % COUNT] += LIKE_NEAR;
            }
        }
        targets.getOrDefault(source, Set.of()).stream()
                .flatMap(target -> arriving.getOrDefault(target, Set.of()).stream())
                .distinct()
                .forEach(other -> {
                    var number = numbers.get(other);
                    if (number != null) {
                        costs[number]++;
                    }
                });
        int own = Math.floorMod(source.value().hashCode(), COUNT);
        int best = own;
        for (int step = 1; step < COUNT; step++) {
            int number = (own + step) % COUNT;
            best = costs[number] < costs[best] ? number : best;
        }
        return best;
    }
}
