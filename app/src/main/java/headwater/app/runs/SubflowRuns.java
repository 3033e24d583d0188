package headwater.app.runs;

import headwater.app.fx.Background;
import headwater.app.runs.RunsModel.Listed;
import headwater.app.servers.Allowance;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.StateChange;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The runs of subflows of the runs of a list, kept up to date by the server's events: a state comes with its event,
/// and a run that is new is read by the list, with its own. Of each level of subflows one page is read, the latest, and
/// of one run so many are kept. For the JavaFX thread.
final class SubflowRuns implements AutoCloseable {
    private static final int DEEPEST = 4;

    private final RunsModel list;
    private final RunNames names;
    private final LiveReading<Map<FlowRunId, List<Listed>>> reading;
    // Written by the JavaFX thread, read by the one that reads.
    private final AtomicReference<Set<FlowRunId>> parents = new AtomicReference<>(Set.of());
    private final Subscription ofList;

    /// The subflows of no run yet; reads as soon as the list has runs.
    SubflowRuns(RunsModel list, RunNames names, ServerSession session, Background background) {
        this.list = list;
        this.names = names;
        var source = new LiveReading.Source<>(
                "list runs of subflows",
                RunsModel.FLOW_RUNS,
                (_, _) -> false,
                client -> read(client, names, parents.get()),
                SubflowRuns::after);
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

    /// All of them that are known.
    Stream<Listed> all() {
        var known = byParentProperty().get();
        return known == null ? Stream.empty() : known.values().stream().flatMap(List::stream);
    }

    /// Whether a run is one of them.
    boolean contains(FlowRunId run) {
        return all().anyMatch(each -> each.run().id().equals(run));
    }

    /// The runs that they are in.
    Map<FlowRunId, FlowRunId> owners() {
        var known = byParentProperty().get();
        return known == null ? Map.of() : owners(known);
    }

    private static Map<FlowRunId, FlowRunId> owners(Map<FlowRunId, List<Listed>> known) {
        var owners = new HashMap<FlowRunId, FlowRunId>();
        known.forEach(
                (owner, runs) -> runs.forEach(each -> owners.put(each.run().id(), owner)));
        return owners;
    }

    /// Takes in what was read of runs that are new or go on.
    ///
    /// @param found by the run that they are in
    void take(Map<FlowRunId, List<FlowRun>> found) {
        if (!found.isEmpty()) {
            reading.take(known -> with(known, found));
        }
    }

    // A run below another that was read with it is found whatever the order in which they come.
    private Map<FlowRunId, List<Listed>> with(Map<FlowRunId, List<Listed>> known, Map<FlowRunId, List<FlowRun>> found) {
        var all = new HashMap<>(known);
        found.forEach((owner, runs) ->
                all.merge(owner, runs.stream().map(names::listed).toList(), SubflowRuns::merge));
        var owners = owners(all);
        all.keySet().removeIf(owner -> depth(owner, owners) >= DEEPEST);
        return all.equals(known) ? known : Collections.unmodifiableMap(all);
    }

    private static List<Listed> merge(List<Listed> known, List<Listed> read) {
        var all = new LinkedHashMap<FlowRunId, Listed>();
        known.forEach(each -> all.put(each.run().id(), each));
        read.forEach(each -> all.merge(each.run().id(), each, SubflowRuns::newer));
        return all.values().stream()
                .sorted(RunsModel.LATEST_FIRST)
                .limit(ListPage.SIZE)
                .toList()
                .reversed();
    }

    private static Listed newer(Listed known, Listed read) {
        var state = known.run().state();
        return state != null && state.supersedes(read.run().state()) ? known : read;
    }

    // In how many runs of subflows a run is; one that is below no run of the list is too deep.
    private int depth(FlowRunId run, Map<FlowRunId, FlowRunId> owners) {
        int depth = 0;
        var at = run;
        while (depth < DEEPEST && !parents.get().contains(at)) {
            at = owners.getOrDefault(at, at);
            depth++;
        }
        return depth;
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
            var filter = FlowRunFilter.any().withParents(parents);
            var next = new HashSet<FlowRunId>();
            FoundRuns.all(client, names, filter, Map.of()).within().forEach((owner, runs) -> {
                read.put(owner, runs.stream().map(names::listed).toList());
                runs.forEach(run -> next.add(run.id()));
            });
            parents = Set.copyOf(next);
        }
        return Collections.unmodifiableMap(read);
    }

    /// Ends it: what is being read is dropped.
    @Override
    public void close() {
        list.leave(this);
        ofList.unsubscribe();
        reading.close();
    }
}
