package headwater.app.finder;

import org.kordamp.ikonli.feather.Feather;

/// Something that can be found by name and then done, opened or shown.
///
/// @param name what it is called
/// @param detail what it is, or where
/// @param icon its icon
/// @param keys the keys that do it without the finder; empty for none
/// @param enabled whether it can be done now
/// @param action does it, on the JavaFX thread
public record FinderEntry(String name, String detail, Feather icon, String keys, boolean enabled, Runnable action) {
    /// An entry without keys that is always enabled.
    public FinderEntry(String name, String detail, Feather icon, Runnable action) {
        this(name, detail, icon, "", true, action);
    }
}
