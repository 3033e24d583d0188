package headwater.app.runs;

import headwater.app.actions.RunAction;
import headwater.app.actions.RunActionsView;
import headwater.app.look.Icons;
import headwater.app.look.NoticeBar;
import headwater.app.look.StateLook;
import headwater.app.look.TableSearch;
import headwater.app.look.Times;
import headwater.app.monitor.PageTimer;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of a server's flow runs, latest first, with a field to search in it; Enter or a double click opens one,
/// W says why one does not run, R retries one and Delete deletes one.
public final class RunsView extends BorderPane {
    private static final double ROW = 28;

    private final TableView<RunsModel.Listed> table;
    private final Consumer<FlowRun> why;
    private final RunActionsView actions;

    /// A view of a list.
    ///
    /// @param open receives what to open
    /// @param why receives the run that is asked about
    /// @param actions makes what can be done with the selected run
    public RunsView(
            RunsModel model,
            Consumer<RunsModel.Listed> open,
            Consumer<FlowRun> why,
            Function<ObservableValue<? extends RunsModel.@Nullable Listed>, RunActionsView> actions) {
        this.table = new TableView<>(model.found());
        this.why = why;
        this.actions = actions.apply(table.getSelectionModel().selectedItemProperty());
        var nothing = new Label();
        nothing.textProperty()
                .bind(model.queryProperty()
                        .map(query -> query.isAll() ? "This server has no flow runs yet." : "No run matches."));
        table.setPlaceholder(nothing);
        table.getColumns().add(states());
        table.getColumns().add(column("Flow run", 180, listed -> listed.run().name()));
        table.getColumns().add(column("Flow / deployment", 260, RunsView::source));
        table.getColumns().add(figures("Started", 130, listed -> started(listed.run())));
        table.getColumns().add(figures("Duration", 90, listed -> duration(listed.run())));
        table.getColumns().add(column("Work pool", 160, listed -> pool(listed.run())));
        table.getColumns()
                .add(column(
                        "Tags", 120, listed -> String.join(", ", listed.run().tags())));
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("run-list");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> row(open));
        table.setContextMenu(menu(open));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen(open);
            } else if (!event.isShortcutDown()) {
                pressed(event.getCode());
            }
        });
        table.setAccessibleText("Flow runs");
        var problem = new NoticeBar(model.problemProperty());
        setTop(new VBox(search(model, table), problem));
        setCenter(table);
        var isRunning = Bindings.createBooleanBinding(
                () -> model.found().stream().anyMatch(listed -> listed.run().stateType() == StateType.RUNNING),
                model.found());
        PageTimer.whileRunning(this, isRunning, table::refresh);
    }

    private void pressed(KeyCode key) {
        switch (key) {
            case W -> askWhy();
            case R -> actions.choose(RunAction.RETRY);
            case DELETE -> actions.choose(RunAction.DELETE);
            default -> {}
        }
    }

    /// What can be done with the selected run.
    public RunActionsView actions() {
        return actions;
    }

    private void chosen(Consumer<RunsModel.Listed> use) {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            use.accept(chosen);
        }
    }

    /// Whether a run is selected that has not ended.
    public ObservableValue<Boolean> canAskWhy() {
        return table.getSelectionModel()
                .selectedItemProperty()
                .map(listed -> !listed.run().stateType().isTerminal())
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
        opens.setOnAction(_ -> chosen(open));
        var asks = new MenuItem("Why is it not running?");
        asks.setOnAction(_ -> askWhy());
        asks.disableProperty().bind(canAskWhy().map(can -> !can));
        var menu = new ContextMenu(opens, asks, new SeparatorMenuItem());
        menu.getItems().addAll(actions.items());
        return menu;
    }

    private static HBox search(RunsModel model, TableView<RunsModel.Listed> table) {
        var field = new TableSearch(
                table,
                model.typedProperty(),
                "Name of a run, flow or deployment, or  state:failed pool:k8s-* !flow:sync* >5m since:2h",
                "Search flow runs",
                """
                state: flow: deployment: pool: queue: tag: name:   with * for anything
                since:2h until:30m   when it started
                >5m <10s   how long it ran
                ! before any of them means the opposite""");
        field.setId("runs-search");
        var count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(Bindings.createStringBinding(() -> count(model), model.found()));
        var row = new HBox(12, field, count);
        row.getStyleClass().add("search-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String count(RunsModel model) {
        int found = model.found().size();
        return found == 1 ? "1 run" : found + " runs";
    }

    private static TableRow<RunsModel.Listed> row(Consumer<RunsModel.Listed> open) {
        var row = new TableRow<RunsModel.Listed>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    private static TableColumn<RunsModel.Listed, String> column(
            String title, double width, Function<RunsModel.Listed, String> value) {
        var column = new TableColumn<RunsModel.Listed, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<RunsModel.Listed, String> figures(
            String title, double width, Function<RunsModel.Listed, String> value) {
        var column = column(title, width, value);
        column.getStyleClass().add("figures");
        return column;
    }

    private static TableColumn<RunsModel.Listed, FlowRun> states() {
        var column = new TableColumn<RunsModel.Listed, FlowRun>("State");
        column.setPrefWidth(190);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().run()));
        column.setCellFactory(_ -> new TableCell<>() {
            private final Label words = new Label();

            @Override
            protected void updateItem(FlowRun run, boolean empty) {
                super.updateItem(run, empty);
                setGraphic(empty || run == null ? null : words);
                if (run != null) {
                    show(words, run);
                }
            }
        });
        return column;
    }

    private static void show(Label words, FlowRun run) {
        var state = run.state();
        var look = StateLook.of(run.stateType(), state == null ? "" : state.name());
        words.setText(state == null ? "Unknown" : StateLook.title(state.name()));
        words.setGraphic(Icons.of(look));
        words.getStyleClass().setAll("label", "state-words", look.tone().name());
    }

    private static String source(RunsModel.Listed listed) {
        return listed.deployment().isEmpty() ? listed.flow() : listed.flow() + " / " + listed.deployment();
    }

    private static String started(FlowRun run) {
        var now = Instant.now();
        if (run.startTime() != null) {
            return Times.brief(run.startTime(), now);
        }
        return run.expectedStartTime() == null ? "" : "due " + Times.brief(run.expectedStartTime(), now);
    }

    private static String duration(FlowRun run) {
        if (run.startTime() == null) {
            return "";
        }
        var end = run.endTime() == null ? Instant.now() : run.endTime();
        return Times.words(Duration.between(run.startTime(), end));
    }

    private static String pool(FlowRun run) {
        return run.workPoolName() == null ? "" : run.workPoolName();
    }
}
