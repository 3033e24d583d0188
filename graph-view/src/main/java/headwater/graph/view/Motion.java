package headwater.graph.view;

import headwater.graph.NodeId;
import headwater.graph.Viewport;
import headwater.graph.geometry.Glide;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Glow;
import java.util.Set;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Lets nodes glide from where they were to where they are, and lets what was just made glow. Its clock runs only
/// while one of both goes on.
final class Motion extends AnimationTimer {
    private static final double GLIDE = 180e6;
    private static final double GLOW = 2_400e6;
    private static final double GLOW_STEPS = 30;
    /// More nodes than these are at their new places at once: each frame would take too long.
    private static final int MOST_NODES = 600;

    private final Runnable changed;
    private PlacedDiagram end = PlacedDiagram.EMPTY;
    private PlacedDiagram shown = PlacedDiagram.EMPTY;
    private Viewport shownAt = Viewport.HOME;
    private @Nullable Glide glide;
    private long glideBegan;
    private double part = 1;
    private Glow glow = Glow.NONE;
    private long glowBegan;

    /// @param changed asks for a repaint
    Motion(Runnable changed) {
        this.changed = changed;
    }

    /// The drawing to paint: the one that is shown, or one on the way to it.
    ///
    /// @param isWanted whether nodes glide
    PlacedDiagram on(PlacedDiagram now, Viewport viewport, boolean isWanted) {
        if (!isWanted) {
            finish();
        } else if (!now.samePlaces(end)) {
            begin(now, viewport);
        }
        end = now;
        shownAt = viewport;
        var going = glide;
        shown = going == null ? now : going.at(part).with(now.statuses());
        return shown;
    }

    private void begin(PlacedDiagram now, Viewport viewport) {
        glide = null;
        boolean isNext = now.nodes().size() <= MOST_NODES
                && viewport.zoom() == shownAt.zoom()
                && now.diagram().nodes().stream().anyMatch(node -> shown.node(node.id()) != null);
        if (!isNext) {
            return;
        }
        // A node keeps its place on the screen at first, wherever the drawing was panned to meanwhile.
        var next = new Glide(shown, now, shownAt.x() - viewport.x(), shownAt.y() - viewport.y());
        if (!next.isStill()) {
            glide = next;
            part = 0;
            glideBegan = 0;
            start();
        }
    }

    /// Lets nodes glow that were just made.
    void glow(Set<NodeId> made) {
        glow = new Glow(made, 1);
        glowBegan = 0;
        start();
        changed.run();
    }

    /// Whether nodes are on their way.
    boolean isGliding() {
        return glide != null;
    }

    /// What glows, and how much.
    Glow glow() {
        return glow;
    }

    /// Ends what goes on: everything is at its place, and nothing glows.
    void finish() {
        stop();
        glide = null;
        part = 1;
        glow = Glow.NONE;
    }

    @Override
    public void handle(long now) {
        if (glide != null) {
            glideBegan = glideBegan == 0 ? now : glideBegan;
            glideTo((now - glideBegan) / GLIDE);
        }
        if (glow.strength() > 0) {
            glowBegan = glowBegan == 0 ? now : glowBegan;
            glowTo((now - glowBegan) / GLOW);
        }
        if (glide == null && glow.strength() <= 0) {
            stop();
        }
    }

    /// Lets the nodes be some part of their time on their way, from 0 to 1: fast at first.
    void glideTo(double time) {
        part = 1 - Math.pow(1 - Math.min(1, time), 3);
        if (time >= 1) {
            glide = null;
        }
        changed.run();
    }

    private void glowTo(double time) {
        double left = Math.ceil(Math.max(0, 1 - time) * GLOW_STEPS) / GLOW_STEPS;
        if (left != glow.strength()) {
            glow = new Glow(glow.nodes(), left);
            changed.run();
        }
    }
}
