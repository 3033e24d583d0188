package headwater.app.look;

import headwater.app.problem.Problem;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A problem in a line across a page; it takes no room while there is none.
public final class NoticeBar extends Label {
    /// A bar that shows a problem.
    public NoticeBar(ObservableValue<@Nullable Problem> problem) {
        getStyleClass().add("notice");
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        problem.subscribe(now -> {
            setVisible(now != null);
            setText(now == null ? "" : now.line());
        });
    }
}
