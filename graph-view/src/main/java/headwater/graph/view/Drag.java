package headwater.graph.view;

import javafx.scene.input.MouseEvent;

/// Something that goes on between the pressing and the releasing of a mouse button, or until the next click.
interface Drag {
    void move(MouseEvent event);

    /// The button was released.
    void end(MouseEvent event);

    /// Escape was pressed, or the diagram went away.
    void cancel();
}
