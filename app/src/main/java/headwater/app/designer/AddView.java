package headwater.app.designer;

import headwater.app.finder.FinderList;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;

/// The field over the canvas in which a person types what is to be added at a place. Escape or a click elsewhere
/// closes it.
final class AddView extends Pane {
    private static final double WIDTH = 300;
    private static final double MARGIN = 8;
    private static final int ROWS = 8;

    private final FinderList list = new FinderList("add", ROWS, this::close);
    private final Runnable closed;
    private Point2D place = Point2D.ZERO;

    /// @param closed called when it is left, to take the keyboard focus back
    AddView(Runnable closed) {
        this.closed = closed;
        list.prompt("Task, flow or code", "Search what is to be added");
        list.setPrefWidth(WIDTH);
        getChildren().add(list);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
            event.consume();
        });
        setVisible(false);
    }

    /// Asks what is to be added.
    ///
    /// @param at the place, in this view
    void open(Point2D at, Addable addable) {
        place = at;
        setVisible(true);
        list.open(addable::found);
        requestLayout();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }

    @Override
    protected void layoutChildren() {
        double high = list.prefHeight(WIDTH);
        double x = Math.clamp(place.getX(), MARGIN, Math.max(MARGIN, getWidth() - WIDTH - MARGIN));
        double y = Math.clamp(place.getY(), MARGIN, Math.max(MARGIN, getHeight() - high - MARGIN));
        list.resizeRelocate(x, y, WIDTH, high);
    }
}
