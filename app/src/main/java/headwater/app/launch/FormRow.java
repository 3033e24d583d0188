package headwater.app.launch;

import headwater.app.look.IconButton;
import headwater.app.words.Words;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One value of a form: its name and what it takes, the control, and below it what is wrong and what it is for.
final class FormRow extends HBox {
    static final double LABELS = 176;

    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LONGEST = 20;

    private final FormItem item;
    private final FormControl control;
    private final CheckBox nothing = new CheckBox(Words.of(FormWords.NULL));
    private final Label before = new Label();
    private final Button reset;
    private final VBox values;
    private final Label error = new Label();

    FormRow(FormItem item) {
        super(12);
        this.item = item;
        getStyleClass().add("form-row");
        control = FormControl.of(item);
        control.node().setId("parameter-" + item.id());
        reset = new IconButton(Feather.ROTATE_CCW, Words.of(FormWords.RESET, item.path()), this::reset, "small");
        before.getStyleClass().addAll("muted", "form-before");
        before.setMinWidth(Region.USE_PREF_SIZE);
        error.getStyleClass().add("form-error");
        error.setMinHeight(Region.USE_PREF_SIZE);
        nothing.setId("null-" + item.id());
        nothing.setAccessibleText(item.path() + " " + nothing.getText());
        nothing.setOnAction(_ -> item.setNull(nothing.isSelected()));
        var line = new HBox(10, control.node());
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control.node(), Priority.SOMETIMES);
        if (item.field().isSecret() && item.isKeptSecret()) {
            line.getChildren().add(replacing());
        }
        if (item.field().type().isNullable()) {
            line.getChildren().add(nothing);
        }
        nothing.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().addAll(before, reset);
        reset.managedProperty().bind(reset.visibleProperty());
        before.managedProperty().bind(before.textProperty().isNotEmpty());
        values = new VBox(4, line);
        var description = item.field().description();
        if (!description.isEmpty()) {
            values.getChildren().add(note(description));
        }
        if (item.isKeptSecret()) {
            values.getChildren().add(note(Words.of(FormWords.KEPT)));
        }
        HBox.setHgrow(values, Priority.ALWAYS);
        getChildren().addAll(label(item, control.focus()), values);
    }

    static Label note(String words) {
        var note = new Label(words);
        note.getStyleClass().add("form-note");
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    /// The name of an item, and what it takes.
    static VBox label(FormItem item, @Nullable Node focus) {
        var name = new Label(item.field().name());
        name.getStyleClass().addAll("mono", "form-name");
        name.setLabelFor(focus);
        name.setWrapText(true);
        var type = new Label(Words.of(TypeLabel.of(item.field())));
        type.getStyleClass().add("form-type");
        type.setMinHeight(Region.USE_PREF_SIZE);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var label = new VBox(1, name, type);
        label.getStyleClass().add("form-label");
        label.setMinWidth(LABELS);
        label.setPrefWidth(LABELS);
        label.setMaxWidth(LABELS);
        return label;
    }

    private Button replacing() {
        var replace = new Button(Words.of(FormWords.REPLACE));
        replace.setId("replace-" + item.id());
        replace.getStyleClass().add("small");
        replace.setMinWidth(Region.USE_PREF_SIZE);
        replace.setOnAction(_ -> {
            item.type("");
            control.focus().requestFocus();
        });
        replace.visibleProperty().bind(control.node().disabledProperty());
        replace.managedProperty().bind(replace.visibleProperty());
        return replace;
    }

    private void reset() {
        item.reset();
        control.focus().requestFocus();
    }

    FormItem item() {
        return item;
    }

    Node focus() {
        return control.focus().isDisabled() && item.isNull() ? nothing : control.focus();
    }

    /// Shows what the item has now.
    ///
    /// @param problem what is wrong with it, if that is to be said
    void show(Optional<FormItem.Problem> problem) {
        control.show().run();
        nothing.setSelected(item.isNull());
        control.node().setDisable(item.isNull() || item.isKeptSecret());
        reset.setVisible(item.isTouched());
        before.setText(item.isTouched() ? before() : "");
        pseudoClassStateChanged(TOUCHED, item.isTouched());
        pseudoClassStateChanged(WRONG, problem.isPresent());
        values.getChildren().remove(error);
        problem.ifPresent(why -> {
            error.setText(Words.of(why.why()));
            values.getChildren().add(1, error);
        });
    }

    private String before() {
        if (item.field().isSecret()) {
            return "";
        }
        var text = switch (item.first()) {
            case FirstValue.Known(var value) -> value == null ? ParameterField.NULL : FormText.of(item.field(), value);
            case FirstValue.Written(var python) -> python;
            case FirstValue.Hidden _, FirstValue.None _ -> "";
        };
        var line = text.replaceAll("\\s+", " ");
        return line.isEmpty()
                ? ""
                : Words.of(FormWords.BEFORE, line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    }
}
