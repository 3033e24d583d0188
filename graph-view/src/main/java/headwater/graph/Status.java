package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a node is doing: what changes while its diagram stays as it is. It moves and resizes nothing.
///
/// @param tone the colour of its state
/// @param bar the form of the bar at its left edge, which a node with the tone `plain` does not have
/// @param glyph the state as a shape beside the title, so that colour is not the only sign; null for none
/// @param subtitle the muted second line; may be empty. Its last parts, set off by ` · `, are left out where there is
///     no room for them
/// @param stacked whether it stands for many: drawn as a pile
/// @param shares how those that it stands for are doing, drawn as a strip in this order; empty for none
/// @param marks words that change the look: `dimmed` (faded), `hole` (dashed outline: something is missing here),
///     `changed` (a dot), `foldable` (an arrow that opens and closes it in its place), `added`, `removed`, `critical`;
/// others are kept and not drawn
public record Status(
        Tone tone,
        Bar bar,
        @Nullable Glyph glyph,
        String subtitle,
        boolean stacked,
        List<Share> shares,
        Set<String> marks) {
    /// Nothing to say.
    public static final Status PLAIN = new Status(Tone.PLAIN, Bar.SOLID, null, "", false, List.of(), Set.of());

    public Status {
        requireNonNull(tone);
        requireNonNull(bar);
        requireNonNull(subtitle);
        shares = List.copyOf(shares);
        marks = Set.copyOf(marks);
    }

    /// Some of those that a node stands for.
    ///
    /// @param tone the colour of their state
    public record Share(Tone tone, int count) {}

    public boolean marked(String mark) {
        return marks.contains(mark);
    }

    /// This with another state, whose bar is solid.
    public Status withState(Tone colour, @Nullable Glyph shape) {
        return new Status(colour, Bar.SOLID, shape, subtitle, stacked, shares, marks);
    }

    public Status withBar(Bar form) {
        return new Status(tone, form, glyph, subtitle, stacked, shares, marks);
    }

    public Status withSubtitle(String text) {
        return new Status(tone, bar, glyph, text, stacked, shares, marks);
    }

    public Status asStacked(boolean pile) {
        return new Status(tone, bar, glyph, subtitle, pile, shares, marks);
    }

    public Status withShares(List<Share> all) {
        return new Status(tone, bar, glyph, subtitle, stacked, all, marks);
    }

    public Status withMark(String mark) {
        var all = new TreeSet<>(marks);
        all.add(mark);
        return new Status(tone, bar, glyph, subtitle, stacked, shares, all);
    }
}
