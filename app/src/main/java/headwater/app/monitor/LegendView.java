package headwater.app.monitor;

import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.run.PlannedRun;
import headwater.graph.Bar;
import headwater.graph.Box;
import headwater.graph.geometry.StateBar;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// How many task runs of a run are in each state, in a pill over the drawing: with the symbol of the state and the bar
/// that cards in it have.
public final class LegendView extends HBox {
    private static final Box BAR = new Box(0, 0, 4, 18);

    private final Map<String, Label> labels = new LinkedHashMap<>();
    private @Nullable StateCounts states;

    /// A legend of the run that is shown, hidden while there is none.
    public LegendView(ObservableValue<? extends @Nullable PlannedRun> run) {
        getStyleClass().add("legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        run.subscribe(this::show);
    }

    private void show(@Nullable PlannedRun planned) {
        setVisible(planned != null);
        if (planned == null) {
            states = null;
            return;
        }
        states = states == null ? StateCounts.of(planned.run()) : states.after(planned.run());
        var counts = states.counts();
        if (!counts.keySet().equals(labels.keySet()) || getChildren().isEmpty()) {
            labels.clear();
            counts.forEach((name, count) -> labels.put(name, label(name, count)));
            getChildren().setAll(labels.values());
        }
        if (counts.isEmpty()) {
            getChildren().setAll(new Label(StateCounts.withoutTasks(planned.run())));
        }
        counts.forEach((name, count) -> {
            var label = labels.get(name);
            if (label != null) {
                label.setText(sentence(name) + " " + count.count());
            }
        });
    }

    private static Label label(String name, StateCounts.Count count) {
        var look = StateLook.of(count.type(), name);
        var tone = "tone-" + look.tone().name();
        var icon = Icons.of(look.icon());
        icon.getStyleClass().add(tone);
        var mark = new HBox(bar(look.bar(), tone), icon);
        mark.getStyleClass().add("mark");
        return new Label("", mark);
    }

    /// The bar that cards in the state have.
    private static Path bar(Bar form, String tone) {
        var bar = new Path();
        bar.getStyleClass().addAll("bar", tone);
        for (var area : StateBar.areas(form, BAR, 0, 1)) {
            var first = area.getFirst();
            bar.getElements().add(new MoveTo(first.x(), first.y()));
            area.stream().skip(1).map(at -> new LineTo(at.x(), at.y())).forEach(bar.getElements()::add);
            bar.getElements().add(new ClosePath());
        }
        return bar;
    }

    private static String sentence(String name) {
        var words = StateLook.words(name);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
