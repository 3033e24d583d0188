package headwater.app.drawing;

import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.app.run.CardState;
import headwater.app.run.PlannedRun;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Lays the states of a run over a drawn flow. Positions and sizes stay as they are: only the look changes.
public final class RunOverlay {
    private RunOverlay() {}

    /// The drawing with the states of a run at an instant.
    public static Diagram of(Diagram plan, PlannedRun run, Instant now) {
        var nodes = new ArrayList<DiagramNode>();
        for (var node : plan.nodes()) {
            nodes.add(node(node, run, now));
        }
        var edges = new ArrayList<DiagramEdge>();
        for (var edge : plan.edges()) {
            edges.add(edge(edge, run));
        }
        return new Diagram(nodes, edges);
    }

    private static DiagramNode node(DiagramNode node, PlannedRun run, Instant now) {
        if (node.shape() != Shape.CARD) {
            return node;
        }
        var state = run.states().get(node.id().value());
        if (state == null) {
            return run.run().hasEnded()
                    ? node.withSubtitle("not reached").withMark("dimmed")
                    : node.withSubtitle("not started");
        }
        var look = StateLook.of(state.type(), state.name());
        var told = node.withState(look.tone(), Icons.glyph(look.icon()))
                .withSubtitle(subtitle(state, now))
                .withProgress(progress(state));
        return node.stacked() || state.total() > 1 ? told.asStacked(true).withBadge("×" + state.total()) : told;
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

    private static DiagramEdge edge(DiagramEdge edge, PlannedRun run) {
        var from = type(run, edge.from().value());
        var to = type(run, edge.to().value());
        if (to == StateType.RUNNING && from != null) {
            return edge.withTone("running").asAnimated(true);
        }
        return from == StateType.COMPLETED && to != null && to != StateType.PENDING ? edge.withTone("completed") : edge;
    }

    private static @Nullable StateType type(PlannedRun run, String card) {
        var state = run.states().get(card);
        return state == null ? null : state.type();
    }
}
