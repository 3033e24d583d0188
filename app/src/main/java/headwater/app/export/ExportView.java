package headwater.app.export;

import headwater.app.look.Dialogs;
import headwater.app.words.Words;
import headwater.flow.export.Field;
import headwater.flow.export.Remark;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks how a flow is to be exported, shows what that changes, and has it written.
public final class ExportView {
    private static final double WIDTH = 620;

    private final ExportModel model;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType write = new ButtonType("Write", ButtonBar.ButtonData.OK_DONE);
    private final TextArea preview = new TextArea();
    private final Label remarks = new Label();

    /// The form over a window, not yet shown.
    public ExportView(ExportModel model, Window owner) {
        this.model = model;
        Dialogs.over(
                owner,
                dialog,
                "Export " + model.flow().name() + ": " + Words.of(model.target().title()));
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        model.target().form().forEach(field -> row(grid, field));
        preview.setId("export-preview");
        preview.setEditable(false);
        preview.getStyleClass().add("mono");
        preview.setPrefSize(WIDTH, 260);
        VBox.setVgrow(preview, Priority.ALWAYS);
        remarks.setId("export-remarks");
        remarks.setWrapText(true);
        remarks.setMinHeight(Region.USE_PREF_SIZE);
        remarks.setPrefWidth(WIDTH);
        remarks.managedProperty().bind(remarks.textProperty().isNotEmpty());
        remarks.getStyleClass().add("form-error");
        var changes = new Label("Changes");
        changes.setLabelFor(preview);
        var pane = dialog.getDialogPane();
        pane.setContent(new VBox(12, grid, changes, preview, remarks));
        pane.getButtonTypes().addAll(write, ButtonType.CANCEL);
        dialog.setResizable(true);
        model.previewProperty().subscribe(this::show);
        model.refresh();
    }

    private void row(GridPane grid, Field field) {
        var label = new Label(Words.of(field.label()));
        var control = switch (field.kind()) {
            case TEXT -> text(field);
            case TIMEZONE -> timezone(field);
        };
        control.setId("export-" + field.name());
        var help = Words.of(field.help());
        Tooltip.install(control, new Tooltip(help));
        control.setAccessibleHelp(help);
        label.setLabelFor(control);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private Node text(Field field) {
        var text = new TextField(field.initial());
        text.setPromptText(open(field));
        text.setPrefColumnCount(32);
        text.textProperty().addListener((_, _, now) -> model.answer(field, now));
        return text;
    }

    private Node timezone(Field field) {
        var box = new ComboBox<String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> !zone.startsWith("SystemV/"))
                .sorted()
                .forEach(box.getItems()::add);
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(open(field));
        box.getEditor().setText(field.initial());
        box.getEditor().textProperty().addListener((_, _, now) -> model.answer(field, now));
        return box;
    }

    private static String open(Field field) {
        var open = field.open();
        return open == null ? "" : Words.of(open);
    }

    private void show(Preview shown) {
        dialog.getDialogPane().lookupButton(write).setDisable(!(shown instanceof Preview.Ready));
        switch (shown) {
            case Preview.Pending _ -> {}
            case Preview.Ready(var export) -> {
                preview.setText(export.diff().isEmpty() ? "No changes." : export.diff());
                remarks.setText(export.report().stream()
                        .filter(remark -> remark.kind() != Remark.Kind.FAITHFUL)
                        .map(remark -> "Line " + remark.line() + ": " + Words.of(remark.message()))
                        .collect(Collectors.joining("\n")));
            }
            case Preview.Refused(var words) -> {
                preview.setText("");
                remarks.setText(words);
            }
        }
    }

    /// Shows the form and waits; writes what was previewed if that is chosen.
    ///
    /// @param failed receives why it could not be written
    public void ask(Consumer<Exception> failed) {
        if (dialog.showAndWait().filter(button -> button == write).isPresent()) {
            model.write(failed);
        }
    }
}
