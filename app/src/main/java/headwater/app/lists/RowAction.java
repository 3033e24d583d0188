package headwater.app.lists;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the selected row: a button beside the list, and an item of its menu.
///
/// @param name what it is called, with an ellipsis if it asks before it changes something
/// @param applies to which rows
/// @param perform receives the row
/// @param <R> what a row shows
public record RowAction<R>(String name, Feather icon, Predicate<R> applies, Consumer<R> perform) {}
