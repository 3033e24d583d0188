package headwater.app.runs;

import headwater.app.actions.RunAction;
import headwater.app.actions.RunActionsView;
import headwater.app.compare.Against;
import headwater.app.lists.RowAction;
import headwater.app.lists.RowDetail;
import headwater.app.look.IconButton;
import headwater.app.look.NoticeBar;
import headwater.app.look.RowKeys;
import headwater.app.look.StateLook;
import headwater.app.monitor.PageTimer;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of a server's flow runs, latest first, with a field to search in it, and what there is to say of the one
/// that is selected. J and K, or the arrows, go from run to run; Right and Left open and close the runs of its
/// subflows, N shows those among the others, Z makes one row of runs that went as usual; P shows and hides what there
/// is to say; Enter or a double click opens
/// one, W says why one does not run, S saves what is searched for, C compares two that are selected or one with the
/// run before, R retries and Delete deletes all that are selected.
public final class RunsView extends BorderPane implements AutoCloseable {
    private static final double ROW = 28;
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final TableView<ListRow> table = new TableView<>();
    private final Consumer<FlowRun> why;
    private final BiConsumer<FlowRun, Against> compare;
    private final ReadOnlyObjectWrapper<List<RunsModel.Listed>> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", List.of());
    /// The one that is selected; null where none is, or several are.
    private final ObservableValue<RunsModel.@Nullable Listed> chosen =
            selection.map(runs -> runs.size() == 1 ? runs.getFirst() : null);
    private final RunActionsView actions;
    private final RunsModel model;
    private final NestedRows rows;
    private final RunsSearch search;
    // Bound, as it is let go of with the view: the list lives longer.
    private final BooleanProperty isPreviewed = new SimpleBooleanProperty(this, "previewed", true);
    private List<ListRow> kept = List.of();
    private boolean isChanging;

    /// A view of a list.
    ///
    /// @param filters what was saved of searches
    /// @param open receives what to open
    /// @param why receives the run that is asked about
    /// @param compare receives a run and what to compare it with
    /// @param actions makes what can be done with the selected runs
    public RunsView(
            RunsModel model,
            SavedFilters filters,
            Consumer<RunsModel.Listed> open,
            Consumer<FlowRun> why,
            BiConsumer<FlowRun, Against> compare,
            Function<ObservableValue<List<RunsModel.Listed>>, RunActionsView> actions) {
        getStyleClass().add("lists");
        this.model = model;
        var usual = new ListedUsual(model.runs());
        this.rows = new NestedRows(model, usual);
        this.why = why;
        this.compare = compare;
        this.search = new RunsSearch(model, filters, table);
        this.actions = actions.apply(selection.getReadOnlyProperty());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ListRow>) _ -> selectionChanged());
        var nothing = new Label();
        nothing.textProperty()
                .bind(model.queryProperty()
                        .map(query -> query.isAll() ? "This server has no flow runs yet." : "No run matches."));
        table.setPlaceholder(nothing);
        table.getColumns().setAll(RunColumns.of(usual, rows));
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("run-list");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row(open));
        table.setContextMenu(menu(open));
        rows.orderProperty().bind(table.comparatorProperty());
        table.setSortPolicy(_ -> true);
        // Before and after the table itself takes a change, and keeps the places that are selected, not the runs.
        rows.shown().addListener((ListChangeListener<ListRow>) _ -> isChanging = true);
        table.setItems(rows.shown());
        rows.shown().addListener((ListChangeListener<ListRow>) _ -> keepSelection());
        rows.setOnChangedWithin(table::refresh);
        RowKeys.on(table, () -> openRow(open));
        table.setOnKeyPressed(event -> {
            if (!event.isShortcutDown()) {
                pressed(event.getCode());
            }
        });
        // Before the table, which goes from column to column by these keys.
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
                openOrClose(event.getCode() == KeyCode.RIGHT);
                event.consume();
            }
        });
        table.setAccessibleText("Flow runs");
        var problem = new NoticeBar(model.problemProperty());
        setTop(new VBox(search, problem));
        setCenter(table);
        setRight(preview(open));
        setBottom(several());
        var isRunning = Bindings.createBooleanBinding(
                () -> model.found().stream().anyMatch(listed -> listed.run().stateType() == StateType.RUNNING),
                model.found());
        PageTimer.whileRunning(this, isRunning, () -> {
            countTaskRuns();
            table.refresh();
        });
        PageTimer.whileRunning(this, model.queryProperty().map(RunsQuery::isAboutTime), rows::timePassed);
    }

    /// What there is to say of the selected run, beside the list, without asking the server.
    private RowDetail<RunsModel.Listed> preview(Consumer<RunsModel.Listed> open) {
        var detail = new RowDetail<>(
                RunPreview::of,
                List.of(
                        new RowAction<>("Open", Feather.MAXIMIZE_2, _ -> true, open),
                        new RowAction<>(
                                "Why is it not running?",
                                Feather.HELP_CIRCLE,
                                listed -> !listed.run().stateType().isTerminal(),
                                listed -> why.accept(listed.run())),
                        new RowAction<>("Compare", Feather.COLUMNS, _ -> true, _ -> compareBefore())));
        isPreviewed.bind(model.options().previewProperty());
        detail.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> isPreviewed.get() && chosen.getValue() != null, isPreviewed, chosen));
        detail.managedProperty().bind(detail.visibleProperty());
        chosen.subscribe(listed -> {
            if (listed != null) {
                detail.show(listed);
            }
        });
        return detail;
    }

    /// What can be done with the selected runs where they are several; below the rows, never over them.
    private HBox several() {
        var words = new Label();
        words.textProperty().bind(selection.map(RunsView::words));
        words.setMinWidth(USE_PREF_SIZE);
        var note = new Label("Each shows first what it will do");
        note.getStyleClass().add("muted");
        note.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new IconButton(
                Feather.X, "Select no run", () -> table.getSelectionModel().clearSelection(), "small");
        var bar = new HBox(12, words, actions.buttonsForSeveral(), space, note, close);
        bar.getStyleClass().add("several-bar");
        bar.visibleProperty().bind(selection.map(runs -> runs.size() > 1));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    /// How many runs there are, and how many in which state: "3 runs: 2 failed, 1 crashed".
    private static String words(List<RunsModel.Listed> runs) {
        var states = runs.stream()
                .collect(Collectors.groupingBy(
                        listed -> StateLook.words(RunColumns.state(listed.run())),
                        TreeMap::new,
                        Collectors.counting()));
        return runs.size() + " runs: "
                + states.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "));
    }

    private void pressed(KeyCode key) {
        switch (key) {
            case N -> model.options().toggleFlat();
            case Z -> model.options().toggleFolded();
            case P -> model.options().togglePreview();
            case S -> search.save();
            case W -> askWhy();
            case R -> actions.choose(RunAction.RETRY);
            case C -> {
                if (canCompare().getValue()) {
                    compareBoth();
                } else {
                    compareBefore();
                }
            }
            case DELETE -> actions.choose(RunAction.DELETE);
            default -> {}
        }
    }

    // Left goes to the row that a row is in, where there is nothing to close.
    private void openOrClose(boolean isOpen) {
        var row = chosenRow();
        if (row == null || rows.open(row, isOpen) || isOpen) {
            return;
        }
        int at = table.getSelectionModel().getSelectedIndex();
        while (at > 0 && table.getItems().get(at).depth() >= row.depth()) {
            at--;
        }
        if (row.depth() > 0) {
            table.getSelectionModel().clearAndSelect(at);
        }
    }

    private void openRow(Consumer<RunsModel.Listed> open) {
        switch (chosenRow()) {
            case ListRow.OfRun(var run, var _) -> open.accept(run);
            case ListRow.Folded folded -> rows.open(folded, !rows.isOpen(folded));
            case null -> {}
        }
    }

    private @Nullable ListRow chosenRow() {
        var selected = selectedRows();
        return selected.size() == 1 ? selected.getFirst() : null;
    }

    private void selectionChanged() {
        if (!isChanging) {
            kept = selectedRows();
            selection.set(
                    kept.stream().flatMap(row -> row.runs().stream()).distinct().toList());
        }
    }

    // Runs that come and go do not change which ones are selected.
    private void keepSelection() {
        var items = table.getItems();
        int[] places = IntStream.range(0, items.size())
                .filter(at -> kept.stream().anyMatch(items.get(at)::isSameAs))
                .toArray();
        var selection = table.getSelectionModel();
        selection.clearSelection();
        if (places.length > 0) {
            selection.selectIndices(places[0], Arrays.copyOfRange(places, 1, places.length));
        }
        isChanging = false;
        selectionChanged();
    }

    /// What can be done with the selected runs.
    public RunActionsView actions() {
        return actions;
    }

    /// Whether runs are searched for in a way that is not saved.
    public ObservableValue<Boolean> canSaveFilter() {
        return search.canSave();
    }

    /// Asks for a name and saves what is searched for.
    public void saveFilter() {
        search.save();
    }

    private void chosen(Consumer<RunsModel.Listed> use) {
        var one = chosen.getValue();
        if (one != null) {
            use.accept(one);
        }
    }

    private List<ListRow> selectedRows() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /// Whether two runs are selected.
    public ObservableValue<Boolean> canCompare() {
        return selection.map(runs -> runs.size() == 2);
    }

    /// Compares the two selected runs, the later one with the earlier one.
    public void compareBoth() {
        if (canCompare().getValue()) {
            var runs = selection.get().stream()
                    .map(RunsModel.Listed::run)
                    .sorted(Comparator.comparing(RunsView::begin))
                    .toList();
            compare.accept(runs.getLast(), new Against.Chosen(runs.getFirst()));
        }
    }

    private static Instant begin(FlowRun run) {
        var due = Objects.requireNonNullElse(run.expectedStartTime(), Instant.MAX);
        return Objects.requireNonNullElse(run.startTime(), due);
    }

    /// Whether one run is selected.
    public ObservableValue<Boolean> canCompareBefore() {
        return chosen.map(_ -> true).orElse(false);
    }

    /// Compares the selected run with an earlier one.
    public void compareBefore() {
        chosen(listed -> compare.accept(listed.run(), Against.before(listed.run())));
    }

    /// Whether a run is selected that has not ended.
    public ObservableValue<Boolean> canAskWhy() {
        return chosen.map(listed -> listed != null && !listed.run().stateType().isTerminal())
                .orElse(false);
    }

    /// Asks why the selected run does not run, if it has not ended.
    public void askWhy() {
        if (canAskWhy().getValue()) {
            chosen(listed -> why.accept(listed.run()));
        }
    }

    private ContextMenu menu(Consumer<RunsModel.Listed> open) {
        var opens = new MenuItem("Open");
        opens.setOnAction(_ -> openRow(open));
        var asks = new MenuItem("Why is it not running?");
        asks.setOnAction(_ -> askWhy());
        asks.disableProperty().bind(canAskWhy().map(can -> !can));
        var before = new MenuItem("Compare with an earlier run");
        before.setOnAction(_ -> compareBefore());
        before.disableProperty().bind(canCompareBefore().map(can -> !can));
        var both = new MenuItem("Compare the two selected runs");
        both.setOnAction(_ -> compareBoth());
        both.disableProperty().bind(canCompare().map(can -> !can));
        var menu = new ContextMenu(opens, asks, before, both, new SeparatorMenuItem());
        menu.getItems().addAll(actions.items());
        return menu;
    }

    private TableRow<ListRow> row(Consumer<RunsModel.Listed> open) {
        var row = new TableRow<ListRow>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                openRow(open);
            }
        });
        row.itemProperty().subscribe(item -> row.pseudoClassStateChanged(FOLDED, item instanceof ListRow.Folded));
        return row;
    }

    /// Counts task runs again where it is time to.
    void countTaskRuns() {
        rows.countAgain();
    }

    /// Ends what it follows.
    @Override
    public void close() {
        rows.close();
    }
}
