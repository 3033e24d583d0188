package headwater.app.shell;

import headwater.app.look.Dialogs;
import headwater.app.words.Words;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Says what a file with a run will have in it, before the run leaves the machine.
final class SaveRunView {
    private static final double WIDTH = 520;
    private static final int MOST_NAMES = 6;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType save = new ButtonType("Choose a file…", ButtonBar.ButtonData.OK_DONE);

    SaveRunView(SavedRuns.Contents contents, Window owner) {
        var run = contents.recording().flowRun();
        Dialogs.over(owner, dialog, "Save the run " + run.name());
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        var whole = contents.recording().run();
        grid.addRow(
                0, name("Run"), value(Words.of(ShellText.SAVE_RUN, whole.tasks().size())));
        grid.addRow(
                1,
                name("Log"),
                value(Words.of(ShellText.SAVE_LOG, contents.recording().lines().size())));
        grid.addRow(
                2, name("Parameters"), value(listed(List.copyOf(run.parameters().keySet()))));
        var source = contents.source();
        grid.addRow(
                3,
                name("Source"),
                value(
                        source == null
                                ? Words.of(ShellText.SAVE_NO_SOURCE)
                                : Words.of(ShellText.SAVE_SOURCE, listed(source.names()))));
        var note = new Label(Words.of(ShellText.SAVE_SECRETS));
        note.getStyleClass().add("form-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        var content = new VBox(12, grid, note);
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().addAll(save, ButtonType.CANCEL);
    }

    /// Whether the person goes on.
    boolean ask() {
        return dialog.showAndWait().filter(save::equals).isPresent();
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return Words.of(ShellText.SAVE_NONE);
        }
        var first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return names.size() <= MOST_NAMES ? first : Words.of(ShellText.SAVE_MORE, first, names.size() - MOST_NAMES);
    }

    private static Label name(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Label value(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
