package headwater.app.launch;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Progress;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.export.ExportRefusedException;
import headwater.prefect.PrefectClient;
import headwater.prefect.model.FlowRun;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The start of a run, while it is under way.
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
    private Background.@Nullable Task task;

    /// A model with nothing under way.
    public LaunchModel(Launch launch, Background background) {
        this.launch = launch;
        this.background = background;
    }

    /// How far it is; null while nothing is under way.
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why it came to nothing last time; null if it did not.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Starts a run of a saved flow.
    ///
    /// @param started told the run when it is submitted
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
        progress.set(Progress.of("Starting " + flow.name()));
        task = background.run(
                "run " + flow.name(),
                () -> launch.start(client, document, flow, parameters, steps::add),
                run -> {
                    end();
                    started.accept(run);
                },
                why -> {
                    end();
                    problem.set(
                            why instanceof ExportRefusedException
                                    ? new Problem("prefect.yaml was left as it is: " + why.getMessage(), "")
                                    : Problems.of(why));
                });
    }

    /// Gives up what is under way.
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
