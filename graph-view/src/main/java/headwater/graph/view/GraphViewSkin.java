package headwater.graph.view;

import headwater.graph.paint.Palette;
import javafx.scene.Node;
import javafx.scene.control.SkinBase;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The canvas of a view with what floats over it; paints at most once a pulse.
final class GraphViewSkin extends SkinBase<GraphView> {
    private static final double INSET = 16;

    private final GraphView view;
    private final Screen screen = new Screen();
    private final Sheet sheet;
    private final Attention attention;
    private final Motion motion;
    private final ZoomButtons buttons;
    private final Minimap minimap;
    private @Nullable Palette styled;

    GraphViewSkin(GraphView view) {
        super(view);
        this.view = view;
        this.sheet = new Sheet(screen, this::paint);
        this.attention = new Attention(view, sheet::requestLayout);
        this.motion = new Motion(this::moved);
        var desk = new Desk(view, attention);
        this.buttons = new ZoomButtons(view, desk);
        this.minimap = new Minimap(desk);
        buttons.setManaged(false);
        style();
        getChildren().addAll(sheet, minimap, buttons);
        var mouse = new Mouse(desk);
        mouse.listenTo(view);
        new Keys(desk, mouse).listenTo(view);
        new Drops(desk).listenTo(view);
        for (var value : view.drawn()) {
            registerInvalidationListener(value, _ -> sheet.requestLayout());
        }
        registerInvalidationListener(view.sceneProperty(), _ -> {
            motion.rest();
            sheet.requestLayout();
        });
        consumeMouseEvents(false);
    }

    /// Told when another diagram is shown.
    void diagramChanged() {
        attention.diagramChanged();
        sheet.requestLayout();
    }

    /// Called when the same diagram has other statuses.
    void statusesChanged() {
        sheet.requestLayout();
    }

    Motion motion() {
        return motion;
    }

    Screen screen() {
        return screen;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        sheet.resizeRelocate(x, y, width, height);
        double high = buttons.prefHeight(-1);
        buttons.resizeRelocate(x + INSET, y + height - high - INSET, buttons.prefWidth(-1), high);
        sheet.requestLayout();
    }

    private void paint() {
        double width = sheet.getWidth();
        double height = sheet.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        view.fitIfDue(width, height);
        style();
        var drawing = view.drawing();
        int drawn = screen.paint(
                drawing, attention.look(motion.phase()), view.getViewport(), view.getPalette(), width, height);
        minimap.show(drawing, view.getViewport(), view.getPalette(), width, height);
        var sight = view.getViewport().seen(width, height);
        motion.attend(drawing, sight, view.getViewport().zoom(), mayMove());
        view.painted(new Painted(drawing.diagram(), drawing.statuses(), System.nanoTime(), drawn));
    }

    private boolean mayMove() {
        var scene = view.getScene();
        return view.isAnimated() && scene != null && !scene.getPreferences().isReducedMotion();
    }

    /// Asks for a repaint of what moves, unless it stands behind another tab.
    private void moved() {
        for (Node at = view; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return;
            }
        }
        sheet.requestLayout();
    }

    @Override
    public void dispose() {
        motion.rest();
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
