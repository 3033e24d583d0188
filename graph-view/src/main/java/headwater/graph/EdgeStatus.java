package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/// How an edge is doing: what changes while its diagram stays as it is.
///
/// @param tone its colour
/// @param animated whether something moves along it now; drawn dashed
/// @param marks `arrived` (what it brings is there), `waiting` (not yet), `dimmed` (it never comes) and `critical`
///     change the look; others are kept and not drawn
public record EdgeStatus(Tone tone, boolean animated, Set<String> marks) {
    public static final EdgeStatus PLAIN = new EdgeStatus(Tone.PLAIN, false, Set.of());

    public EdgeStatus {
        requireNonNull(tone);
        marks = Set.copyOf(marks);
    }

    public boolean marked(String mark) {
        return marks.contains(mark);
    }

    public EdgeStatus withTone(String name) {
        return new EdgeStatus(new Tone(name), animated, marks);
    }

    public EdgeStatus asAnimated(boolean moving) {
        return new EdgeStatus(tone, moving, marks);
    }

    public EdgeStatus withMarks(Set<String> words) {
        return new EdgeStatus(tone, animated, words);
    }
}
