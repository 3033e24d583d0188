package headwater.app.designer;

import headwater.app.drawing.FlowDiagram;
import headwater.app.drawing.FlowPlan;
import headwater.app.run.PlanCard;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutInput;
import headwater.graph.layout.LayoutResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A flow of a document as it is drawn: everything that depends on the text alone, made away from the JavaFX
/// thread.
///
/// @param document what was read
/// @param flow the flow of it that is drawn; null when it has none
/// @param plan its diagram, without a run
/// @param cards what the task runs of a run are matched to
/// @param layout where everything is
record DrawnFlow(Document document, @Nullable Flow flow, Diagram plan, List<PlanCard> cards, LayoutResult layout) {
    DrawnFlow {
        cards = List.copyOf(cards);
    }

    /// The last flow of a document, as it is drawn when the file is opened.
    static DrawnFlow first(Document document, Sidecar sidecar, Layout layout) {
        var flow = document.flows().isEmpty() ? null : document.flows().getLast();
        var pins = flow == null ? Map.<NodeId, Point>of() : sidecar.of(flow.id());
        return of(document, flow, pins, layout, null);
    }

    /// A flow of a document, with these cards at these places.
    ///
    /// @param before its diagram is kept if it is equal, its placement if a layout would see no difference
    static DrawnFlow of(
            Document document,
            @Nullable Flow flow,
            Map<NodeId, Point> corners,
            Layout layout,
            @Nullable DrawnFlow before) {
        if (flow == null) {
            return new DrawnFlow(document, null, Diagram.EMPTY, List.of(), new LayoutResult(Placement.EMPTY, null));
        }
        var made = FlowDiagram.of(flow, document.source());
        // The same object is compared at once by all that draw it.
        var plan = before != null && made.equals(before.plan) ? before.plan : made;
        var pins = new LinkedHashMap<>(corners);
        pins.keySet().removeIf(id -> plan.node(id) == null);
        var placed = before != null && before.isPlacedAs(plan, pins) ? before.layout : layout.place(plan, pins);
        return new DrawnFlow(document, flow, plan, FlowPlan.of(flow), placed);
    }

    // Most of what is typed changes words, and not where anything is.
    private boolean isPlacedAs(Diagram next, Map<NodeId, Point> pins) {
        return corners().equals(pins)
                && (next.equals(plan) || LayoutInput.of(next).equals(LayoutInput.of(plan)));
    }

    /// The function of the flow; empty without one.
    String function() {
        return flow == null ? "" : flow.id();
    }

    /// Where everything is.
    Placement placement() {
        return layout.placement();
    }

    /// The upper left corner of each card.
    Map<NodeId, Point> corners() {
        var corners = new LinkedHashMap<NodeId, Point>();
        placement().boxes().forEach((id, box) -> corners.put(id, box.corner()));
        return corners;
    }
}
