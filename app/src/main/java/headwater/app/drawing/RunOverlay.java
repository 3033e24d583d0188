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
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// The states of a run as the statuses of a drawn flow. Positions and sizes stay as they are: only the look
/// changes.
public final class RunOverlay {
    private RunOverlay() {}

    /// The statuses of a drawn flow with a run laid over it, at an instant.
    ///
    /// @param before what they were; what did not change since is shared, and if nothing did, this very object is
    ///     returned
    public static Statuses of(Diagram plan, PlannedRun run, Instant now, Statuses before) {
        var nodes = new HashMap<NodeId, Status>();
        for (var node : plan.nodes()) {
            if (node.shape() == Shape.CARD) {
                nodes.put(node.id(), status(node, run, now));
            }
        }
        var edges = new HashMap<EdgeId, EdgeStatus>();
        for (var edge : plan.edges()) {
            edges.put(edge.id(), status(edge, run));
        }
        return before.with(nodes, edges);
    }

    private static Status status(DiagramNode node, PlannedRun run, Instant now) {
        var plain = node.status();
        var state = run.states().get(node.id().value());
        if (state == null) {
            return run.run().hasEnded()
                    ? plain.withSubtitle("not reached").withMark("dimmed")
                    : plain.withSubtitle("not started");
        }
        var look = StateLook.of(state.type(), state.name());
        var shown = plain.withState(look.tone(), Glyphs.of(look.icon()))
                .withSubtitle(subtitle(state, now))
                .withProgress(progress(state));
        return plain.stacked() || state.total() > 1 ? shown.asStacked(true).withBadge("×" + state.total()) : shown;
    }

    private static String subtitle(CardState state, Instant now) {
        var duration = state.duration(now);
        var time = duration == null ? "" : Times.words(duration);
        var word = StateLook.words(state.name());
        if (state.total() > 1) {
            var failed = state.counts().getOrDefault(StateType.FAILED, 0)
                    + state.counts().getOrDefault(StateType.CRASHED, 0);
            var done = state.ended() + " of " + state.total() + (failed == 0 ? "" : ", " + failed + " failed");
            return time.isEmpty() ? done : done + " · " + time;
        }
        if (state.name().equals("Completed")) {
            return time;
        }
        return time.isEmpty() ? word : word + " · " + time;
    }

    private static double progress(CardState state) {
        if (state.total() == 1 || state.ended() == state.total()) {
            return Double.NaN;
        }
        return (double) state.ended() / state.total();
    }

    private static EdgeStatus status(DiagramEdge edge, PlannedRun run) {
        var plain = edge.status();
        var from = type(run, edge.from().value());
        var to = type(run, edge.to().value());
        if (to == StateType.RUNNING && from != null) {
            return plain.withTone("running").asAnimated(true);
        }
        return from == StateType.COMPLETED && to != null && to != StateType.PENDING
                ? plain.withTone("completed")
                : plain;
    }

    private static @Nullable StateType type(PlannedRun run, String card) {
        var state = run.states().get(card);
        return state == null ? null : state.type();
    }
}
