package headwater.app.run.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What the time of a flow run was spent on, from when it was due to its end. The parts add up to the whole.
///
/// While the flow ran, its time is that of the task runs on the [critical path][CriticalPath]: a wait counts only as
/// far as the whole run waited with it.
///
/// @param parts how long each phase took; phases that took no time are left out
public record TimeSplit(Map<Phase, Duration> parts) {
    private static final Set<Phase> WAITS =
            Set.of(Phase.PENDING, Phase.WAITING_FOR_SLOT, Phase.WAITING_FOR_RETRY, Phase.PAUSED);

    /// Copies the parts, in the order of the phases.
    public TimeSplit {
        var copy = new EnumMap<Phase, Duration>(Phase.class);
        copy.putAll(parts);
        parts = Collections.unmodifiableMap(copy);
    }

    /// The time of a run.
    ///
    /// @param path its critical path
    public static TimeSplit of(RunTiming timing, CriticalPath path) {
        var parts = new EnumMap<Phase, Duration>(Phase.class);
        for (var segment : timing.flow().segments()) {
            if (segment.phase() != Phase.SCHEDULED) {
                parts.merge(segment.phase(), segment.duration(), Duration::plus);
            }
        }
        var from = Instant.MIN;
        for (var task : path.path()) {
            var times = timing.of(task);
            for (var wait : times.segments()) {
                if (WAITS.contains(wait.phase())) {
                    move(parts, wait, from, timing.flow());
                }
            }
            var end = times.end();
            from = end != null && end.isAfter(from) ? end : from;
        }
        parts.values().removeIf(each -> !each.isPositive());
        return new TimeSplit(parts);
    }

    // From the time that the flow ran to what a task run on its critical path waited for.
    private static void move(Map<Phase, Duration> parts, Segment wait, Instant from, Timing flow) {
        for (var ran : flow.segments()) {
            var start = latest(from, latest(wait.start(), ran.start()));
            var end = wait.end().isBefore(ran.end()) ? wait.end() : ran.end();
            if (ran.phase() == Phase.RUNNING && end.isAfter(start)) {
                var moved = Duration.between(start, end);
                parts.merge(Phase.RUNNING, moved.negated(), Duration::plus);
                parts.merge(wait.phase(), moved, Duration::plus);
            }
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// How long a phase took.
    public Duration of(Phase phase) {
        return parts.getOrDefault(phase, Duration.ZERO);
    }

    /// All of the time.
    public Duration whole() {
        return sum(false);
    }

    /// The time in which nothing was done.
    public Duration waited() {
        return sum(true);
    }

    private Duration sum(boolean waitsOnly) {
        return parts.entrySet().stream()
                .filter(part -> !waitsOnly || part.getKey().isWaiting())
                .map(Map.Entry::getValue)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
