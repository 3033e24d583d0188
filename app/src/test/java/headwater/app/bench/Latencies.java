package headwater.app.bench;

import headwater.app.drawing.Drawing;
import headwater.app.run.PlannedRun;
import headwater.graph.NodeId;
import headwater.graph.view.Painted;
import headwater.prefect.model.State;
import headwater.prefect.model.StateId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How long state changes of task runs take to the repaint of their card. A change counts if it changed what the
/// card looks like: that the second of many runs of a card has started changes nothing that could be painted.
///
/// All methods but [#received] belong to the JavaFX thread.
final class Latencies {
    private final Set<StateId> seen = new HashSet<>();
    private final Map<StateId, Instant> arrivals = new ConcurrentHashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Change> painted = new ArrayList<>();
    private Drawing before = Drawing.EMPTY;

    private record Waiting(StateId id, Instant entered) {}

    private record Change(StateId id, Instant entered, Instant at) {}

    /// An event of the server came in at a client of the same feed; any thread.
    void received(StateId state, Instant now) {
        arrivals.putIfAbsent(state, now);
    }

    /// The window has been given a drawing that shows this run.
    void shown(Drawing drawing, PlannedRun run) {
        var changed = drawing.statuses().nodesUnlike(before.statuses());
        run.match().cards().forEach((card, tasks) -> {
            var differs = changed.contains(new NodeId(card));
            for (var task : tasks) {
                noteState(task.state(), differs);
            }
        });
        before = drawing;
    }

    private void noteState(@Nullable State state, boolean differs) {
        if (state == null || state.id() == null || state.timestamp() == null || !seen.add(state.id())) {
            return;
        }
        if (differs) {
            waiting.add(new Waiting(state.id(), state.timestamp()));
        }
    }

    /// A diagram has been painted. What is shown is shown before it is painted, and older diagrams are never
    /// painted after newer ones, so all that waits is on the screen once the newest diagram is.
    void painted(Painted repaint, Instant now) {
        if (!repaint.statuses().equals(before.statuses())) {
            return;
        }
        waiting.forEach(each -> painted.add(new Change(each.id(), each.entered(), now)));
        waiting.clear();
    }

    /// How many changes have been painted.
    int count() {
        return painted.size();
    }

    /// How many states have been seen, whether they changed a card's look or not.
    int seen() {
        return seen.size();
    }

    /// From the state's own time to the repaint, in milliseconds, sorted.
    double[] sinceEntered() {
        return painted.stream()
                .mapToDouble(change -> millis(change.entered(), change.at()))
                .sorted()
                .toArray();
    }

    /// From the state's own time to the arrival of its event, in milliseconds, sorted; only for changes whose event
    /// came.
    double[] onServer() {
        return painted.stream()
                .filter(change -> arrivals.containsKey(change.id()))
                .mapToDouble(change -> millis(change.entered(), arrivals.getOrDefault(change.id(), change.at())))
                .sorted()
                .toArray();
    }

    /// From the event's arrival to the repaint, in milliseconds, sorted; only for changes whose event came.
    double[] sinceReceived() {
        return painted.stream()
                .filter(change -> arrivals.containsKey(change.id()))
                .mapToDouble(change -> millis(arrivals.getOrDefault(change.id(), change.at()), change.at()))
                .sorted()
                .toArray();
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
