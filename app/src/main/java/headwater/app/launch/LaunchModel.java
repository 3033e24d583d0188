package headwater.app.launch;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Progress;
import headwater.app.servers.ServerSession;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The start of a run, while it is in progress; and what becomes of the worker and the local server that it needs.
public final class LaunchModel {
    private final Launch launch;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final Inbox<Progress> steps = Inbox.onFxThread(batch -> {
        if (progress.get() != null) {
            progress.set(batch.getLast());
        }
    });
    private final Inbox<Message> warnings =
            Inbox.onFxThread(batch -> problem.set(new Problem(Words.of(batch.getLast()), "")));
    private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper(this, "cancellable", false);
    private Background.@Nullable Task deploying;

    /// A model with nothing in progress.
    public LaunchModel(Launch launch, Background background) {
        this.launch = launch;
        this.background = background;
        launch.local().onWarning(warnings::add);
    }

    /// How far it is; null while nothing is in progress.
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the last start failed, or what ended unexpectedly since; null if nothing went wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether [#cancel()] has an effect: not while the run is being submitted. The server may have the run by then,
    /// which nobody would see; it takes a moment only.
    public ReadOnlyBooleanProperty cancellableProperty() {
        return cancellable.getReadOnlyProperty();
    }

    /// Starts a run of a saved flow; does nothing while another one is being started.
    ///
    /// @param session stays open until the run is submitted
    /// @param started receives the run when it is submitted
    public void start(
            ServerSession session,
            Document document,
            Flow flow,
            Map<String, ? extends @Nullable Object> parameters,
            Consumer<FlowRun> started) {
        start(
                session,
                flow.name(),
                () -> launch.deploy(session.forChanges(), document, flow, steps::add),
                deployment -> launch.submit(session.forChanges(), deployment, parameters, steps::add),
                started);
    }

    /// Submits a run of a deployment. Blocking.
    @FunctionalInterface
    interface Submission {
        FlowRun of(DeploymentId deployment) throws Exception;
    }

    void start(
            ServerSession session,
            String flow,
            Callable<DeploymentId> deploy,
            Submission submission,
            Consumer<FlowRun> started) {
        if (progress.get() != null) {
            return;
        }
        var use = session.use();
        Consumer<Exception> failed = why -> {
            end(use);
            problem.set(Problems.of(why));
        };
        Consumer<FlowRun> submitted = run -> {
            started.accept(run);
            end(use);
        };
        problem.set(null);
        progress.set(Progress.of(LaunchReason.STARTING, flow));
        var task = background.run(
                "deploy " + flow,
                deploy,
                deployment -> {
                    deploying = null;
                    cancellable.set(false);
                    background.run("submit " + flow, () -> submission.of(deployment), submitted, failed);
                },
                failed);
        deploying = () -> {
            task.cancel();
            end(use);
        };
        cancellable.set(true);
    }

    /// Gives up what is in progress, where that is possible.
    public void cancel() {
        if (deploying != null) {
            deploying.cancel();
        }
    }

    private void end(ServerSession.Use use) {
        deploying = null;
        cancellable.set(false);
        progress.set(null);
        use.close();
    }
}
