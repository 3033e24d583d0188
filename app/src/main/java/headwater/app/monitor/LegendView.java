package headwater.app.monitor;

import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.run.PlannedRun;
import headwater.prefect.model.TaskRun;
import java.util.LinkedHashMap;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How many task runs of a run are in each state, in a pill over the drawing.
public final class LegendView extends HBox {
    /// A legend of the run that is shown, hidden while there is none.
    public LegendView(ObservableValue<? extends @Nullable PlannedRun> run) {
        getStyleClass().add("legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        run.subscribe(this::show);
    }

    private void show(@Nullable PlannedRun planned) {
        setVisible(planned != null);
        getChildren().clear();
        if (planned == null) {
            return;
        }
        var counts = new LinkedHashMap<String, Integer>();
        var examples = new LinkedHashMap<String, TaskRun>();
        for (var task : planned.run().tasks().values()) {
            var name = name(task);
            counts.merge(name, 1, Integer::sum);
            examples.putIfAbsent(name, task);
        }
        if (counts.isEmpty()) {
            getChildren().add(new Label("No task has started yet"));
        }
        examples.forEach((name, task) -> {
            var look = StateLook.of(task.stateType(), name);
            var icon = Icons.of(look.icon());
            icon.getStyleClass().add("tone-" + look.tone().name());
            getChildren().add(new Label(sentence(name) + " " + counts.get(name), icon));
        });
    }

    private static String name(TaskRun task) {
        var state = task.state();
        return state == null ? "Unknown" : state.name();
    }

    private static String sentence(String name) {
        var words = StateLook.words(name);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
