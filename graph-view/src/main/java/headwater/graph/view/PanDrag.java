package headwater.graph.view;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/// Pulls the drawing along.
final class PanDrag implements Drag {
    private final InputContext input;
    private double x;
    private double y;

    PanDrag(InputContext input, MouseEvent event) {
        this.input = input;
        this.x = event.getX();
        this.y = event.getY();
    }

    @Override
    public void move(MouseEvent event) {
        input.view().setCursor(Cursor.CLOSED_HAND);
        input.pan(event.getX() - x, event.getY() - y);
        x = event.getX();
        y = event.getY();
    }

    @Override
    public void end(MouseEvent event) {
        cancel();
    }

    @Override
    public void cancel() {
        input.view().setCursor(Cursor.DEFAULT);
    }
}
