package headwater.app.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What a page does on a command.
///
/// @param enabled whether it can do it now
/// @param shown for a command that shows and hides something: whether that is shown
/// @param run does it
public record PageAction(ObservableValue<Boolean> enabled, ObservableValue<Boolean> shown, Runnable run) {
    /// An action that shows and hides nothing.
    public PageAction(ObservableValue<Boolean> enabled, Runnable run) {
        this(enabled, new SimpleBooleanProperty(false), run);
    }

    /// An action that is always possible.
    public static PageAction always(Runnable run) {
        return new PageAction(new SimpleBooleanProperty(true), run);
    }

    /// An action that shows and hides something.
    ///
    /// @param shown whether it is shown
    public static PageAction toggle(ObservableValue<Boolean> shown, Runnable run) {
        return new PageAction(new SimpleBooleanProperty(true), shown, run);
    }
}
