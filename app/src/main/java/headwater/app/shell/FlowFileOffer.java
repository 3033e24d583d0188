package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.project.ProjectFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for the file of a run's flow, as without it there is no plan to draw: offers the one of the project in which
/// there is such a flow, and any other.
final class FlowFileOffer extends VBox {
    private static final String ACCENT = "accent";

    private final Button open = new Button("", Icons.of(Feather.FILE_TEXT));
    private final Button choose = new Button("Choose the file…", Icons.of(Feather.FOLDER));
    private final ObservableValue<Optional<Path>> known;

    /// @param project the files of the project
    /// @param opened receives the file of the project
    /// @param chooses asks for a file
    FlowFileOffer(FlowName flow, ObservableValue<ProjectFiles> project, Consumer<Path> opened, Runnable chooses) {
        super(10);
        setAlignment(Pos.CENTER);
        var words = new Label();
        words.getStyleClass().add("text-line");
        var buttons = new HBox(10, open, choose);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(words, buttons);
        open.setId("open-flow-file");
        open.managedProperty().bind(open.visibleProperty());
        choose.setId("choose-flow-file");
        choose.setTooltip(new Tooltip("Choose the Python file with the flow of this run"));
        choose.setOnAction(_ -> chooses.run());
        var name = flow.isKnown() ? "flow “" + flow.text() + "”" : "its flow";
        known = project.map(flow::in);
        known.subscribe(file -> {
            words.setText(
                    file.isPresent()
                            ? "The project has " + name + ". Open its file to see the plan now."
                            : "No file is known for " + name + ". Choose it to see the plan now.");
            show(file, opened);
        });
    }

    private void show(Optional<Path> file, Consumer<Path> opened) {
        open.setVisible(file.isPresent());
        open.getStyleClass().remove(ACCENT);
        choose.getStyleClass().remove(ACCENT);
        (file.isPresent() ? open : choose).getStyleClass().add(ACCENT);
        file.ifPresent(path -> {
            open.setText("Open " + path.getFileName());
            open.setTooltip(new Tooltip(path.toString()));
            open.setOnAction(_ -> opened.accept(path));
        });
    }
}
