package headwater.graph.view;

import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.geometry.HitTarget;
import headwater.graph.paint.Overlay;
import java.util.List;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Draws a wire from a port, or pulls the end of one off its input.
final class WireDrag implements Drag {
    private static final double SNAP = 28;

    private final InputContext input;
    private final PortRef from;
    private final @Nullable EdgeId pulled;
    private final List<PortRef> candidates;
    private final List<Point> places;

    /// @param pulled the edge whose end was pulled off, or null for a new wire
    WireDrag(InputContext input, PortRef from, @Nullable EdgeId pulled) {
        this.input = input;
        this.from = from;
        this.pulled = pulled;
        this.candidates = input.candidates(from);
        this.places = candidates.stream().map(input::place).toList();
    }

    @Override
    public void move(MouseEvent event) {
        var at = input.toDrawing(event.getX(), event.getY());
        var target = target(at);
        var start = input.place(from);
        if (target == null) {
            input.overlay(new Overlay.Wire(start, at, from.output(), places, false, null));
            return;
        }
        var refusal = input.reasonAgainst(from, target);
        var end = refusal == null ? input.place(target) : at;
        input.overlay(new Overlay.Wire(start, end, from.output(), places, refusal == null, refusal));
    }

    /// The port under the pointer, or the nearest that would take the wire, or null.
    private @Nullable PortRef target(Point at) {
        if (input.at(at) instanceof HitTarget.OnPort(DiagramNode _, PortRef port, Point _, var _)
                && !port.equals(from)) {
            return port;
        }
        PortRef nearest = null;
        double least = SNAP / Math.min(1, input.viewport().zoom());
        for (int i = 0; i < candidates.size(); i++) {
            if (places.get(i).distance(at) < least) {
                least = places.get(i).distance(at);
                nearest = candidates.get(i);
            }
        }
        return nearest == null ? dropped(at) : nearest;
    }

    /// A card that a wire is dropped on takes it, by its only port or by one that is to be chosen.
    private @Nullable PortRef dropped(Point at) {
        if (!(input.at(at) instanceof HitTarget.OnNode(var node)) || node.id().equals(from.node())) {
            return null;
        }
        var ports = from.output() ? node.inputs() : node.outputs();
        var name = ports.size() == 1 ? ports.getFirst().name() : "";
        return node.isContainer() ? null : new PortRef(node.id(), name, !from.output());
    }

    @Override
    public void end(MouseEvent event) {
        cancel();
        var at = input.toDrawing(event.getX(), event.getY());
        var target = target(at);
        if (target != null) {
            connect(target);
        } else if (pulled != null) {
            input.report(new Gesture.Disconnect(pulled));
        } else if (input.at(at) instanceof HitTarget.OnGround) {
            input.report(new Gesture.AddAt(at, from, input.spotAt(at)));
        }
    }

    private void connect(PortRef target) {
        var edge = pulled == null ? null : input.drawing().edge(pulled);
        boolean back = edge != null
                && edge.edge().to().equals(target.node())
                && edge.edge().toPort().equals(target.port());
        // What is refused is reported too: its listener may know what can be done instead.
        if (back || target.output() == from.output() || target.node().equals(from.node())) {
            return;
        }
        if (pulled != null) {
            input.report(new Gesture.Rewire(pulled, target));
        } else {
            input.report(from.output() ? new Gesture.Connect(from, target) : new Gesture.Connect(target, from));
        }
    }

    @Override
    public void cancel() {
        input.clearOverlay();
    }
}
