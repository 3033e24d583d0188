package headwater.app.shell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;

/// How many notices came while another window was in front. For the JavaFX thread.
final class UnseenNotices {
    private final ObservableValue<Boolean> inFront;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);

    /// None yet.
    ///
    /// @param inFront whether the window is in front: then notices are seen
    UnseenNotices(ObservableValue<Boolean> inFront) {
        this.inFront = inFront;
        inFront.subscribe(now -> {
            if (now) {
                count.set(0);
            }
        });
    }

    /// Counts a notice, unless it is seen.
    void add() {
        if (!inFront.getValue()) {
            count.set(count.get() + 1);
        }
    }

    /// How many there are.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
