package headwater.app.watch;

import headwater.app.run.Change;
import headwater.app.run.RunNews;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every state that a flow run, its subflow runs and the task runs of all of them enter, from the present one to the
/// last, each once: what [RunWatch] receives, filled up where that has the latest state only. What was missed for a
/// while comes late, with its own time.
public final class RunStates {
    private static final Duration UNTIL_READ_AGAIN = Duration.ofSeconds(1);
    private static final int LONGEST = 10;

    private final ServerSession session;
    private final FlowRunId id;
    private final Consumer<FeedState> feedStates;
    private final StateTrail trail;
    // Of a run that has not begun everything is still to come.
    private @Nullable Instant present;

    /// One that has not begun.
    ///
    /// @param receiver receives each state, on the thread of [#follow()]
    /// @param feedStates receives whether that is up to date, on the same thread
    public RunStates(
            ServerSession session, FlowRunId id, Consumer<EnteredState> receiver, Consumer<FeedState> feedStates) {
        this.session = session;
        this.id = id;
        this.feedStates = feedStates;
        this.trail = new StateTrail(new StoredStates(session.client()), this::ofNewRun, receiver);
    }

    private EnteredStates ofNewRun() {
        return present == null ? EnteredStates.fromStart() : EnteredStates.after(present);
    }

    /// What a server has stored of runs.
    record StoredStates(PrefectClient client) implements StateTrail.Server {
        @Override
        public List<State> states(FlowRunId run) throws PrefectException {
            return client.flowRuns().states(run);
        }

        @Override
        public List<State> states(TaskRunId run) throws PrefectException {
            return client.taskRuns().states(run);
        }

        @Override
        public String name(FlowRunId run) throws PrefectException {
            return client.flowRuns().read(run).name();
        }
    }

    /// Blocks until the run has ended and is settled, or was deleted. Interrupt it to stop.
    ///
    /// @return the kind of its last state
    /// @throws PrefectException if there is no such run, or the server requires other credentials
    public StateType follow() throws PrefectException, InterruptedException {
        begin();
        new RunWatch(session, id, this::take, this::take).follow();
        complete();
        return trail.stateType(id);
    }

    private void begin() throws PrefectException {
        var client = session.client();
        var flowRuns = new ArrayList<FlowRun>();
        flowRuns.add(client.flowRuns().read(id));
        flowRuns.addAll(client.flowRuns().descendants(id));
        var taskRuns =
                client.taskRuns().ofFlowRuns(flowRuns.stream().map(FlowRun::id).toList());
        var changes = new ArrayList<Change>();
        flowRuns.forEach(run -> changes.add(new Change.FlowRunRead(run)));
        taskRuns.forEach(run -> changes.add(new Change.TaskRunChanged(run)));
        changes.sort((one, other) -> one.at().compareTo(other.at()));
        flowRuns.forEach(run -> trail.named(run.id(), run.name()));
        changes.forEach(this::begin);
        if (flowRuns.getFirst().runCount() > 0) {
            present = changes.getLast().at();
        }
    }

    private void begin(Change change) {
        switch (change) {
            case Change.FlowRunRead(var run)
            when run.state() != null -> trail.begin(run.id(), run.state(), run.runCount());
            case Change.TaskRunChanged(var run) -> trail.begin(run);
            case Change.FlowRunRead _, Change.FlowStateEntered _, Change.ArtifactSaved _ -> {}
        }
    }

    private void take(RunNews news) {
        if (news instanceof RunNews.Changed(var change)) {
            take(change);
        }
    }

    private void take(Change change) {
        switch (change) {
            case Change.FlowRunRead(var run) -> {
                trail.named(run.id(), run.name());
                if (run.state() != null) {
                    trail.take(run.id(), run.state(), run.runCount());
                }
            }
            case Change.FlowStateEntered(var run, var state, var starts) -> trail.take(run, state, starts);
            case Change.TaskRunChanged(var run) -> trail.take(run);
            case Change.ArtifactSaved _ -> {}
        }
    }

    private void take(FeedState state) {
        trail.take(state);
        feedStates.accept(state);
    }

    private void complete() throws PrefectException, InterruptedException {
        var waits = new BackOff(UNTIL_READ_AGAIN, LONGEST);
        while (true) {
            try {
                trail.complete();
                return;
            } catch (PrefectException e) {
                if (e.isNotFound()) {
                    return;
                }
                if (!e.isTemporary()) {
                    throw e;
                }
                feedStates.accept(new FeedState.Lost(e.failure()));
                TimeUnit.NANOSECONDS.sleep(waits.next().toNanos());
            }
        }
    }
}
