package headwater.app.designer;

import headwater.app.drawing.NodeIcons;
import headwater.app.look.Dialogs;
import headwater.app.look.Icons;
import headwater.flow.Callee;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/// Asks what to add: a task, flow or function that the file knows, found by typing, or a new task of the typed
/// name.
final class CalleePicker {
    private static final double WIDTH = 260;

    private final PopOver popOver;
    private final TextField search = new TextField();
    private final FilteredList<Callee> found;
    private final ListView<Callee> list;
    private final Label newTask = new Label();
    private final Consumer<Callee> chosen;
    private final Consumer<String> created;

    /// @param chosen receives the callee that was picked
    /// @param created receives the name of the new task
    CalleePicker(List<Callee> known, Consumer<Callee> chosen, Consumer<String> created) {
        this.chosen = chosen;
        this.created = created;
        found = new FilteredList<>(FXCollections.observableArrayList(known));
        list = new ListView<>(found);
        list.setPrefSize(WIDTH, Math.clamp(known.size() * 30L + 4, 64, 260));
        list.setPlaceholder(new Label("No task with that name"));
        list.setCellFactory(_ -> new CalleeCell());
        list.setOnMouseClicked(_ -> pick());
        list.getSelectionModel().selectFirst();
        search.setPromptText("Task to add, or a new name");
        search.textProperty().subscribe(this::filter);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        newTask.setGraphic(Icons.of(Feather.PLUS));
        newTask.setOnMouseClicked(_ -> create());
        newTask.getStyleClass().add("new-task");
        var content = new VBox(8, search, list, newTask);
        content.getStyleClass().add("callee-picker");
        popOver = Dialogs.popOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setOnShown(_ -> search.requestFocus());
    }

    void show(Node owner, double screenX, double screenY) {
        // The key that asks for the picker is still to be typed; it is not meant for the search field.
        var afterTheKey = new PauseTransition(Duration.millis(40));
        afterTheKey.setOnFinished(_ -> popOver.show(owner, screenX, screenY));
        afterTheKey.play();
    }

    private void filter(String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(callee -> callee.reference().toLowerCase(Locale.ROOT).contains(words));
        list.getSelectionModel().selectFirst();
        var name = name(typed);
        newTask.setText(name.isEmpty() ? "Type a name to create a new task" : "New task " + name);
    }

    private static String name(String typed) {
        var name = typed.strip().replaceAll("\\W+", "_").replaceFirst("^(?=\\d)", "_");
        return name.equals("_") ? "" : name;
    }

    private void key(KeyEvent event) {
        var selected = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(selected + 1, found.size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(selected - 1, 0));
        } else if (event.getCode() == KeyCode.ENTER) {
            pick();
        } else {
            return;
        }
        event.consume();
    }

    private void pick() {
        var callee = list.getSelectionModel().getSelectedItem();
        if (callee == null) {
            create();
            return;
        }
        popOver.hide();
        chosen.accept(callee);
    }

    private void create() {
        var name = name(search.getText());
        if (name.isEmpty()) {
            return;
        }
        popOver.hide();
        created.accept(name);
    }

    private static final class CalleeCell extends ListCell<Callee> {
        @Override
        protected void updateItem(Callee callee, boolean empty) {
            super.updateItem(callee, empty);
            setText(empty || callee == null ? null : callee.reference());
            setGraphic(empty || callee == null ? null : Icons.of(NodeIcons.of(callee.kind(), callee.function())));
        }
    }
}
