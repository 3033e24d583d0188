package headwater.app.lists;

import headwater.app.look.NoticeBar;
import headwater.app.look.RowKeys;
import headwater.app.look.TableSearch;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list with a field to search in it, and beside it what there is to say of the selected row and what can be done
/// with it. J and K, or the arrows, go from row to row; Enter or a double click does the first thing that can be done.
///
/// @param <R> what a row shows
public final class RowsView<R extends Row> extends BorderPane {
    private static final double ROW = 28;

    private final RowsModel<R> model;
    private final List<RowAction<R>> actions;
    private final TableView<R> table = new TableView<>();
    private final RowDetail<R> detail;
    private final RowsText text;
    // What is shown beside the list; null for none.
    private final ObjectProperty<@Nullable R> chosen = new SimpleObjectProperty<>(this, "chosen", null);
    // Bound, as it is let go of with the view: servers live longer.
    private final BooleanProperty isReadOnly = new SimpleBooleanProperty(this, "readOnly", false);
    private @Nullable String selected;

    /// A view of a list.
    ///
    /// @param actions what can be done with a row, what is done most first
    /// @param describe what there is to say of a row
    public RowsView(
            RowsModel<R> model,
            RowsText text,
            List<TableColumn<R, R>> columns,
            List<RowAction<R>> actions,
            Function<R, List<Node>> describe) {
        this.model = model;
        this.text = text;
        this.actions = List.copyOf(actions);
        getStyleClass().add("lists");
        detail = new RowDetail<>(describe, actions);
        isReadOnly.bind(model.readOnly());
        isReadOnly.subscribe(detail::setReadOnly);
        detail.managedProperty().bind(detail.visibleProperty());
        detail.setVisible(false);
        table.getColumns().setAll(columns);
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("run-list");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(text.several());
        table.setRowFactory(_ -> row());
        var sorted = new SortedList<>(model.found());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        var nothing = new Label();
        nothing.setWrapText(true);
        nothing.getStyleClass().add("nothing");
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> nothing(), model.readProperty(), model.typedProperty(), model.problemProperty()));
        table.setPlaceholder(nothing);
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        // After the table itself has taken the change.
        sorted.addListener((ListChangeListener<R>) _ -> keepSelection());
        keepSelection();
        RowKeys.on(table, () -> performFirst(table.getSelectionModel().getSelectedItem()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5 && !event.isShiftDown()) {
                model.refresh();
                event.consume();
            }
        });
        // So that its keys work at once.
        table.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                table.requestFocus();
            }
        });
        setTop(new VBox(search(), new NoticeBar(model.problemProperty())));
        setCenter(table);
        setRight(detail);
    }

    private String nothing() {
        if (!model.readProperty().get()) {
            return model.problemProperty().get() == null ? "Reading " + text.several() + "…" : "";
        }
        return model.typedProperty().get().isBlank() ? text.nothing() : "No " + text.one() + " matches.";
    }

    private HBox search() {
        var field = new TableSearch(
                table,
                model.typedProperty(),
                text.prompt(),
                "Search " + text.several(),
                "All words have to match; ! before one means that it must not  ( / )");
        field.setId("rows-search");
        var count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            int found = model.found().size();
                            int all = model.rows().size();
                            return found == all ? text.count(all) : found + " of " + text.count(all);
                        },
                        model.found(),
                        model.rows()));
        count.visibleProperty().bind(model.readProperty());
        var row = new HBox(12, field, count);
        row.getStyleClass().add("search-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void select(@Nullable R row) {
        if (row != null) {
            selected = row.key();
            chosen.set(row);
            detail.show(row);
        }
        detail.setVisible(!table.getItems().isEmpty() && selected != null);
    }

    // A list that was read again has the same row selected, and the first one where that is gone.
    private void keepSelection() {
        var items = table.getItems();
        if (items.isEmpty()) {
            selected = null;
            chosen.set(null);
            detail.setVisible(false);
            return;
        }
        int at = 0;
        for (int row = 0; row < items.size(); row++) {
            at = items.get(row).key().equals(selected) ? row : at;
        }
        if (table.getSelectionModel().getSelectedIndex() != at) {
            table.getSelectionModel().clearAndSelect(at);
        }
        select(items.get(at));
    }

    private TableRow<R> row() {
        var row = new TableRow<R>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                performFirst(row.getItem());
            }
        });
        row.setOnContextMenuRequested(event -> {
            if (row.getItem() != null) {
                menu(row.getItem()).show(row, event.getScreenX(), event.getScreenY());
            }
        });
        return row;
    }

    private ContextMenu menu(R row) {
        var menu = new ContextMenu();
        for (var action : actions) {
            if (action.isOffered(row, isReadOnly.get())) {
                var item = new MenuItem(action.name());
                item.setOnAction(_ -> action.perform().accept(row));
                menu.getItems().add(item);
            }
        }
        menu.setAutoHide(true);
        return menu;
    }

    private void performFirst(@Nullable R row) {
        if (row != null) {
            actions.stream()
                    .filter(action -> action.isOffered(row, isReadOnly.get()))
                    .findFirst()
                    .ifPresent(action -> action.perform().accept(row));
        }
    }

    /// Why something cannot be done with the selected row, as a part of a sentence; empty if it can.
    public ObservableValue<String> obstacle(RowAction<R> action) {
        return Bindings.createStringBinding(
                () -> action.obstacle(chosen.get(), isReadOnly.get(), text.one()), chosen, isReadOnly);
    }

    /// Does something with the selected row, if that is possible now.
    public void perform(RowAction<R> action) {
        var row = chosen.get();
        if (row != null && action.isOffered(row, isReadOnly.get())) {
            action.perform().accept(row);
        }
    }

    /// Puts the keyboard into the list.
    public void focus() {
        table.requestFocus();
    }

    /// The row that is selected; null for none.
    public @Nullable R selected() {
        return model.rows().stream()
                .filter(row -> Objects.equals(row.key(), selected))
                .findFirst()
                .orElse(null);
    }
}
