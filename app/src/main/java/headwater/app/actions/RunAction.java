package headwater.app.actions;

import headwater.flow.Message;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something that can be done with a flow run on its server: when, why not, and what it does there. All of it is asked
/// about first.
public enum RunAction {
    CANCEL("Cancel", "Cancel the run", Feather.SQUARE),
    PAUSE("Pause", "Pause the run", Feather.PAUSE),
    RESUME("Resume", "Resume the run", Feather.PLAY),
    RETRY("Retry", "Retry the run", Feather.ROTATE_CW),
    RUN_AGAIN("Run again", "Run again with other parameters", Feather.PLAY_CIRCLE),
    SET_STATE("Set the state", "Set the state of the run", Feather.EDIT_2),
    DELETE("Delete", "Delete the run", Feather.TRASH_2);

    private static final String SUSPENDED = "Suspended";

    private final String verb;
    private final String words;
    private final Feather icon;

    RunAction(String verb, String words, Feather icon) {
        this.verb = verb;
        this.words = words;
        this.icon = icon;
    }

    /// What is done, in a word or two.
    public String verb() {
        return verb;
    }

    /// What is done and with what: a command.
    public String command() {
        return words + "…";
    }

    /// Its icon.
    public Feather icon() {
        return icon;
    }

    /// Whether it can be done with several runs at once: where nothing else has to be asked about each.
    boolean isForSeveral() {
        return switch (this) {
            case CANCEL, PAUSE, RETRY, DELETE -> true;
            case RESUME, RUN_AGAIN, SET_STATE -> false;
        };
    }

    /// Why it cannot be done with a run as it is; empty if it can. The rules of the server are in
    /// prefect/server/orchestration/core_policy.py.
    public Optional<Message> refusal(FlowRun run, RunAccess access) {
        return switch (access) {
            case READ_ONLY -> Optional.of(Message.of(ActionText.READ_ONLY));
            case FILE -> Optional.of(Message.of(ActionText.FROM_A_FILE));
            case SERVER -> Optional.ofNullable(obstacle(run)).map(Message::of);
        };
    }

    private @Nullable ActionText obstacle(FlowRun run) {
        var type = run.stateType();
        return switch (this) {
            case CANCEL -> {
                if (type.isTerminal()) {
                    yield ActionText.HAS_ENDED;
                }
                yield type == StateType.CANCELLING ? ActionText.IS_CANCELLING : null;
            }
            case PAUSE -> {
                if (type != StateType.RUNNING) {
                    yield ActionText.NOT_RUNNING;
                }
                if (run.parentTaskRunId() != null) {
                    yield ActionText.SUBFLOW;
                }
                yield run.deploymentId() == null ? ActionText.NO_DEPLOYMENT : null;
            }
            case RESUME -> type == StateType.PAUSED ? null : ActionText.NOT_PAUSED;
            case RETRY -> {
                if (!type.isTerminal()) {
                    yield ActionText.NOT_ENDED;
                }
                yield run.deploymentId() == null ? ActionText.NO_DEPLOYMENT : null;
            }
            case RUN_AGAIN -> run.deploymentId() == null ? ActionText.NO_DEPLOYMENT : null;
            case SET_STATE, DELETE -> null;
        };
    }

    /// What it does on the server and to the run's code, for a run that it can be done with.
    public Message effect(FlowRun run) {
        return switch (this) {
            case CANCEL -> Message.of(hasProcess(run) ? ActionText.CANCEL_EFFECT : ActionText.CANCEL_UNSTARTED_EFFECT);
            case PAUSE -> Message.of(ActionText.PAUSE_EFFECT);
            case RESUME ->
                isSuspended(run)
                        ? Message.of(ActionText.RESUME_SUSPENDED_EFFECT, starter(run))
                        : Message.of(ActionText.RESUME_EFFECT);
            case RETRY -> Message.of(ActionText.RETRY_EFFECT, starter(run));
            case RUN_AGAIN -> Message.of(ActionText.RUN_AGAIN_EFFECT, run.name());
            case SET_STATE -> Message.of(ActionText.SET_STATE_EFFECT);
            case DELETE ->
                Message.of(run.stateType().isTerminal() ? ActionText.DELETE_EFFECT : ActionText.DELETE_ACTIVE_EFFECT);
        };
    }

    /// What a state does that a run is put into whatever the server's rules say; null for no state yet.
    static Message effectOf(@Nullable StateType state, FlowRun run) {
        return switch (state) {
            case SCHEDULED ->
                run.deploymentId() == null
                        ? Message.of(ActionText.FORCED)
                        : Message.of(ActionText.FORCED_SCHEDULED, starter(run));
            case CANCELLING -> Message.of(ActionText.FORCED_CANCELLING);
            case COMPLETED, FAILED, CANCELLED, CRASHED ->
                Message.of(run.stateType().isTerminal() ? ActionText.FORCED : ActionText.FORCED_END);
            case PENDING, RUNNING, PAUSED, UNKNOWN -> Message.of(ActionText.FORCED);
            case null -> Message.of(ActionText.SET_STATE_EFFECT);
        };
    }

    private static boolean isSuspended(FlowRun run) {
        var state = run.state();
        return state != null && state.type() == StateType.PAUSED && state.name().equals(SUSPENDED);
    }

    private static boolean hasProcess(FlowRun run) {
        return run.stateType() == StateType.SCHEDULED ? run.infrastructurePid() != null : !isSuspended(run);
    }

    private static Message starter(FlowRun run) {
        var pool = run.workPoolName();
        return pool == null ? Message.of(ActionText.SERVING_PROCESS) : Message.of(ActionText.WORKER, pool);
    }
}
