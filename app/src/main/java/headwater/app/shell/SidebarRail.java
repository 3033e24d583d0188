package headwater.app.shell;

import headwater.app.look.Icons;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The side bar when it is folded: an icon for each of its parts, which unfolds it there.
final class SidebarRail extends VBox {
    /// One icon.
    ///
    /// @param words what it is for
    record Icon(Feather icon, String words, Runnable action) {}

    SidebarRail(List<Icon> icons) {
        getStyleClass().add("rail");
        for (var icon : icons) {
            var button = new Button("", Icons.of(icon.icon()));
            button.getStyleClass().add("flat");
            button.setAccessibleText(icon.words());
            button.setTooltip(new Tooltip(icon.words()));
            button.setOnAction(_ -> icon.action().run());
            getChildren().add(button);
        }
    }
}
