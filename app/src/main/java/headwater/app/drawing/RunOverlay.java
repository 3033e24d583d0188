package headwater.app.drawing;

import headwater.app.look.Glyphs;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.app.run.CardState;
import headwater.app.run.PlannedRun;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.EdgeStatus;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.Status;
import headwater.graph.Statuses;
import headwater.graph.Tone;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A run laid over a drawn flow: the statuses of its nodes and edges. Positions and sizes stay as they are. Immutable;
/// the next one costs what has changed in the run, and as many cards as are running.
public final class RunOverlay {
    /// Over nothing, without a run.
    public static final RunOverlay NONE =
            new RunOverlay(Diagram.EMPTY, Map.of(), null, null, Unreached.NONE, Statuses.NONE, Set.of(), 0);

    private static final List<StateType> STRIP = List.of(
            StateType.COMPLETED,
            StateType.CANCELLED,
            StateType.FAILED,
            StateType.CRASHED,
            StateType.CANCELLING,
            StateType.PAUSED,
            StateType.RUNNING,
            StateType.PENDING,
            StateType.SCHEDULED);

    private final Diagram plan;
    // For each closed container the cards in it.
    private final Map<NodeId, Set<NodeId>> hidden;
    private final @Nullable CanvasRuns run;
    private final @Nullable Reach reach;
    private final Unreached unreached;
    private final Statuses statuses;
    // Cards whose subtitle says how long they have been running.
    private final Set<NodeId> running;
    private final int examined;

    private RunOverlay(
            Diagram plan,
            Map<NodeId, Set<NodeId>> hidden,
            @Nullable CanvasRuns run,
            @Nullable Reach reach,
            Unreached unreached,
            Statuses statuses,
            Set<NodeId> running,
            int examined) {
        this.plan = plan;
        this.hidden = hidden;
        this.run = run;
        this.reach = reach;
        this.unreached = unreached;
        this.statuses = statuses;
        this.running = running;
        this.examined = examined;
    }

    /// How the run is at an instant.
    public Statuses statuses() {
        return statuses;
    }

    /// How many cards were looked at in the last step.
    int examined() {
        return examined;
    }

    /// A run laid over a drawing in which nothing is hidden and no subflow is open.
    public RunOverlay next(Diagram nextPlan, PlannedRun nextRun, Instant now) {
        return next(nextPlan, Map.of(), CanvasRuns.of(nextRun), now);
    }

    /// A run laid over a canvas at an instant, made of what is known where both are later versions of those here.
    ///
    /// @param nextHidden for each closed container the cards in it, whose runs it adds up
    public RunOverlay next(Diagram nextPlan, Map<NodeId, Set<NodeId>> nextHidden, CanvasRuns nextRun, Instant now) {
        var changed = changed(nextPlan, nextRun);
        if (changed == null || reach == null) {
            var all = nextPlan.nodes().stream().map(DiagramNode::id).collect(Collectors.toSet());
            var nextReach = Reach.of(nextPlan, nextHidden, nextRun);
            return new RunOverlay(nextPlan, nextHidden, nextRun, nextReach, Unreached.NONE, Statuses.NONE, Set.of(), 0)
                    .after(nextReach, nextRun, all, now);
        }
        var nextReach = reach.after(nextRun);
        return after(nextReach, nextRun, nextReach.around(changed), now);
    }

    // Null where any card may have changed.
    private @Nullable Set<NodeId> changed(Diagram nextPlan, CanvasRuns nextRun) {
        if (run == null || !plan.equals(nextPlan)) {
            return null;
        }
        var cards = nextRun.changedSince(run);
        if (cards == null) {
            return null;
        }
        var changed = new HashSet<>(running);
        changed.addAll(cards);
        hidden.forEach((container, inside) -> {
            if (!Collections.disjoint(inside, cards)) {
                changed.add(container);
            }
        });
        return changed;
    }

    /// What the run did not reach because of a failure, once it has ended.
    public Unreached unreached() {
        return unreached;
    }

    private RunOverlay after(Reach nextReach, CanvasRuns nextRun, Set<NodeId> changed, Instant now) {
        var nodeStatuses = new HashMap<NodeId, Status>();
        var edgeStatuses = new HashMap<EdgeId, EdgeStatus>();
        var nowRunning = new HashSet<NodeId>();
        for (var id : changed) {
            var node = plan.node(id);
            var state = state(id, nextRun);
            if (node != null && (state != null || nextRun.isTracked(id))) {
                nodeStatuses.put(id, status(node, state, nextReach, nextRun, now));
            } else if (node != null && nextRun.hasEnded(id) && !node.isContainer()) {
                nodeStatuses.put(id, nextReach.isReached(id) ? node.status() : notReached(node, nextReach, nextRun));
            }
            if (state != null && state.start() != null && state.end() == null) {
                nowRunning.add(id);
            }
            nextReach.edges(id).forEach(edge -> edgeStatuses.put(edge.id(), status(edge, nextRun, nextReach)));
        }
        var next = statuses.with(nodeStatuses, edgeStatuses);
        var missed = changed.isEmpty() ? unreached : Unreached.of(plan, nextRun, nextReach);
        return new RunOverlay(
                plan, hidden, nextRun, nextReach, missed, next.with(missed.brackets()), nowRunning, changed.size());
    }

    // A closed container adds up what is in it.
    private @Nullable CardState state(NodeId id, CanvasRuns of) {
        var inside = hidden.get(id);
        if (inside == null) {
            return of.state(id);
        }
        var states = inside.stream().map(of::state).filter(Objects::nonNull).toList();
        return states.isEmpty() ? null : CardState.sum(states);
    }

    private Status status(DiagramNode node, @Nullable CardState state, Reach reached, CanvasRuns run, Instant now) {
        var plain = node.status();
        if (state == null) {
            return run.hasEnded(node.id())
                    ? notReached(node, reached, run)
                    : plain.withState(Tone.PLAIN, Glyphs.of(Feather.CIRCLE)).withSubtitle("not started");
        }
        var look = StateLook.of(state.type(), state.name());
        var shown = plain.withState(look.tone(), Glyphs.of(look.icon()))
                .withBar(look.bar())
                .withSubtitle(subtitle(state, now))
                .withShares(shares(state));
        boolean isMany = plain.stacked() || (state.total() > 1 && node.shape() != Shape.CLOSED);
        return isMany ? shown.asStacked(true) : shown;
    }

    private Status notReached(DiagramNode node, Reach reached, CanvasRuns run) {
        var reason = reached.cause(node.id())
                .flatMap(cause -> Unreached.failure(plan, run, cause))
                .map(words -> " · " + words)
                .orElse("");
        return node.status()
                .withState(Tone.PLAIN, Glyphs.of(Feather.MINUS))
                .withSubtitle("not reached" + reason)
                .withMark("dimmed");
    }

    private static String subtitle(CardState state, Instant now) {
        var duration = state.duration(now);
        var time = duration == null ? "" : Times.words(duration);
        var word = StateLook.words(state.name());
        if (state.total() > 1) {
            var done = counts(state);
            return time.isEmpty() ? done : done + " · " + time;
        }
        // The shape beside it says these two.
        if (!time.isEmpty() && (state.name().equals("Completed") || state.name().equals("Running"))) {
            return time;
        }
        return time.isEmpty() ? word : word + " · " + time;
    }

    // A narrow card has room for the first part alone, which must not read as if all had failed.
    private static String counts(CardState state) {
        int failed = state.counts().getOrDefault(StateType.FAILED, 0)
                + state.counts().getOrDefault(StateType.CRASHED, 0);
        var ended = state.ended() + " of " + state.total();
        if (failed == 0) {
            return ended;
        }
        return state.ended() == state.total()
                ? failed + " of " + state.total() + " failed"
                : failed + " failed · " + ended;
    }

    // One run needs no strip: its state says it.
    private static List<Status.Share> shares(CardState state) {
        if (state.total() == 1) {
            return List.of();
        }
        var shares = new ArrayList<Status.Share>();
        for (var type : STRIP) {
            int count = state.counts().getOrDefault(type, 0);
            if (count > 0) {
                shares.add(new Status.Share(StateLook.of(type, "").tone(), count));
            }
        }
        return shares;
    }

    // Awaited as long as it can come; the thing that needs it has begun, or will at once, when it is there.
    private static EdgeStatus status(DiagramEdge edge, CanvasRuns run, Reach reached) {
        var plain = edge.status();
        var from = type(run, edge.from());
        var to = type(run, edge.to());
        if (to == StateType.RUNNING && from != null) {
            return plain.asAnimated(true);
        }
        var isKnown = from == StateType.COMPLETED || (!run.isTracked(edge.from()) && reached.isReached(edge.from()));
        var hasBegun =
                run.isTracked(edge.to()) ? reached.isReached(edge.to()) : isKnown && reached.isReached(edge.to());
        if (hasBegun) {
            return plain.withMarks(Set.of("arrived"));
        }
        var isLost = reached.isLost(edge.from()) || reached.isLost(edge.to());
        return plain.withMarks(Set.of(isLost ? "dimmed" : "waiting"));
    }

    private static @Nullable StateType type(CanvasRuns run, NodeId card) {
        var state = run.state(card);
        return state == null ? null : state.type();
    }
}
