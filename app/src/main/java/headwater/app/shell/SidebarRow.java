package headwater.app.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A row of the side bar: an icon, a name that is cut where it is too long, and at the right what else is to be said.
/// A click or Enter does what it is for; the arrow keys go from row to row.
final class SidebarRow extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double INDENT = 14;

    private final Runnable action;
    private int clicks = 1;

    SidebarRow(Node icon, String name, String end, Runnable action) {
        super(8);
        this.action = action;
        getStyleClass().add("row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(end.isEmpty() ? name : name + ", " + end);
        setFocusTraversable(true);
        at(0);
        var words = new Label(name);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
        if (!end.isEmpty()) {
            var more = new Label(end);
            more.getStyleClass().add("end");
            more.setMinWidth(USE_PREF_SIZE);
            getChildren().add(more);
        }
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.isStillSincePress()
                    && event.getClickCount() == clicks) {
                action.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
    }

    /// This row, indented by so many steps.
    final SidebarRow at(int depth) {
        setPadding(new Insets(0, 12, 0, 12 + depth * INDENT));
        return this;
    }

    /// This row, for what changes the file: by a double click or Enter.
    SidebarRow byDoubleClick() {
        clicks = 2;
        setOnMousePressed(_ -> requestFocus());
        return this;
    }

    /// This row, marked as what is in front.
    SidebarRow selected(boolean isSelected) {
        pseudoClassStateChanged(SELECTED, isSelected);
        return this;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction what, Object... parameters) {
        if (what == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(what, parameters);
        }
    }
}
