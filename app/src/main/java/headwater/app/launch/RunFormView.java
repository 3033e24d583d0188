package headwater.app.launch;

import headwater.app.look.Dialogs;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Flow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for the parameters of a run, or for other values that one needs, with a field for each.
public final class RunFormView {
    private static final int MOST_IN_SIGHT = 12;
    private static final double HIGHEST = 440;

    private final Dialog<Map<String, @Nullable Object>> dialog = new Dialog<>();
    private final ButtonType run;
    private final List<ParameterField> fields;
    private final Label error = new Label();
    private final List<Asked> asked = new ArrayList<>();

    /// A field, what is typed in it, and what was in it at first; null is nothing chosen.
    private record Asked(
            ParameterField field,
            Supplier<@Nullable String> typed,
            @Nullable String atFirst) {
        Asked(ParameterField field, Supplier<@Nullable String> typed) {
            this(field, typed, typed.get());
        }

        /// What is sent; null if the flow's default is to be used.
        @Nullable
        String text() {
            var text = typed.get();
            if (field.required()) {
                return text == null || text.isEmpty() ? null : text;
            }
            return Objects.equals(text, atFirst) ? null : text;
        }
    }

    /// A form for a flow of a document, made from its signature, over a window and in its look.
    ///
    /// @param server the class of the style sheet that has the colour of the server
    public RunFormView(Document document, Flow flow, Window owner, String server) {
        this(
                "Run " + flow.name(),
                "Run",
                flow.parameters().stream()
                        .map(parameter ->
                                ParameterField.of(parameter, document.source().text()))
                        .toList(),
                flow.parameters().isEmpty()
                        ? "This flow has no parameters."
                        : "Values that you do not change are the flow's defaults.",
                owner,
                server);
    }

    /// A form with these fields, over a window and in its look.
    ///
    /// @param verb what the button says
    /// @param words what is said below the fields
    /// @param server the class of the style sheet that has the colour of the server
    public RunFormView(
            String title, String verb, List<ParameterField> fields, String words, Window owner, String server) {
        this.fields = List.copyOf(fields);
        this.run = new ButtonType(verb, ButtonBar.ButtonData.OK_DONE);
        Dialogs.overForChange(owner, dialog, title, server);
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        var labels = new ColumnConstraints();
        labels.setMinWidth(110);
        var values = new ColumnConstraints();
        values.setMinWidth(280);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        fields.forEach(field -> add(grid, field));
        error.getStyleClass().add("form-error");
        error.setMaxWidth(400);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        var note = new Label(words);
        note.getStyleClass().add("form-note");
        note.setMaxWidth(420);
        dialog.getDialogPane().setContent(new VBox(12, inSight(grid), note, error));
        dialog.getDialogPane().getButtonTypes().addAll(run, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(run).addEventFilter(ActionEvent.ACTION, event -> {
            if (!check()) {
                event.consume();
            }
        });
        dialog.setResultConverter(button -> button == run ? read().values() : null);
    }

    private Node inSight(GridPane grid) {
        if (fields.size() <= MOST_IN_SIGHT) {
            return grid;
        }
        var scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("plain");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HIGHEST);
        return scroll;
    }

    private void add(GridPane grid, ParameterField field) {
        var name = new Label(field.name());
        var control = control(field);
        control.setId("parameter-" + field.name());
        name.setLabelFor(control);
        grid.addRow(grid.getRowCount(), name, control);
    }

    private Node control(ParameterField field) {
        return switch (field.kind()) {
            case FLAG, CHOICE -> {
                // Nothing is chosen for a person who has to choose.
                if (field.kind() == ParameterField.Kind.FLAG
                        && !field.type().isNullable()
                        && !field.shown().isEmpty()) {
                    yield checkBox(field);
                }
                var box = new ChoiceBox<String>();
                box.getItems().setAll(field.choices());
                box.setValue(field.shown().isEmpty() ? null : field.shown());
                box.setMaxWidth(Double.MAX_VALUE);
                asked.add(new Asked(field, box::getValue));
                yield box;
            }
            case TEXT, WHOLE, NUMBER, JSON -> {
                var text = field.isSecret() ? new PasswordField() : new TextField(field.shown());
                text.setPromptText(field.hint());
                asked.add(new Asked(field, text::getText));
                yield text;
            }
        };
    }

    private CheckBox checkBox(ParameterField field) {
        var box = new CheckBox();
        box.setSelected(field.shown().equals("true"));
        asked.add(new Asked(field, () -> String.valueOf(box.isSelected())));
        return box;
    }

    private boolean check() {
        var problems = read().problems().stream().map(Words::of).collect(Collectors.joining("\n"));
        error.setText(problems);
        error.setVisible(!problems.isEmpty());
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
        return problems.isEmpty();
    }

    private RunParameters read() {
        var typed = new LinkedHashMap<String, String>();
        for (var each : asked) {
            var text = each.text();
            if (text != null) {
                typed.put(each.field().name(), text);
            }
        }
        return RunParameters.read(fields, typed);
    }

    /// Shows the form and waits; empty if the person cancelled. Values that were not changed are left out.
    public Optional<Map<String, @Nullable Object>> ask() {
        return dialog.showAndWait();
    }
}
