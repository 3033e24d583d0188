package headwater.graph.view;

import headwater.graph.Gesture;
import headwater.graph.PortRef;
import headwater.graph.paint.Overlay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wire drawn with the keyboard: arrows choose among the ports that would take it, Enter connects.
final class WireByKeys {
    private final Desk desk;
    private final PortRef from;
    private final List<PortRef> candidates;
    private PortRef chosen;

    private WireByKeys(Desk desk, PortRef from, List<PortRef> candidates, PortRef chosen) {
        this.desk = desk;
        this.from = from;
        this.candidates = candidates;
        this.chosen = chosen;
        show();
    }

    /// Begins at the first output of the focused node; null when there is none, or nothing in sight would take it.
    static @Nullable WireByKeys begin(Desk desk) {
        var id = desk.view().focusedNodeProperty().get();
        var placed = id == null ? null : desk.drawing().node(id);
        if (placed == null || placed.node().outputs().isEmpty()) {
            return null;
        }
        var from = new PortRef(
                placed.node().id(), placed.node().outputs().getFirst().name(), true);
        var candidates = desk.candidates(from);
        if (candidates.isEmpty()) {
            return null;
        }
        var right = Steps.RIGHT.nearest(desk.place(from), candidates, desk::place);
        return new WireByKeys(desk, from, candidates, right == null ? candidates.getFirst() : right);
    }

    void step(Steps way) {
        var next = way.nearest(desk.place(chosen), candidates, desk::place);
        if (next != null) {
            chosen = next;
            desk.view().reveal(chosen.node());
            show();
        }
    }

    private void show() {
        var places = candidates.stream().map(desk::place).toList();
        desk.overlay(new Overlay.Wire(desk.place(from), desk.place(chosen), true, places, true, null));
    }

    void commit() {
        cancel();
        desk.report(new Gesture.Connect(from, chosen));
    }

    void cancel() {
        desk.clearOverlay();
    }
}
