package headwater.app.look;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Buttons of which one is chosen, side by side as if they were one.
public final class Segments extends HBox {
    /// A row of these buttons, in this order.
    public Segments(List<? extends ToggleButton> buttons) {
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(buttons);
        int last = buttons.size() - 1;
        for (int at = 0; at <= last && last > 0; at++) {
            var place = at == 0 ? "left-pill" : at == last ? "right-pill" : "center-pill";
            buttons.get(at).getStyleClass().add(place);
        }
    }
}
