package headwater.app.drawing;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far a run has come on a canvas, over the cards too that Prefect has no states of: code, plain functions, blocks,
/// and what is returned. Such a card has been reached if a task that uses its result has begun; else it has not if a
/// failure is before it, or if nothing has come of all that it uses. A block has been reached if a card in it has.
final class Reach {
    private final Diagram plan;
    private final CanvasRuns run;
    private final Map<NodeId, List<DiagramEdge>> edges;
    private final Map<NodeId, List<NodeId>> inside;
    private final Map<NodeId, Boolean> known = new HashMap<>();

    private Reach(
            Diagram plan, CanvasRuns run, Map<NodeId, List<DiagramEdge>> edges, Map<NodeId, List<NodeId>> inside) {
        this.plan = plan;
        this.run = run;
        this.edges = edges;
        this.inside = inside;
    }

    /// @param hidden for each closed container the cards in it
    static Reach of(Diagram plan, Map<NodeId, Set<NodeId>> hidden, CanvasRuns run) {
        var edges = new HashMap<NodeId, List<DiagramEdge>>();
        for (var edge : plan.edges()) {
            edges.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
            edges.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
        }
        var inside = new HashMap<NodeId, List<NodeId>>();
        hidden.forEach((container, cards) -> inside.put(container, List.copyOf(cards)));
        for (var node : plan.nodes()) {
            for (var parent = node.parent(); parent != null; parent = parent(plan, parent)) {
                inside.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node.id());
            }
        }
        return new Reach(plan, run, edges, inside);
    }

    private static @Nullable NodeId parent(Diagram plan, NodeId of) {
        var node = plan.node(of);
        return node == null ? null : node.parent();
    }

    /// The same of a later version of the run.
    Reach after(CanvasRuns next) {
        return new Reach(plan, next, edges, inside);
    }

    /// The edges that begin or end at a card.
    List<DiagramEdge> edges(NodeId card) {
        return edges.getOrDefault(card, List.of());
    }

    /// Some cards with those that have no state and may have been reached by what became of them.
    Set<NodeId> around(Set<NodeId> changed) {
        var all = new HashSet<>(changed);
        var open = new ArrayDeque<>(changed);
        while (!open.isEmpty()) {
            var card = open.remove();
            var beside = edges(card).stream().flatMap(edge -> Stream.of(edge.from(), edge.to()));
            Stream.concat(beside, Stream.ofNullable(parent(plan, card)))
                    .filter(other -> !run.isTracked(other) && all.add(other))
                    .forEach(open::add);
        }
        return all;
    }

    /// What kept an ended run from a card: the nearest failure before it, or else the last one of the flow. Empty where
    /// nothing did, as in a branch that was not taken.
    Optional<NodeId> cause(NodeId card) {
        var seen = new HashSet<NodeId>();
        var open = new ArrayDeque<>(List.of(card));
        while (!open.isEmpty()) {
            var at = open.remove();
            for (var edge : edges(at)) {
                if (edge.to().equals(at) && hasFailed(edge.from())) {
                    return Optional.of(edge.from());
                }
                if (edge.to().equals(at) && seen.add(edge.from()) && !isReached(edge.from())) {
                    open.add(edge.from());
                }
            }
        }
        return run.shown().run().stateType() == StateType.COMPLETED ? Optional.empty() : lastFailure(card);
    }

    private Optional<NodeId> lastFailure(NodeId card) {
        var call = CardIds.call(card);
        return plan.nodes().stream()
                .map(DiagramNode::id)
                .filter(node -> hasFailed(node) && CardIds.call(node).equals(call))
                .max(Comparator.comparing(this::end));
    }

    private Instant end(NodeId card) {
        var state = run.state(card);
        return state == null || state.end() == null ? Instant.MIN : state.end();
    }

    /// Whether a card has begun, as far as can be known.
    boolean isReached(NodeId card) {
        var answer = known.get(card);
        if (answer == null) {
            // Until it is known: a loop leads back here.
            known.put(card, true);
            answer = run.isTracked(card) ? hasBegun(card) : isPassed(card);
            known.put(card, answer);
        }
        return answer;
    }

    /// Whether what a card makes will never be there.
    boolean isLost(NodeId card) {
        return hasFailed(card) || (run.hasEnded(card) && !isReached(card));
    }

    private boolean hasBegun(NodeId card) {
        var state = run.state(card);
        return state != null && state.type() != StateType.PENDING && state.type() != StateType.SCHEDULED;
    }

    private boolean hasFailed(NodeId card) {
        var state = run.state(card);
        if (state == null) {
            return inside.getOrDefault(card, List.of()).stream().anyMatch(this::hasFailed);
        }
        return state.type().isWithoutResult();
    }

    private boolean isPassed(NodeId card) {
        var tracked = inside.getOrDefault(card, List.of()).stream()
                .filter(run::isTracked)
                .toList();
        if (!tracked.isEmpty()) {
            return tracked.stream().anyMatch(this::hasBegun);
        }
        var before = new HashSet<NodeId>();
        for (var edge : edges(card)) {
            if (edge.from().equals(card) && run.isTracked(edge.to()) && hasBegun(edge.to())) {
                return true;
            }
            if (edge.to().equals(card)) {
                before.add(edge.from());
            }
        }
        return before.stream().noneMatch(this::stops)
                && (before.isEmpty() || before.stream().anyMatch(this::isReached));
    }

    // A branch that was not taken stops nothing.
    private boolean stops(NodeId card) {
        return hasFailed(card) || (!run.isTracked(card) && !isReached(card) && !inside.containsKey(card));
    }
}
