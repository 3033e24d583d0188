package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.app.monitor.DockView;
import headwater.app.monitor.PageTimer;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.paint.Palette;
import headwater.graph.view.GraphView;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/// One flow: its drawing, what is known of the selection, its source, and below them the run that is watched.
public final class FlowPageView extends BorderPane {
    private final DesignerModel model;
    private final CodeView code;
    private final CanvasView canvas;
    private final DockView dock;

    /// A view of a flow file.
    ///
    /// @param background colours the source
    public FlowPageView(DesignerModel model, ObservableValue<Palette> palette, Background background) {
        this.model = model;
        code = new CodeView(model, background);
        canvas = new CanvasView(model, palette, code::goTo);
        dock = new DockView(model.runProperty(), model.plannedRunProperty(), palette, this::select);
        dock.add(
                model.document().revisionProperty().map(FlowPageView::problems),
                Feather.ALERT_TRIANGLE,
                new ProblemsView(model, code::goTo));
        var side = split(Orientation.VERTICAL, 0.46, new InspectorView(model, code::goTo), code);
        side.getStyleClass().add("side");
        side.setMinWidth(260);
        SplitPane.setResizableWithParent(side, false);
        var middle = split(Orientation.VERTICAL, 0.70, canvas, dock);
        SplitPane.setResizableWithParent(dock, false);
        setTop(new FileBarView(model));
        setCenter(split(Orientation.HORIZONTAL, 0.68, middle, side));
        model.selectionProperty().subscribe(this::selected);
        model.selectedRuns().failedProperty().subscribe(failed -> {
            if (!failed.isEmpty()) {
                dock.showLog();
            }
        });
        PageTimer.whileRunning(
                this,
                model.plannedRunProperty()
                        .map(planned -> planned != null && !planned.run().hasEnded()),
                model::tick);
    }

    private static String problems(FlowDocumentModel.Revision revision) {
        var count = revision.findings().size();
        return count == 0 ? "Problems" : "Problems " + count;
    }

    private static SplitPane split(Orientation orientation, double at, Node first, Node second) {
        var split = new SplitPane(first, second);
        split.setOrientation(orientation);
        split.setDividerPositions(at);
        return split;
    }

    private void select(String card) {
        if (card.isEmpty()) {
            return;
        }
        model.selectionProperty().set(Selection.of(Set.of(new NodeId(card))));
    }

    private void selected(Selection selection) {
        var cards = selection.nodes().stream().map(NodeId::value).collect(Collectors.toSet());
        dock.select(cards);
    }

    /// Commits what is being typed into a form, as if the focus had left its field.
    public void commitTyping() {
        var scene = getScene();
        if (scene != null && scene.getFocusOwner() instanceof Committed field) {
            field.commit();
        }
    }

    /// The canvas.
    public GraphView graph() {
        return canvas.graph();
    }

    /// What is below the canvas.
    public DockView dock() {
        return dock;
    }
}
