package headwater.app.lists;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

    /// Why it cannot be done with the selected row, as a part of a sentence; empty if it can.
    ///
    /// @param row the row; null if none is selected
    /// @param one what one row is
    String obstacle(@Nullable R row, boolean isReadOnly, String one) {
        if (row == null) {
            return "no " + one + " is selected";
        }
        if (isChange && isReadOnly) {
            return "the server is marked as read-only";
        }
        return applies.test(row) ? "" : "the selected " + one + " does not need it";
    }

    boolean isOffered(R row, boolean isReadOnly) {
        return applies.test(row) && !(isChange && isReadOnly);
    }
}
