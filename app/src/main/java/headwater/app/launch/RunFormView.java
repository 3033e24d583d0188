package headwater.app.launch;

import headwater.app.look.Dialogs;
import headwater.flow.Flow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for the parameters of a run, in a form made from the flow's signature.
public final class RunFormView {
    private final Dialog<Map<String, @Nullable Object>> dialog = new Dialog<>();
    private final ButtonType run = new ButtonType("Run", ButtonBar.ButtonData.OK_DONE);
    private final Label error = new Label();
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(ParameterField field, Supplier<String> typed, String atFirst) {
        Asked(ParameterField field, Supplier<String> typed) {
            this(field, typed, typed.get());
        }

        boolean isLeft() {
            return typed.get().equals(atFirst) && (!field.required() || atFirst.isEmpty());
        }
    }

    /// A form for a flow, over a window and in its look.
    public RunFormView(Flow flow, Window owner) {
        Dialogs.over(owner, dialog, "Run " + flow.name());
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        var labels = new ColumnConstraints();
        labels.setMinWidth(110);
        var values = new ColumnConstraints();
        values.setMinWidth(280);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        for (var parameter : flow.parameters()) {
            add(grid, ParameterField.of(parameter), parameter.annotation());
        }
        error.getStyleClass().add("form-error");
        error.setMaxWidth(400);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        var note = new Label(
                flow.parameters().isEmpty()
                        ? "This flow has no parameters."
                        : "What is left as it is takes the flow's own default.");
        note.getStyleClass().add("form-note");
        dialog.getDialogPane().setContent(new VBox(12, grid, note, error));
        dialog.getDialogPane().getButtonTypes().addAll(run, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(run).addEventFilter(ActionEvent.ACTION, event -> {
            if (!check()) {
                event.consume();
            }
        });
        dialog.setResultConverter(button -> button == run ? values() : null);
    }

    private void add(GridPane grid, ParameterField field, @Nullable String annotation) {
        var name = new Label(field.name());
        var control = control(field, annotation);
        control.setId("parameter-" + field.name());
        name.setLabelFor(control);
        grid.addRow(grid.getRowCount(), name, control);
    }

    private Node control(ParameterField field, @Nullable String annotation) {
        return switch (field.kind()) {
            case FLAG -> {
                var box = new CheckBox();
                box.setSelected(field.shown().equals("true"));
                asked.add(new Asked(field, () -> String.valueOf(box.isSelected())));
                yield box;
            }
            case CHOICE -> {
                var box = new ChoiceBox<String>();
                box.getItems().setAll(field.choices());
                box.setValue(field.shown().isEmpty() ? field.choices().getFirst() : field.shown());
                box.setMaxWidth(Double.MAX_VALUE);
                asked.add(new Asked(field, box::getValue));
                yield box;
            }
            case TEXT, WHOLE, NUMBER, JSON -> {
                var text = new TextField(field.shown());
                text.setPromptText(annotation == null ? "" : annotation);
                asked.add(new Asked(field, text::getText));
                yield text;
            }
        };
    }

    private boolean check() {
        var words = "";
        for (var each : asked) {
            try {
                var typed = each.typed().get();
                if (!each.isLeft()) {
                    each.field().value(typed);
                } else if (each.field().required()) {
                    words = each.field().name() + " must be given.";
                }
            } catch (ParameterField.NotAValue e) {
                words = String.valueOf(e.getMessage());
            }
        }
        error.setText(words);
        error.setVisible(!words.isEmpty());
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
        return words.isEmpty();
    }

    private Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var each : asked) {
            var typed = each.typed().get();
            if (each.isLeft()) {
                continue;
            }
            try {
                values.put(each.field().name(), each.field().value(typed));
            } catch (ParameterField.NotAValue e) {
                throw new IllegalStateException("checked before", e);
            }
        }
        return values;
    }

    /// Shows the form and waits; empty if the person gave up. Values that were left as they are are left out.
    public Optional<Map<String, @Nullable Object>> ask() {
        return dialog.showAndWait();
    }
}
