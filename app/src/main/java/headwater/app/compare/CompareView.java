package headwater.app.compare;

import headwater.app.look.Icons;
import headwater.app.look.NoticeBar;
import headwater.app.look.Segments;
import headwater.app.look.Sentence;
import headwater.app.monitor.TimeSplitView;
import headwater.app.words.Words;
import headwater.graph.paint.Palette;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.TaskRun;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Two flow runs side by side: what they were started with, where their logs differ, where their time went, and when
/// each task ran. J and K go through the tasks, X swaps the runs, O changes the order, brackets go through the
/// differences of the logs.
public final class CompareView extends BorderPane {
    private static final double VALUES = 404;

    private final CompareModel model;
    private final Sentence summary = new Sentence();
    private final ValuesCard values = new ValuesCard();
    private final TasksTable tasks;
    private final Label progress = new Label();
    private final VBox content;

    /// A view of a model.
    ///
    /// @param open receives a task run to go to, with its run
    public CompareView(CompareModel model, ObservableValue<Palette> palette, BiConsumer<FlowRun, TaskRun> open) {
        this.model = model;
        getStyleClass().add("compare");
        tasks = new TasksTable(model, palette, open);
        progress.getStyleClass().add("nothing");
        progress.setWrapText(true);
        progress.textProperty().bind(model.progressProperty());
        values.setPrefWidth(VALUES);
        var log = new LogCard(model);
        var right = new VBox(12, log, times());
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        var top = new HBox(12, values, right);
        top.setMinHeight(USE_PREF_SIZE);
        var table = timelines();
        VBox.setVgrow(table, Priority.ALWAYS);
        var said = new HBox(8, Icons.of(Feather.INFO), summary);
        HBox.setHgrow(summary, Priority.ALWAYS);
        said.getStyleClass().add("said");
        content = new VBox(12, said, top, table);
        content.setMinHeight(0);
        content.getStyleClass().add("content");
        var head = new CompareHead(model);
        setTop(new VBox(head, new NoticeBar(model.problemProperty())));
        setCenter(new StackPane(content, progress));
        model.comparisonProperty().subscribe(this::show);
        sceneProperty().subscribe(scene -> {
            if (scene != null && model.comparisonProperty().get() != null) {
                tasks.begin();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node times() {
        var heading = new Label("Where the time went");
        heading.getStyleClass().addAll("subject", "heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        var ofA = new TimeSplitView(model.comparisonProperty()
                .map(both -> both == null ? null : both.a().time()));
        var ofB = new TimeSplitView(model.comparisonProperty()
                .map(both -> both == null ? null : both.b().time()));
        var rows = new VBox(8, time("A", ofA), time("B", ofB));
        rows.getStyleClass().add("times");
        var card = new VBox(heading, rows);
        card.getStyleClass().add("card");
        return card;
    }

    private static Node time(String letter, Node split) {
        HBox.setHgrow(split, Priority.ALWAYS);
        var row = new HBox(10, CompareHead.badge(letter), split);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node timelines() {
        var heading = new Label("Tasks");
        heading.getStyleClass().add("subject");
        var count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty()
                .bind(model.comparisonProperty().map(CompareView::count).orElse(""));
        var order = new Segments(List.of(order("Worst first", true), order("As they ran", false)));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var legend = new Label("Each from the start of its run: A above, B below");
        legend.getStyleClass().add("muted");
        legend.setMinWidth(0);
        var row = new HBox(10, heading, count, order, space, legend);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("heading");
        VBox.setVgrow(tasks, Priority.ALWAYS);
        tasks.setMinHeight(96);
        var card = new VBox(row, tasks);
        card.getStyleClass().add("card");
        card.setMinHeight(0);
        return card;
    }

    private static String count(@Nullable RunComparison both) {
        return both == null ? "" : both.changedTasks() + " of " + both.tasks().size() + " differ";
    }

    private ToggleButton order(String words, boolean isWorstFirst) {
        var button = new ToggleButton(words);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.worstFirstProperty().set(isWorstFirst);
        });
        model.worstFirstProperty().subscribe(now -> button.setSelected(now == isWorstFirst));
        return button;
    }

    private void show(@Nullable RunComparison both) {
        content.setVisible(both != null);
        progress.setVisible(both == null);
        if (both == null) {
            return;
        }
        values.show(both.values());
        summary.setText(CompareSummary.of(both).stream().map(Words::of).collect(Collectors.joining(" ")));
        if (getScene() != null) {
            tasks.begin();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case F5 -> model.refresh();
            case X -> model.swap();
            case O -> model.worstFirstProperty().set(!model.worstFirstProperty().get());
            case OPEN_BRACKET -> model.goToLogDifference(-1);
            case CLOSE_BRACKET -> model.goToLogDifference(1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
