package headwater.app.home;

import headwater.app.look.Icons;
import headwater.app.look.NoticeBar;
import headwater.app.look.Times;
import headwater.app.monitor.PageTimer;
import headwater.app.words.Words;
import headwater.prefect.model.FlowRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What on a server needs a person, at one look: what failed, is late, stuck, waits for somebody, and work pools
/// without workers; beside it what runs now, what comes next, and what is in order.
public final class HomeView extends BorderPane {
    private static final double SIDE = 312;

    private final HomeModel model;
    private final Label title = new Label();
    private final Label since = new Label();
    private final NeedsView needs;
    private final RunsCard running;
    private final RunsCard next;
    private final VBox well = new VBox();

    /// A view of a model.
    ///
    /// @param open receives a run to open
    /// @param why receives a run of which is asked why it does not run
    public HomeView(HomeModel model, Consumer<FlowRun> open, Consumer<FlowRun> why) {
        this.model = model;
        getStyleClass().add("home");
        needs = new NeedsView(open, why);
        title.getStyleClass().add("title");
        since.getStyleClass().add("muted");
        since.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var seen = new Button("Mark all as seen", Icons.of(Feather.CHECK));
        seen.setId("mark-seen");
        seen.setTooltip(new Tooltip("What failed until now is not shown again (Shift+M)"));
        seen.setMinWidth(USE_PREF_SIZE);
        seen.setOnAction(_ -> model.markSeen());
        var head = new HBox(10, title, since, space, seen);
        head.setAlignment(Pos.CENTER_LEFT);
        running = new RunsCard("Running now", open);
        next = new RunsCard("Next, within the hour", open);
        well.getStyleClass().addAll("card", "well");
        var side = new VBox(12, running, next, well);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        HBox.setHgrow(needs, Priority.ALWAYS);
        var columns = new HBox(20, needs, side);
        columns.setFillHeight(false);
        var problem = new NoticeBar(model.problemProperty());
        var content = new VBox(16, head, problem, columns);
        content.getStyleClass().add("content");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        setCenter(scroll);
        model.homeProperty().subscribe(this::show);
        // Nothing moves by the clock where nothing is late and nothing runs.
        PageTimer.whileRunning(
                this,
                model.homeProperty()
                        .map(home -> home != null
                                && !(home.needs().isEmpty() && home.running().isEmpty())),
                model::tick);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.M && event.isShiftDown() && !event.isShortcutDown()) {
                model.markSeen();
                event.consume();
            } else if (event.getCode() == KeyCode.F5 && !event.isShiftDown()) {
                model.refresh();
                event.consume();
            }
        });
    }

    private void show(@Nullable Home home) {
        var reading = model.readingProperty().get();
        if (home == null || reading == null) {
            title.setText("Looking for what needs a person…");
            return;
        }
        title.setText(
                switch (home.count()) {
                    case 0 -> Words.of(HomeText.NOTHING);
                    case 1 -> Words.of(HomeText.ONE);
                    default -> Words.of(HomeText.SEVERAL, home.count());
                });
        var now = Instant.now();
        since.setText("since " + Times.brief(reading.since(), now));
        needs.show(home.needs(), reading);
        running.show(home.running(), reading, run -> ran(run, now));
        next.show(home.next(), reading, run -> due(run, now));
        well.getChildren().setAll(well(home));
    }

    private static String ran(FlowRun run, Instant now) {
        return run.startTime() == null ? "" : Times.words(Duration.between(run.startTime(), now));
    }

    private static String due(FlowRun run, Instant now) {
        var due = run.expectedStartTime();
        return due == null ? "" : Times.brief(due, now);
    }

    private static List<Node> well(Home home) {
        var heading = new Label("All well");
        heading.getStyleClass().addAll("subject", "row");
        heading.setMaxWidth(Double.MAX_VALUE);
        var lines = new ArrayList<Node>(List.of(heading));
        for (var words : home.well()) {
            var line = new Label(Words.of(words), Icons.of(Feather.CHECK));
            line.getStyleClass().addAll("row", "muted");
            line.setWrapText(true);
            line.setMaxWidth(Double.MAX_VALUE);
            lines.add(line);
        }
        return lines;
    }
}
