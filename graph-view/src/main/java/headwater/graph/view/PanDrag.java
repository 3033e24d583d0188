package headwater.graph.view;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/// Pulls the drawing along.
final class PanDrag implements Drag {
    private final Desk desk;
    private double x;
    private double y;

    PanDrag(Desk desk, MouseEvent event) {
        this.desk = desk;
        this.x = event.getX();
        this.y = event.getY();
    }

    @Override
    public void move(MouseEvent event) {
        desk.view().setCursor(Cursor.CLOSED_HAND);
        desk.pan(event.getX() - x, event.getY() - y);
        x = event.getX();
        y = event.getY();
    }

    @Override
    public void end(MouseEvent event) {
        cancel();
    }

    @Override
    public void cancel() {
        desk.view().setCursor(Cursor.DEFAULT);
    }
}
