package headwater.app.runs;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Flow runs that were read, and which of them are runs of subflows.
///
/// @param topLevel those that are not, latest first
/// @param within those that are, by the run that they are in, from the first to the last
/// @param requests how many requests it took
record FoundRuns(List<FlowRun> topLevel, Map<FlowRunId, List<FlowRun>> within, int requests) {
    /// Reads one page of runs that are in no other, the latest. Where that is full and some of it is upcoming, it is
    /// read again without those, and beside it the next upcoming runs. Blocking.
    static FoundRuns topLevel(PrefectClient client, RunNames names, FlowRunFilter filter, Instant now)
            throws PrefectException {
        var latest = names.latest(client, filter);
        if (latest.size() < ListPage.SIZE || latest.stream().noneMatch(run -> run.isUpcoming(now))) {
            return new FoundRuns(latest, Map.of(), 1);
        }
        var past = names.latest(client, filter.startedUntil(now));
        var next = names.next(client, filter.startedSince(now), KeptRuns.MOST_UPCOMING);
        return new FoundRuns(
                Stream.concat(next.reversed().stream(), past.stream()).toList(), Map.of(), 3);
    }

    /// Reads one page of runs, the latest. Blocking.
    ///
    /// @param owners the runs that some runs of subflows are known to be in
    static FoundRuns all(PrefectClient client, RunNames names, FlowRunFilter filter, Map<FlowRunId, FlowRunId> owners)
            throws PrefectException {
        var read = names.latest(client, filter);
        var unowned = read.stream()
                .filter(run -> !owners.containsKey(run.id()))
                .flatMap(run -> Stream.ofNullable(run.parentTaskRunId()))
                .toList();
        var calls = owners(client, unowned);
        var topLevel = new ArrayList<FlowRun>();
        var within = new LinkedHashMap<FlowRunId, List<FlowRun>>();
        for (var run : read) {
            var call = run.parentTaskRunId();
            var owner = call == null ? null : owners.getOrDefault(run.id(), calls.get(call));
            if (call == null) {
                topLevel.add(run);
            } else if (owner != null) {
                within.computeIfAbsent(owner, _ -> new ArrayList<>()).addFirst(run);
            }
        }
        return new FoundRuns(topLevel, within, unowned.isEmpty() ? 1 : 2);
    }

    // A row of a subflow names its task run in the parent, not the parent.
    private static Map<TaskRunId, FlowRunId> owners(PrefectClient client, List<TaskRunId> calls)
            throws PrefectException {
        if (calls.isEmpty()) {
            return Map.of();
        }
        return client.taskRuns().all(TaskRunFilter.any().withIds(calls)).stream()
                .filter(task -> task.flowRunId() != null)
                .collect(Collectors.toMap(task -> task.id(), task -> Objects.requireNonNull(task.flowRunId())));
    }
}
