package headwater.app.look;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/// Text that may have too little room.
public final class CutText {
    private CutText() {}

    /// Shows the whole text as a tooltip, while the label has no room for it. Takes the place of another tooltip.
    public static void explain(Labeled label) {
        var whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.tooltipProperty().bind(label.textTruncatedProperty().map(isCut -> isCut ? whole : null));
    }
}
