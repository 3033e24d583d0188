package headwater.graph.geometry;

import headwater.graph.Diagram;
import headwater.graph.NodeId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/// Numbers for the colours of wires, one for each node that they leave: made of its id, so that it keeps its colour
/// when others come and go, but not one that a node shortly before has.
final class Hues {
    /// How many there are.
    static final int COUNT = 10;

    private static final int APART = 4;

    private final Map<NodeId, Integer> numbers;

    private Hues(Map<NodeId, Integer> numbers) {
        this.numbers = numbers;
    }

    static Hues of(Diagram diagram) {
        var numbers = new HashMap<NodeId, Integer>();
        for (var edge : diagram.edges()) {
            if (!edge.isOrder()) {
                numbers.put(edge.from(), 0);
            }
        }
        var recent = new ArrayDeque<Integer>();
        for (var node : diagram.nodes()) {
            if (numbers.containsKey(node.id())) {
                int number = Math.floorMod(node.id().value().hashCode(), COUNT);
                while (recent.contains(number)) {
                    number = (number + 1) % COUNT;
                }
                recent.addLast(number);
                if (recent.size() > APART) {
                    recent.removeFirst();
                }
                numbers.put(node.id(), number);
            }
        }
        return new Hues(numbers);
    }

    int of(NodeId source) {
        return numbers.getOrDefault(source, 0);
    }
}
