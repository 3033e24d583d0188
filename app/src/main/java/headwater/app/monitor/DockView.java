package headwater.app.monitor;

import headwater.app.look.IconButton;
import headwater.app.look.Icons;
import headwater.app.panels.DockedPanel;
import headwater.app.panels.PanelPlace;
import headwater.app.panels.PanelSize;
import headwater.app.panels.PanelsModel;
import headwater.graph.paint.Palette;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is below a drawing, or beside it: the timeline and the log of its run, and what else a page puts there. Closed
/// it takes no room.
public final class DockView extends BorderPane {
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 136;
    /// The width from which on each tab has its name beside its icon, not only the one that is shown.
    private static final double LEAST_FOR_WORDS = 760;

    private final DockModel model;
    private final PanelsModel panels;
    private final TimelineView timeline;
    private final LogView log;
    private final PlayBar play;
    private final HBox header = new HBox();
    private final Map<DockTab, Node> contents = new EnumMap<>(DockTab.class);

    /// A dock of whatever run is shown.
    ///
    /// @param selected the run, over the cards of the page, and what of it is selected
    /// @param onSelect receives the card that is to be selected
    public DockView(
            DockModel model,
            PanelsModel panels,
            SelectedRuns selected,
            ObservableValue<Palette> palette,
            Consumer<String> onSelect) {
        this.model = model;
        this.panels = panels;
        getStyleClass().add("dock");
        ObservableValue<? extends @Nullable RunModel> run = selected.run();
        var times = new TimelineModel(run, selected.canvas());
        timeline = new TimelineView(times, palette, onSelect);
        selected.chosenProperty().subscribe(timeline::choose);
        selected.failedProperty().subscribe(failed -> {
            if (!failed.isEmpty()) {
                model.showFailure();
            }
        });
        log = new LogView(run.map(RunModel::log), line -> {
            var shown = run.getValue();
            return shown == null ? "" : LineSource.of(shown.runProperty().get(), line);
        });
        // Names can be received after what was logged.
        run.flatMap(RunModel::runProperty).subscribe(log.pane()::requestLayout);
        contents.put(DockTab.TIMELINE, timeline);
        contents.put(DockTab.LOGS, log);
        contents.put(
                DockTab.TASK_RUNS,
                new TaskRunsView(new TaskRunsModel(selected, onSelect), () -> model.open(DockTab.LOGS)));
        contents.put(DockTab.DETAILS, new RunDetailsView(new RunDetailsModel(run)));
        header.getStyleClass().add("dock-header");
        model.tabs().forEach(tab -> header.getChildren().add(button(tab)));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new IconButton(Feather.CHEVRON_DOWN, "Close the bottom panel (Ctrl+J)", model::toggle, "small");
        log.tools().visibleProperty().bind(model.tabProperty().isEqualTo(DockTab.LOGS));
        var usual = new UsualLegend(Bindings.createBooleanBinding(
                () -> model.tabProperty().get() == DockTab.TIMELINE
                        && !times.usualProperty().get().functions().isEmpty(),
                model.tabProperty(),
                times.usualProperty()));
        header.getChildren().addAll(space, log.tools(), usual, close);
        setTop(header);
        play = new PlayBar(run, palette);
        setBottom(play);
        model.tabProperty().subscribe(this::show);
        panels.unlessAlone(model.openProperty().map(open -> open)).subscribe(this::setVisible);
    }

    /// Puts the dock below what a page shows, or beside it.
    public void placeIn(BorderPane page) {
        var width = extent(PanelSize.BOTTOM_PANEL_WIDTH, LEAST_WIDTH);
        var height = extent(PanelSize.BOTTOM_PANEL_HEIGHT, LEAST_HEIGHT);
        new DockedPanel(this, panels.isAt(PanelPlace.BOTTOM_PANEL_BESIDE), width, height).placeIn(page);
    }

    private DockedPanel.Extent extent(PanelSize size, double least) {
        return new DockedPanel.Extent(
                Bindings.createDoubleBinding(() -> panels.panelsProperty().get().size(size), panels.panelsProperty()),
                now -> panels.resize(size, now),
                least,
                size.usual());
    }

    private void show(DockTab tab) {
        setCenter(contents.get(tab));
    }

    private ToggleButton button(DockTab tab) {
        var button = new ToggleButton("", Icons.of(tab.icon()));
        button.textProperty().bind(words(model, tab));
        colour(button, model, tab);
        button.getStyleClass().add("dock-tab");
        button.setMinWidth(USE_PREF_SIZE);
        var isShort = header.widthProperty()
                .lessThan(LEAST_FOR_WORDS)
                .and(button.selectedProperty().not());
        button.contentDisplayProperty()
                .bind(Bindings.when(isShort).then(ContentDisplay.GRAPHIC_ONLY).otherwise(ContentDisplay.LEFT));
        button.accessibleTextProperty().bind(button.textProperty());
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(button.textProperty());
        button.setTooltip(tooltip);
        offer(button, model, tab);
        model.tabProperty().subscribe(shown -> button.setSelected(shown == tab));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.open(tab);
        });
        return button;
    }

    /// Shows the button of a tab only while the tab is offered.
    public static void offer(Node button, DockModel model, DockTab tab) {
        if (!tab.isOfferedEmpty()) {
            model.count(tab).subscribe(count -> button.setVisible(count.number() > 0));
            button.managedProperty().bind(button.visibleProperty());
        }
    }

    /// The text of a tab: what it is called and how much is behind it.
    public static ObservableValue<String> words(DockModel model, DockTab tab) {
        return model.count(tab).map(count -> count.number() == 0 ? tab.title() : tab.title() + " " + count.number());
    }

    /// Says by colour how bad the worst is that is behind a tab.
    public static Subscription colour(ButtonBase button, DockModel model, DockTab tab) {
        return model.count(tab).subscribe(count -> {
            for (var each : DockModel.Worst.values()) {
                button.getStyleClass().remove(each.style());
            }
            if (count.worst() != DockModel.Worst.NOTHING) {
                button.getStyleClass().add(count.worst().style());
            }
        });
    }

    /// Puts the content of a page's own behind a tab.
    public void add(DockTab tab, Node content) {
        contents.put(tab, content);
        if (model.tabProperty().get() == tab) {
            show(tab);
        }
    }

    /// Shows something else in the place of the timeline of a run that has not begun: there is nothing to play either.
    ///
    /// @param other what is shown; null for the timeline itself
    public void coverTimeline(@Nullable Node other) {
        var scene = getScene();
        var focused = scene == null ? null : scene.getFocusOwner();
        var before = contents.get(DockTab.TIMELINE);
        add(DockTab.TIMELINE, other == null ? timeline : other);
        setBottom(other == null ? play : null);
        // Who was in there with the keyboard stays in the panel.
        for (var at = focused; at != null; at = at.getParent()) {
            if (at.equals(before)) {
                timeline.requestFocus();
            }
        }
    }

    /// Lights up these cards in the timeline.
    public void select(Set<String> cards) {
        timeline.select(cards);
    }

    /// Shows the log and puts the caret into its search field.
    public void searchLog() {
        panels.endAlone();
        model.open(DockTab.LOGS);
        log.search();
    }

    /// Which tab it shows, and whether it is open.
    public DockModel model() {
        return model;
    }

    /// The log, for those who need to know what it shows.
    public LogView log() {
        return log;
    }
}
