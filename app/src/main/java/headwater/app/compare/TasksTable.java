package headwater.app.compare;

import headwater.app.lists.RowColumns;
import headwater.app.look.Icons;
import headwater.app.look.RowKeys;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.app.words.Words;
import headwater.graph.paint.Palette;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tasks of two runs: when each ran, how long it took in each, and how they differ. Enter goes to the task run in
/// A, Shift+Enter to the one in B; Right shows the task runs of a row below it and Left hides them.
final class TasksTable extends TableView<CompareRow> {
    private static final double ROW = 32;
    private static final double LONGEST = 72;
    private static final Comparator<CompareRow> NONE = (_, _) -> 0;

    private final RowColumns<CompareRow, CompareRow> columns = RowColumns.ofRows();
    private final CompareModel model;
    private final BiConsumer<ReadRun, TaskRun> open;
    private final CompareBars axis;
    private Duration most = Duration.ZERO;

    /// @param open receives a task run to go to, with its run
    TasksTable(CompareModel model, ObservableValue<Palette> palette, BiConsumer<FlowRun, TaskRun> open) {
        this.model = model;
        this.open = (run, task) -> open.accept(run.run().flowRun(), task);
        axis = new CompareBars(palette);
        getStyleClass().addAll("run-list", "compared-tasks");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(Words.of(CompareText.NO_TASKS)));
        setAccessibleText("Tasks of both runs");
        var bars = columns.nodes("", 400, NONE, () -> bars(palette));
        axis.prefWidthProperty().bind(bars.widthProperty());
        axis.setPrefHeight(26);
        bars.setGraphic(axis);
        bars.getStyleClass().add("bars");
        add(fixed(columns.nodes("Task", 216, NONE, this::name), 216));
        add(bars);
        add(fixed(figures("A", row -> row.task().a(), true), 84));
        add(fixed(figures("B", row -> row.task().b(), false), 84));
        var longer = columns.nodes("Longer in A", 216, NONE, this::change);
        longer.getStyleClass().add("figures");
        add(fixed(longer, 216));
        setRowFactory(_ -> row());
        setContextMenu(menu());
        RowKeys.on(this, () -> goTo(false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.rowsProperty().subscribe(this::show);
        model.comparisonProperty().subscribe(both -> {
            axis.show(both, null);
            refresh();
        });
        palette.subscribe(_ -> refresh());
    }

    // The same row stays selected, wherever it is now.
    private void show(List<CompareRow> rows) {
        var chosen = getSelectionModel().getSelectedItem();
        most = rows.stream()
                .map(row -> row.task().longer().abs())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        getItems().setAll(rows);
        getSelectionModel().clearSelection();
        for (int at = 0; chosen != null && at < rows.size(); at++) {
            if (rows.get(at).key().equals(chosen.key())) {
                getSelectionModel().select(at);
            }
        }
    }

    private void add(TableColumn<CompareRow, CompareRow> column) {
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    private static TableColumn<CompareRow, CompareRow> fixed(TableColumn<CompareRow, CompareRow> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var chosen = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            goTo(true);
        } else if (chosen != null && event.getCode() == KeyCode.RIGHT) {
            model.open(chosen, true);
        } else if (chosen != null && event.getCode() == KeyCode.LEFT) {
            model.open(chosen, false);
        } else {
            return;
        }
        event.consume();
    }

    private void goTo(boolean inB) {
        var both = model.comparisonProperty().get();
        var row = getSelectionModel().getSelectedItem();
        if (both == null || row == null) {
            return;
        }
        var a = row.task().a();
        var b = row.task().b();
        if (b != null && (inB || a == null)) {
            open.accept(both.b(), b.first());
        } else if (a != null) {
            open.accept(both.a(), a.first());
        }
    }

    private ContextMenu menu() {
        var inA = new MenuItem("Open in A");
        inA.setOnAction(_ -> goTo(false));
        var inB = new MenuItem("Open in B");
        inB.setOnAction(_ -> goTo(true));
        var chosen = getSelectionModel().selectedItemProperty();
        inA.disableProperty().bind(chosen.map(row -> row.task().a() == null).orElse(true));
        inB.disableProperty().bind(chosen.map(row -> row.task().b() == null).orElse(true));
        return new ContextMenu(inA, inB);
    }

    private TableRow<CompareRow> row() {
        var row = new TableRow<CompareRow>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                goTo(false);
            }
        });
        return row;
    }

    private RowColumns.Cell<CompareRow> name() {
        var fold = new Label();
        fold.getStyleClass().add("fold");
        fold.setMinWidth(16);
        fold.setPrefWidth(16);
        var label = new Label();
        label.setMinWidth(0);
        var cell = new HBox(4, fold, label);
        cell.setAlignment(Pos.CENTER_LEFT);
        return new RowColumns.Cell<>(cell, row -> {
            fold.setGraphic(
                    row.canOpen() ? Icons.of(row.isOpen() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT) : null);
            fold.setOnMouseClicked(event -> {
                model.open(row, !row.isOpen());
                event.consume();
            });
            var part = row.task().a();
            label.setGraphic(
                    part == null ? Icons.of(Feather.CIRCLE) : Icons.of(StateLook.of(part.type(), part.stateName())));
            label.setText(row.task().name()
                    + (row.canOpen() ? " ×" + row.task().each().size() : ""));
            label.getStyleClass().setAll("label", part == null ? "muted" : "name");
            cell.setPadding(new Insets(0, 0, 0, row.isWithin() ? 20 : 0));
        });
    }

    private RowColumns.Cell<CompareRow> bars(ObservableValue<Palette> palette) {
        var bars = new CompareBars(palette);
        bars.setPrefHeight(ROW);
        bars.prefWidthProperty().bind(axis.widthProperty());
        return new RowColumns.Cell<>(
                bars, row -> bars.show(model.comparisonProperty().get(), row.task()));
    }

    private interface PartOf {
        @Nullable
        TaskPart of(CompareRow row);
    }

    private TableColumn<CompareRow, CompareRow> figures(String title, PartOf part, boolean isA) {
        var column = columns.figures(title, 84, row -> time(part.of(row), isA), NONE);
        column.getStyleClass().add(isA ? "time-a" : "time-b");
        return column;
    }

    private String time(@Nullable TaskPart part, boolean isA) {
        var both = model.comparisonProperty().get();
        if (part != null || both == null) {
            return part == null ? "" : Times.words(part.time());
        }
        var hasEnded = (isA ? both.a() : both.b()).run().hasEnded();
        return Words.of(hasEnded ? CompareText.NEVER : CompareText.NOT_YET);
    }

    private RowColumns.Cell<CompareRow> change() {
        var bar = new Region();
        bar.getStyleClass().add("longer-bar");
        bar.setMaxHeight(8);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var words = new Label();
        words.setMinWidth(USE_PREF_SIZE);
        var cell = new HBox(8, bar, space, words);
        cell.setAlignment(Pos.CENTER_LEFT);
        return new RowColumns.Cell<>(cell, row -> {
            var change = row.task().change();
            double width = LONGEST * share(row.task().longer());
            bar.setMinWidth(width);
            bar.setPrefWidth(width);
            bar.setVisible(change.isOfTime());
            words.setText(words(row.task()));
            var style = change.name().toLowerCase(Locale.ROOT).replace('_', '-');
            words.getStyleClass().setAll("label", "change", style);
            bar.getStyleClass().setAll("longer-bar", style);
        });
    }

    private double share(Duration longer) {
        return most.isZero() ? 0 : Math.max(0.03, (double) longer.abs().toMillis() / most.toMillis());
    }

    private static String words(ComparedTask task) {
        var a = task.a();
        var b = task.b();
        return switch (task.change()) {
            case ONLY_IN_A -> Words.of(CompareText.ONLY_IN_A);
            case ONLY_IN_B -> Words.of(CompareText.ONLY_IN_B);
            case FAILED, NO_LONGER_FAILS, OTHER_STATE -> a == null ? "" : b == null ? state(a) : states(a, b);
            case LONGER, SHORTER, ALIKE ->
                (task.longer().isNegative() ? "−" : "+")
                        + Times.words(task.longer().abs());
        };
    }

    private static String states(TaskPart a, TaskPart b) {
        return a.type() == b.type() && a.count() != b.count()
                ? Words.of(CompareText.COUNTS, a.count(), b.count())
                : Words.of(CompareText.STATES, state(a), state(b));
    }

    private static String state(TaskPart part) {
        var words = StateLook.words(part.stateName());
        return part.failed() > 0 && part.count() > 1 ? part.failed() + " " + words : words;
    }

    /// Goes to the first row, if no row is selected.
    void begin() {
        requestFocus();
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }
}
