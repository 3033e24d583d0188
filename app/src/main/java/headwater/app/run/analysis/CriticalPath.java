package headwater.app.run.analysis;

import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The chain of task runs that made a run take as long as it did: of all chains the one with the most work in it.
///
/// A task run follows those whose result it needs. It also follows the last one that had ended when it was made, if
/// that ended later than all it needs: a flow that calls tasks one by one waits for each, although no value passes
/// between them. A dependency counts only if the one had ended when the other began; so the order of time is a
/// topological order, and no other has to be looked for.
///
/// @param path the task runs of the chain, in order
/// @param length how long they worked together; never more than the time from the first begin to the last end
/// @param slack for each task run that has begun, how much longer it could have worked without any chain becoming
///     longer than the critical one; zero on the path
public record CriticalPath(List<TaskRunId> path, Duration length, Map<TaskRunId, Duration> slack) {
    /// The path of a run in which nothing has begun.
    public static final CriticalPath NONE = new CriticalPath(List.of(), Duration.ZERO, Map.of());

    /// Copies the collections.
    public CriticalPath {
        path = List.copyOf(path);
        slack = Map.copyOf(slack);
    }

    /// The work of a task run.
    ///
    /// @param made when the task run was made
    /// @param begin when it first ran
    /// @param end when it ended, or until when it is known to go on
    /// @param needs the task runs whose result it needs
    record Work(TaskRunId id, Instant made, Instant begin, Instant end, Set<TaskRunId> needs) {
        Duration duration() {
            return Duration.between(begin, end);
        }
    }

    /// The critical path of some work.
    static CriticalPath of(Collection<Work> work) {
        var byTime = work.stream()
                .sorted(Comparator.comparing(Work::begin)
                        .thenComparing(Work::end)
                        .thenComparing(each -> each.id().value()))
                .toList();
        if (byTime.isEmpty()) {
            return NONE;
        }
        var before = precedences(byTime);
        // The longest chain that ends with each, itself included, and the longest that begins with it.
        var upTo = new HashMap<TaskRunId, Duration>();
        var from = new HashMap<TaskRunId, Duration>();
        var previous = new HashMap<TaskRunId, TaskRunId>();
        for (var each : byTime) {
            var longest = Duration.ZERO;
            for (var source : before.getOrDefault(each.id(), List.of())) {
                var chain = upTo.getOrDefault(source, Duration.ZERO);
                if (!previous.containsKey(each.id()) || chain.compareTo(longest) > 0) {
                    longest = chain;
                    previous.put(each.id(), source);
                }
            }
            upTo.put(each.id(), longest.plus(each.duration()));
        }
        for (var each : byTime.reversed()) {
            var here = from.merge(each.id(), each.duration(), Duration::plus);
            for (var source : before.getOrDefault(each.id(), List.of())) {
                from.merge(source, here, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return chosen(byTime, upTo, from, previous);
    }

    // For each the ones that it follows, all of them earlier in the list.
    private static Map<TaskRunId, List<TaskRunId>> precedences(List<Work> byTime) {
        var byEnd = new TreeMap<Instant, Work>();
        var byId = new HashMap<TaskRunId, Work>();
        var seen = new HashSet<TaskRunId>();
        byTime.forEach(each -> {
            byEnd.put(each.end(), each);
            byId.put(each.id(), each);
        });
        var before = new HashMap<TaskRunId, List<TaskRunId>>();
        for (var each : byTime) {
            var sources = new ArrayList<TaskRunId>();
            var latest = Instant.MIN;
            for (var need : each.needs()) {
                var source = byId.get(need);
                if (source != null && seen.contains(need) && !source.end().isAfter(each.begin())) {
                    sources.add(need);
                    latest = source.end().isAfter(latest) ? source.end() : latest;
                }
            }
            var last = byEnd.floorEntry(each.made());
            if (last != null
                    && last.getKey().isAfter(latest)
                    && seen.contains(last.getValue().id())) {
                sources.add(last.getValue().id());
            }
            before.put(each.id(), sources);
            seen.add(each.id());
        }
        return before;
    }

    private static CriticalPath chosen(
            List<Work> byTime,
            Map<TaskRunId, Duration> upTo,
            Map<TaskRunId, Duration> from,
            Map<TaskRunId, TaskRunId> previous) {
        var last = byTime.getFirst();
        for (var each : byTime) {
            if (duration(upTo, each).compareTo(duration(upTo, last)) > 0) {
                last = each;
            }
        }
        var length = duration(upTo, last);
        var slack = new HashMap<TaskRunId, Duration>();
        for (var each : byTime) {
            var through = duration(upTo, each).plus(duration(from, each)).minus(each.duration());
            slack.put(each.id(), length.minus(through));
        }
        var path = new ArrayList<TaskRunId>();
        for (var at = last.id(); at != null; at = previous.get(at)) {
            path.addFirst(at);
        }
        return new CriticalPath(path, length, slack);
    }

    private static Duration duration(Map<TaskRunId, Duration> durations, Work work) {
        return durations.getOrDefault(work.id(), Duration.ZERO);
    }
}
