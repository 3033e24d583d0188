package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Viewport;
import headwater.graph.paint.Palette;
import javafx.scene.Node;
import javafx.scene.control.SkinBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The canvas of a view with what floats over it; paints at most once a pulse.
final class GraphViewSkin extends SkinBase<GraphView> {
    /// How much of the view's lower edge its buttons take, in pixels.
    static final double FOOT = 56;

    private static final double INSET = 12;
    private static final double GAP = 8;

    private final GraphView view;
    private final DiagramCanvas screen;
    private final CanvasPane pane;
    private final Interaction interaction;
    private final InputContext input;
    private final Mouse mouse;
    private final EdgeAnimation edgeAnimation;
    private final Motion motion;
    private final ZoomButtons buttons;
    private final Minimap minimap;
    private final Handlers handlers;
    private @Nullable Palette styled;

    GraphViewSkin(GraphView view) {
        super(view);
        this.view = view;
        this.handlers = new Handlers(view);
        this.screen = new DiagramCanvas(this::repaint);
        this.pane = new CanvasPane(screen, this::paint);
        this.interaction = new Interaction(view, pane::requestLayout);
        this.edgeAnimation = new EdgeAnimation(this::moved);
        this.motion = new Motion(this::moved);
        this.input = new InputContext(view, interaction);
        this.buttons = new ZoomButtons(view, input);
        this.minimap = new Minimap(input);
        buttons.setManaged(false);
        style();
        getChildren().addAll(pane, minimap, buttons);
        this.mouse = new Mouse(input);
        mouse.listenBy(handlers);
        handlers.add(MouseEvent.MOUSE_RELEASED, _ -> pane.requestLayout());
        new Keys(input, mouse).listenBy(handlers);
        new Drops(input).listenBy(handlers);
        for (var value : view.drawn()) {
            registerInvalidationListener(value, _ -> pane.requestLayout());
        }
        registerInvalidationListener(view.sceneProperty(), _ -> {
            edgeAnimation.rest();
            motion.finish();
            pane.requestLayout();
        });
        consumeMouseEvents(false);
    }

    /// Called when another diagram is shown.
    void diagramChanged() {
        interaction.diagramChanged();
        pane.requestLayout();
    }

    /// Called when the same diagram has other statuses.
    void statusesChanged() {
        pane.requestLayout();
    }

    /// Begins a wire that follows the pointer until the next click.
    void connect(PortRef from) {
        mouse.begin(new WireDrag(input, from, null));
    }

    /// Whether the overview would hide a node at a viewport.
    boolean isUnderMinimap(Box box, Viewport viewport) {
        var from = viewport.toScreen(box.corner());
        var to = viewport.toScreen(new Point(box.right(), box.bottom()));
        return minimap.isVisible()
                && minimap.getBoundsInParent().intersects(from.x(), from.y(), to.x() - from.x(), to.y() - from.y());
    }

    double minimapHeight() {
        return minimap.getHeight() + GAP;
    }

    /// Whether the mouse has hold of something, or nodes glide: the drawing must not move below them.
    boolean isBusy() {
        return mouse.isPressed() || motion.isGliding();
    }

    EdgeAnimation edgeAnimation() {
        return edgeAnimation;
    }

    Motion motion() {
        return motion;
    }

    DiagramCanvas screen() {
        return screen;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        pane.resizeRelocate(x, y, width, height);
        double high = buttons.prefHeight(-1);
        double wide = buttons.prefWidth(-1);
        buttons.resizeRelocate(x + width - wide - INSET, y + height - high - INSET, wide, high);
        pane.requestLayout();
    }

    private void repaint() {
        pane.requestLayout();
    }

    private void paint() {
        double width = pane.getWidth();
        double height = pane.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        view.keepFitted();
        style();
        var drawing = view.drawing();
        var drawn = screen.paint(
                motion.on(drawing, view.getViewport(), isMotionWanted()),
                interaction.highlights(edgeAnimation.phase(), motion.glow()),
                view.getViewport(),
                view.getPalette(),
                width,
                height);
        buttons.show(view.getViewport().zoom());
        minimap.show(drawing, view.getViewport(), view.getPalette(), width, height);
        minimap.setLayoutX(width - minimap.getWidth() - INSET);
        minimap.setLayoutY(buttons.getLayoutY() - minimap.getHeight() - GAP);
        var sight = view.getViewport().seen(width, height);
        edgeAnimation.attend(drawing, sight, view.getViewport().zoom(), isMotionWanted());
        view.painted(
                new Painted(drawing.diagram(), drawing.statuses(), System.nanoTime(), drawn.nodes(), drawn.edges()));
    }

    private boolean isMotionWanted() {
        var scene = view.getScene();
        return view.isAnimated() && scene != null && !scene.getPreferences().isReducedMotion();
    }

    /// Asks for a repaint of what moves, unless it is behind another tab.
    private void moved() {
        for (Node at = view; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return;
            }
        }
        pane.requestLayout();
    }

    @Override
    public void dispose() {
        edgeAnimation.rest();
        motion.finish();
        screen.dispose();
        handlers.removeAll();
        super.dispose();
    }

    private void style() {
        var palette = view.getPalette();
        if (palette.equals(styled)) {
            return;
        }
        styled = palette;
        var style =
                "-graph-card: %s; -graph-border: %s; -graph-raised: %s; -graph-text: %s; -graph-accent: %s; -graph-sight: %s;"
                        .formatted(
                                web(palette.card()),
                                web(palette.cardBorder()),
                                web(palette.raised()),
                                web(palette.muted()),
                                web(palette.accent()),
                                web(palette.accent().deriveColor(0, 1, 1, 0.12)));
        buttons.setStyle(style);
        minimap.setStyle(style);
    }

    private static String web(Color colour) {
        return "rgba(%d,%d,%d,%.3f)"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255),
                        colour.getOpacity());
    }
}
