package headwater.app.monitor;

import headwater.app.look.Icons;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is on the canvas of a run's page while there is nothing to draw: why that is so, and what helps.
final class NothingDrawnView extends VBox {
    private final Label title = new Label();
    private final Label words = new Label();

    /// @param help what helps
    NothingDrawnView(ObservableValue<@Nullable NothingDrawn> reason, Node help) {
        getStyleClass().add("empty-state");
        var icon = Icons.of(Feather.CLOCK);
        icon.getStyleClass().add("large");
        title.getStyleClass().add("title");
        words.getStyleClass().add("text-line");
        getChildren().addAll(icon, title, words, help);
        reason.subscribe(this::show);
    }

    private void show(@Nullable NothingDrawn reason) {
        setVisible(reason != null);
        if (reason != null) {
            title.setText(reason.title());
            words.setText(reason.words());
        }
    }
}
