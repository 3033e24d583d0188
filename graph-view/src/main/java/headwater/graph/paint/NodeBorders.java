package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.Tone;
import headwater.graph.geometry.StateBar;
import headwater.graph.paint.Surface.Corners;
import headwater.graph.paint.Surface.Stroke;
import java.util.Set;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// What all nodes have around them: shadow, border, the glow of the selection.
final class NodeBorders {
    /// The tones of states that want to be seen: they colour the border too.
    private static final Set<Tone> LOUD = Set.of(new Tone("running"), new Tone("failed"), new Tone("crashed"));

    /// Down to this zoom a bar is as wide on the screen as at 100%.
    private static final double SMALLEST = 0.5;

    private NodeBorders() {}

    static void under(Pen pen, Box box, Corners corners, Emphasis emphasis, boolean flat) {
        if (emphasis.selected() || emphasis.glow() > 0) {
            double strength = emphasis.selected() ? 1 : emphasis.glow();
            var glow = Pen.faint(
                    strong(pen.palette(), emphasis), strength * (pen.palette().isDark() ? 0.32 : 0.24));
            pen.surface().face(box.grown(4), grown(corners, 4), glow);
        } else if (!flat) {
            pen.shadow(box, corners);
        }
    }

    /// The colour of what is selected, or of what was just made.
    private static Color strong(Palette palette, Emphasis emphasis) {
        var made = palette.tone(new Tone("added"));
        return emphasis.selected() ? Pen.mixed(palette.accent(), made, emphasis.glow()) : made;
    }

    private static Corners grown(Corners corners, double by) {
        return new Corners(
                corners.topLeft() + by, corners.topRight() + by, corners.bottomRight() + by, corners.bottomLeft() + by);
    }

    static void border(Pen pen, DiagramNode node, Box box, Corners corners, Emphasis emphasis) {
        frame(pen, node, box, corners, emphasis);
        if (emphasis.focused()) {
            double away = emphasis.selected() ? 6 : 4;
            var stroke = Stroke.dashed(pen.palette().accent(), 1.5, 2, 3);
            pen.surface().outline(box.grown(away), grown(corners, away), stroke);
        }
        if (node.status().marked("changed")) {
            pen.surface().disc(new Point(box.x(), box.y()), 4.5, pen.palette().accent());
        }
    }

    /// The border of a node, with the bar that says its state.
    static void frame(Pen pen, DiagramNode node, Box box, Corners corners, Emphasis emphasis) {
        var stroke = stroke(pen.palette(), node, emphasis);
        pen.surface().outline(box, corners, stroke);
        if (hasBar(node)) {
            bar(pen, node, emphasis.selected() ? box.grown(-stroke.width()) : box, corners.topLeft());
        }
    }

    /// A pill has no straight edge; it says its state by its symbol.
    private static boolean hasBar(DiagramNode node) {
        return !node.status().tone().equals(Tone.PLAIN) && node.shape() != Shape.SMALL;
    }

    /// What the bar of a node takes at its left edge.
    static double barWidth(Pen pen, DiagramNode node) {
        return hasBar(node) ? StateBar.WIDTH * barUnit(pen) : 0;
    }

    private static double barUnit(Pen pen) {
        return 1 / Math.clamp(pen.zoom(), SMALLEST, 1);
    }

    private static void bar(Pen pen, DiagramNode node, Box box, double round) {
        var colour = pen.palette().tone(node.status().tone());
        StateBar.areas(node.status().bar(), box, round, barUnit(pen))
                .forEach(area -> pen.surface().area(area, colour));
    }

    private static Stroke stroke(Palette palette, DiagramNode node, Emphasis emphasis) {
        if (node.status().marked("hole")) {
            return Stroke.dashed(palette.warning(), 1.5, 5, 4);
        }
        if (emphasis.selected() || emphasis.glow() > 0) {
            return Stroke.solid(strong(palette, emphasis), 2);
        }
        var mark = markColour(palette, node);
        if (mark != null) {
            return Stroke.solid(mark, 1.5);
        }
        if (node.status().marked("dimmed")) {
            return Stroke.dashed(palette.cardBorder(), 1, 4, 3);
        }
        if (LOUD.contains(node.status().tone())) {
            return Stroke.solid(palette.tone(node.status().tone()), 1);
        }
        var line = node.isContainer() ? palette.frames().border() : palette.cardBorder();
        return Stroke.solid(emphasis.hovered() ? Pen.mixed(line, palette.muted(), 0.7) : line, 1);
    }

    private static @Nullable Color markColour(Palette palette, DiagramNode node) {
        if (node.status().marked("added")) {
            return palette.tone(new Tone("added"));
        }
        if (node.status().marked("removed")) {
            return palette.tone(new Tone("removed"));
        }
        return node.status().marked("critical") ? palette.warning() : null;
    }
}
