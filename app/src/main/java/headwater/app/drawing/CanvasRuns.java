package headwater.app.drawing;

import headwater.app.run.CardState;
import headwater.app.run.PlanCard;
import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
import headwater.flow.ItemId;
import headwater.graph.NodeId;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run laid over a canvas: over the flow that is shown, and over the subflows that are open in it. Immutable; the
/// next one costs what has changed in the run.
public final class CanvasRuns {
    private final PlannedRun shown;
    // By the cards of their calls, outer ones first.
    private final Map<NodeId, Inside> subflows = new LinkedHashMap<>();

    private CanvasRuns(PlannedRun shown) {
        this.shown = shown;
    }

    /// An open subflow.
    ///
    /// @param plan its cards
    /// @param ids the same as cards of the canvas
    /// @param runs its runs: none before it is called, several if its call is in a loop
    private record Inside(List<PlanCard> plan, Set<NodeId> ids, List<PlannedRun> runs) {
        static Inside of(NodeId call, List<PlanCard> plan) {
            var ids = plan.stream().map(card -> card(call, card.id())).collect(Collectors.toSet());
            return new Inside(plan, ids, List.of());
        }
    }

    private static NodeId card(NodeId call, String item) {
        return CardIds.inside(call, CardIds.card(new ItemId(item)));
    }

    /// A run over a canvas on which no subflow is open.
    public static CanvasRuns of(PlannedRun shown) {
        return new CanvasRuns(shown);
    }

    /// A run over a canvas, made of what is known already where that is an earlier version of it.
    ///
    /// @param before what was made last; null for nothing
    /// @param plans the cards of each open subflow, by the card of its call; outer ones first
    public static CanvasRuns next(@Nullable CanvasRuns before, PlannedRun shown, Map<NodeId, List<PlanCard>> plans) {
        var runs = new CanvasRuns(shown);
        plans.forEach((call, plan) -> {
            var known = before == null ? null : before.subflows.get(call);
            var inside = known != null && known.plan.equals(plan) ? known : Inside.of(call, plan);
            runs.subflows.put(call, new Inside(inside.plan, inside.ids, runs.ofSubflow(call, inside)));
        });
        return runs;
    }

    private List<PlannedRun> ofSubflow(NodeId call, Inside known) {
        var runs = new ArrayList<PlannedRun>();
        for (var task : taskRuns(call)) {
            var run = shown.run().subflow(task);
            if (run != null) {
                var before = runs.size() < known.runs.size() ? known.runs.get(runs.size()) : null;
                runs.add(PlannedRun.next(before, known.plan, run));
            }
        }
        return runs;
    }

    /// A run over the canvas that another is laid over, made of what is known already.
    ///
    /// @param before what was made last; null for nothing
    public static CanvasRuns next(@Nullable CanvasRuns before, CanvasRuns other, Run run) {
        var plans = new LinkedHashMap<NodeId, List<PlanCard>>();
        other.subflows.forEach((call, inside) -> plans.put(call, inside.plan));
        return next(before, PlannedRun.next(before == null ? null : before.shown, other.shown, run), plans);
    }

    /// The runs of the subflow that is open in the place of a card; none where none is, or before it is called.
    public List<PlannedRun> inside(NodeId call) {
        var open = subflows.get(call);
        return open == null ? List.of() : open.runs;
    }

    /// The run that is shown and those of the subflows that are open.
    public List<Run> runs() {
        return Stream.concat(Stream.of(shown), subflows.values().stream().flatMap(inside -> inside.runs.stream()))
                .map(PlannedRun::run)
                .toList();
    }

    /// The run over the flow that is shown.
    public PlannedRun shown() {
        return shown;
    }

    /// What the task runs of a card add up to; null while there are none.
    public @Nullable CardState state(NodeId card) {
        var name = CardIds.item(card).value();
        var states = around(card)
                .flatMap(run -> Stream.ofNullable(run.states().get(name)))
                .toList();
        return states.isEmpty() ? null : states.size() == 1 ? states.getFirst() : CardState.sum(states);
    }

    /// The task runs of a card, run by run of its flow; those of one by their expected start.
    public List<TaskRun> taskRuns(NodeId card) {
        var name = CardIds.item(card).value();
        return around(card)
                .flatMap(run -> run.match().cards().getOrDefault(name, List.of()).stream())
                .toList();
    }

    /// The task runs of a card and, where it is the call of a subflow, all those within.
    public List<TaskRun> taskRunsWithin(NodeId card) {
        return taskRuns(card).stream().flatMap(this::within).toList();
    }

    /// A task run of the run or of one of its subflows and, where it is the call of a subflow, all those within; none
    /// if it is not known.
    public List<TaskRun> taskRunsWithin(TaskRunId id) {
        return all().flatMap(run -> Stream.ofNullable(run.tasks().get(id)))
                .findFirst()
                .map(task -> within(task).toList())
                .orElse(List.of());
    }

    private Stream<Run> all() {
        return Stream.concat(Stream.of(shown.run()), shown.run().subflows().values().stream());
    }

    /// The card of a task run: its own or, where it is in a subflow that is not open, that of the call. Null for none.
    public @Nullable NodeId cardOf(TaskRunId id) {
        for (var subflow : subflows.entrySet()) {
            for (var run : subflow.getValue().runs()) {
                var card = run.match().card(id);
                if (card != null) {
                    return card(subflow.getKey(), card);
                }
            }
        }
        var card = shown.match().card(id);
        if (card != null) {
            return new NodeId(card);
        }
        var call = callAround(id);
        return call == null ? null : cardOf(call.id());
    }

    /// The card of what started last, in the run or in one of its subflows; null while nothing has started.
    public @Nullable NodeId latest() {
        return all().flatMap(run -> run.tasks().values().stream())
                .filter(task -> task.startTime() != null)
                .max(Comparator.comparing(TaskRun::startTime))
                .map(task -> cardOf(task.id()))
                .orElse(null);
    }

    // The call of the subflow that a task run is in.
    private @Nullable TaskRun callAround(TaskRunId id) {
        var inside = shown.run().subflows().values().stream()
                .filter(run -> run.tasks().containsKey(id))
                .findFirst();
        return inside.flatMap(subflow -> all().flatMap(run -> run.tasks().values().stream())
                        .filter(task -> subflow.flowRun().id().equals(task.childFlowRunId()))
                        .findFirst())
                .orElse(null);
    }

    private Stream<TaskRun> within(TaskRun task) {
        var subflow = shown.run().subflow(task);
        var inside = subflow == null ? List.<TaskRun>of() : subflow.tasks().values();
        return Stream.concat(Stream.of(task), inside.stream().flatMap(this::within));
    }

    /// Whether task runs can belong to a card: to a call of a task or a subflow, but not to code.
    boolean isTracked(NodeId card) {
        var call = CardIds.call(card);
        if (call.isEmpty()) {
            return shown.isTracked(card.value());
        }
        var inside = subflows.get(call.get());
        return inside != null && inside.ids.contains(card);
    }

    /// Whether the runs of the flow that a card is in have ended, so that no more task runs of the card will come.
    public boolean hasEnded(NodeId card) {
        return around(card).allMatch(run -> run.run().hasEnded())
                && CardIds.call(card).map(this::hasEnded).orElse(true);
    }

    /// The runs of the flow that a card is in.
    private Stream<PlannedRun> around(NodeId card) {
        var call = CardIds.call(card);
        if (call.isEmpty()) {
            return Stream.of(shown);
        }
        return inside(call.get()).stream();
    }

    /// The cards whose states may differ from those of an earlier version of this; null where any may. Costs what has
    /// changed.
    @Nullable
    Set<NodeId> changedSince(CanvasRuns earlier) {
        if (!subflows.keySet().equals(earlier.subflows.keySet())) {
            return null;
        }
        var changed = new HashSet<NodeId>();
        var isKnown = collect(null, List.of(shown), List.of(earlier.shown), changed);
        for (var subflow : subflows.entrySet()) {
            var call = subflow.getKey();
            var before = earlier.subflows.getOrDefault(call, subflow.getValue());
            isKnown &= collect(call, subflow.getValue().runs, before.runs, changed);
        }
        return isKnown ? changed : null;
    }

    private static boolean collect(
            @Nullable NodeId call, List<PlannedRun> runs, List<PlannedRun> earlier, Set<NodeId> changed) {
        var isKnown = runs.size() == earlier.size();
        for (int i = 0; isKnown && i < runs.size(); i++) {
            var cards = runs.get(i).cardsChangedSince(earlier.get(i));
            isKnown = cards != null
                    && runs.get(i).run().hasEnded() == earlier.get(i).run().hasEnded();
            for (var card : cards == null ? List.<String>of() : cards) {
                changed.add(call == null ? new NodeId(card) : card(call, card));
            }
        }
        return isKnown;
    }
}
