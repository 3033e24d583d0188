package headwater.app.shell;

import headwater.app.look.CutText;
import headwater.app.look.Icons;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The tab of one page.
final class PageTab extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double NARROWEST = 136;

    private final Subscription ofTitle;

    /// @param choose brings the page to the front
    /// @param close closes it
    PageTab(Page page, Runnable choose, Runnable close) {
        getStyleClass().add("page-tab");
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        setFocusTraversable(true);
        var name = new Label("", Icons.of(page.icon()));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        CutText.explain(name);
        ofTitle = page.title().subscribe(title -> {
            name.setText(title);
            setAccessibleText(title);
        });
        var cross = new Button("", Icons.of(Feather.X));
        cross.getStyleClass().addAll("flat", "close");
        cross.setFocusTraversable(false);
        cross.setAccessibleText("Close " + page.title().getValue());
        cross.setTooltip(new Tooltip("Close (Ctrl+W)"));
        cross.setOnAction(_ -> close.run());
        getChildren().addAll(name, cross);
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                choose.run();
            } else if (event.getButton() == MouseButton.MIDDLE) {
                close.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose.run();
            } else if (event.getCode() == KeyCode.DELETE) {
                close.run();
            }
        });
    }

    void select(boolean isFront) {
        pseudoClassStateChanged(SELECTED, isFront);
        setMinWidth(isFront ? USE_PREF_SIZE : NARROWEST);
    }

    void dispose() {
        ofTitle.unsubscribe();
    }
}
