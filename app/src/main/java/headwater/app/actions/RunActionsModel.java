package headwater.app.actions;

import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.servers.ServerCall;
import headwater.app.words.Words;
import headwater.prefect.RunRequest;
import headwater.prefect.StateRequest;
import headwater.prefect.model.Answer;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Does with flow runs on servers what a person has chosen and confirmed. For the JavaFX thread.
public final class RunActionsModel {
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);

    /// A model that has done nothing yet.
    public RunActionsModel(Background background) {
        this.background = background;
    }

    /// Why the last action did not come about; null if it did.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Says why an action cannot be done.
    void refuse(Problem why) {
        problem.set(null);
        problem.set(why);
    }

    /// Does what only asks for another state.
    ///
    /// @param action to cancel, pause or retry; of others nothing comes
    /// @param entered receives the state that the run is in then
    void perform(RunAction action, RunTarget target, Consumer<State> entered) {
        switch (action) {
            case CANCEL -> setState(target, StateRequest.cancel(), entered);
            case PAUSE -> setState(target, StateRequest.suspend(), entered);
            case RETRY -> setState(target, StateRequest.retry(), entered);
            case RESUME, RUN_AGAIN, SET_STATE, DELETE -> {}
        }
    }

    /// Puts a run into a state whatever the server's rules say.
    ///
    /// @param entered receives the state that the run is in then
    void force(RunTarget target, ForcedState wanted, Consumer<State> entered) {
        setState(target, StateRequest.forced(wanted.type(), wanted.name(), wanted.message()), entered);
    }

    private void setState(RunTarget target, StateRequest wanted, Consumer<State> entered) {
        var id = target.run().id();
        change(
                "change " + target.run().name(),
                target,
                client -> client.flowRuns().setState(id, wanted),
                answer -> take(target, wanted, answer, entered));
    }

    /// Resumes a paused run.
    ///
    /// @param input what it waits for; empty for nothing
    /// @param entered receives the state that the run is in then
    void resume(RunTarget target, Map<String, ? extends @Nullable Object> input, Consumer<State> entered) {
        var id = target.run().id();
        change(
                "resume " + target.run().name(),
                target,
                client -> client.flowRuns().resume(id, input),
                answer -> take(target, null, answer, entered));
    }

    private void take(RunTarget target, @Nullable StateRequest wanted, Answer answer, Consumer<State> entered) {
        switch (answer) {
            case Answer.Accepted(var state) -> entered.accept(state);
            // A run without a process is "rejected" into CANCELLED, which is what was wanted.
            case Answer.Rejected(var _, var state)
            when state != null
                    && state.type() == StateType.CANCELLED
                    && wanted != null
                    && wanted.type() == StateType.CANCELLING -> entered.accept(state);
            case Answer.Rejected _, Answer.Aborted _, Answer.Wait _, Answer.Unknown _ -> {
                var reason = answer.refusal().orElse("").replaceFirst("[.\\s]+$", "");
                refuse(new Problem(
                        Words.of(ActionText.REFUSED, target.run().name(), reason), Words.of(ActionText.REFUSED_CURE)));
            }
        }
    }

    /// Deletes a run.
    ///
    /// @param deleted called when the server no longer has it
    void delete(RunTarget target, Runnable deleted) {
        var id = target.run().id();
        change(
                "delete " + target.run().name(),
                target,
                client -> {
                    client.flowRuns().delete(id);
                    return true;
                },
                _ -> deleted.run());
    }

    /// Makes a new run of the same deployment with the same parameters, but for those that were changed.
    ///
    /// @param made receives the run
    void runAgain(RunTarget target, Map<String, ? extends @Nullable Object> changed, Consumer<FlowRun> made) {
        var run = target.run();
        var deployment = run.deploymentId();
        if (deployment == null) {
            return;
        }
        var parameters = new LinkedHashMap<String, @Nullable Object>(run.parameters());
        parameters.putAll(changed);
        var request = new RunRequest(parameters, null, null, run.tags());
        change(
                "run again " + run.name(),
                target,
                client -> client.deployments().createFlowRun(deployment, request),
                made);
    }

    /// Reads what the parameters of a run's deployment are.
    ///
    /// @param made receives the form
    void readParameters(RunTarget target, Consumer<RunForm> made) {
        read(
                "read the parameters of " + target.run().name(),
                target,
                client -> RunForm.ofParameters(client, target.run()),
                made);
    }

    /// Reads what a paused run waits for.
    ///
    /// @param made receives the form, without fields if it waits for nothing but to be resumed
    void readInput(RunTarget target, Consumer<RunForm> made) {
        read(
                "read what " + target.run().name() + " waits for",
                target,
                client -> RunForm.ofInput(client, target.run()),
                made);
    }

    private <T> void read(String name, RunTarget target, ServerCall<T> call, Consumer<T> done) {
        var server = target.server();
        if (server != null) {
            start(name, () -> call.of(server.client()), done);
        }
    }

    private <T> void change(String name, RunTarget target, ServerCall<T> call, Consumer<T> done) {
        var server = target.server();
        if (server != null) {
            start(name, () -> call.of(server.forChanges()), done);
        }
    }

    private <T> void start(String name, Callable<T> work, Consumer<T> done) {
        problem.set(null);
        background.run(name, work, done, why -> problem.set(Problems.of(why)));
    }
}
