package headwater.app.run;

import headwater.prefect.model.Artifact;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateId;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something new about one flow run, whatever its source: a live feed, a REST answer, or a recording.
///
/// A change may be received twice, late, or out of order. Its time and the id of its state are those that the
/// server gave to the state, so they are the same however and whenever the change is received.
public sealed interface Change {
    /// When it happened, by the clock of the machine that it happened on: the timestamp of the state, else the
    /// time at which the server first knew of the run. [Instant#EPOCH] if the server gave neither.
    Instant at();

    /// The state that was entered; null for what is not a state. Two changes with one state id are about the same
    /// state.
    @Nullable
    State state();

    /// The id of [#state()], null without one.
    default @Nullable StateId stateId() {
        var state = state();
        return state == null ? null : state.id();
    }

    /// The server's row of the flow run.
    record FlowRunRead(FlowRun run) implements Change {
        @Override
        public Instant at() {
            return firstKnown(timestamp(run.state()), run.created(), run.expectedStartTime());
        }

        @Override
        public @Nullable State state() {
            return run.state();
        }
    }

    /// The flow run entered a state.
    record FlowStateEntered(FlowRunId run, State state, int runCount) implements Change {
        @Override
        public Instant at() {
            return firstKnown(state.timestamp());
        }
    }

    /// A task run, as its row or its latest event describes it.
    record TaskRunChanged(TaskRun run) implements Change {
        @Override
        public Instant at() {
            return firstKnown(timestamp(run.state()), run.created(), run.expectedStartTime());
        }

        @Override
        public @Nullable State state() {
            return run.state();
        }
    }

    /// An artifact of the run.
    record ArtifactSaved(Artifact artifact) implements Change {
        @Override
        public Instant at() {
            return firstKnown(artifact.created());
        }

        @Override
        public @Nullable State state() {
            return null;
        }
    }

    private static @Nullable Instant timestamp(@Nullable State state) {
        return state == null ? null : state.timestamp();
    }

    private static Instant firstKnown(@Nullable Instant... times) {
        for (var time : times) {
            if (time != null) {
                return time;
            }
        }
        return Instant.EPOCH;
    }
}
