package headwater.app.compare;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import headwater.app.run.PlanMatch;
import headwater.app.run.Run;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which task runs of two runs are of the same call: by their task and the subflows that it is in, then by the key by
/// which Prefect distinguishes the calls of one task, and, as that is often another in each run, by order.
///
/// @param byPlace the pairs of each task, by the names of the subflows that it is in and its own
record TaskPairs(Map<String, List<TaskPair>> byPlace) {
    private static final String WITHIN = " / ";
    private static final Comparator<TaskRun> ORDER = comparing(TaskRun::expectedStartTime, nullsLast(naturalOrder()))
            .thenComparing(task -> task.id().value());

    /// One call in both runs.
    ///
    /// @param a the task run of the one; null for none
    /// @param b the task run of the other; null for none
    record TaskPair(@Nullable TaskRun a, @Nullable TaskRun b) {}

    static TaskPairs of(Run a, Run b) {
        var ofA = byPlace(a);
        var ofB = byPlace(b);
        var pairs = new LinkedHashMap<String, List<TaskPair>>();
        Stream.concat(ofA.keySet().stream(), ofB.keySet().stream())
                .distinct()
                .forEach(place -> pairs.put(
                        place, pairs(ofA.getOrDefault(place, List.of()), ofB.getOrDefault(place, List.of()))));
        return new TaskPairs(pairs);
    }

    private static Map<String, List<TaskRun>> byPlace(Run run) {
        var tasks = new LinkedHashMap<String, List<TaskRun>>();
        collect(run, run, "", tasks);
        tasks.values().forEach(each -> each.sort(ORDER));
        return tasks;
    }

    private static void collect(Run whole, Run of, String within, Map<String, List<TaskRun>> into) {
        for (var task : of.tasks().values()) {
            var place = within + PlanMatch.function(task);
            into.computeIfAbsent(place, _ -> new ArrayList<>()).add(task);
            var subflow = whole.subflow(task);
            if (subflow != null) {
                collect(whole, subflow, place + WITHIN, into);
            }
        }
    }

    private static List<TaskPair> pairs(List<TaskRun> ofA, List<TaskRun> ofB) {
        var byKey = new HashMap<String, Deque<TaskRun>>();
        ofB.forEach(task -> byKey.computeIfAbsent(task.dynamicKey(), _ -> new ArrayDeque<>())
                .add(task));
        var like = new HashMap<TaskRunId, TaskRun>();
        var taken = new HashSet<TaskRunId>();
        for (var task : ofA) {
            var other =
                    byKey.getOrDefault(task.dynamicKey(), new ArrayDeque<>()).poll();
            if (other != null) {
                like.put(task.id(), other);
                taken.add(other.id());
            }
        }
        var left = new ArrayDeque<TaskRun>();
        ofB.stream().filter(task -> !taken.contains(task.id())).forEach(left::add);
        var pairs = new ArrayList<TaskPair>();
        for (var task : ofA) {
            var other = like.get(task.id());
            pairs.add(new TaskPair(task, other == null ? left.poll() : other));
        }
        left.forEach(task -> pairs.add(new TaskPair(null, task)));
        return pairs;
    }

    /// The tasks, compared.
    List<ComparedTask> compared(ReadRun a, ReadRun b) {
        var tasks = new ArrayList<ComparedTask>();
        byPlace.forEach((place, pairs) -> {
            var whole = compared(place, a, b, pairs);
            if (whole == null) {
                return;
            }
            var each = pairs.size() < 2
                    ? List.<ComparedTask>of()
                    : pairs.stream()
                            .flatMap(pair -> Stream.ofNullable(compared(name(pair), a, b, List.of(pair))))
                            .toList();
            tasks.add(new ComparedTask(place, whole.a(), whole.b(), each));
        });
        return tasks;
    }

    private static @Nullable ComparedTask compared(String name, ReadRun a, ReadRun b, List<TaskPair> pairs) {
        var ofA = TaskPart.of(
                a, pairs.stream().flatMap(pair -> Stream.ofNullable(pair.a())).toList());
        var ofB = TaskPart.of(
                b, pairs.stream().flatMap(pair -> Stream.ofNullable(pair.b())).toList());
        return ofA == null && ofB == null ? null : new ComparedTask(name, ofA, ofB, List.of());
    }

    private static String name(TaskPair pair) {
        var named = pair.a() == null ? pair.b() : pair.a();
        return named == null ? "" : named.name();
    }
}
