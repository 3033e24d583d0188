package headwater.app.shell;

import headwater.app.designer.DesignerModel;
import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.runs.RunsModel;
import headwater.graph.view.GraphView;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is to the left of the pages: the flows of the file, the tasks that can be dragged onto the canvas, and
/// the latest runs of the server.
final class SidebarView extends VBox {
    private static final double ROW = 28;
    private static final int RUNS = 12;

    private final ListView<FileEntries.Entry> flows = list("Flows");
    private final ListView<FileEntries.Entry> tasks = list("Tasks");
    private final ListView<RunsModel.Listed> runs = list("Latest flow runs");
    private final Label runsHint = new Label();
    private Subscription ofPage = Subscription.EMPTY;
    private Subscription ofRuns = Subscription.EMPTY;
    private @Nullable DesignerModel designer;
    private boolean showing;

    SidebarView(ShellModel model) {
        getStyleClass().add("sidebar");
        setMinWidth(160);
        flows.setCellFactory(_ -> new Row<>(FileEntries.Entry::words, entry -> Icons.of(entry.icon())));
        flows.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        tasks.setCellFactory(_ -> new TaskRow());
        tasks.setTooltip(new Tooltip("Drag onto the canvas, or onto a wire, to add a call"));
        runs.setCellFactory(_ -> new Row<>(SidebarView::words, SidebarView::icon));
        Runnable openRun = () -> open(model, runs.getSelectionModel().getSelectedItem());
        runs.setOnMouseClicked(_ -> openRun.run());
        runs.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openRun.run();
            }
        });
        runsHint.getStyleClass().add("empty");
        runsHint.setWrapText(true);
        runsHint.setMinHeight(USE_PREF_SIZE);
        runsHint.managedProperty().bind(runsHint.visibleProperty());
        var all = new Hyperlink("All flow runs");
        all.getStyleClass().add("all");
        all.setOnAction(_ -> model.openRuns());
        all.visibleProperty().bind(model.runsProperty().isNotNull());
        VBox.setVgrow(tasks, Priority.SOMETIMES);
        getChildren()
                .addAll(
                        headingOf("Flows", flows),
                        flows,
                        headingOf("Tasks", tasks),
                        tasks,
                        heading("Runs"),
                        runsHint,
                        runs,
                        all);
        model.pageProperty().subscribe(this::follow);
        model.runsProperty().subscribe(this::list);
    }

    private static <T> ListView<T> list(String name) {
        var list = new ListView<T>();
        list.setFixedCellSize(ROW);
        list.setAccessibleText(name);
        return list;
    }

    private static Label heading(String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private static Label headingOf(String words, ListView<?> list) {
        var heading = heading(words);
        heading.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        heading.managedProperty().bind(heading.visibleProperty());
        return heading;
    }

    private void follow(@Nullable Page page) {
        ofPage.unsubscribe();
        designer = page instanceof FlowPage flow ? flow.designer() : null;
        if (designer == null) {
            show(FileEntries.NONE);
            return;
        }
        var shown = designer;
        // Only another value reaches the lists: most of what is typed changes none of their rows.
        ofPage = Bindings.createObjectBinding(
                        () -> FileEntries.of(
                                shown.drawnDocument(), shown.flowProperty().get()),
                        shown.flowProperty(),
                        shown.drawnDocumentProperty())
                .subscribe(this::show);
    }

    private void show(FileEntries entries) {
        showing = true;
        show(flows, entries.flows());
        show(tasks, entries.callables());
        flows.getSelectionModel().clearSelection();
        entries.flows().stream()
                .filter(flow -> flow.reference().equals(entries.drawn()))
                .forEach(flow -> flows.getSelectionModel().select(flow));
        showing = false;
    }

    private static void show(ListView<FileEntries.Entry> list, List<FileEntries.Entry> entries) {
        if (!list.getItems().equals(entries)) {
            list.getItems().setAll(entries);
            fit(list);
        }
    }

    private void chosen(FileEntries.@Nullable Entry flow) {
        if (!showing && flow != null && designer != null) {
            designer.showFlow(flow.reference());
        }
    }

    private void list(@Nullable RunsModel model) {
        ofRuns.unsubscribe();
        runs.getItems().clear();
        runsHint.setVisible(true);
        runsHint.setText(
                model == null ? "Connect to a server or run the flow to see flow runs here." : "No flow runs yet.");
        fit(runs);
        if (model == null) {
            return;
        }
        show(model);
        ofRuns = model.runs().subscribe(() -> show(model));
    }

    private void show(RunsModel model) {
        runs.setItems(FXCollections.observableArrayList(
                model.runs().subList(0, Math.min(RUNS, model.runs().size()))));
        runsHint.setVisible(model.runs().isEmpty());
        fit(runs);
    }

    private static void fit(ListView<?> list) {
        var height = list.getItems().size() * ROW + 2;
        list.setPrefHeight(height);
        list.setMinHeight(Math.min(height, 3 * ROW));
        list.setMaxHeight(height);
    }

    private static void open(ShellModel model, RunsModel.@Nullable Listed listed) {
        if (listed != null) {
            model.openRun(listed.run(), listed.flow());
        }
    }

    private static String words(RunsModel.Listed listed) {
        return listed.run().name();
    }

    private static FontIcon icon(RunsModel.Listed listed) {
        var run = listed.run();
        var state = run.state();
        var look = StateLook.of(run.stateType(), state == null ? "" : state.name());
        var icon = Icons.of(look.icon());
        icon.getStyleClass().add("tone-" + look.tone().name());
        return icon;
    }

    private static class Row<T> extends ListCell<T> {
        private final Function<T, String> words;
        private final Function<T, FontIcon> icon;

        Row(Function<T, String> words, Function<T, FontIcon> icon) {
            this.words = words;
            this.icon = icon;
            // A name that is too long is cut with an ellipsis; it does not widen the list.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words.apply(item));
            setGraphic(empty || item == null ? null : icon.apply(item));
        }
    }

    private static final class TaskRow extends Row<FileEntries.Entry> {
        TaskRow() {
            super(FileEntries.Entry::words, entry -> Icons.of(entry.icon()));
            setOnDragDetected(event -> {
                var entry = getItem();
                if (entry == null) {
                    return;
                }
                var content = new ClipboardContent();
                content.put(GraphView.PAYLOAD, entry.reference());
                startDragAndDrop(TransferMode.COPY).setContent(content);
                event.consume();
            });
        }
    }
}
