package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One node of a diagram: what it says and how it looks, not where it is.
///
/// @param kind the maker's word for what it is ("task"); read out by screen readers
/// @param subtitle the muted second line; may be empty
/// @param icon the symbol on its tile, or null for none
/// @param inputs ports on the left, top to bottom
/// @param outputs ports on the right, top to bottom
/// @param parent the container that it stands in, or null at the top
/// @param tone the colour of its state
/// @param stateGlyph the state as a shape beside the title, so that colour is not the only sign; null for none
/// @param badge a pill on the upper right corner ("×48"), or null
/// @param stacked whether it stands for many: drawn as a pile
/// @param progress 0 to 1, or NaN for none: a line along the lower edge
/// @param lines source lines, drawn only by [Shape#CODE]
/// @param marks words that change the look: `dimmed` (faded), `hole` (dashed outline: something is missing here),
///     `changed` (a dot), `added`, `removed`, `critical`; others are kept and not drawn
public record DiagramNode(
        NodeId id,
        Shape shape,
        String kind,
        String title,
        String subtitle,
        @Nullable Glyph icon,
        List<Port> inputs,
        List<Port> outputs,
        @Nullable NodeId parent,
        Tone tone,
        @Nullable Glyph stateGlyph,
        @Nullable String badge,
        boolean stacked,
        double progress,
        List<String> lines,
        Set<String> marks) {
    public DiagramNode {
        requireNonNull(id);
        requireNonNull(shape);
        requireNonNull(kind);
        requireNonNull(title);
        requireNonNull(subtitle);
        requireNonNull(tone);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        lines = List.copyOf(lines);
        marks = Set.copyOf(marks);
    }

    /// A plain node without subtitle, icon, ports, parent or state. Add what it has with the `with` methods.
    public static DiagramNode of(String id, Shape shape, String kind, String title) {
        return new DiagramNode(
                new NodeId(id),
                shape,
                kind,
                title,
                "",
                null,
                List.of(),
                List.of(),
                null,
                Tone.PLAIN,
                null,
                null,
                false,
                Double.NaN,
                List.of(),
                Set.of());
    }

    public boolean marked(String mark) {
        return marks.contains(mark);
    }

    public boolean isContainer() {
        return shape == Shape.CONTAINER;
    }

    public DiagramNode withTitle(String text) {
        return new DiagramNode(
                id,
                shape,
                kind,
                text,
                subtitle,
                icon,
                inputs,
                outputs,
                parent,
                tone,
                stateGlyph,
                badge,
                stacked,
                progress,
                lines,
                marks);
    }

    public DiagramNode withSubtitle(String text) {
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                text,
                icon,
                inputs,
                outputs,
                parent,
                tone,
                stateGlyph,
                badge,
                stacked,
                progress,
                lines,
                marks);
    }

    public DiagramNode withIcon(@Nullable Glyph glyph) {
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                subtitle,
                glyph,
                inputs,
                outputs,
                parent,
                tone,
                stateGlyph,
                badge,
                stacked,
                progress,
                lines,
                marks);
    }

    public DiagramNode withPorts(List<Port> in, List<Port> out) {
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                subtitle,
                icon,
                in,
                out,
                parent,
                tone,
                stateGlyph,
                badge,
                stacked,
                progress,
                lines,
                marks);
    }

    public DiagramNode in(@Nullable NodeId container) {
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                subtitle,
                icon,
                inputs,
                outputs,
                container,
                tone,
                stateGlyph,
                badge,
                stacked,
                progress,
                lines,
                marks);
    }

    public DiagramNode withState(Tone colour, @Nullable Glyph glyph) {
        return new DiagramNode(
                id, shape, kind, title, subtitle, icon, inputs, outputs, parent, colour, glyph, badge, stacked,
                progress, lines, marks);
    }

    public DiagramNode withTone(String name) {
        return withState(new Tone(name), stateGlyph);
    }

    public DiagramNode withBadge(@Nullable String text) {
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                subtitle,
                icon,
                inputs,
                outputs,
                parent,
                tone,
                stateGlyph,
                text,
                stacked,
                progress,
                lines,
                marks);
    }

    public DiagramNode asStacked(boolean pile) {
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                subtitle,
                icon,
                inputs,
                outputs,
                parent,
                tone,
                stateGlyph,
                badge,
                pile,
                progress,
                lines,
                marks);
    }

    public DiagramNode withProgress(double done) {
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                subtitle,
                icon,
                inputs,
                outputs,
                parent,
                tone,
                stateGlyph,
                badge,
                stacked,
                done,
                lines,
                marks);
    }

    public DiagramNode withLines(List<String> source) {
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                subtitle,
                icon,
                inputs,
                outputs,
                parent,
                tone,
                stateGlyph,
                badge,
                stacked,
                progress,
                source,
                marks);
    }

    public DiagramNode withMark(String mark) {
        var all = new TreeSet<>(marks);
        all.add(mark);
        return new DiagramNode(
                id,
                shape,
                kind,
                title,
                subtitle,
                icon,
                inputs,
                outputs,
                parent,
                tone,
                stateGlyph,
                badge,
                stacked,
                progress,
                lines,
                all);
    }
}
