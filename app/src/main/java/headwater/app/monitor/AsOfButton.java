package headwater.app.monitor;

import headwater.app.look.Icons;
import headwater.app.look.Times;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Beside a drawing whose run is shown as it was: says at which instant, and goes back to the present.
public final class AsOfButton extends Button {
    /// A button for whatever run is shown.
    public AsOfButton(ObservableValue<? extends @Nullable RunModel> run) {
        setId("as-of");
        getStyleClass().addAll("small", "as-of");
        setGraphic(Icons.of(Feather.X));
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("Show the run as it is now (End in the timeline)"));
        managedProperty().bind(visibleProperty());
        setOnAction(_ -> {
            var shown = run.getValue();
            if (shown != null) {
                shown.playback().goToPresent();
            }
        });
        ObservableValue<@Nullable Instant> past =
                run.flatMap(shown -> shown.time().pastProperty());
        past.subscribe(at -> {
            setVisible(at != null);
            setText(at == null ? "" : "as of " + Times.millis(at));
        });
    }
}
