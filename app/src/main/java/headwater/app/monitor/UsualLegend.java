package headwater.app.monitor;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Says what the mark on a bar of the timeline means, while there can be any.
final class UsualLegend extends Label {
    /// @param isShown whether what is usual is known and the timeline is shown
    UsualLegend(ObservableValue<Boolean> isShown) {
        super("usual end");
        var mark = new Region();
        mark.getStyleClass().add("usual-mark");
        setGraphic(mark);
        getStyleClass().addAll("muted", "usual-legend");
        visibleProperty().bind(isShown);
        managedProperty().bind(visibleProperty());
    }
}
