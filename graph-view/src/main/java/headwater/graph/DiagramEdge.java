package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/// One edge of a diagram.
///
/// @param fromPort the name of an output of `from`; may be empty
/// @param toPort the name of an input of `to`; may be empty
/// @param status how it is doing as long as no [Statuses] say otherwise
public record DiagramEdge(
        EdgeId id, NodeId from, String fromPort, NodeId to, String toPort, DiagramEdgeKind kind, EdgeStatus status) {
    public DiagramEdge {
        requireNonNull(id);
        requireNonNull(from);
        requireNonNull(fromPort);
        requireNonNull(to);
        requireNonNull(toPort);
        requireNonNull(kind);
        requireNonNull(status);
    }

    /// A plain edge between two ports, named after its ends and kind.
    public static DiagramEdge of(DiagramEdgeKind kind, NodeId from, String fromPort, NodeId to, String toPort) {
        var id = new EdgeId(kind + ":" + from + "." + fromPort + ">" + to + "." + toPort);
        return new DiagramEdge(id, from, fromPort, to, toPort, kind, EdgeStatus.PLAIN);
    }

    /// Whether it says in which order nodes come, and brings nothing.
    public boolean isOrder() {
        return kind == DiagramEdgeKind.ORDER;
    }

    public DiagramEdge with(EdgeStatus now) {
        return new DiagramEdge(id, from, fromPort, to, toPort, kind, now);
    }

    public DiagramEdge withTone(String name) {
        return with(status.withTone(name));
    }

    public DiagramEdge asAnimated(boolean moving) {
        return with(status.asAnimated(moving));
    }

    public DiagramEdge withMarks(Set<String> words) {
        return with(status.withMarks(words));
    }
}
