package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One edge of a diagram.
///
/// @param fromPort the name of an output of `from`; a name that it lacks, or "", means the middle of its right side
/// @param toPort the name of an input of `to`; a name that it lacks, or "", means the middle of its left side
/// @param label written at its middle, or null
/// @param animated whether something moves along it now; drawn dashed
/// @param marks `dimmed`, `removed`, `added`, `critical` change the look; others are kept and not drawn
public record DiagramEdge(
        EdgeId id,
        NodeId from,
        String fromPort,
        NodeId to,
        String toPort,
        EdgeKind kind,
        Tone tone,
        @Nullable String label,
        boolean animated,
        Set<String> marks) {
    public DiagramEdge {
        requireNonNull(id);
        requireNonNull(from);
        requireNonNull(fromPort);
        requireNonNull(to);
        requireNonNull(toPort);
        requireNonNull(kind);
        requireNonNull(tone);
        marks = Set.copyOf(marks);
    }

    /// A plain edge between two ports, named after its ends and kind.
    public static DiagramEdge of(EdgeKind kind, NodeId from, String fromPort, NodeId to, String toPort) {
        var id = new EdgeId(kind + ":" + from + "." + fromPort + ">" + to + "." + toPort);
        return new DiagramEdge(id, from, fromPort, to, toPort, kind, Tone.PLAIN, null, false, Set.of());
    }

    public DiagramEdge withTone(String name) {
        return new DiagramEdge(id, from, fromPort, to, toPort, kind, new Tone(name), label, animated, marks);
    }

    public DiagramEdge withLabel(@Nullable String text) {
        return new DiagramEdge(id, from, fromPort, to, toPort, kind, tone, text, animated, marks);
    }

    public DiagramEdge asAnimated(boolean moving) {
        return new DiagramEdge(id, from, fromPort, to, toPort, kind, tone, label, moving, marks);
    }

    public DiagramEdge withMarks(Set<String> words) {
        return new DiagramEdge(id, from, fromPort, to, toPort, kind, tone, label, animated, words);
    }
}
