package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a node is doing: what changes while its diagram stays as it is. It moves and resizes nothing.
///
/// @param tone the colour of its state
/// @param glyph the state as a shape beside the title, so that colour is not the only sign; null for none
/// @param subtitle the muted second line; may be empty. Its last parts, set off by ` · `, are left out where there is
///     no room for them
/// @param badge a pill on the upper right corner ("×48"), or null
/// @param stacked whether it stands for many: drawn as a pile
/// @param progress 0 to 1, or NaN for none: a line along the lower edge
/// @param marks words that change the look: `dimmed` (faded), `hole` (dashed outline: something is missing here),
///     `changed` (a dot), `added`, `removed`, `critical`; others are kept and not drawn
public record Status(
        Tone tone,
        @Nullable Glyph glyph,
        String subtitle,
        @Nullable String badge,
        boolean stacked,
        double progress,
        Set<String> marks) {
    /// Nothing to say.
    public static final Status PLAIN = new Status(Tone.PLAIN, null, "", null, false, Double.NaN, Set.of());

    public Status {
        requireNonNull(tone);
        requireNonNull(subtitle);
        marks = Set.copyOf(marks);
    }

    public boolean marked(String mark) {
        return marks.contains(mark);
    }

    public Status withState(Tone colour, @Nullable Glyph shape) {
        return new Status(colour, shape, subtitle, badge, stacked, progress, marks);
    }

    public Status withSubtitle(String text) {
        return new Status(tone, glyph, text, badge, stacked, progress, marks);
    }

    public Status withBadge(@Nullable String text) {
        return new Status(tone, glyph, subtitle, text, stacked, progress, marks);
    }

    public Status asStacked(boolean pile) {
        return new Status(tone, glyph, subtitle, badge, pile, progress, marks);
    }

    public Status withProgress(double done) {
        return new Status(tone, glyph, subtitle, badge, stacked, done, marks);
    }

    public Status withMark(String mark) {
        var all = new TreeSet<>(marks);
        all.add(mark);
        return new Status(tone, glyph, subtitle, badge, stacked, progress, all);
    }
}
