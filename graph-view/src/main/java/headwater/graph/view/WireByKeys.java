package headwater.graph.view;

import headwater.graph.Gesture;
import headwater.graph.PortRef;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.paint.Overlay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wire drawn with the keyboard: arrows choose among the ports that would take it, Enter connects.
final class WireByKeys {
    private final InputContext input;
    private final PortRef from;
    private final List<PortRef> candidates;
    private PortRef chosen;

    private WireByKeys(InputContext input, PortRef from, List<PortRef> candidates, PortRef chosen) {
        this.input = input;
        this.from = from;
        this.candidates = candidates;
        this.chosen = chosen;
        show();
    }

    /// Begins at the first output of a node; null when there is none, or nothing in sight would take it.
    static @Nullable WireByKeys begin(InputContext input, @Nullable PlacedNode placed) {
        if (placed == null || placed.node().outputs().isEmpty()) {
            return null;
        }
        var from = new PortRef(
                placed.node().id(), placed.node().outputs().getFirst().name(), true);
        var candidates = input.candidates(from);
        if (candidates.isEmpty()) {
            return null;
        }
        var right = Direction.RIGHT.nearest(input.place(from), candidates, input::place);
        return new WireByKeys(input, from, candidates, right == null ? candidates.getFirst() : right);
    }

    void step(Direction way) {
        var next = way.nearest(input.place(chosen), candidates, input::place);
        if (next != null) {
            chosen = next;
            input.view().reveal(chosen.node());
            show();
        }
    }

    private void show() {
        var places = candidates.stream().map(input::place).toList();
        input.overlay(new Overlay.Wire(input.place(from), input.place(chosen), true, places, true, null));
    }

    void commit() {
        cancel();
        input.report(new Gesture.Connect(from, chosen));
    }

    void cancel() {
        input.clearOverlay();
    }
}
