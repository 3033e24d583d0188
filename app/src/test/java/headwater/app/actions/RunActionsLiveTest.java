package headwater.app.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerColour;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.StateRequest;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The actions on a flow run of a real server, with a hand on mouse and keys. Nothing starts the run here.
@Tag("live")
class RunActionsLiveTest extends FxRobot implements RunActionsView.Outcome {
    private static final Map<String, ?> SCHEMA = Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                    "day", Map.of("type", "string", "position", 0),
                    "count", Map.of("type", "integer", "position", 1, "default", 3)));

    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    // All are for the JavaFX thread.
    private final List<State> entered = new ArrayList<>();
    private final List<FlowRun> made = new ArrayList<>();
    private final RunActionsModel model = new RunActionsModel(Background.onVirtualThreads());
    private final SimpleObjectProperty<List<RunTarget>> targets = new SimpleObjectProperty<>(List.of());
    private int deleted;

    private final DeploymentId deployment;
    private final FlowRun run;
    private final Stage stage;

    RunActionsLiveTest() throws Exception {
        FxToolkit.start();
        deployment = server.deployment(
                Map.of("parameters", Map.of("day", "today"), "parameter_openapi_schema", SCHEMA, "tags", List.of("t")));
        run = server.run(deployment);
        stage = FxToolkit.show(
                FxToolkit.ask(() -> new RunActionsView(
                                model,
                                targets,
                                () -> lookup("#run-actions").query().getScene().getWindow(),
                                _ -> ServerColour.NONE,
                                this)
                        .buttons()),
                600,
                400);
        look();
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(stage::close);
        session.close();
    }

    @Override
    public void entered(FlowRun run, State state) {
        entered.add(state);
    }

    @Override
    public void deleted() {
        deleted++;
    }

    @Override
    public void made(FlowRun another, String flow) {
        made.add(another);
    }

    @Test
    void cancelsARunThatHasNotStartedAtOnce() throws Exception {
        choose("Cancel…");
        assertThat(said()).contains("It has no process: it is Cancelled at once.");
        type(KeyCode.ENTER);
        awaitState(StateType.CANCELLED);
        assertThat(now().stateType()).isEqualTo(StateType.CANCELLED);
    }

    @Test
    void leavesARunAloneWhenAPersonEscapes() throws Exception {
        choose("Cancel…");
        type(KeyCode.ESCAPE);
        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
        assertThat(now().stateType()).isEqualTo(StateType.SCHEDULED);
    }

    @Test
    void retriesARunThatHasFailed() throws Exception {
        set(StateType.RUNNING);
        set(StateType.FAILED);
        look();
        clickOn("Retry…");
        assertThat(said()).contains("AwaitingRetry", "a worker of work pool " + server.pool(), "are not run again");
        type(KeyCode.ENTER);
        awaitState(StateType.SCHEDULED);
        assertThat(Objects.requireNonNull(now().state()).name()).isEqualTo("AwaitingRetry");
    }

    @Test
    void pausesARunningRunAndResumesIt() throws Exception {
        set(StateType.RUNNING);
        look();
        choose("Pause…");
        assertThat(said()).contains("Suspended", "before its next task");
        type(KeyCode.ENTER);
        awaitState(StateType.PAUSED);
        assertThat(Objects.requireNonNull(now().state()).name()).isEqualTo("Suspended");

        look();
        clickOn("Resume…");
        awaitDialog();
        assertThat(said()).contains("Resuming", "from its beginning");
        type(KeyCode.ENTER);
        awaitState(StateType.SCHEDULED);
        assertThat(Objects.requireNonNull(now().state()).name()).isEqualTo("Resuming");
    }

    @Test
    void runsAgainWithTheSameParametersButTheOneThatAPersonChanges() throws Exception {
        clickOn("Run again…");
        awaitDialog();
        TextField day = lookup("#parameter-day").query();
        TextField count = lookup("#parameter-count").query();
        assertThat(List.of(day.getText(), count.getText())).containsExactly("today", "3");
        interact(() -> day.setText("monday"));
        clickOn(lookup(".dialog-pane .button").match(Button::isDefaultButton).queryButton());
        await().until(() -> FxToolkit.ask(() -> made.size() == 1));
        assertThat(made.getFirst().parameters()).containsOnly(Map.entry("day", "monday"));
        assertThat(made.getFirst().tags()).contains("t");
        assertThat(now().parameters()).containsOnly(Map.entry("day", "today"));
    }

    @Test
    void saysWhatIsWrongWithAParameterAndSendsNothing() {
        clickOn("Run again…");
        awaitDialog();
        interact(() -> lookup("#parameter-count").queryAs(TextField.class).setText("many"));
        clickOn(lookup(".dialog-pane .button").match(Button::isDefaultButton).queryButton());
        assertThat(lookup(".form-error").queryLabeled().getText()).isEqualTo("count must be a whole number.");
        type(KeyCode.ESCAPE);
        assertThat(FxToolkit.ask(() -> made)).isEmpty();
    }

    @Test
    void setsAStateByForceWithItsMessage() throws Exception {
        choose("Set the state…");
        interact(() -> lookup("#state-type").<ChoiceBox<StateType>>query().setValue(StateType.COMPLETED));
        assertThat(lookup(".dialog-pane .label")
                        .match((Label label) -> label.getText().contains("no code is stopped"))
                        .tryQuery())
                .isPresent();
        clickOn("#state-message").write("checked by hand").type(KeyCode.ENTER);
        awaitState(StateType.COMPLETED);
        assertThat(Objects.requireNonNull(now().state()).message()).isEqualTo("checked by hand");
    }

    @Test
    void deletesARunWhoseArtifactsStay() throws Exception {
        server.artifact(run, "note-" + server.pool(), "# Note");
        set(StateType.RUNNING);
        look();
        choose("Delete…");
        assertThat(said()).contains("artifacts stay", "a process that runs it goes on");
        type(KeyCode.ENTER);
        await().until(() -> FxToolkit.ask(() -> deleted == 1));
        assertThat(server.client().artifacts().ofFlowRun(run.id())).hasSize(1);
    }

    @Test
    void saysInWordsWhyTheServerRefuses() throws Exception {
        set(StateType.RUNNING);
        look();
        set(StateType.FAILED);
        choose("Pause…");
        type(KeyCode.ENTER);
        await().until(() -> FxToolkit.ask(() -> model.problemProperty().get() != null));
        assertThat(FxToolkit.ask(() ->
                        Objects.requireNonNull(model.problemProperty().get()).words()))
                .startsWith("The server did not do it for " + run.name() + ": ")
                .doesNotContain("..");
    }

    @Test
    void cancelsSeveralRunsAndLeavesAloneWhatHasEnded() throws Exception {
        var other = server.run(deployment);
        var ended = server.run(deployment);
        server.client().flowRuns().setState(ended.id(), new StateRequest(StateType.COMPLETED, null, null));
        look(run.id(), other.id(), ended.id());
        choose("Cancel…");
        assertThat(said())
                .contains(
                        "Each of 2 runs: It has no process: it is Cancelled at once.",
                        "Not with " + ended.name() + ": it has ended.");
        type(KeyCode.ENTER);
        await().until(() -> now().stateType() == StateType.CANCELLED
                && server.client().flowRuns().read(other.id()).stateType() == StateType.CANCELLED);
        assertThat(server.client().flowRuns().read(ended.id()).stateType()).isEqualTo(StateType.COMPLETED);
        await().until(() -> FxToolkit.ask(() -> model.progressProperty().get() == null));
    }

    @Test
    void namesTheRunsThatItCouldNotDelete() throws Exception {
        var gone = server.run(deployment);
        look(gone.id(), run.id());
        server.client().flowRuns().delete(gone.id());
        choose("Delete…");
        type(KeyCode.ENTER);
        await().until(() -> FxToolkit.ask(() -> deleted == 1));
        assertThat(FxToolkit.ask(() ->
                        Objects.requireNonNull(model.problemProperty().get()).words()))
                .startsWith("Delete was not done with 1 of 2 runs: " + gone.name());
        assertThatThrownBy(this::now).isInstanceOf(PrefectException.class);
    }

    @Test
    void tellsOfItsEndWhenAPersonGivesUpAndDoesNothingElseMeanwhile() throws Exception {
        look(run.id(), server.run(deployment).id());
        FxToolkit.run(() -> {
            model.performAll(RunAction.DELETE, targets.get(), this::deleted);
            model.performAll(RunAction.CANCEL, targets.get(), this::deleted);
            model.cancel();
        });
        assertThat(FxToolkit.ask(() ->
                        Objects.requireNonNull(model.problemProperty().get()).words()))
                .isEqualTo("Cancel is not possible for 2 runs: another action on several runs is under way.");
        await().until(() ->
                FxToolkit.ask(() -> deleted == 1 && model.progressProperty().get() == null));
    }

    private void choose(String item) {
        clickOn("#run-actions").clickOn(item);
        awaitDialog();
    }

    private void awaitDialog() {
        await().until(() -> lookup(".dialog-pane").tryQuery().isPresent());
    }

    private String said() {
        return lookup(".dialog-pane .content").queryLabeled().getText();
    }

    private void set(StateType type) throws PrefectException {
        server.client().flowRuns().setState(run.id(), new StateRequest(type, null, null));
    }

    private void awaitState(StateType type) {
        await().until(() ->
                FxToolkit.ask(() -> !entered.isEmpty() && entered.getLast().type() == type));
    }

    private FlowRun now() throws PrefectException {
        return server.client().flowRuns().read(run.id());
    }

    private void look() throws PrefectException {
        look(run.id());
    }

    private void look(FlowRunId... ids) throws PrefectException {
        var current = new ArrayList<RunTarget>();
        for (var id : ids) {
            current.add(new RunTarget(server.client().flowRuns().read(id), "etl", session));
        }
        FxToolkit.run(() -> targets.set(List.copyOf(current)));
    }
}
