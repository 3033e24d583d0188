package headwater.app.run.analysis;

import headwater.app.run.StateHistory;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the time of one flow run or task run went.
///
/// @param segments its time without gaps, from its first state to its end; empty if it has no states or took no
///     time
/// @param attempts each time that it ran
public record Timing(List<Segment> segments, List<Attempt> attempts) {
    /// The time of a run that has no states.
    public static final Timing NONE = new Timing(List.of(), List.of());

    /// Copies the lists.
    public Timing {
        segments = List.copyOf(segments);
        attempts = List.copyOf(attempts);
    }

    /// The time of a run that needs nothing else to have ended.
    ///
    /// @param now until when an unfinished run is known to go on
    public static Timing of(StateHistory history, Instant now) {
        return of(history, null, now);
    }

    /// The time of a run.
    ///
    /// @param ready when the last of what it needs ended, [Instant#MAX] while that has not ended; null if it needs
    ///     nothing
    /// @param now until when an unfinished run is known to go on
    public static Timing of(StateHistory history, @Nullable Instant ready, Instant now) {
        var states = changes(history);
        if (states.isEmpty()) {
            return NONE;
        }
        var known = time(history.states().getLast());
        var until = now.isBefore(known) ? known : now;
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            var start = time(state);
            var end = i + 1 < states.size() ? time(states.get(i + 1)) : end(state, until);
            var phase = Phase.of(state);
            if (phase == Phase.PENDING && ready != null && ready.isAfter(start)) {
                var split = ready.isBefore(end) ? ready : end;
                add(segments, Phase.WAITING_FOR_UPSTREAM, start, split);
                add(segments, phase, split, end);
            } else {
                add(segments, phase, start, end);
            }
        }
        return new Timing(segments, attempts(states, until));
    }

    // A subflow's state is known twice, as that of its own run and as that of its call, some milliseconds apart.
    private static List<State> changes(StateHistory history) {
        var changes = new ArrayList<State>();
        for (var state : history.states()) {
            var before = changes.isEmpty() ? null : changes.getLast();
            var isRepeated = before != null
                    && before.type() == state.type()
                    && before.name().equals(state.name())
                    && !state.name().equals("Retrying");
            if (!isRepeated) {
                changes.add(state);
            }
        }
        return changes;
    }

    private static Instant time(State state) {
        var timestamp = state.timestamp();
        return timestamp == null ? Instant.EPOCH : timestamp;
    }

    private static Instant end(State last, Instant until) {
        return last.type().isTerminal() ? time(last) : until;
    }

    private static void add(List<Segment> segments, Phase phase, Instant start, Instant end) {
        if (!end.isAfter(start)) {
            return;
        }
        var before = segments.isEmpty() ? null : segments.getLast();
        if (before != null && before.phase() == phase) {
            segments.set(segments.size() - 1, new Segment(phase, before.start(), end));
        } else {
            segments.add(new Segment(phase, start, end));
        }
    }

    private static List<Attempt> attempts(List<State> states, Instant until) {
        var attempts = new ArrayList<Attempt>();
        Instant start = null;
        for (var state : states) {
            var startsAgain = state.type() == StateType.RUNNING && state.name().equals("Retrying");
            var goesOn = state.type() == StateType.RUNNING
                    || state.type() == StateType.PAUSED
                    || state.type() == StateType.CANCELLING
                    || state.name().equals("Resuming");
            if (start != null && (startsAgain || !goesOn)) {
                attempts.add(new Attempt(attempts.size() + 1, start, time(state), state));
                start = null;
            }
            if (start == null && state.type() == StateType.RUNNING) {
                start = time(state);
            }
        }
        if (start != null) {
            attempts.add(new Attempt(attempts.size() + 1, start, end(states.getLast(), until), null));
        }
        return attempts;
    }

    /// When the first state was entered; null without any time.
    public @Nullable Instant start() {
        return segments.isEmpty() ? null : segments.getFirst().start();
    }

    /// When the run ended, or until when it is known to go on; null without any time.
    public @Nullable Instant end() {
        return segments.isEmpty() ? null : segments.getLast().end();
    }

    /// How much of the time was spent in a phase.
    public Duration in(Phase phase) {
        return segments.stream()
                .filter(segment -> segment.phase() == phase)
                .map(Segment::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
