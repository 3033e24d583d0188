package headwater.app.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What a page does on a command.
///
/// @param enabled whether it can do it now
/// @param run does it
public record PageAction(ObservableValue<Boolean> enabled, Runnable run) {
    /// An action that is always possible.
    public static PageAction always(Runnable run) {
        return new PageAction(new SimpleBooleanProperty(true), run);
    }
}
