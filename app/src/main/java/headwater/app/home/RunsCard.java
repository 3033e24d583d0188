package headwater.app.home;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A few runs under a heading, with a time each; a click opens one. Hidden where there are none.
final class RunsCard extends VBox {
    private static final int MOST = 10;

    private final Label heading;
    private final Consumer<FlowRun> open;
    private final List<Label> times = new ArrayList<>();
    private List<FlowRunId> shown = List.of();

    RunsCard(String words, Consumer<FlowRun> open) {
        this.open = open;
        heading = new Label(words);
        heading.getStyleClass().addAll("subject", "row");
        heading.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("card");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<FlowRun> runs, HomeReading reading, Function<FlowRun, String> time) {
        setVisible(!runs.isEmpty());
        var few = runs.subList(0, Math.min(MOST, runs.size()));
        var ids = runs.stream().map(FlowRun::id).toList();
        // Times change all the time; a row that is pressed at this moment has to stay.
        if (!ids.equals(shown)) {
            shown = ids;
            times.clear();
            getChildren().setAll(heading);
            few.forEach(run -> getChildren().add(row(run, reading)));
            if (runs.size() > MOST) {
                var more = new Label("and " + (runs.size() - MOST) + " more");
                more.getStyleClass().addAll("row", "muted");
                getChildren().add(more);
            }
        }
        for (int at = 0; at < few.size(); at++) {
            times.get(at).setText(time.apply(few.get(at)));
        }
    }

    private Button row(FlowRun run, HomeReading reading) {
        var source = new Label(reading.source(run));
        source.setMinWidth(0);
        var name = new Label(run.name());
        name.getStyleClass().add("muted");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var time = new Label();
        time.setMinWidth(USE_PREF_SIZE);
        times.add(time);
        var words = new HBox(8, source, name, time);
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new Button(reading.source(run) + ", " + run.name(), words);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().addAll("flat", "run-row");
        row.setOnAction(_ -> open.accept(run));
        return row;
    }
}
