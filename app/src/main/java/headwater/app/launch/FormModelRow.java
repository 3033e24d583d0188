package headwater.app.launch;

import headwater.app.look.IconButton;
import headwater.app.look.Icons;
import headwater.app.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A model in a form: its name, and below it the values of its fields, which can be folded away.
final class FormModelRow extends VBox {
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FormItem item;
    private final CheckBox nothing = new CheckBox(Words.of(FormWords.NULL));
    private final Button fold;
    private final Button reset;
    private final HBox head;
    private final Node rows;
    private final Consumer<FormModelRow> opened;
    private boolean isOpen = true;

    /// @param rows the rows of its fields
    /// @param opened called when a person shows them
    FormModelRow(FormItem item, Node rows, Consumer<FormModelRow> opened) {
        this.item = item;
        this.opened = opened;
        this.rows = rows;
        rows.getStyleClass().add("form-fields");
        nothing.setId("null-" + item.id());
        nothing.setAccessibleText(item.path() + " " + nothing.getText());
        nothing.setMinWidth(Region.USE_PREF_SIZE);
        nothing.setOnAction(_ -> item.setNull(nothing.isSelected()));
        reset = new IconButton(Feather.ROTATE_CCW, Words.of(FormWords.RESET, item.path()), item::reset, "small");
        fold = new IconButton(Feather.CHEVRON_DOWN, Words.of(FormWords.FOLD, item.path()), this::fold, "small");
        fold.setId("fold-" + item.id());
        var description = description(item);
        HBox.setHgrow(description, Priority.ALWAYS);
        head = new HBox(12, FormRow.label(item, fold), description);
        if (item.field().type().isNullable()) {
            head.getChildren().add(nothing);
        }
        head.getChildren().addAll(reset, fold);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("form-row");
        reset.managedProperty().bind(reset.visibleProperty());
        rows.managedProperty().bind(rows.visibleProperty());
        getChildren().addAll(head, rows);
    }

    private static Label description(FormItem item) {
        var label = FormRow.note(item.field().description());
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private void fold() {
        isOpen = !isOpen;
        showFields();
        if (isOpen) {
            opened.accept(this);
        }
    }

    /// Shows its name alone at first.
    FormModelRow folded() {
        isOpen = false;
        showFields();
        return this;
    }

    /// Opens it, so that its fields can be reached.
    void open() {
        isOpen = true;
        showFields();
    }

    private void showFields() {
        boolean isShown = isOpen && !item.isNull();
        rows.setVisible(isShown);
        fold.setGraphic(Icons.of(isShown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }

    FormItem item() {
        return item;
    }

    Node focus() {
        return item.isNull() ? nothing : fold;
    }

    /// Shows what the model has now.
    void show(Optional<FormItem.Problem> problem) {
        nothing.setSelected(item.isNull());
        fold.setDisable(item.isNull());
        reset.setVisible(item.isTouched());
        head.pseudoClassStateChanged(TOUCHED, item.isTouched());
        head.pseudoClassStateChanged(WRONG, problem.isPresent());
        showFields();
    }
}
