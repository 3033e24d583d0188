package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Breaks names into lines where a reader expects it: after `_`, `.`, `-`, `/` and blanks, before a capital. Nothing
/// of a name is lost.
public final class NameLines {
    /// The least height of letters that can be read, in pixels.
    private static final double READABLE = 10;
    /// Below this scale a card may grow into the lanes around it.
    private static final double GROWS_BELOW = 0.8;
    /// So much on either side.
    public static final double GROWS_ACROSS = 6;

    private static final double GROWS_DOWN = 3;
    private static final double LINE = 1.14;

    private NameLines() {}

    /// The lines of a text of several words, broken at blanks alone.
    ///
    /// @param measure how wide a text is
    public static List<String> words(String text, double width, ToDoubleFunction<String> measure) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || measure.applyAsDouble(longer) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    /// The lines of a name, none wider than a width; a part that is wider itself is broken anywhere.
    ///
    /// @param measure how wide a text is
    public static List<String> of(String name, double width, ToDoubleFunction<String> measure) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var part : parts(name)) {
            if (measure.applyAsDouble((line + part).stripTrailing()) <= width) {
                line += part;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
            line = part.stripLeading();
            while (measure.applyAsDouble(line) > width && line.length() > 1) {
                int fits = fitting(line, width, measure);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        if (!line.isBlank() || lines.isEmpty()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    /// The size, in drawing units, that a name has to have at a scale to be readable.
    public static double readableSize(double scale) {
        return Math.max(CardMetrics.NAME_SIZE, READABLE / scale);
    }

    /// The box of a card as it may be drawn at a scale: from afar it grows into the lanes around it.
    public static Box grown(Box box, double scale) {
        return scale >= GROWS_BELOW
                ? box
                : new Box(
                        box.x() - GROWS_ACROSS,
                        box.y() - GROWS_DOWN,
                        box.width() + 2 * GROWS_ACROSS,
                        box.height() + 2 * GROWS_DOWN);
    }

    /// Whether the whole name of a card is in a box in letters of a size, if it has the box for itself.
    public static boolean fits(DiagramNode node, Box box, double size) {
        double share = size / CardMetrics.NAME_SIZE;
        var lines = of(node.title(), box.width() - 6, text -> CardMetrics.nameWidth(node, text) * share);
        return lines.size() * size * LINE <= box.height() - 2
                && lines.stream().noneMatch(line -> line.length() == 1 && lines.size() > 1);
    }

    private static int fitting(String text, double width, ToDoubleFunction<String> measure) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (measure.applyAsDouble(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static List<String> parts(String name) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i < name.length(); i++) {
            if (mayBreak(name.charAt(i - 1), name.charAt(i))) {
                parts.add(name.substring(from, i));
                from = i;
            }
        }
        parts.add(name.substring(from));
        return parts;
    }

    private static boolean mayBreak(char before, char after) {
        boolean capital = Character.isUpperCase(after) && Character.isLowerCase(before);
        return capital || ("_.-/ ,".indexOf(before) >= 0 && "_ ".indexOf(after) < 0);
    }
}
