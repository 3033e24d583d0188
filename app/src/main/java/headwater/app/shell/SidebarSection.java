package headwater.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A part of the side bar: a heading and its rows, as high as they are.
final class SidebarSection extends VBox {
    private final Label heading = new Label();
    private final Label end = new Label();
    private final HBox top;
    private final VBox rows = new VBox();

    SidebarSection(String words) {
        getStyleClass().add("section");
        setAccessibleText(words);
        heading.setText(words);
        heading.getStyleClass().add("heading");
        heading.setMinWidth(0);
        end.getStyleClass().add("end");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        top = new HBox(heading, space, end);
        top.getStyleClass().add("heading-row");
        getChildren().addAll(top, rows);
        managedProperty().bind(visibleProperty());
    }

    void heading(String words, String more) {
        heading.setText(words);
        end.setText(more);
        // Where there is too little room for both, it is the heading that says what is below.
        heading.setMinWidth(more.isEmpty() ? 0 : USE_PREF_SIZE);
    }

    /// Puts a mark in front of the heading, and a menu on it.
    ///
    /// @param mark null to take both away
    /// @param menu has no items where there is no mark
    void mark(@Nullable Node mark, ContextMenu menu) {
        heading.setGraphic(mark);
        top.setOnContextMenuRequested(event -> menu.show(top, event.getScreenX(), event.getScreenY()));
    }

    /// Puts something between heading and rows.
    void addAbove(Node node) {
        getChildren().add(1, node);
    }

    void show(List<? extends Node> shown) {
        rows.getChildren().setAll(shown);
    }
}
