package headwater.app.launch;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Progress;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import headwater.prefect.PrefectClient;
import headwater.prefect.model.FlowRun;
import java.util.Map;
import java.util.function.Consumer;
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
    private Background.@Nullable Task task;

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

    /// Starts a run of a saved flow.
    ///
    /// @param started receives the run when it is submitted
    public void start(
            PrefectClient client,
            Document document,
            Flow flow,
            Map<String, ? extends @Nullable Object> parameters,
            Consumer<FlowRun> started) {
        if (task != null) {
            return;
        }
        problem.set(null);
        progress.set(Progress.of(LaunchReason.STARTING, flow.name()));
        task = background.run(
                "run " + flow.name(),
                () -> launch.start(client, document, flow, parameters, steps::add),
                run -> {
                    end();
                    started.accept(run);
                },
                why -> {
                    end();
                    problem.set(Problems.of(why));
                });
    }

    /// Gives up what is in progress.
    public void cancel() {
        if (task != null) {
            task.cancel();
        }
        end();
    }

    private void end() {
        task = null;
        progress.set(null);
    }
}
