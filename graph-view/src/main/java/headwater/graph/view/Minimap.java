package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Palette;
import headwater.graph.paint.Thumbnail;
import java.util.stream.Stream;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The whole drawing, small, above the zoom buttons, and what part of it is in sight; click or drag to go there.
final class Minimap extends Region {
    private static final double WIDTH = 176;
    private static final double MOST_HEIGHT = 110;
    private static final double LEAST_HEIGHT = 44;
    private static final double MARGIN = 8;

    private final InputContext input;
    private final ImageView picture = new ImageView();
    private final Rectangle sight = new Rectangle();
    private PlacedDiagram drawn = PlacedDiagram.EMPTY;
    private Palette palette = Palette.light();
    private Box bounds = new Box(0, 0, 1, 1);
    private Thumbnail thumbnail = new Thumbnail(palette, bounds, 1);
    private double scale = 1;
    private double height = LEAST_HEIGHT;

    Minimap(InputContext input) {
        this.input = input;
        getStyleClass().addAll("graph-view-overlay", "graph-view-minimap");
        sight.getStyleClass().add("sight");
        sight.setManaged(false);
        picture.setManaged(false);
        picture.setLayoutX(MARGIN);
        picture.setLayoutY(MARGIN);
        getChildren().addAll(picture, sight);
        setManaged(false);
        setAccessibleText("Overview");
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_MOVED, MouseEvent::consume);
    }

    /// Brings it up to date; it hides when there is nothing beyond what is seen.
    void show(PlacedDiagram drawing, Viewport viewport, Palette colours, double width, double viewHeight) {
        var seen = viewport.seen(width, viewHeight);
        boolean worth = !drawing.nodes().isEmpty() && !seen.contains(drawing.bounds());
        setVisible(worth && input.view().isMinimapShown() && width > 2 * WIDTH);
        if (!isVisible()) {
            return;
        }
        if (!colours.equals(palette) || !drawing.samePlaces(drawn)) {
            drawn = drawing;
            palette = colours;
            redraw();
        } else if (!drawing.equals(drawn)) {
            thumbnail.draw(drawing.nodesUnlike(drawn).stream().flatMap(id -> Stream.ofNullable(drawing.node(id))));
            drawn = drawing;
        }
        resize(WIDTH, height);
        place(seen);
    }

    private void redraw() {
        bounds = drawn.bounds().grown(60);
        double across = WIDTH - 2 * MARGIN;
        double most = MOST_HEIGHT - 2 * MARGIN;
        scale = Math.min(across / bounds.width(), most / bounds.height());
        height = Math.max(LEAST_HEIGHT, Math.ceil(bounds.height() * scale) + 2 * MARGIN);
        double high = height - 2 * MARGIN;
        bounds = new Box(
                bounds.x() - (across / scale - bounds.width()) / 2,
                bounds.y() - (high / scale - bounds.height()) / 2,
                across / scale,
                high / scale);
        thumbnail = new Thumbnail(palette, bounds, 2 * scale);
        thumbnail.draw(drawn.nodes().stream());
        picture.setImage(thumbnail.image());
        picture.setFitWidth(across);
        picture.setFitHeight(high);
    }

    private void place(Box seen) {
        double left = Math.clamp((seen.x() - bounds.x()) * scale + MARGIN, 2, WIDTH - 6);
        double top = Math.clamp((seen.y() - bounds.y()) * scale + MARGIN, 2, height - 6);
        double right = Math.clamp((seen.right() - bounds.x()) * scale + MARGIN, left + 4, WIDTH - 2);
        double bottom = Math.clamp((seen.bottom() - bounds.y()) * scale + MARGIN, top + 4, height - 2);
        sight.setX(left);
        sight.setY(top);
        sight.setWidth(right - left);
        sight.setHeight(bottom - top);
    }

    private void go(MouseEvent event) {
        var to = new Point(bounds.x() + (event.getX() - MARGIN) / scale, bounds.y() + (event.getY() - MARGIN) / scale);
        var zoom = input.viewport().zoom();
        input.view()
                .setViewport(new Viewport(
                        input.view().getWidth() / 2 / zoom - to.x(),
                        input.view().getHeight() / 2 / zoom - to.y(),
                        zoom));
        event.consume();
    }
}
