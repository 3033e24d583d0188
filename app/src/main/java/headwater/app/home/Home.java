package headwater.app.home;

import headwater.app.look.Times;
import headwater.flow.Message;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What on a server needs a person, and what goes well, at one time.
///
/// @param needs what needs a person, by kind
/// @param running the runs that are running, the longest first
/// @param next the runs that are due within the hour
/// @param well what was looked at and is in order, with figures, so that silence can be trusted
public record Home(List<Need> needs, List<FlowRun> running, List<FlowRun> next, List<Message> well) {
    private static final Comparator<Instant> LATEST = Comparator.reverseOrder();

    /// Copies the lists.
    public Home {
        needs = List.copyOf(needs);
        running = List.copyOf(running);
        next = List.copyOf(next);
        well = List.copyOf(well);
    }

    /// What follows from what was read.
    ///
    /// @param now the present time
    public static Home of(HomeReading reading, Instant now) {
        var needs = new ArrayList<Need>();
        needs.addAll(failed(reading));
        needs.addAll(late(reading, now));
        needs.addAll(stuck(reading));
        needs.addAll(paused(reading, now));
        needs.addAll(pools(reading));
        var running = reading.active().stream()
                .filter(run -> run.stateType() == StateType.RUNNING)
                .sorted(Comparator.comparing(Home::begin))
                .toList();
        return new Home(needs, running, reading.next(), well(reading));
    }

    /// How many needs there are that have not gone by themselves.
    public int count() {
        return (int) needs.stream().filter(need -> !need.isOver()).count();
    }

    private record Failure(String source, StateType type, String message) {}

    private static List<Need> failed(HomeReading reading) {
        Map<Failure, List<FlowRun>> alike = reading.failed().stream()
                .collect(Collectors.groupingBy(
                        run -> new Failure(reading.source(run), run.stateType(), pattern(message(run))),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .map(runs -> failure(runs, reading))
                .sorted(Comparator.comparing(Need::isOver))
                .toList();
    }

    // The same error with other numbers is one cause, and with other ids, such as those at the end of a task run's
    // name.
    private static String pattern(String message) {
        return message.replaceAll("\\w*[0-9]\\w*", "#");
    }

    private static Need failure(List<FlowRun> runs, HomeReading reading) {
        var last = runs.getFirst();
        var good = reading.completed().stream()
                .filter(run ->
                        last.deploymentId() != null && last.deploymentId().equals(run.deploymentId()))
                .filter(run -> begin(run).isAfter(begin(last)))
                .findFirst();
        var over = good.map(run -> Message.of(HomeText.OVER, Times.brief(begin(run), reading.at())));
        return new Need(
                NeedKind.FAILED,
                reading.source(last),
                runs,
                last.endTime(),
                message(last),
                over.orElse(null),
                good.isPresent());
    }

    private static String message(FlowRun run) {
        var state = run.state();
        return state == null ? "" : state.said();
    }

    private static List<Need> late(HomeReading reading, Instant now) {
        Map<String, List<FlowRun>> sources = reading.waiting().stream()
                .collect(Collectors.groupingBy(reading::source, LinkedHashMap::new, Collectors.toList()));
        return sources.entrySet().stream()
                .map(entry -> {
                    var longest = entry.getValue().stream()
                            .min(Comparator.comparing(Home::begin))
                            .orElseThrow();
                    return new Need(
                            NeedKind.LATE,
                            entry.getKey(),
                            entry.getValue(),
                            longest.expectedStartTime(),
                            "",
                            lateness(longest, reading, now),
                            false);
                })
                .toList();
    }

    private static Message lateness(FlowRun run, HomeReading reading, Instant now) {
        var late = Times.words(Duration.between(begin(run), now));
        var pool = pool(run, reading);
        if (pool != null && pool.isPaused()) {
            return Message.of(HomeText.LATE_IN_PAUSED_POOL, late, pool.name());
        }
        if (pool != null && isWithoutWorker(pool, reading)) {
            return Message.of(HomeText.LATE_WITHOUT_WORKER, late, pool.name());
        }
        var state = run.state();
        boolean isForSlot = state != null && state.name().equals("AwaitingConcurrencySlot");
        return Message.of(isForSlot ? HomeText.WAITS_FOR_SLOT : HomeText.LATE, late);
    }

    private static @Nullable WorkPool pool(FlowRun run, HomeReading reading) {
        return reading.pools().stream()
                .filter(pool -> pool.name().equals(run.workPoolName()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isWithoutWorker(WorkPool pool, HomeReading reading) {
        return pool.needsWorkers() && online(pool, reading) == 0;
    }

    private static long online(WorkPool pool, HomeReading reading) {
        return workers(pool, reading).stream()
                .filter(worker -> worker.status() == Worker.Status.ONLINE)
                .count();
    }

    private static List<Worker> workers(WorkPool pool, HomeReading reading) {
        return reading.workers().getOrDefault(pool.name(), List.of());
    }

    private record Stuck(String source, String pool) {}

    private static List<Need> stuck(HomeReading reading) {
        Map<Stuck, List<FlowRun>> alike = new LinkedHashMap<>();
        for (var run : reading.active()) {
            var pool = pool(run, reading);
            if (run.stateType() != StateType.PAUSED && pool != null && isWithoutWorker(pool, reading)) {
                var key = new Stuck(reading.source(run), pool.name());
                alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(run);
            }
        }
        return alike.entrySet().stream()
                .map(entry -> new Need(
                        NeedKind.STUCK,
                        entry.getKey().source(),
                        entry.getValue(),
                        entry.getValue().getFirst().startTime(),
                        "",
                        Message.of(HomeText.STUCK, entry.getKey().pool()),
                        false))
                .toList();
    }

    private static List<Need> paused(HomeReading reading, Instant now) {
        return reading.active().stream()
                .filter(run -> run.stateType() == StateType.PAUSED)
                .map(run -> {
                    var state = run.state();
                    var until = state == null ? null : state.stateDetails().pauseTimeout();
                    var detail = until == null
                            ? Message.of(HomeText.PAUSED)
                            : Message.of(HomeText.PAUSED_UNTIL, Times.words(Duration.between(now, until)));
                    var since = state == null ? null : state.timestamp();
                    return new Need(NeedKind.PAUSED, reading.source(run), List.of(run), since, "", detail, false);
                })
                .toList();
    }

    // One that never had a worker and that nothing waits for is not in use.
    private static List<Need> pools(HomeReading reading) {
        var needs = new ArrayList<Need>();
        for (var pool : reading.pools()) {
            var waiting = reading.waiting().stream()
                    .filter(run -> pool.name().equals(run.workPoolName()))
                    .toList();
            var workers = workers(pool, reading);
            if (pool.isPaused()) {
                if (!waiting.isEmpty()) {
                    needs.add(need(pool, waiting, null, Message.of(HomeText.POOL_PAUSED, waiting.size())));
                }
            } else if (isWithoutWorker(pool, reading) && !(waiting.isEmpty() && workers.isEmpty())) {
                var heard = workers.stream()
                        .map(Worker::lastHeartbeatTime)
                        .filter(time -> time != null)
                        .min(LATEST)
                        .orElse(null);
                needs.add(need(pool, waiting, heard, Message.of(HomeText.POOL, 0, workers.size(), waiting.size())));
            }
        }
        return needs;
    }

    private static Need need(WorkPool pool, List<FlowRun> waiting, @Nullable Instant since, Message detail) {
        return new Need(NeedKind.WORK_POOL, pool.name(), waiting, since, "", detail, false);
    }

    private static List<Message> well(HomeReading reading) {
        var well = new ArrayList<Message>();
        well.add(Message.of(HomeText.COMPLETED, reading.completedCount()));
        var inUse = reading.pools().stream()
                .filter(pool -> !workers(pool, reading).isEmpty())
                .toList();
        boolean isServed = inUse.stream().noneMatch(pool -> isWithoutWorker(pool, reading));
        if (isServed && !inUse.isEmpty()) {
            well.add(Message.of(HomeText.POOLS_SERVED));
        }
        if (reading.waiting().isEmpty()) {
            well.add(Message.of(HomeText.NOTHING_LATE));
        }
        return well;
    }

    private static Instant begin(FlowRun run) {
        var begin = run.startTime() == null ? run.expectedStartTime() : run.startTime();
        return begin == null ? Instant.EPOCH : begin;
    }
}
