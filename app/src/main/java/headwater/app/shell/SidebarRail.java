package headwater.app.shell;

import headwater.app.look.IconButton;
import java.util.List;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The side bar when it is folded: icons that open the pages about the server, and one for each
/// part of the side bar, which unfolds it there.
final class SidebarRail extends VBox {
    /// One icon.
    ///
    /// @param words what it is for
    record Icon(Feather icon, String words, Runnable action) {}

    SidebarRail() {
        getStyleClass().add("rail");
    }

    /// Shows icons of places to go to, and below a line those of the parts.
    void show(List<Icon> places, List<Icon> parts) {
        getChildren().setAll(places.stream().map(SidebarRail::button).toList());
        if (!places.isEmpty()) {
            getChildren().add(new Separator());
        }
        getChildren().addAll(parts.stream().map(SidebarRail::button).toList());
    }

    private static IconButton button(Icon icon) {
        return new IconButton(icon.icon(), icon.words(), icon.action());
    }
}
