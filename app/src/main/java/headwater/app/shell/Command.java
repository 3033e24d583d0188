package headwater.app.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A thing that a person can do from the menu or by a key.
///
/// @param name what it is called in the menu
/// @param keys what does it without the menu; null for nothing
/// @param action what is done, on the JavaFX thread
record Command(String name, Feather icon, @Nullable KeyCombination keys, Runnable action) {
    /// One that has the shortcut key of the platform and a letter.
    static Command of(String name, Feather icon, KeyCode letter, Runnable action) {
        return new Command(name, icon, new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN), action);
    }

    /// One that has the shortcut key, Shift and a letter.
    static Command shifted(String name, Feather icon, KeyCode letter, Runnable action) {
        return new Command(
                name,
                icon,
                new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                action);
    }

    /// One that has a key of its own.
    static Command keyed(String name, Feather icon, KeyCode key, Runnable action) {
        return new Command(name, icon, new KeyCodeCombination(key), action);
    }

    /// One without a key.
    static Command plain(String name, Feather icon, Runnable action) {
        return new Command(name, icon, null, action);
    }
}
