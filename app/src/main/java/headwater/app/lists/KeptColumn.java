package headwater.app.lists;

import javafx.scene.control.TableColumn;

/// A column of a list as a person has left it.
///
/// @param title which one
/// @param width in pixels
/// @param isShown whether it is not hidden
public record KeptColumn(String title, double width, boolean isShown) {
    static KeptColumn of(TableColumn<?, ?> column) {
        return new KeptColumn(column.getText(), column.getWidth(), column.isVisible());
    }
}
