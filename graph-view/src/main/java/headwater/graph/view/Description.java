package headwater.graph.view;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Tone;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A diagram in words, for those who hear it.
final class Description {
    private static final int MOST_NAMES = 3;

    private Description() {}

    /// One node, what it is, its state, its place, and what its edges lead from and to; or, without a node, the whole.
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
        names("from ", diagram, DiagramEdge::to, DiagramEdge::from, id).ifPresent(words::add);
        names("to ", diagram, DiagramEdge::from, DiagramEdge::to, id).ifPresent(words::add);
        return String.join(", ", words);
    }

    /// The nodes at the other ends of a node's edges, in the order of the diagram; empty where there are none.
    private static Optional<String> names(
            String word,
            Diagram diagram,
            Function<DiagramEdge, NodeId> near,
            Function<DiagramEdge, NodeId> far,
            @Nullable NodeId id) {
        var ends = diagram.edges().stream()
                .filter(edge -> near.apply(edge).equals(id))
                .map(far)
                .collect(Collectors.toSet());
        var titles = diagram.nodes().stream()
                .filter(node -> ends.contains(node.id()))
                .map(DiagramNode::title)
                .toList();
        int more = titles.size() - MOST_NAMES;
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(word
                        + titles.stream().limit(MOST_NAMES).collect(Collectors.joining(" and "))
                        + (more > 0 ? " and %d more".formatted(more) : ""));
    }
}
