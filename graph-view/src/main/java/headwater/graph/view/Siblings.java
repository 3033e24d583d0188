package headwater.graph.view;

import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NoPlace;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.Spot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where nodes go by a step in the order of a diagram: past a neighbour, into the container beside them, or out of
/// their own. The nodes are of one block; between them may be others, which they leave behind.
record Siblings(Diagram diagram, Set<NodeId> moving) {
    Siblings {
        moving = Set.copyOf(moving);
    }

    /// The place one step that way; null where there is none. Left and right pass one neighbour, down goes into what
    /// follows or on to the next branch or out, up the other way round.
    @Nullable
    Spot next(Direction way) {
        var first = first();
        if (first.isEmpty() || first.get().shape() == Shape.PANEL || !isOneBlock(first.get())) {
            return null;
        }
        var parent = first.get().parent();
        int branch = first.get().branch();
        var here = block(parent, branch);
        int from = here.indexOf(first.get());
        int to = from;
        for (int i = from; i < here.size(); i++) {
            to = moving.contains(here.get(i).id()) ? i : to;
        }
        return switch (way) {
            case LEFT -> from == 0 ? null : between(parent, branch, at(here, from - 2), at(here, from - 1));
            case RIGHT -> to == here.size() - 1 ? null : between(parent, branch, at(here, to + 1), at(here, to + 2));
            case UP -> up(parent, branch, at(here, from - 1));
            case DOWN -> down(parent, branch, at(here, to + 1));
        };
    }

    /// Why there is no place that way.
    NoPlace why(Direction way) {
        var first = first();
        if (first.isEmpty()) {
            return NoPlace.NOTHING;
        }
        if (first.get().shape() == Shape.PANEL) {
            return NoPlace.PANEL;
        }
        if (!isOneBlock(first.get())) {
            return NoPlace.SEVERAL_BLOCKS;
        }
        return switch (way) {
            case LEFT -> NoPlace.FIRST;
            case RIGHT -> NoPlace.LAST;
            case UP, DOWN -> NoPlace.NO_CONTAINER;
        };
    }

    private Optional<DiagramNode> first() {
        return diagram.nodes().stream()
                .filter(node -> moving.contains(node.id()))
                .findFirst();
    }

    private boolean isOneBlock(DiagramNode first) {
        return block(first.parent(), first.branch()).stream()
                        .filter(node -> moving.contains(node.id()))
                        .count()
                == moving.size();
    }

    private @Nullable Spot up(@Nullable NodeId parent, int branch, @Nullable DiagramNode before) {
        if (before != null && before.isContainer()) {
            int last = Math.max(0, before.branches().size() - 1);
            return between(before.id(), last, last(block(before.id(), last)), null);
        }
        if (parent == null) {
            return null;
        }
        if (branch > 0) {
            return between(parent, branch - 1, last(block(parent, branch - 1)), null);
        }
        return beside(parent, false);
    }

    private @Nullable Spot down(@Nullable NodeId parent, int branch, @Nullable DiagramNode after) {
        if (after != null && after.isContainer()) {
            return between(after.id(), 0, null, at(block(after.id(), 0), 0));
        }
        if (parent == null) {
            return null;
        }
        var container = Objects.requireNonNull(diagram.node(parent));
        if (branch + 1 < container.branches().size()) {
            return between(parent, branch + 1, null, at(block(parent, branch + 1), 0));
        }
        return beside(parent, true);
    }

    private Spot beside(NodeId container, boolean after) {
        var node = Objects.requireNonNull(diagram.node(container));
        var around = block(node.parent(), node.branch());
        int at = around.indexOf(node);
        return after
                ? between(node.parent(), node.branch(), node, at(around, at + 1))
                : between(node.parent(), node.branch(), at(around, at - 1), node);
    }

    private List<DiagramNode> block(@Nullable NodeId parent, int branch) {
        return diagram.nodes().stream()
                .filter(node -> Objects.equals(node.parent(), parent) && node.branch() == branch)
                .filter(node -> node.shape() != Shape.PANEL)
                .toList();
    }

    private static Spot between(
            @Nullable NodeId container, int branch, @Nullable DiagramNode after, @Nullable DiagramNode before) {
        return new Spot(container, branch, before == null ? null : before.id(), after == null ? null : after.id());
    }

    private static @Nullable DiagramNode at(List<DiagramNode> nodes, int index) {
        return index < 0 || index >= nodes.size() ? null : nodes.get(index);
    }

    private static @Nullable DiagramNode last(List<DiagramNode> nodes) {
        return at(nodes, nodes.size() - 1);
    }
}
