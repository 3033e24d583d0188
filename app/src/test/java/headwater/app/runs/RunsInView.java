package headwater.app.runs;

import static org.awaitility.Awaitility.await;

import headwater.app.actions.RunActionsModel;
import headwater.app.actions.RunActionsView;
import headwater.app.actions.RunTarget;
import headwater.app.compare.Against;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.run.FlowRunDraft;
import headwater.app.run.Recordings;
import headwater.app.servers.ServerColour;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.testfx.api.FxRobot;

/// The list of flow runs in a window of its own, with two runs, one that ended and one that is late.
abstract class RunsInView extends FxRobot {
    static final FlowRun ENDED = Recordings.flowRun("etl");
    static final RunReadings.Pace AT_ONCE =
            new RunReadings.Pace(Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(1));
    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    static final FlowRun LATE = late(Recordings.flowRun("nested"));

    @AutoClose
    final PretendPrefect server = new PretendPrefect().has(ENDED).has(LATE);

    // Both are for the JavaFX thread.
    final Pieces pieces = new Pieces();
    final List<FlowRun> opened = new ArrayList<>();
    final List<FlowRun> asked = new ArrayList<>();
    final Map<FlowRun, Against> compared = new LinkedHashMap<>();
    final SavedFilters filters = new SavedFilters();
    private final Stage stage;
    volatile Instant time = NOW;
    final RunsModel model;
    final RunsView view;

    RunsInView() {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new RunsModel(server.session(), pieces, AT_ONCE, () -> time).start());
        await().until(() -> FxToolkit.ask(() -> !pieces.names().isEmpty()));
        view = FxToolkit.ask(() -> {
            pieces.finishAll();
            return new RunsView(
                    model,
                    filters,
                    listed -> opened.add(listed.run()),
                    asked::add,
                    compared::put,
                    selected -> actions(selected));
        });
        stage = FxToolkit.show(view, 900, 500);
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(() -> {
            stage.close();
            view.close();
            model.close();
        });
    }

    List<String> shown() {
        return FxToolkit.ask(
                () -> table().getItems().stream().map(RunsInView::words).toList());
    }

    private static String words(ListRow row) {
        return switch (row) {
            case ListRow.OfRun(var run, var _) -> run.run().name();
            case ListRow.Folded folded -> folded.words();
        };
    }

    private RunActionsView actions(ObservableValue<List<RunsModel.Listed>> selected) {
        return new RunActionsView(
                new RunActionsModel(pieces),
                selected.map(runs -> runs.stream()
                        .map(listed -> new RunTarget(listed.run(), listed.flow(), server.session()))
                        .toList()),
                () -> lookup(".run-list").query().getScene().getWindow(),
                _ -> ServerColour.NONE,
                new RunActionsView.Outcome() {
                    @Override
                    public void entered(FlowRun run, State state) {}

                    @Override
                    public void deleted() {}

                    @Override
                    public void made(FlowRun run, String flow) {}
                });
    }

    /// Has another run on the server, and reads the list again.
    void come(FlowRun run) {
        server.has(run);
        interact(() -> {
            model.refresh();
            pieces.finishAll();
        });
    }

    TableView<ListRow> table() {
        return lookup(".run-list").queryTableView();
    }

    void select(FlowRun run) {
        interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearSelection();
            table().getSelectionModel()
                    .select(table().getItems().stream()
                            .filter(row -> row.first().run().id().equals(run.id()))
                            .findFirst()
                            .orElseThrow());
        });
    }

    /// A run that is to start in so many hours.
    static FlowRun scheduled(int hours, Instant now) {
        var state = new State(null, StateType.SCHEDULED, "Scheduled", now, null, StateDetails.NONE);
        return new FlowRunDraft(new FlowRunId(new UUID(7, hours)), "in " + hours + " h")
                .in(state)
                .at(now.plus(Duration.ofHours(hours)), null, null)
                .made();
    }

    private static FlowRun late(FlowRun run) {
        var state = new State(null, StateType.SCHEDULED, "Late", Instant.EPOCH, null, StateDetails.NONE);
        return run.withState(state, 0, null, null, null);
    }
}
