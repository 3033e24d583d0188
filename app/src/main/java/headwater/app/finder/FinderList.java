package headwater.app.finder;

import headwater.app.look.Icons;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A field to type into, and below it what is found for that. Arrows choose, Enter or a click does it, Escape
/// closes.
public final class FinderList extends VBox {
    private static final double ROW = 32;

    private final int rows;
    private final Runnable closed;
    private final TextField search = new TextField();
    private final ListView<FinderEntry> list = new ListView<>();
    private Function<String, List<FinderEntry>> found = _ -> List.of();
    private boolean isKeyFromBefore;

    /// A list that finds nothing until [#open(Function)].
    ///
    /// @param id names the field, as `id-search`, and the list, as `id-list`
    /// @param rows how many are in sight at most
    /// @param closed called when it is left, before what was chosen is done
    public FinderList(String id, int rows, Runnable closed) {
        this.rows = rows;
        this.closed = closed;
        getStyleClass().add("finder");
        search.setId(id + "-search");
        search.textProperty().subscribe(() -> find());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        search.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        list.setId(id + "-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("Nothing has this name"));
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> perform());
        getChildren().addAll(search, list);
    }

    /// Says in the empty field, and to a screen reader, what can be found.
    public void prompt(String prompt, String accessible) {
        search.setPromptText(prompt);
        search.setAccessibleText(accessible);
    }

    /// Begins a search, with the caret in the field.
    ///
    /// @param finds the entries for what is typed, the best first
    public void open(Function<String, List<FinderEntry>> finds) {
        found = finds;
        isKeyFromBefore = true;
        search.clear();
        find();
        search.requestFocus();
    }

    private void find() {
        list.getItems().setAll(found.apply(search.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.clamp(list.getItems().size(), 1, rows) * ROW + 2);
    }

    private void pressed(KeyEvent event) {
        isKeyFromBefore = false;
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(rows);
            case PAGE_UP -> step(-rows);
            case ENTER -> perform();
            case ESCAPE -> closed.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    // The letter of the key that opened the list is not meant for it.
    private void typed(KeyEvent event) {
        if (isKeyFromBefore) {
            event.consume();
        }
    }

    private void step(int by) {
        int last = list.getItems().size() - 1;
        int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - rows / 2));
    }

    private void perform() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.enabled()) {
            closed.run();
            entry.action().run();
        }
    }

    private static final class Cell extends ListCell<FinderEntry> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(8);

        Cell() {
            detail.getStyleClass().add("detail");
            detail.setMinWidth(0);
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(USE_PREF_SIZE);
            name.setMinWidth(USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().addAll(name, detail, space, keys);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(FinderEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            name.setText(entry.name());
            name.setGraphic(Icons.of(entry.icon()));
            detail.setText(entry.detail());
            keys.setText(entry.keys());
            keys.setVisible(!entry.keys().isEmpty());
            setDisable(!entry.enabled());
            setGraphic(row);
        }
    }
}
