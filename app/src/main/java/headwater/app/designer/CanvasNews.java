package headwater.app.designer;

import headwater.app.look.Sentence;
import headwater.app.look.WaitingView;
import headwater.app.words.Words;
import headwater.graph.view.Connecting;
import java.util.ArrayList;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Says at the lower edge of the canvas what it waits for, where that takes longer than a glance; how a wire is ended
/// that follows the pointer; what an edit rewrote beside what was requested, with a way back; and how many values it
/// left to be filled in, with a way to them.
final class CanvasNews extends HBox {
    /// What is said while the flow is being laid out.
    static final String LAYING_OUT = "Laying out the flow… Esc cancels it.";

    private static final Duration READING = Duration.seconds(8);

    private final PauseTransition glance = new PauseTransition(WaitingView.GLANCE);
    private final PauseTransition reading = new PauseTransition(READING);
    private final DesignerModel model;
    private final ObservableValue<Connecting> connecting;
    private final Sentence words = new Sentence();
    private final Button next = new Button();
    private final Button undo = new Button("Undo");
    // Nothing else holds it.
    private final BooleanBinding isBusy;
    private String rewritten = "";
    private int left;
    private boolean isLong;

    /// @param connecting how the end of a wire is being chosen
    /// @param showNext shows the next value that is to be filled in
    CanvasNews(DesignerModel model, ObservableValue<Connecting> connecting, Runnable showNext) {
        this.model = model;
        this.connecting = connecting;
        setId("canvas-news");
        getStyleClass().add("toast");
        words.getStyleClass().add("words");
        makeLink(next, showNext);
        makeLink(undo, model.document()::undo);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(words, next, undo);
        glance.setOnFinished(_ -> {
            isLong = true;
            update();
        });
        reading.setOnFinished(_ -> say("", 0));
        isBusy = isEditing().or(model.isDrawingProperty());
        isBusy.subscribe(this::work);
        model.document().revisionProperty().subscribe((_, read) -> {
            var sentences = read.rewritten().stream().map(Words::of).toList();
            boolean isDrawn =
                    model.drawnDocument().source().equals(read.document().source());
            say(
                    String.join(" ", sentences),
                    isDrawn ? model.missingProperty().get().leftCount() : 0);
        });
        // What it left is known once the text is drawn.
        model.missingProperty().subscribe((_, now) -> {
            if (now.leftCount() > 0) {
                say(rewritten, now.leftCount());
            }
        });
        connecting.subscribe(this::update);
        update();
    }

    private static void makeLink(Button button, Runnable action) {
        button.getStyleClass().addAll("flat", "link");
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
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

    private void say(String news, int missing) {
        rewritten = news;
        left = missing;
        // A clock that runs costs a pulse for each frame, whatever there is to see.
        if (news.isEmpty() && missing == 0) {
            reading.stop();
        } else {
            reading.playFromStart();
        }
        update();
    }

    private void update() {
        boolean isNews = !isLong && connecting.getValue() == Connecting.NOT;
        words.setText(isNews ? news() : isLong ? waiting() : toDo());
        next.setVisible(isNews && left > 0);
        undo.setVisible(isNews && !rewritten.isEmpty());
        next.setText(left == 1 ? "Show it" : "Show the next");
        setVisible(!words.getText().isEmpty());
    }

    private String waiting() {
        return isEditing().get() ? "Making the edit… Esc cancels it." : LAYING_OUT;
    }

    private String toDo() {
        return switch (connecting.getValue()) {
            case NOT -> "";
            case BY_CLICK -> "Click where the value goes. Esc cancels.";
            case BY_KEYS -> "Choose where the value goes with the arrow keys, then press Enter. Esc cancels.";
        };
    }

    private String news() {
        var sentences = new ArrayList<String>();
        if (!rewritten.isEmpty()) {
            sentences.add(rewritten);
        }
        if (left > 0) {
            sentences.add(Words.of(DesignerText.TO_FILL_IN, left));
        }
        return String.join(" ", sentences);
    }
}
