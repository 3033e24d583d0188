package headwater.app.actions;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.launch.FormModel;
import headwater.app.launch.RunOptions;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.problem.ReadOnlyServerException;
import headwater.app.program.Progress;
import headwater.app.servers.ServerCall;
import headwater.app.servers.ServerSession;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.StateRequest;
import headwater.prefect.model.Answer;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Does with flow runs on servers what a person has chosen and confirmed. For the JavaFX thread.
public final class RunActionsModel {
    private static final int FEW = 3;

    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", null);
    // One that arrives after the end is of no use.
    private final Inbox<Progress> steps = Inbox.onFxThread(all -> {
        if (progress.get() != null) {
            progress.set(all.getLast());
        }
    });
    private final AtomicBoolean isGivenUp = new AtomicBoolean();

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

    /// How far an action on several runs has come; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Ends an action on several runs after the one that is under way; what was done stays done.
    public void cancel() {
        isGivenUp.set(true);
    }

    /// Does what needs nothing but to be asked for with several runs of one server, one after the other. The runs
    /// that were not changed are named in [#problemProperty()]; where the server does not answer, the rest is left
    /// alone.
    ///
    /// @param action to cancel, pause, retry or delete
    /// @param done called at the end, however it came to it
    void performAll(RunAction action, List<RunTarget> targets, Runnable done) {
        var server = targets.getFirst().server();
        if (server == null) {
            return;
        }
        if (progress.get() != null) {
            var runs = Words.of(ActionText.RUNS, targets.size());
            refuse(new Problem(
                    Words.of(ActionText.NOT_POSSIBLE, action.verb(), runs, Words.of(ActionText.SEVERAL_UNDER_WAY)),
                    ""));
            return;
        }
        isGivenUp.set(false);
        progress.set(step(action, 0, targets.size()));
        problem.set(null);
        background.run(
                "change " + targets.size() + " flow runs",
                () -> failures(server, action, targets),
                failures -> ended(failures, done),
                why -> ended(Optional.of(Problems.of(why)), done));
    }

    private void ended(Optional<Problem> why, Runnable done) {
        progress.set(null);
        why.ifPresent(problem::set);
        done.run();
    }

    private static Progress step(RunAction action, int done, int all) {
        return new Progress(Message.of(ActionText.UNDER_WAY, action.verb(), done, all), (double) done / all);
    }

    private Optional<Problem> failures(ServerSession server, RunAction action, List<RunTarget> targets)
            throws PrefectException, ReadOnlyServerException {
        var failures = new ArrayList<String>();
        for (int i = 0; i < targets.size() && !isGivenUp.get(); i++) {
            var run = targets.get(i).run();
            try {
                failure(server.forChanges(), action, run.id()).ifPresent(why -> failures.add(run.name() + ": " + why));
            } catch (PrefectException e) {
                if (e.isTemporary() || e.isUnauthorized()) {
                    throw e;
                }
                failures.add(run.name() + ": " + Problems.of(e).words());
            }
            steps.add(step(action, i + 1, targets.size()));
        }
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        Words.of(
                                ActionText.SOME_REFUSED,
                                action.verb(),
                                failures.size(),
                                targets.size(),
                                named(failures)),
                        Words.of(ActionText.REFUSED_CURE)));
    }

    // Of many the first few: most have the same reason.
    private static String named(List<String> failures) {
        var first = failures.stream().limit(FEW).collect(Collectors.joining("; "));
        return failures.size() > FEW ? first + "; …" : first;
    }

    private static Optional<String> failure(PrefectClient client, RunAction action, FlowRunId run)
            throws PrefectException {
        if (action == RunAction.DELETE) {
            client.flowRuns().delete(run);
            return Optional.empty();
        }
        var wanted = wanted(action);
        if (wanted == null) {
            return Optional.empty();
        }
        var answer = client.flowRuns().setState(run, wanted);
        return entered(answer, wanted) == null ? Optional.of(reason(answer)) : Optional.empty();
    }

    /// Does what only asks for another state.
    ///
    /// @param action to cancel, pause or retry; of others nothing comes
    /// @param entered receives the state that the run is in then
    void perform(RunAction action, RunTarget target, Consumer<State> entered) {
        var wanted = wanted(action);
        if (wanted != null) {
            setState(target, wanted, entered);
        }
    }

    private static @Nullable StateRequest wanted(RunAction action) {
        return switch (action) {
            case CANCEL -> StateRequest.cancel();
            case PAUSE -> StateRequest.suspend();
            case RETRY -> StateRequest.retry();
            case RESUME, RUN_AGAIN, SET_STATE, DELETE -> null;
        };
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
        var state = entered(answer, wanted);
        if (state == null) {
            refuse(new Problem(
                    Words.of(ActionText.REFUSED, target.run().name(), reason(answer)),
                    Words.of(ActionText.REFUSED_CURE)));
        } else {
            entered.accept(state);
        }
    }

    /// The state that a run is in if what was asked for has come about.
    private static @Nullable State entered(Answer answer, @Nullable StateRequest wanted) {
        return switch (answer) {
            case Answer.Accepted(var state) -> state;
            // A run without a process is "rejected" into CANCELLED, which is what was wanted.
            case Answer.Rejected(var _, var state)
            when state != null
                    && state.type() == StateType.CANCELLED
                    && wanted != null
                    && wanted.type() == StateType.CANCELLING -> state;
            case Answer.Rejected _, Answer.Aborted _, Answer.Wait _, Answer.Unknown _ -> null;
        };
    }

    private static String reason(Answer answer) {
        return answer.refusal().orElse("").replaceFirst("[.\\s]+$", "");
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
    /// @param form what a person changed
    /// @param made receives the run
    void runAgain(RunTarget target, FormModel form, Consumer<FlowRun> made) {
        var run = target.run();
        var deployment = run.deploymentId();
        if (deployment == null) {
            return;
        }
        var parameters = new LinkedHashMap<String, @Nullable Object>(run.parameters());
        var request = RunOptions.request(form);
        parameters.putAll(request.parameters());
        change(
                "run again " + run.name(),
                target,
                client -> client.deployments().createFlowRun(deployment, request.withParameters(parameters)),
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
