package headwater.graph.view;

import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.paint.Glow;
import headwater.graph.paint.Highlights;
import headwater.graph.paint.Overlay;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a person's attention is: what is under the pointer and what is going on. Tells the screen when that
/// changes.
final class Interaction {
    private final GraphView view;
    private final Runnable changed;
    private @Nullable NodeId hoveredNode;
    private @Nullable EdgeId hoveredEdge;
    private boolean byKeys;
    private Overlay overlay = new Overlay.Nothing();
    private Selection relatedTo = Selection.NONE;
    private Set<EdgeId> related = Set.of();

    Interaction(GraphView view, Runnable changed) {
        this.view = view;
        this.changed = changed;
    }

    void hover(@Nullable NodeId node, @Nullable EdgeId edge) {
        if (!Objects.equals(node, hoveredNode) || !Objects.equals(edge, hoveredEdge)) {
            hoveredNode = node;
            hoveredEdge = edge;
            changed.run();
        }
    }

    @Nullable
    EdgeId hoveredEdge() {
        return hoveredEdge;
    }

    void overlay(Overlay now) {
        if (!now.equals(overlay)) {
            overlay = now;
            changed.run();
        }
    }

    /// Whether the keyboard is in use: only then is the focus shown, as it is of no use to a mouse.
    void byKeys(boolean now) {
        if (now != byKeys) {
            byKeys = now;
            changed.run();
        }
    }

    /// Lights up what is upstream and downstream of the selection, or all again.
    void lightUp() {
        if (!lightOut()) {
            overlay(lit(view.getSelection()));
        }
    }

    /// Lights up all again; answers whether something was dimmed.
    boolean lightOut() {
        boolean isLit = overlay instanceof Overlay.Lit;
        if (isLit) {
            overlay(new Overlay.Nothing());
        }
        return isLit;
    }

    private Overlay lit(Selection selection) {
        var nodes = new HashSet<NodeId>(selection.nodes());
        for (var node : selection.nodes()) {
            if (view.diagram().node(node) != null) {
                nodes.addAll(view.graph().ancestors(node));
                nodes.addAll(view.graph().descendants(node));
            }
        }
        return nodes.isEmpty() ? new Overlay.Nothing() : new Overlay.Lit(nodes);
    }

    Highlights highlights(double phase, Glow glow) {
        var selection = view.getSelection();
        var focus = byKeys && view.isFocused() ? view.focusedNodeProperty().get() : null;
        if (!selection.equals(relatedTo)) {
            relatedTo = selection;
            overlay = overlay instanceof Overlay.Lit ? lit(selection) : overlay;
            related = related(selection);
        }
        return new Highlights(selection, focus, hoveredNode, hoveredEdge, related, phase, overlay, glow);
    }

    /// Forgets what was found out about the diagram before.
    void diagramChanged() {
        relatedTo = Selection.NONE;
        related = Set.of();
        hoveredNode = null;
        hoveredEdge = null;
    }

    /// The edges up and down the stream of one selected node; of several it would be most of the drawing.
    private Set<EdgeId> related(Selection selection) {
        if (selection.nodes().size() != 1) {
            return Set.of();
        }
        var node = selection.nodes().iterator().next();
        if (view.diagram().node(node) == null) {
            return Set.of();
        }
        var up = new HashSet<>(view.graph().ancestors(node));
        var down = new HashSet<>(view.graph().descendants(node));
        up.add(node);
        down.add(node);
        var found = new HashSet<EdgeId>();
        for (var edge : view.diagram().edges()) {
            boolean above = up.contains(edge.from()) && up.contains(edge.to());
            boolean below = down.contains(edge.from()) && down.contains(edge.to());
            if (above || below) {
                found.add(edge.id());
            }
        }
        return found;
    }
}
