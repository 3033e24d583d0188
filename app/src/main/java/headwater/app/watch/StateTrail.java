package headwater.app.watch;

import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Every state that runs enter, each once, made of what a watch receives: events, of which some are dropped, and rows,
/// which have the latest state only. Where a state does not follow from the one before, or the server was away, the
/// states of that run are read. For one thread.
final class StateTrail {
    /// What the server has of runs.
    interface Server {
        /// The states that a flow run was in.
        List<State> states(FlowRunId run) throws PrefectException;

        /// The states that a task run was in.
        List<State> states(TaskRunId run) throws PrefectException;

        /// The name of a flow run.
        String name(FlowRunId run) throws PrefectException;
    }

    private interface History {
        List<State> read() throws PrefectException;
    }

    private final class Track {
        private final FlowRunId flowRun;
        private final EnteredStates states;
        private final History history;
        private @Nullable TaskRun task;

        Track(FlowRunId flowRun, EnteredStates states, History history) {
            this.flowRun = flowRun;
            this.states = states;
            this.history = history;
        }

        void tell() {
            var name = name(flowRun);
            for (var state : states.takeUntold()) {
                receiver.accept(new EnteredState(flowRun, name, task, state, states.attempt(state)));
            }
        }

        // Rows of task runs and of their states are made from events too, and lag behind them.
        void read() throws PrefectException {
            if (states.addAll(history.read())) {
                incomplete.remove(this);
            }
        }
    }

    private static final System.Logger LOG = System.getLogger("headwater");

    // Of a run that ended so many runs ago nothing is heard any more.
    private static final int KEPT = 10_000;

    private final Server server;
    private final Supplier<EnteredStates> states;
    private final Consumer<EnteredState> receiver;
    private final Map<FlowRunId, String> names = new HashMap<>();
    private final Map<FlowRunId, Track> flowRuns = new HashMap<>();
    private final SequencedSet<FlowRunId> ended = new LinkedHashSet<>();
    private final Map<TaskRunId, Track> taskRuns = new HashMap<>();
    private final Set<Track> incomplete = new LinkedHashSet<>();
    private boolean isAway;
    private boolean hasLogged;

    /// @param states from where on the states of a run count that becomes known
    /// @param receiver receives each state; those that become known together by run, then by time
    StateTrail(Server server, Supplier<EnteredStates> states, Consumer<EnteredState> receiver) {
        this.server = server;
        this.states = states;
        this.receiver = receiver;
    }

    /// Notes the name of a flow run.
    void named(FlowRunId run, String name) {
        if (!name.isEmpty()) {
            names.put(run, name);
        }
    }

    /// Takes a state of a flow run.
    ///
    /// @param starts how often it had been started by then; 0 if that is not known
    void take(FlowRunId run, State state, int starts) {
        take(run, flowRuns.computeIfAbsent(run, _ -> track(run, states.get())), state, starts);
    }

    /// Takes the present state of a flow run that is followed from now on.
    void begin(FlowRunId run, State present, int starts) {
        take(run, flowRuns.computeIfAbsent(run, _ -> track(run, EnteredStates.fromFirst())), present, starts);
    }

    private void take(FlowRunId run, Track track, State state, int starts) {
        take(track, state, starts);
        ended.remove(run);
        if (track.states.hasEnded()) {
            ended.add(run);
        }
    }

    /// Forgets the flow runs that ended first, where very many have: for one who follows a server for weeks.
    void forgetEnded() {
        while (ended.size() > KEPT) {
            var run = ended.removeFirst();
            names.remove(run);
            var track = flowRuns.remove(run);
            if (track != null) {
                incomplete.remove(track);
            }
        }
    }

    /// Takes a task run with its state. The call of a subflow is shown by the subflow's run.
    void take(TaskRun task) {
        take(task, states);
    }

    /// Takes the present state of a task run that is followed from now on.
    void begin(TaskRun task) {
        take(task, EnteredStates::fromFirst);
    }

    private void take(TaskRun task, Supplier<EnteredStates> from) {
        var state = task.state();
        var run = task.flowRunId();
        if (state == null || run == null || task.childFlowRunId() != null) {
            return;
        }
        var id = task.id();
        var track = taskRuns.computeIfAbsent(id, _ -> new Track(run, from.get(), () -> server.states(id)));
        track.task = task;
        take(track, state, task.runCount());
    }

    private Track track(FlowRunId run, EnteredStates from) {
        return new Track(run, from, () -> server.states(run));
    }

    private void take(Track track, State state, int starts) {
        if (!track.states.add(state)) {
            return;
        }
        if (!track.states.explain(state, starts)) {
            incomplete.add(track);
        }
        if (incomplete.contains(track)) {
            tryToRead(track);
        }
        track.tell();
    }

    // What cannot be read now is read when the server is back, or at the end.
    private void tryToRead(Track track) {
        try {
            track.read();
        } catch (PrefectException e) {
            if (!hasLogged) {
                hasLogged = true;
                LOG.log(Level.INFO, "The states of a run could not be read yet", e);
            }
        }
    }

    private String name(FlowRunId run) {
        var known = names.get(run);
        if (known != null) {
            return known;
        }
        try {
            named(run, server.name(run));
        } catch (PrefectException _) {
            return run.toString();
        }
        return names.getOrDefault(run, run.toString());
    }

    /// Takes whether the feed is open: what happened while it was not may have been missed.
    void take(FeedState feed) {
        switch (feed) {
            case FeedState.Lost _ -> {
                isAway = true;
                flowRuns.values().forEach(track -> track.states.distrust());
                taskRuns.values().forEach(track -> track.states.distrust());
            }
            case FeedState.Live _
            when isAway -> {
                isAway = false;
                for (var track : List.copyOf(incomplete)) {
                    tryToRead(track);
                    track.tell();
                }
            }
            case FeedState.Live _, FeedState.Connecting _, FeedState.Settled _, FeedState.Deleted _ -> {}
        }
    }

    /// Reads what could not be read before.
    ///
    /// @throws PrefectException if that still fails; may be called again
    void complete() throws PrefectException {
        for (var track : List.copyOf(incomplete)) {
            track.read();
            track.tell();
        }
        incomplete.clear();
    }

    /// The flow runs that have not ended.
    List<FlowRunId> open() {
        return flowRuns.entrySet().stream()
                .filter(each -> !each.getValue().states.hasEnded())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The kind of the last state of a flow run that is known.
    StateType stateType(FlowRunId run) {
        var track = flowRuns.get(run);
        return track == null ? StateType.UNKNOWN : track.states.latestType();
    }
}
