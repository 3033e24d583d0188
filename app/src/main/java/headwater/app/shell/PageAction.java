package headwater.app.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/// What a page does on a command.
///
/// @param enabled whether it can do it now
/// @param obstacle why it cannot, as a part of a sentence; empty if it can, or if there is nothing to say
/// @param shown for a command that shows and hides something: whether that is shown
/// @param run does it
public record PageAction(
        ObservableValue<Boolean> enabled,
        ObservableValue<String> obstacle,
        ObservableValue<Boolean> shown,
        Runnable run) {
    /// An action that shows and hides nothing.
    public PageAction(ObservableValue<Boolean> enabled, Runnable run) {
        this(enabled, new SimpleStringProperty(""), new SimpleBooleanProperty(false), run);
    }

    /// An action that is always possible.
    public static PageAction always(Runnable run) {
        return new PageAction(new SimpleBooleanProperty(true), run);
    }

    /// An action that is possible unless there is a reason against it.
    ///
    /// @param obstacle the reason; empty for none
    public static PageAction unless(ObservableValue<String> obstacle, Runnable run) {
        return new PageAction(obstacle.map(String::isEmpty), obstacle, new SimpleBooleanProperty(false), run);
    }

    /// An action that shows and hides something.
    ///
    /// @param shown whether it is shown
    public static PageAction toggle(ObservableValue<Boolean> shown, Runnable run) {
        return new PageAction(new SimpleBooleanProperty(true), new SimpleStringProperty(""), shown, run);
    }
}
