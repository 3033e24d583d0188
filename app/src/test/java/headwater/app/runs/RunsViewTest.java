package headwater.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The list of flow runs with a hand on the keys.
class RunsViewTest extends FxRobot {
    private static final FlowRun ENDED = Recordings.flowRun("etl");
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final FlowRun LATE = late(Recordings.flowRun("nested"));

    @AutoClose
    private final PretendPrefect server = new PretendPrefect().has(ENDED).has(LATE);

    // Both are for the JavaFX thread.
    private final Pieces pieces = new Pieces();
    private final List<FlowRun> opened = new ArrayList<>();
    private final List<FlowRun> asked = new ArrayList<>();
    private final Map<FlowRun, Against> compared = new LinkedHashMap<>();
    private final SavedFilters filters = new SavedFilters();
    private final Stage stage;
    private final RunsModel model;
    private final RunsView view;

    RunsViewTest() {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new RunsModel(server.session(), pieces, Duration.ZERO).start());
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

    @Test
    void saysHowManyRunsThereAreWhenItOpens() {
        assertThat(lookup("#runs-count").queryAs(Label.class).getText()).isEqualTo("2 runs");
    }

    @Test
    void opensTheSelectedRunByEnter() {
        select(ENDED);
        type(KeyCode.ENTER);
        assertThat(opened).containsExactly(ENDED);
    }

    @Test
    void asksWhyTheSelectedRunDoesNotRunUnlessItHasEnded() {
        select(LATE);
        type(KeyCode.W);
        select(ENDED);
        type(KeyCode.W);
        assertThat(asked).containsExactly(LATE);
    }

    @Test
    void savesASearchUnderANameAndSearchesByItAgain() {
        interact(() -> model.typedProperty().set("state:completed"));
        select(ENDED);
        type(KeyCode.S);
        await().until(() -> lookup(".dialog-pane .text-field").tryQuery().isPresent());
        clickOn(".dialog-pane .text-field")
                .push(KeyCode.SHORTCUT, KeyCode.A)
                .write("Done")
                .push(KeyCode.ENTER);
        await().until(() -> FxToolkit.ask(() -> !filters.all().isEmpty()));
        assertThat(filters.all()).containsExactly(new SavedFilter("Done", "state:completed"));

        interact(() -> model.typedProperty().set(""));
        clickOn("#saved-filters").clickOn("Done");
        assertThat(model.typedProperty().get()).isEqualTo("state:completed");

        clickOn("#saved-filters").clickOn("Remove “Done”");
        assertThat(filters.all()).isEmpty();
    }

    @Test
    void goesOnNotifyingOfASearchThatIsReplacedUnderItsName() {
        interact(() -> {
            filters.save(new SavedFilter("Mine", "state:failed", true));
            model.typedProperty().set("state:completed");
        });
        select(ENDED);
        type(KeyCode.S);
        await().until(() -> lookup(".dialog-pane .text-field").tryQuery().isPresent());
        clickOn(".dialog-pane .text-field").push(KeyCode.SHORTCUT, KeyCode.A).write("Mine");
        clickOn("Replace");
        assertThat(filters.all()).containsExactly(new SavedFilter("Mine", "state:completed", true));
    }

    @Test
    void savesNoSearchThatIsSavedOrSearchesForNothing() {
        interact(() -> filters.save(new SavedFilter("Late", "state:late")));
        for (var typed : List.of("", "  ", "state:late", " state:late ")) {
            interact(() -> model.typedProperty().set(typed));
            assertThat(view.canSaveFilter().getValue()).as(typed).isFalse();
        }
    }

    @Test
    void goesFromRunToRunByLetters() {
        var runs = FxToolkit.ask(() -> List.copyOf(model.found()));
        select(runs.getFirst().run());
        type(KeyCode.J, KeyCode.K, KeyCode.J, KeyCode.ENTER);
        assertThat(opened).containsExactly(runs.getLast().run());
    }

    @Test
    void keepsTheSelectedRunWhereAnotherOneComes() {
        select(ENDED);
        come(new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "newest")
                .at(NOW, NOW, null)
                .made());
        type(KeyCode.ENTER);
        assertThat(opened).containsExactly(ENDED);
    }

    @Test
    void selectsNoRunInPlaceOfOneThatIsGone() {
        select(ENDED);
        server.deletesFlowRuns();
        come(LATE);
        type(KeyCode.ENTER);
        assertThat(opened).isEmpty();
    }

    @Test
    void sortsRunsByHowLongTheyTook() {
        come(new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "longest")
                .at(NOW, NOW, NOW.plusSeconds(36_000))
                .made());
        interact(() -> table().getSortOrder()
                .add(table().getColumns().stream()
                        .filter(column -> column.getText().equals("Duration"))
                        .findFirst()
                        .orElseThrow()));
        assertThat(FxToolkit.ask(() -> List.copyOf(table().getItems())))
                .extracting(listed -> listed.run().name())
                .containsExactly(LATE.name(), ENDED.name(), "longest");
    }

    @Test
    void keepsBothSelectedRunsWhereAnotherOneComes() {
        select(ENDED);
        interact(() -> table().getSelectionModel().selectAll());
        come(new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "newest")
                .at(NOW, NOW, null)
                .made());
        type(KeyCode.C);
        assertThat(compared).containsExactly(Map.entry(LATE, new Against.Chosen(ENDED)));
    }

    @Test
    void comparesOneRunWithTheRunBeforeAndTwoWithEachOther() {
        select(ENDED);
        type(KeyCode.C);
        interact(() -> table().getSelectionModel().selectAll());
        type(KeyCode.C);
        assertThat(compared)
                .containsExactly(Map.entry(ENDED, Against.before(ENDED)), Map.entry(LATE, new Against.Chosen(ENDED)));
    }

    @Test
    void saysInItsMenuWhatCannotBeDoneWithTheSelectedRun() {
        select(ENDED);
        assertThat(items()).contains("Cancel…  (it has ended)", "Set the state…", "Delete…");
        select(LATE);
        assertThat(items()).contains("Cancel…", "Retry…  (it has not ended)");
    }

    @Test
    void asksBeforeItDeletesTheSelectedRun() {
        select(LATE);
        type(KeyCode.DELETE);
        assertThat(lookup(".dialog-pane .header-panel .label").queryLabeled().getText())
                .isEqualTo("Delete " + LATE.name() + "?");
        type(KeyCode.ESCAPE);
        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
        assertThat(FxToolkit.ask(pieces::names)).noneMatch(name -> name.startsWith("delete"));
    }

    @Test
    void asksOnceAboutAllSelectedRuns() {
        select(ENDED);
        interact(() -> table().getSelectionModel().selectAll());
        assertThat(items()).contains("Cancel…", "Run again…  (it is done with one run at a time)");
        type(KeyCode.DELETE);
        assertThat(lookup(".dialog-pane .header-panel .label").queryLabeled().getText())
                .isEqualTo("Delete 2 runs?");
        type(KeyCode.ESCAPE);
        assertThat(FxToolkit.ask(pieces::names)).noneMatch(name -> name.startsWith("change"));
    }

    @Test
    void showsTheRunsOfSubflowsBelowTheirRunOrAmongTheOthers() {
        var subflow = hasSubflow("inner");
        assertThat(shown()).containsExactly(LATE.name(), ENDED.name());
        select(ENDED);
        type(KeyCode.RIGHT);
        assertThat(shown()).containsExactly(LATE.name(), ENDED.name(), "inner");
        type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(opened).containsExactly(subflow);

        type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(shown()).as("first to its run, which is then closed").containsExactly(LATE.name(), ENDED.name());
        type(KeyCode.N);
        assertThat(shown()).as("the latest first").containsExactly("inner", LATE.name(), ENDED.name());
        clickOn("Nested");
        assertThat(shown()).containsExactly(LATE.name(), ENDED.name());
        clickOn(".run-name .mark .ikonli-font-icon");
        assertThat(shown()).containsExactly(LATE.name(), ENDED.name(), "inner");
    }

    @Test
    void keepsTheSelectedRunOfASubflowWhereTheOrderChanges() {
        var subflow = hasSubflow("inner");
        select(ENDED);
        type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.N, KeyCode.ENTER);
        assertThat(opened).containsExactly(subflow);
    }

    @Test
    void saysBesideTheListWhatThereIsToSayOfTheSelectedRun() {
        assertThat(preview().isVisible()).as("no run is selected").isFalse();
        select(ENDED);
        assertThat(preview().lookupAll(".label"))
                .extracting(label -> ((Label) label).getText())
                .contains(ENDED.name(), "Completed", "Parameters", "Flow run", "Created");
        type(KeyCode.P);
        assertThat(preview().isVisible()).isFalse();
        type(KeyCode.P);
        assertThat(preview().isVisible()).isTrue();
        interact(() -> table().getSelectionModel().selectAll());
        assertThat(preview().isVisible()).as("of several none is meant").isFalse();
        assertThat(server.asked("/flow_runs/" + ENDED.id()))
                .as("nothing is read for it")
                .isZero();
    }

    private Node preview() {
        return lookup(".detail").query();
    }

    private FlowRun hasSubflow(String name) {
        var calls = Recordings.taskRuns("etl");
        var subflow = new FlowRunDraft(new FlowRunId(new UUID(0, 2)), name)
                .calledBy(calls.getFirst().id())
                .at(NOW, NOW, null)
                .made();
        server.has(calls).has(subflow);
        // The feed opens when the server says so.
        await().until(() -> FxToolkit.ask(() -> {
            pieces.finishAll();
            model.refresh();
            pieces.finishAll();
            return lookup(".run-name .mark .ikonli-font-icon").tryQuery().isPresent();
        }));
        return subflow;
    }

    private List<String> shown() {
        return FxToolkit.ask(() ->
                table().getItems().stream().map(listed -> listed.run().name()).toList());
    }

    private List<String> items() {
        return FxToolkit.ask(() -> lookup(".run-list").queryTableView().getContextMenu().getItems().stream()
                .flatMap(item -> Stream.ofNullable(item.getText()))
                .toList());
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
                    public void entered(State state) {}

                    @Override
                    public void deleted() {}

                    @Override
                    public void made(FlowRun run, String flow) {}
                });
    }

    /// Has another run on the server, and reads the list again.
    private void come(FlowRun run) {
        server.has(run);
        interact(() -> {
            model.refresh();
            pieces.finishAll();
        });
    }

    private TableView<RunsModel.Listed> table() {
        return lookup(".run-list").queryTableView();
    }

    private void select(FlowRun run) {
        interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearSelection();
            table().getSelectionModel()
                    .select(model.found().stream()
                            .filter(listed -> listed.run().id().equals(run.id()))
                            .findFirst()
                            .orElseThrow());
        });
    }

    private static FlowRun late(FlowRun run) {
        var state = new State(null, StateType.SCHEDULED, "Late", Instant.EPOCH, null, StateDetails.NONE);
        return run.withState(state, 0, null, null, null);
    }
}
