package headwater.app.shell;

import headwater.app.engine.LocalPrefect;
import headwater.app.launch.Launch;
import headwater.app.look.Dialogs;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.export.DeploymentPlan;
import headwater.flow.export.Export;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.PrefectExport;
import headwater.flow.export.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks how a flow is to be deployed, shows what that changes in `prefect.yaml`, and writes it.
final class ExportView {
    private final Document document;
    private final Flow flow;
    private final Path project;
    private final Consumer<Problem> tell;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType write = new ButtonType("Write", ButtonBar.ButtonData.OK_DONE);
    private final TextField name = new TextField("default");
    private final TextField pool = new TextField(LocalPrefect.WORK_POOL);
    private final TextField cron = new TextField();
    private final TextArea preview = new TextArea();
    private final Label error = new Label();
    private @Nullable Export export;

    /// @param tell shows a problem
    ExportView(Document document, Flow flow, Window owner, Consumer<Problem> tell) {
        this.document = document;
        this.flow = flow;
        this.project = Launch.projectOf(document);
        this.tell = tell;
        Dialogs.over(owner, dialog, "Export " + flow.name() + " as a deployment");
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        row(grid, "Deployment", name);
        row(grid, "Work pool", pool);
        row(grid, "Schedule", cron);
        cron.setPromptText("none; a cron expression such as 0 6 * * *");
        name.setId("export-name");
        preview.setEditable(false);
        preview.getStyleClass().add("mono");
        preview.setPrefSize(620, 300);
        error.getStyleClass().add("form-error");
        var pane = dialog.getDialogPane();
        pane.setContent(new VBox(
                12, grid, new Label("What changes in " + project.resolve("prefect.yaml") + ":"), preview, error));
        pane.getButtonTypes().addAll(write, ButtonType.CANCEL);
        name.textProperty().subscribe(_ -> refresh());
        pool.textProperty().subscribe(_ -> refresh());
        cron.textProperty().subscribe(_ -> refresh());
    }

    private static void row(GridPane grid, String words, TextField field) {
        var label = new Label(words);
        label.setLabelFor(field);
        field.setPrefColumnCount(32);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private void refresh() {
        try {
            var schedule = cron.getText().isBlank()
                    ? null
                    : new Schedule.Cron(
                            cron.getText().strip(), ZoneId.systemDefault().getId());
            var plan = new DeploymentPlan(name.getText().strip(), pool.getText().strip(), Map.of(), schedule, null);
            var made = new PrefectExport(plan).export(document, flow, project);
            export = made;
            preview.setText(made.diff().isEmpty() ? "Nothing: it stands there already." : made.diff());
            error.setText("");
        } catch (ExportRefusedException | IOException e) {
            export = null;
            preview.setText("");
            error.setText(e.getMessage());
        }
        dialog.getDialogPane()
                .lookupButton(write)
                .setDisable(export == null || name.getText().isBlank());
    }

    /// Shows the form and waits; writes what was previewed if that is wanted.
    void show() {
        var made = dialog.showAndWait().filter(button -> button == write).map(_ -> export);
        made.ifPresent(this::write);
    }

    private void write(Export made) {
        try {
            for (var file : made.files()) {
                file.write(project);
            }
        } catch (IOException e) {
            tell.accept(Problems.of(e));
        }
    }
}
