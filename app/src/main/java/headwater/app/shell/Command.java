package headwater.app.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something that a person can do from the menu or by a key.
///
/// @param name what it is called in the menu
/// @param keys what does it without the menu; null for nothing
/// @param enabled whether it can be done now
/// @param obstacle why it cannot, as a part of a sentence; empty if it can, or if there is nothing to say
/// @param action what is done, on the JavaFX thread
record Command(
        String name,
        Feather icon,
        @Nullable KeyCombination keys,
        ObservableValue<Boolean> enabled,
        ObservableValue<String> obstacle,
        Runnable action) {
    /// A command without a key that is always enabled.
    static Command of(String name, Feather icon, Runnable action) {
        return new Command(name, icon, null, new SimpleBooleanProperty(true), new SimpleStringProperty(""), action);
    }

    /// A command on the page in front, enabled while that page can do it.
    static Command ofPage(String name, Feather icon, PageCommand command, ShellModel model) {
        return new Command(
                name, icon, null, model.canDo(command), model.obstacle(command), () -> model.perform(command));
    }

    /// This command with the shortcut key of the platform and another key.
    Command withShortcut(KeyCode key) {
        return withKeys(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
    }

    /// This command with the shortcut key of the platform, Shift and another key.
    Command withShiftedShortcut(KeyCode key) {
        return withKeys(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    /// This command with keys of its own.
    Command withKeys(KeyCombination combination) {
        return new Command(name, icon, combination, enabled, obstacle, action);
    }

    /// This command, enabled only while something holds.
    Command when(ObservableValue<Boolean> condition) {
        return new Command(name, icon, keys, condition, obstacle, action);
    }
}
