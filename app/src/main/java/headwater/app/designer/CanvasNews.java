package headwater.app.designer;

import headwater.app.words.Words;
import headwater.flow.Message;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Says at the lower edge of the canvas what it waits for, where that takes longer than a glance, and what an edit
/// rewrote beside what was requested.
final class CanvasNews extends Label {
    private static final Duration GLANCE = Duration.millis(300);
    private static final Duration READING = Duration.seconds(8);

    private final PauseTransition glance = new PauseTransition(GLANCE);
    private final PauseTransition reading = new PauseTransition(READING);
    private final DesignerModel model;
    // Nothing else holds it.
    private final BooleanBinding isBusy;
    private String news = "";
    private boolean isLong;

    CanvasNews(DesignerModel model) {
        this.model = model;
        getStyleClass().addAll("toast", "words");
        setMouseTransparent(true);
        setMaxHeight(Region.USE_PREF_SIZE);
        glance.setOnFinished(_ -> {
            isLong = true;
            update();
        });
        reading.setOnFinished(_ -> tell(List.of()));
        isBusy = isEditing().or(model.isDrawingProperty());
        isBusy.subscribe(this::work);
        model.document().revisionProperty().subscribe((_, read) -> tell(read.rewritten()));
        update();
    }

    private ReadOnlyBooleanProperty isEditing() {
        return model.document().editingProperty();
    }

    /// Whether it says that the flow is being laid out.
    boolean isWaitingForLayout() {
        return isLong && !isEditing().get();
    }

    private void work(boolean isWorking) {
        isLong = false;
        if (isWorking) {
            glance.playFromStart();
        } else {
            glance.stop();
        }
        update();
    }

    private void tell(List<Message> rewritten) {
        news = rewritten.stream().map(Words::of).collect(Collectors.joining("\n"));
        // A clock that runs costs a pulse for each frame, whatever there is to see.
        if (news.isEmpty()) {
            reading.stop();
        } else {
            reading.playFromStart();
        }
        update();
    }

    private void update() {
        var waiting = isEditing().get() ? "Making the edit… Esc cancels it." : "Laying out the flow… Esc cancels it.";
        setText(isLong ? waiting : news);
        setVisible(!getText().isEmpty());
    }
}
