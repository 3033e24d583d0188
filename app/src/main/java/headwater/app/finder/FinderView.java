package headwater.app.finder;

import headwater.app.look.Icons;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The field over the window in which a person types a word of what is to be done or opened. Arrows choose, Enter does
/// it, Escape or a click elsewhere closes.
public final class FinderView extends StackPane {
    private static final double WIDTH = 560;
    private static final double ROW = 32;
    private static final int ROWS = 12;

    private Supplier<List<FinderEntry>> entries = List::of;
    private final TextField search = new TextField();
    private final ListView<FinderEntry> list = new ListView<>();
    private FinderModel model = new FinderModel(List.of());
    private @Nullable Node focusBefore;

    /// A finder, hidden until [#open()].
    public FinderView() {
        search.setId("finder-search");
        search.setPromptText("Search or run a command");
        search.setAccessibleText("Search commands, files, flows, tasks and runs");
        search.textProperty().subscribe(() -> find());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("finder-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("Nothing has this name"));
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> perform());
        var card = new VBox(search, list);
        card.getStyleClass().add("finder");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        StackPane.setMargin(card, new Insets(8, 16, 16, 16));
        getChildren().add(card);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        setVisible(false);
    }

    /// What can be found, asked each time that the finder opens.
    public void setEntries(Supplier<List<FinderEntry>> all) {
        entries = all;
    }

    /// Shows everything that can be found, with the caret in the field.
    public void open() {
        if (!isVisible()) {
            focusBefore = getScene().getFocusOwner();
        }
        model = new FinderModel(entries.get());
        setVisible(true);
        search.clear();
        find();
        search.requestFocus();
    }

    private void close() {
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    private void find() {
        list.getItems().setAll(model.found(search.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.clamp(list.getItems().size(), 1, ROWS) * ROW + 2);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(ROWS);
            case PAGE_UP -> step(-ROWS);
            case ENTER -> perform();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int rows) {
        int last = list.getItems().size() - 1;
        int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(0, last));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - ROWS / 2));
    }

    private void perform() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.enabled()) {
            close();
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
