package headwater.app.look;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A field to search in a table. A slash typed in the table goes to it, Enter and Down go to the first row that is
/// found, Escape empties it.
public final class TableSearch extends TextField {
    /// A field for a table.
    ///
    /// @param typed what is searched for, in both ways
    /// @param spoken what a screen reader says
    /// @param help how to search, in a tooltip
    public TableSearch(TableView<?> table, StringProperty typed, String prompt, String spoken, String help) {
        setPromptText(prompt);
        setAccessibleText(spoken);
        setTooltip(new Tooltip(help));
        textProperty().bindBidirectional(typed);
        HBox.setHgrow(this, Priority.ALWAYS);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                table.getSelectionModel().clearAndSelect(0);
                event.consume();
            }
        });
        table.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/")) {
                requestFocus();
                selectAll();
                event.consume();
            }
        });
    }
}
