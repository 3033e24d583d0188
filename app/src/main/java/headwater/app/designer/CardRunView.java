package headwater.app.designer;

import headwater.app.drawing.CanvasRuns;
import headwater.app.look.StatePill;
import headwater.app.look.Times;
import headwater.app.run.CardState;
import headwater.graph.NodeId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What has become of the selected card in the run that is watched.
final class CardRunView extends VBox {
    private final DesignerModel model;
    private final StatePill pill = new StatePill();
    private final ProgressBar progress = new ProgressBar();
    private final GridPane facts = new GridPane();
    private final Label message = new Label();

    CardRunView(DesignerModel model) {
        super(8);
        this.model = model;
        facts.getStyleClass().add("form");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("small");
        progress.managedProperty().bind(progress.visibleProperty());
        message.setWrapText(true);
        message.getStyleClass().addAll("mono", "notice", "failure");
        message.managedProperty().bind(message.visibleProperty());
        managedProperty().bind(visibleProperty());
        pill.visibleProperty().bind(visibleProperty());
        pill.managedProperty().bind(visibleProperty());
        getChildren().addAll(progress, message, facts);
        model.overlaid().canvasRunsProperty().subscribe(_ -> show());
        model.overlaid().unreachedProperty().subscribe(_ -> show());
        model.selectionProperty().subscribe(_ -> show());
    }

    /// The state in a word.
    StatePill pill() {
        return pill;
    }

    private void show() {
        var runs = model.overlaid().canvasRunsProperty().get();
        var selected = model.selectionProperty().get().nodes();
        setVisible(runs != null && selected.size() == 1);
        if (runs == null || selected.size() != 1) {
            return;
        }
        var card = selected.iterator().next();
        show(runs, card, runs.state(card));
    }

    private void show(CanvasRuns canvasRuns, NodeId card, @Nullable CardState state) {
        facts.getChildren().clear();
        progress.setVisible(false);
        message.setVisible(false);
        if (state == null) {
            pill.show(StateType.UNKNOWN, canvasRuns.hasEnded(card) ? "NotReached" : "NotStarted");
            var unreached = model.overlaid().unreachedProperty().get();
            var cause = unreached.causes().get(card);
            if (cause != null) {
                fact("Because", unreached.failures().getOrDefault(cause, cause.value()));
            }
            return;
        }
        pill.show(state.type(), state.name());
        var runs = canvasRuns.taskRuns(card);
        if (state.total() > 1) {
            progress.setVisible(state.ended() < state.total());
            progress.setProgress((double) state.ended() / state.total());
            fact("Task runs", state.ended() + " of " + state.total() + " ended");
            fact("States", counts(state.counts()));
        } else {
            fact("Task run", runs.getFirst().name());
            if (runs.getFirst().runCount() > 1) {
                fact("Attempt", String.valueOf(runs.getFirst().runCount()));
            }
        }
        if (state.start() != null) {
            fact("Started", Times.millis(state.start()));
        }
        var watched = model.runProperty().get();
        var duration = watched == null
                ? null
                : state.duration(watched.time().shownProperty().get());
        if (duration != null) {
            fact(state.end() == null ? "Running for" : "Took", Times.words(duration));
        }
        message.setVisible(state.message() != null && !state.message().isBlank() && failed(runs));
        message.setText(state.message());
    }

    private static boolean failed(List<TaskRun> runs) {
        return runs.stream().anyMatch(run -> run.stateType().isFailure());
    }

    private static String counts(Map<StateType, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void fact(String name, String value) {
        var label = new Label(name);
        var text = new Label(value);
        text.getStyleClass().add("value");
        facts.addRow(facts.getRowCount(), label, text);
    }
}
