package headwater.app.monitor;

import headwater.app.look.NoticeLabel;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.paint.Palette;
import headwater.graph.view.GraphView;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// One flow run that was opened from the server's list: its drawing, timeline and log.
public final class RunPageView extends BorderPane {
    private final RunPageModel model;
    private final GraphView graph = new GraphView();
    private final DockView dock;

    /// A view of a run.
    public RunPageView(RunPageModel model, ObservableValue<Palette> palette) {
        this.model = model;
        graph.setEditable(false);
        graph.paletteProperty().bind(palette);
        graph.setAccessibleText("Graph of the flow run");
        graph.setOnGesture(gesture -> {
            if (gesture instanceof Gesture.Select(var selection)) {
                model.selectionProperty().set(selection);
            }
        });
        model.drawingProperty().subscribe(drawing -> {
            graph.show(drawing.diagram(), drawing.placement());
            graph.showStatuses(drawing.statuses());
        });
        dock = new DockView(new SimpleObjectProperty<>(model.run()), model.plannedRunProperty(), palette, this::select);
        model.selectionProperty().subscribe(this::selected);
        model.selectedRuns().failedProperty().subscribe(failed -> {
            if (!failed.isEmpty()) {
                dock.showLog();
            }
        });
        var legend = new LegendView(model.plannedRunProperty());
        StackPane.setAlignment(legend, Pos.TOP_LEFT);
        StackPane.setMargin(legend, new Insets(12));
        var notice = new NoticeLabel(model.problemProperty());
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane.setMargin(notice, new Insets(12));
        var split = new SplitPane(new StackPane(graph, legend, notice), dock);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.66);
        setCenter(split);
        PageTimer.whileRunning(
                this,
                model.run().runProperty().map(run -> !run.hasEnded()),
                model.run().time()::tick);
    }

    private void select(String card) {
        var nodes = Set.of(new NodeId(card));
        graph.select(nodes);
        graph.reveal(new NodeId(card));
        model.selectionProperty().set(Selection.of(nodes));
    }

    private void selected(Selection selection) {
        var cards = selection.nodes().stream().map(NodeId::value).collect(Collectors.toSet());
        dock.select(cards);
    }
}
