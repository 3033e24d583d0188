package headwater.app.monitor;

import headwater.app.look.NoticeLabel;
import headwater.app.look.Segments;
import headwater.app.panels.PanelsModel;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.paint.Palette;
import headwater.graph.view.GraphView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One flow run that was opened from the server's list: its drawing, timeline and log.
public final class RunPageView extends BorderPane {
    private static final double FINDINGS = 348;

    private final RunPageModel model;
    private final GraphView graph = new GraphView();
    private final DockView dock;
    private final FindingsView findings;
    private final FollowButton follow;

    /// A view of a run.
    ///
    /// @param dockModel what is below the drawing
    /// @param actions what can be done with the run
    /// @param source what helps where there is nothing to draw without the file of the flow
    public RunPageView(
            RunPageModel model,
            DockModel dockModel,
            PanelsModel panels,
            ObservableValue<Palette> palette,
            Node actions,
            Node source) {
        this.model = model;
        graph.setEditable(false);
        graph.paletteProperty().bind(palette);
        graph.setAccessibleText("Graph of the flow run");
        graph.setOnGesture(gesture -> {
            if (gesture instanceof Gesture.Select(var selection)) {
                model.selectionProperty().set(selection);
            } else if (gesture instanceof Gesture.Fold(var node)) {
                model.toggle(node);
            } else if (gesture instanceof Gesture.Open(var node)) {
                model.toggle(node);
            }
        });
        model.drawingProperty().subscribe(drawing -> {
            graph.show(drawing.diagram(), drawing.placement());
            graph.showStatuses(drawing.statuses());
        });
        dock = new DockView(dockModel, panels, model.selectedRuns(), palette, card -> show(Set.of(card)));
        model.selectionProperty().subscribe(this::selected);
        findings = new FindingsView(model.review(), finding -> model.show(finding.tasks(), this::show));
        follow = new FollowButton(model.selectedRuns(), graph);
        var legend = new LegendView(model.plannedRunProperty());
        legend.getStyleClass().add("page-head");
        var head = new HBox(
                8,
                details(),
                legend,
                follow,
                new AsOfButton(model.selectedRuns().run()));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPickOnBounds(false);
        head.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(head, Pos.TOP_LEFT);
        StackPane.setMargin(head, new Insets(12));
        var notice = new NoticeLabel(model.problemProperty());
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane.setMargin(notice, new Insets(12));
        setTop(new RunHeadView(model.run(), model.flowName(), model.review(), actions));
        var drawn =
                new BorderPane(new StackPane(graph, new NothingDrawnView(model.nothingDrawn(), source), head, notice));
        drawn.setRight(findings(panels));
        setCenter(drawn);
        dock.placeIn(this);
        PageTimer.whileRunning(
                this,
                model.run().runProperty().map(run -> !run.hasEnded()),
                model.run().time()::tick);
    }

    /// What is below the drawing.
    public DockView dock() {
        return dock;
    }

    /// Puts the caret into the search field of the log.
    public void searchLog() {
        dock.searchLog();
    }

    // Beside the drawing, as long as there are any and nobody wants the canvas alone.
    private BorderPane findings(PanelsModel panels) {
        var heading = new Label("Findings");
        var count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(model.review().count().map(found -> found.number() + ", worst first"));
        var header = new HBox(heading, count);
        header.getStyleClass().add("pane-header");
        var column = new BorderPane(findings);
        column.setTop(header);
        column.getStyleClass().add("finding-column");
        column.setPrefWidth(FINDINGS);
        var isWanted = panels.unlessAlone(model.review().count().map(found -> found.number() > 0));
        isWanted.subscribe(column::setVisible);
        column.managedProperty().bind(column.visibleProperty());
        return column;
    }

    /// Keeps in sight what started last, or no longer.
    public void follow() {
        follow.toggle();
    }

    /// Goes to the list of what stands out in the run.
    public void showFindings() {
        findings.focusFirst();
    }

    private HBox details() {
        var group = new ToggleGroup();
        var choice = new ArrayList<ToggleButton>();
        for (var detail : RunDetail.values()) {
            var button = new ToggleButton(detail.words());
            button.getStyleClass().add("small");
            button.setTooltip(new Tooltip(detail.explanation()));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.detailProperty().set(detail);
            });
            model.detailProperty().subscribe(shown -> button.setSelected(shown == detail));
            choice.add(button);
        }
        return new Segments(choice);
    }

    /// Selects cards and brings the first into sight.
    public void show(Set<String> cards) {
        var nodes = cards.stream().map(NodeId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        graph.select(nodes);
        nodes.stream().findFirst().ifPresent(graph::reveal);
        model.selectionProperty().set(Selection.of(nodes));
    }

    private void selected(Selection selection) {
        if (!graph.getSelection().nodes().equals(selection.nodes())) {
            graph.select(selection.nodes());
        }
        var cards = selection.nodes().stream().map(NodeId::value).collect(Collectors.toSet());
        dock.select(cards);
    }
}
