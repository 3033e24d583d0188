package headwater.app.runs;

import headwater.prefect.model.Event;
import headwater.prefect.model.EventId;
import headwater.prefect.model.FlowRunId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The flow runs that events of a server were about and of which there is no row: those to be read, several at once,
/// and those that were read and have no place in the list. For the JavaFX thread.
final class UnknownRuns {
    private static final int MOST_FOLLOWED = 50_000;

    private final Map<FlowRunId, EventId> lastEvents = new LatestRuns<>(MOST_FOLLOWED);
    private final Set<FlowRunId> unread = new LinkedHashSet<>();
    private final Set<FlowRunId> notListed = Collections.newSetFromMap(new LatestRuns<>(MOST_FOLLOWED));

    /// Notes an event of a run.
    ///
    /// @return whether one before it was not received
    boolean isAfterGap(FlowRunId run, Event event) {
        var last = lastEvents.put(run, event.id());
        return last != null && event.follows() != null && !last.equals(event.follows());
    }

    /// Has a run read, unless it has no place in the list.
    void add(FlowRunId run) {
        if (!notListed.contains(run)) {
            unread.add(run);
        }
    }

    /// Has runs read, whatever was read of them before.
    void addAgain(Collection<FlowRunId> runs) {
        unread.addAll(runs);
    }

    /// Whether there is none to be read.
    boolean isEmpty() {
        return unread.isEmpty();
    }

    /// Takes the first that are to be read; those that are not put into the list have no place there.
    Set<FlowRunId> take(int most) {
        var taken = new LinkedHashSet<FlowRunId>();
        unread.stream().limit(most).forEach(taken::add);
        unread.removeAll(taken);
        notListed.addAll(taken);
        return taken;
    }

    /// Notes that a run was put into the list.
    void isListed(FlowRunId run) {
        unread.remove(run);
        notListed.remove(run);
    }

    /// Has those read again that have no place in the list, as soon as an event is about them.
    void forgetNotListed() {
        notListed.clear();
    }
}
