package headwater.app.panels;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The edge of a panel that is dragged to resize it, or moved by arrow keys while it has the focus; a double click or
/// Home brings the usual size back. It lies over the panel and takes no room of its own.
public final class ResizeHandle extends Region {
    private static final double THICKNESS = 5;
    private static final double STEP = 16;

    private final Side edge;
    private double from;
    private double before;

    private ResizeHandle(Side edge, DoubleSupplier size, DoubleConsumer resize, double usual) {
        this.edge = edge;
        getStyleClass().add("resize-handle");
        setCursor(edge.isVertical() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setFocusTraversable(true);
        setAccessibleText("Edge of the panel; arrow keys resize it");
        setOnKeyPressed(event -> {
            double step = step(event, edge);
            if (step != 0) {
                resize.accept(size.getAsDouble() + step);
                event.consume();
            } else if (event.getCode() == KeyCode.HOME) {
                resize.accept(usual);
                event.consume();
            }
        });
        setOnMousePressed(event -> {
            from = at(event);
            before = size.getAsDouble();
            event.consume();
        });
        setOnMouseDragged(event -> {
            resize.accept(before + grown(edge, at(event) - from));
            event.consume();
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                resize.accept(usual);
            }
            event.consume();
        });
    }

    private static double step(KeyEvent event, Side edge) {
        double way = switch (event.getCode()) {
            case LEFT -> edge.isVertical() ? -STEP : 0;
            case RIGHT -> edge.isVertical() ? STEP : 0;
            case UP -> edge.isVertical() ? 0 : -STEP;
            case DOWN -> edge.isVertical() ? 0 : STEP;
            default -> 0;
        };
        return grown(edge, way);
    }

    /// Puts a handle over one edge of a panel.
    ///
    /// @param size the size before a drag, in pixels
    /// @param resize receives the size of each moment of a drag, in pixels
    /// @param usual the size for a double click, in pixels
    /// @return the handle
    public static ResizeHandle add(
            StackPane panel, Side edge, DoubleSupplier size, DoubleConsumer resize, double usual) {
        var handle = new ResizeHandle(edge, size, resize, usual);
        if (edge.isVertical()) {
            handle.setMaxSize(THICKNESS, Double.MAX_VALUE);
            handle.setMinWidth(THICKNESS);
            StackPane.setAlignment(handle, edge == Side.LEFT ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        } else {
            handle.setMaxSize(Double.MAX_VALUE, THICKNESS);
            handle.setMinHeight(THICKNESS);
            StackPane.setAlignment(handle, edge == Side.TOP ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
        }
        panel.getChildren().add(handle);
        return handle;
    }

    private double at(MouseEvent event) {
        return edge.isVertical() ? event.getScreenX() : event.getScreenY();
    }

    private static double grown(Side edge, double way) {
        return edge == Side.LEFT || edge == Side.TOP ? -way : way;
    }
}
