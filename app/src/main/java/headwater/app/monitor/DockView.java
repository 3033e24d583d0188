package headwater.app.monitor;

import headwater.app.look.Icons;
import headwater.app.run.PlannedRun;
import headwater.graph.paint.Palette;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is below a drawing: the timeline and the log of its run, and what else a page puts there.
public final class DockView extends TabPane {
    private final TimelineView timeline;
    private final LogView log;
    private final Tab logTab;

    /// A dock of whatever run is shown.
    ///
    /// @param onSelect receives the card whose row was clicked
    public DockView(
            ObservableValue<? extends @Nullable RunModel> run,
            ObservableValue<? extends @Nullable PlannedRun> planned,
            ObservableValue<Palette> palette,
            Consumer<String> onSelect) {
        getStyleClass().add("dock");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        timeline = new TimelineView(new TimelineModel(run, planned), palette, onSelect);
        log = new LogView(run.map(RunModel::log), task -> {
            var shown = run.getValue();
            var known = shown == null ? null : shown.runProperty().get().tasks().get(task);
            return known == null ? "subflow" : known.name();
        });
        logTab = tab("Logs", Feather.ALIGN_LEFT, log);
        getTabs().addAll(tab("Timeline", Feather.BAR_CHART_2, timeline), logTab);
    }

    /// Adds a tab of the page's own.
    ///
    /// @param name its text, which may change
    public void add(ObservableValue<String> name, Feather icon, Node content) {
        var tab = tab("", icon, content);
        tab.textProperty().bind(name);
        getTabs().add(tab);
    }

    /// Lights up these cards in the timeline.
    public void select(Set<String> cards) {
        timeline.select(cards);
    }

    /// Shows the log.
    public void showLog() {
        getSelectionModel().select(logTab);
    }

    /// Shows the log and puts the caret into its search field.
    public void searchLog() {
        showLog();
        log.search();
    }

    /// The log, for those who need to know what it shows.
    public LogView log() {
        return log;
    }

    private static Tab tab(String name, Feather icon, Node content) {
        var tab = new Tab(name, content);
        tab.setGraphic(Icons.of(icon));
        return tab;
    }
}
