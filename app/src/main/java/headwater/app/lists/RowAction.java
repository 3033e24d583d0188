package headwater.app.lists;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the selected row: a button beside the list, and an item of its menu.
///
/// @param name what it is called, with an ellipsis if it asks before it changes something
/// @param applies to which rows
/// @param perform receives the row
/// @param isChange whether it changes something on the server: not offered where a person marked that as read-only
/// @param <R> what a row shows
public record RowAction<R>(String name, Feather icon, Predicate<R> applies, Consumer<R> perform, boolean isChange) {
    /// An action that changes nothing on the server.
    public RowAction(String name, Feather icon, Predicate<R> applies, Consumer<R> perform) {
        this(name, icon, applies, perform, false);
    }

    /// An action that changes something on the server.
    public static <R> RowAction<R> change(String name, Feather icon, Predicate<R> applies, Consumer<R> perform) {
        return new RowAction<>(name, icon, applies, perform, true);
    }

    boolean isOffered(R row, boolean isReadOnly) {
        return applies.test(row) && !(isChange && isReadOnly);
    }
}
