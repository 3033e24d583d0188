package headwater.app.look;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A pane that lies over the whole window while it is open. A press beside what is on it closes it, and the keyboard
/// focus goes back to where it was. FX thread only.
public final class Cover {
    private final Pane pane;
    private @Nullable Node focusBefore;

    /// Hides the pane until it is opened.
    public Cover(Pane pane) {
        this.pane = pane;
        pane.setOnMousePressed(event -> {
            if (pane.equals(event.getTarget())) {
                close();
            }
        });
        pane.setVisible(false);
    }

    /// Shows the pane; its owner says where the focus goes.
    public void open() {
        if (!pane.isVisible()) {
            focusBefore = pane.getScene().getFocusOwner();
        }
        pane.setVisible(true);
    }

    /// Hides the pane.
    public void close() {
        pane.setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }
}
