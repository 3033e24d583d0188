package headwater.app.designer;

import headwater.app.look.Dialogs;
import headwater.app.look.Icons;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;

/// What is to be decided about the file, above its page: unsaved changes that were found, a version that another
/// program wrote.
final class FileBarView extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);

    private final DesignerModel model;
    private final FlowFileModel disk;
    private final Consumer<Path> open;

    /// @param open opens a file
    FileBarView(DesignerModel model, Consumer<Path> open) {
        this.model = model;
        this.open = open;
        this.disk = model.disk();
        disk.recoveryProperty().subscribe(this::show);
        disk.externalChangeProperty().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().clear();
        var capsule = model.capsule();
        if (capsule != null) {
            getChildren()
                    .add(plainBar(
                            "This is the source in the saved run " + capsule.getFileName()
                                    + ". It cannot be changed here.",
                            button("Save the source…", this::saveSource)));
        }
        var left = disk.recoveryProperty().get();
        if (left != null) {
            var time = TIME.format(left.at().atZone(ZoneId.systemDefault()));
            getChildren()
                    .add(bar(
                            "Unsaved changes from " + time + " were found.",
                            button("Restore", disk::restore),
                            button("Discard", disk::discard),
                            button("Show difference", this::compare)));
        }
        switch (disk.externalChangeProperty().get()) {
            case null -> {}
            case ExternalChange.Conflict _ ->
                getChildren()
                        .add(bar(
                                name() + " was changed by another program while there were unsaved changes here.",
                                button("Keep mine", disk::keepMine),
                                button("Take theirs", disk::takeTheirs),
                                button("Show difference", this::compare)));
            case ExternalChange.ReadAgain _ ->
                getChildren()
                        .add(bar(
                                name() + " was changed by another program and has been reloaded.",
                                button("Undo", this::undo),
                                button("Dismiss", disk::dismiss)));
            case ExternalChange.Deleted _ ->
                getChildren()
                        .add(bar(
                                name() + " was deleted or moved by another program.",
                                button("Save", disk::saveAnyway),
                                button("Dismiss", disk::dismiss)));
        }
    }

    private String name() {
        return String.valueOf(model.file().getFileName());
    }

    private void undo() {
        disk.dismiss();
        model.document().undo();
    }

    private void saveSource() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Save the source into a folder");
        var folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            disk.saveSource(folder.toPath(), open);
        }
    }

    private static HBox bar(String words, Button... buttons) {
        return bar(Feather.ALERT_TRIANGLE, words, buttons);
    }

    // Nothing is to be decided.
    private static HBox plainBar(String words, Button... buttons) {
        var bar = bar(Feather.ARCHIVE, words, buttons);
        bar.getStyleClass().add("plain");
        return bar;
    }

    private static HBox bar(Feather icon, String words, Button... buttons) {
        var label = new Label(words, Icons.of(icon));
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var bar = new HBox(8, label);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("file-bar");
        bar.getChildren().addAll(buttons);
        return bar;
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void compare() {
        disk.compare(difference -> {
            var dialog = new Dialog<ButtonType>();
            Dialogs.over(getScene().getWindow(), dialog, "Differences between this text and the other version");
            dialog.getDialogPane().setContent(text(difference));
            dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
            dialog.show();
        });
    }

    private static Node text(String difference) {
        var area = new TextArea(difference.isEmpty() ? "The two versions are identical." : difference);
        area.setEditable(false);
        area.getStyleClass().add("mono");
        area.setPrefSize(720, 420);
        return area;
    }
}
