package headwater.app.runs;

import headwater.app.fx.Background;
import headwater.app.runs.RunsModel.Listed;
import headwater.app.servers.Allowance;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateChange;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The runs of subflows of the runs of a list, kept up to date by the server's events: a state comes with its event,
/// and they are read again when a run is reported that is not known. Of each level of subflows one page is read, the
/// latest. For the JavaFX thread.
final class SubflowRuns implements AutoCloseable {
    private static final int DEEPEST = 4;

    private final RunsModel list;
    private final LiveReading<Map<FlowRunId, List<Listed>>> reading;
    // Written by the JavaFX thread, read by the one that reads.
    private final AtomicReference<Set<FlowRunId>> parents = new AtomicReference<>(Set.of());
    private final Subscription ofList;

    /// The subflows of no run yet; reads as soon as the list has runs.
    SubflowRuns(RunsModel list, RunNames names, ServerSession session, Background background) {
        this.list = list;
        var source = new LiveReading.Source<>(
                "list runs of subflows",
                RunsModel.FLOW_RUNS,
                this::isNew,
                client -> read(client, names, parents.get()),
                SubflowRuns::after);
        // A page of a list may ask four times a minute while a run starts one subflow after the other.
        reading = new LiveReading<>(
                session, background, source, new Allowance(2, Duration.ofSeconds(60), System.nanoTime()));
        ofList = list.runs().subscribe(this::listChanged);
    }

    /// Begins to follow the server.
    ///
    /// @return this
    SubflowRuns start() {
        listChanged();
        reading.start();
        return this;
    }

    /// The runs of the subflows of a run, from the first to the last, by that run; null before they are read.
    ReadOnlyObjectProperty<@Nullable Map<FlowRunId, List<Listed>>> byParentProperty() {
        return reading.valueProperty();
    }

    // What a search brings may have had subflows long ago; of a run that has just begun, events will tell.
    private void listChanged() {
        var before = parents.get();
        var now = list.runs().stream().map(each -> each.run().id()).collect(Collectors.toUnmodifiableSet());
        parents.set(now);
        boolean isSearched = !list.queryProperty().get().isAll() && !before.containsAll(now);
        if (reading.valueProperty().get() != null && (before.isEmpty() || isSearched)) {
            reading.refresh();
        }
    }

    private boolean isNew(Map<FlowRunId, List<Listed>> known, Event event) {
        return event.stateChange() instanceof StateChange.OfFlowRun(var id, var _, var _, var _)
                && !parents.get().contains(id)
                && known.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(each -> each.run().id().equals(id));
    }

    private static Map<FlowRunId, List<Listed>> after(Map<FlowRunId, List<Listed>> known, Event event) {
        if (!(event.stateChange() instanceof StateChange.OfFlowRun(var id, var _, var runCount, var state))) {
            return known;
        }
        var changed = new HashMap<>(known);
        changed.replaceAll((_, runs) -> runs.stream()
                .map(each -> each.run().id().equals(id)
                                && state.supersedes(each.run().state())
                        ? each.with(each.run().inState(state, runCount))
                        : each)
                .toList());
        return changed.equals(known) ? known : Collections.unmodifiableMap(changed);
    }

    private static Map<FlowRunId, List<Listed>> read(PrefectClient client, RunNames names, Collection<FlowRunId> listed)
            throws PrefectException {
        var read = new HashMap<FlowRunId, List<Listed>>();
        var parents = Set.copyOf(listed);
        for (int depth = 0; depth < DEEPEST && !parents.isEmpty(); depth++) {
            var runs = names.latest(client, FlowRunFilter.any().withParents(parents));
            var owners = owners(client, runs);
            var next = new HashSet<FlowRunId>();
            for (var run : runs.reversed()) {
                var parent = owner(owners, run);
                if (parent != null) {
                    read.computeIfAbsent(parent, _ -> new ArrayList<>()).add(names.listed(run));
                    next.add(run.id());
                }
            }
            parents = Set.copyOf(next);
        }
        read.replaceAll((_, runs) -> List.copyOf(runs));
        return Collections.unmodifiableMap(read);
    }

    // A row of a subflow names its task run in the parent, not the parent.
    private static Map<TaskRunId, FlowRunId> owners(PrefectClient client, List<FlowRun> subflows)
            throws PrefectException {
        var tasks = subflows.stream()
                .flatMap(run -> Stream.ofNullable(run.parentTaskRunId()))
                .toList();
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return client.taskRuns().all(TaskRunFilter.any().withIds(tasks)).stream()
                .filter(task -> task.flowRunId() != null)
                .collect(Collectors.toMap(task -> task.id(), task -> Objects.requireNonNull(task.flowRunId())));
    }

    private static @Nullable FlowRunId owner(Map<TaskRunId, FlowRunId> owners, FlowRun run) {
        return run.parentTaskRunId() == null ? null : owners.get(run.parentTaskRunId());
    }

    /// Ends it: what is being read is dropped.
    @Override
    public void close() {
        ofList.unsubscribe();
        reading.close();
    }
}
