package headwater.app.designer;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Says what the canvas waits for, where that takes longer than a glance.
final class WorkLabel extends Label {
    private static final Duration GLANCE = Duration.millis(300);

    private final PauseTransition glance = new PauseTransition(GLANCE);

    WorkLabel(DesignerModel model) {
        getStyleClass().add("toast");
        setMouseTransparent(true);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        setVisible(false);
        var isEditing = model.document().editingProperty();
        var isWorking = isEditing.or(model.isDrawingProperty());
        textProperty()
                .bind(Bindings.when(isEditing)
                        .then("Making the edit… Esc cancels it.")
                        .otherwise("Laying out the flow…"));
        glance.setOnFinished(_ -> setVisible(true));
        isWorking.subscribe(this::show);
    }

    private void show(boolean isWorking) {
        if (isWorking) {
            glance.playFromStart();
        } else {
            glance.stop();
            setVisible(false);
        }
    }
}
