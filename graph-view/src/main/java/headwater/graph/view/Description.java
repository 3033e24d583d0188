package headwater.graph.view;

import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Tone;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// A diagram in words, for those who hear it.
final class Description {
    private Description() {}

    /// One node, what it is, its state and its place; or, without a node, the whole.
    static String words(GraphView view, @Nullable NodeId id) {
        var diagram = view.diagram();
        var node = id == null ? null : view.node(id);
        if (node == null) {
            return "Diagram, %d nodes, %d edges"
                    .formatted(diagram.nodes().size(), diagram.edges().size());
        }
        var words = new ArrayList<String>();
        words.add(node.title());
        words.add(node.kind());
        if (!node.status().tone().equals(Tone.PLAIN)) {
            words.add(node.status().tone().name());
        }
        if (!node.status().subtitle().isEmpty()) {
            words.add(node.status().subtitle());
        }
        for (var end : view.drawing().namedEnds(node.id())) {
            words.add("takes " + end.name() + " from " + end.other().title());
        }
        var parent = node.parent() == null ? null : diagram.node(node.parent());
        if (parent != null) {
            words.add("in " + parent.title());
        }
        int place = diagram.nodes().stream().map(DiagramNode::id).toList().indexOf(id) + 1;
        words.add(place + " of " + diagram.nodes().size());
        long before =
                diagram.edges().stream().filter(edge -> edge.to().equals(id)).count();
        long after =
                diagram.edges().stream().filter(edge -> edge.from().equals(id)).count();
        words.add("%d in, %d out".formatted(before, after));
        return String.join(", ", words);
    }
}
