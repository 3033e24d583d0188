package headwater.app.monitor;

import headwater.app.lists.RowColumns;
import headwater.app.look.Copied;
import headwater.app.look.Icons;
import headwater.app.look.RowKeys;
import headwater.app.look.StateLook;
import headwater.app.look.TableSearch;
import headwater.app.look.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The task runs of a run as a table with a field to search in it. The selected row is selected everywhere; Enter or a
/// double click shows its log, Escape selects nothing.
final class TaskRunsView extends BorderPane {
    private static final double ROW = 24;
    /// How many rows above the selected one stay in sight.
    private static final int ABOVE = 2;

    private final TaskRunsModel model;
    private final Runnable showLog;
    private final TableView<ObservableValue<TaskRunRow>> table = new TableView<>();

    /// @param showLog shows the log of what is selected
    TaskRunsView(TaskRunsModel model, Runnable showLog) {
        this.model = model;
        this.showLog = showLog;
        getStyleClass().addAll("lists", "task-runs");
        table.getColumns().setAll(columns());
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("run-list");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText("Task runs");
        table.setRowFactory(_ -> row());
        table.setItems(model.found());
        table.setSortPolicy(sorted -> {
            model.orderProperty().set(sorted.getComparator());
            goTo(Math.max(0, model.found().indexOf(model.selectedProperty().get())));
            return true;
        });
        var nothing = new Label();
        nothing.getStyleClass().add("nothing");
        nothing.textProperty()
                .bind(Bindings.createStringBinding(this::nothing, model.extentProperty(), model.typedProperty()));
        table.setPlaceholder(nothing);
        setTop(head());
        setCenter(table);
        RowKeys.on(table, this::openLog);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.selectNone();
                event.consume();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                model.choose(item);
            }
        });
        model.found().addListener(this::keepPlace);
        model.selectedProperty().subscribe(_ -> {
            if (select()) {
                reveal();
            }
        });
        model.typedProperty().subscribe(_ -> goTo(0));
        model.followedProperty().bind(sceneProperty().isNotNull());
    }

    private String nothing() {
        return model.extentProperty().get().all() == 0 ? model.withoutTasks() : "No task run matches.";
    }

    private HBox head() {
        var field = new TableSearch(
                table,
                model.typedProperty(),
                "Name, task, state, tag or message",
                "Search task runs",
                "All words have to match; ! before one means that it must not  ( / )");
        var count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(model.extentProperty().map(TaskRunsView::words));
        var all = new Button("Show all", Icons.of(Feather.X));
        all.getStyleClass().add("small");
        all.setMinWidth(USE_PREF_SIZE);
        all.visibleProperty()
                .bind(model.extentProperty().map(extent -> !extent.of().isEmpty()));
        all.managedProperty().bind(all.visibleProperty());
        all.setOnAction(_ -> {
            model.selectNone();
            table.requestFocus();
        });
        var head = new HBox(12, field, count, all);
        head.getStyleClass().add("search-row");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static String words(TaskRunsModel.Extent extent) {
        var all = extent.all() == 1 ? "1 task run" : "%,d task runs".formatted(extent.all());
        if (extent.of().isEmpty()) {
            return extent.found() == extent.all() ? all : "%,d of %s".formatted(extent.found(), all);
        }
        return "Only %s: %,d of %s".formatted(extent.of(), extent.found(), all);
    }

    private static List<TableColumn<ObservableValue<TaskRunRow>, TaskRunRow>> columns() {
        var columns = RowColumns.<TaskRunRow>ofItems();
        return List.of(
                columns.marks("State", 130, TaskRunsView::mark, Comparator.comparing(TaskRunRow::state)),
                columns.words("Task run", 190, row -> row.task().name()),
                columns.words("Task", 150, TaskRunRow::function),
                columns.figures(
                        "Attempts",
                        80,
                        TaskRunRow::attempts,
                        Comparator.comparingInt(row -> row.task().runCount())),
                columns.figures("Started", 110, TaskRunsView::started, Comparator.comparing(TaskRunRow::start)),
                columns.figures(
                        "Duration",
                        90,
                        TaskRunsView::duration,
                        Comparator.comparing(
                                TaskRunRow::duration, Comparator.nullsFirst(Comparator.<Duration>naturalOrder()))),
                columns.words("Message", 300, TaskRunRow::message));
    }

    private static RowColumns.Mark mark(TaskRunRow row) {
        var look = StateLook.of(row.task().stateType(), row.stateName());
        return RowColumns.Mark.of(look, row.state());
    }

    private static String started(TaskRunRow row) {
        var start = row.task().startTime();
        return start == null ? "" : Times.brief(start, Instant.now());
    }

    private static String duration(TaskRunRow row) {
        var duration = row.duration();
        return duration == null ? "" : Times.words(duration);
    }

    private TableRow<ObservableValue<TaskRunRow>> row() {
        var row = new TableRow<ObservableValue<TaskRunRow>>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && row.getItem() != null) {
                showLog.run();
            }
        });
        var log = new MenuItem("Show its log");
        log.setOnAction(_ -> showLog.run());
        var copy = new MenuItem("Copy its id");
        copy.setOnAction(_ -> copy(row.getItem()));
        var menu = new ContextMenu(log, copy);
        row.emptyProperty().subscribe(isEmpty -> row.setContextMenu(isEmpty ? null : menu));
        return row;
    }

    private static void copy(@Nullable ObservableValue<TaskRunRow> item) {
        if (item != null) {
            Copied.text(item.getValue().key());
        }
    }

    private void openLog() {
        if (model.selectedProperty().get() != null) {
            showLog.run();
        }
    }

    // Whether another row is selected than before.
    private boolean select() {
        var item = model.selectedProperty().get();
        int at = item == null ? -1 : model.found().indexOf(item);
        var selection = table.getSelectionModel();
        if (at < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != at || !item.equals(selection.getSelectedItem())) {
            selection.clearAndSelect(at);
            return true;
        }
        return false;
    }

    // After the table itself has taken the change. What comes above does not move what a person looks at, unless that
    // is the beginning.
    private void keepPlace(ListChangeListener.Change<? extends ObservableValue<TaskRunRow>> change) {
        while (change.next()) {
            int first = firstInSight();
            if (first > 0 && first < change.getRemovedSize()) {
                int now = model.found().indexOf(change.getRemoved().get(first));
                if (now >= 0 && now != first) {
                    table.scrollTo(now);
                }
            }
        }
        select();
    }

    private int firstInSight() {
        var flow = flow();
        var cell = flow == null ? null : flow.getFirstVisibleCell();
        return cell == null ? 0 : cell.getIndex();
    }

    private void reveal() {
        var flow = flow();
        int at = table.getSelectionModel().getSelectedIndex();
        var last = flow == null ? null : flow.getLastVisibleCell();
        if (last == null || at < firstInSight() || at >= last.getIndex()) {
            goTo(at);
        }
    }

    private void goTo(int row) {
        table.scrollTo(Math.max(0, row - ABOVE));
    }

    private @Nullable VirtualFlow<?> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
