package headwater.app.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.designer.RecoveryFolder;
import headwater.app.engine.LocalPrefect;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.launch.Launch;
import headwater.app.launch.LaunchModel;
import headwater.app.log.Secrets;
import headwater.app.monitor.DockTab;
import headwater.app.monitor.RunModel;
import headwater.app.program.Folders;
import headwater.app.run.FlowRunDraft;
import headwater.app.servers.ServersModel;
import headwater.graph.NodeId;
import headwater.graph.layout.rows.RowLayout;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The page of a run that has not begun, with a hand on the mouse.
class WaitingRunTest extends FxRobot {
    private static final String FLOWS = """
        from prefect import flow, task


        @task
        def load():
            return 1


        @flow
        def daily_orders():
            load()


        @flow
        def weekly_report():
            load()
        """;
    private static final String OTHER = """
        from prefect import flow


        @flow
        def other():
            pass
        """;
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final FlowRun LATE = new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "solemn-ibis")
            .in(state(StateType.SCHEDULED, "Late", 0))
            .at(AT, null, null)
            .made();

    @AutoClose
    private final MockWebServer server = new MockWebServer();

    @AutoClose
    private final LocalPrefect local;

    private final Path folder;
    private final Pieces pieces = new Pieces();
    private final ServersModel servers;
    private final ShellModel shell;

    WaitingRunTest(@TempDir Path folder) {
        FxToolkit.start();
        this.folder = folder;
        var folders = Folders.of(Map.of("HOME", folder.resolve("home").toString()), "Linux");
        local = new LocalPrefect(folders, Map.of("PATH", folder.toString()));
        servers = new ServersModel(pieces, local, Map.of());
        var launch = new LaunchModel(new Launch(local, folders), pieces);
        var recoveries = new RecoveryFolder(folder.resolve("recovery"));
        shell = new ShellModel(pieces, new RowLayout(), servers, launch, recoveries, Secrets.of(Map.of()));
    }

    @BeforeEach
    void connect() throws IOException {
        Files.writeString(folder.resolve("pyproject.toml"), "");
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return switch (request.getTarget()) {
                    case "/api/health" -> answer("true");
                    case "/api/admin/version" -> answer("\"3.9.1\"");
                    default -> new MockResponse.Builder().code(404).build();
                };
            }
        });
        server.start();
        FxToolkit.run(() -> {
            servers.connect("127.0.0.1:" + server.getPort(), "", "");
            pieces.finish("Connecting");
        });
    }

    private static MockResponse answer(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    @AfterEach
    void letGo() {
        FxToolkit.closeWindows();
        FxToolkit.run(servers::close);
    }

    @Test
    void saysThatTheRunHasNotBegunAndWhyInThePlaceOfItsTimeline() {
        openRun("daily-orders");
        assertThat(isShown("The run has not begun")).isTrue();
        assertThat(isShown("No file is known for flow “daily-orders”. Choose it to see the plan now."))
                .isTrue();
        assertThat(FxToolkit.ask(() -> lookup("#choose-flow-file").query().isFocusTraversable()))
                .isTrue();
        assertThat(isPresent(".why")).isTrue();
        assertThat(isPresent("#play-time")).as("nothing to play").isFalse();
    }

    @Test
    void givesARunThatIsDueTheTimeToBegin() {
        openRun(due(Instant.now()), "daily-orders");
        assertThat(isPresent(".why")).isFalse();
        assertThat(isPresent("#play-time")).isTrue();

        FxToolkit.run(() -> shell.close(front()));
        openRun(due(Instant.now().minusSeconds(14)), "daily-orders");
        await().until(() -> isPresent(".why"));
    }

    @Test
    void goesOverToItsTimelineWhenItBegins() {
        openRun("daily-orders");
        var tab =
                FxToolkit.ask(() -> requireNonNull(front().dock()).tabProperty().get());
        FxToolkit.run(() -> run().entered(state(StateType.PENDING, "Pending", 1)));
        assertThat(isPresent(".why")).as("it still waits").isTrue();

        FxToolkit.run(() -> run().entered(state(StateType.RUNNING, "Running", 2)));
        assertThat(isPresent(".why")).isFalse();
        assertThat(isShown("The run has not begun")).isFalse();
        assertThat(isPresent("#play-time")).isTrue();
        assertThat(FxToolkit.ask(
                        () -> requireNonNull(front().dock()).tabProperty().get()))
                .isEqualTo(tab)
                .isEqualTo(DockTab.TIMELINE);
    }

    @Test
    void opensTheFileOfTheProjectInThePlaceOfThePageOfTheRun() throws IOException {
        Files.writeString(folder.resolve("flows.py"), FLOWS);
        open("other.py", OTHER);
        FxToolkit.run(() -> pieces.finish("read the project of other.py"));
        openRun("daily-orders");

        clickOn("#open-flow-file");
        FxToolkit.run(() -> {
            pieces.finish("open flows.py");
            pieces.finish("draw");
            assertThat(shell.pages()).noneMatch(RunPage.class::isInstance);
            assertThat(requireNonNull(requireNonNull(shell.designer())
                                    .flowProperty()
                                    .get())
                            .function())
                    .isEqualTo("daily_orders");
            assertThat(run().runProperty().get().flowRun().id()).isEqualTo(LATE.id());
        });
    }

    @Test
    void drawsTheFlowOfTheRunInAnOpenFileThatShowsAnother() throws IOException {
        open("flows.py", FLOWS);
        FxToolkit.run(() -> {
            assertThat(flow()).isEqualTo("weekly_report");
            current().openRun(LATE, "daily-orders");
            pieces.finish("draw");
            assertThat(shell.pages()).hasSize(1);
            assertThat(flow()).isEqualTo("daily_orders");
            var drawing = requireNonNull(shell.designer()).drawingProperty().get();
            var card = requireNonNull(drawing.diagram().node(new NodeId("load")));
            assertThat(drawing.statuses().over(card).status().subtitle()).isEqualTo("not started");
        });
        show();
        assertThat(isPresent(".why")).isTrue();
    }

    @Test
    void keepsThePageOfTheRunWhereTheFileHasNoSuchFlow() throws IOException {
        openRun("daily-orders");
        Files.writeString(folder.resolve("other.py"), OTHER);
        FxToolkit.run(() -> {
            current().openOver(folder.resolve("other.py"), (RunPage) front());
            pieces.finish("open other.py");
            assertThat(shell.pages()).anyMatch(RunPage.class::isInstance);
            assertThat(requireNonNull(shell.problemProperty().get()).words())
                    .isEqualTo("other.py has no flow daily-orders, so the run is not laid over it.");
            assertThat(shell.runProperty().getValue()).isNull();
        });
    }

    private String flow() {
        return requireNonNull(requireNonNull(shell.designer()).flowProperty().get())
                .function();
    }

    private void openRun(String flow) {
        openRun(LATE, flow);
    }

    private void openRun(FlowRun run, String flow) {
        FxToolkit.run(() -> current().openRun(run, flow));
        show();
    }

    private static FlowRun due(Instant time) {
        return new FlowRunDraft(new FlowRunId(new UUID(0, 2)), "brisk-otter")
                .in(state(StateType.SCHEDULED, "Scheduled", 1))
                .at(time, null, null)
                .made();
    }

    private void open(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        FxToolkit.run(() -> {
            shell.open(file);
            pieces.finish("open " + name);
        });
    }

    private void show() {
        FxToolkit.show(FxToolkit.ask(() -> (Parent) front().view()), 1100, 700);
    }

    private Page front() {
        return requireNonNull(shell.pageProperty().get());
    }

    private RunModel run() {
        return requireNonNull(shell.runProperty().getValue());
    }

    private ServerPages current() {
        return requireNonNull(shell.openServers().currentProperty().get());
    }

    private boolean isPresent(String query) {
        return FxToolkit.ask(() -> lookup(query).tryQuery().isPresent());
    }

    private boolean isShown(String words) {
        return FxToolkit.ask(() -> lookup((Node node) -> node instanceof Labeled label
                        && words.equals(label.getText())
                        && label.getParent().isVisible()
                        && label.isVisible())
                .tryQuery()
                .isPresent());
    }

    private static State state(StateType type, String name, int second) {
        return new State(new StateId(new UUID(1, second)), type, name, AT.plusSeconds(second), null, StateDetails.NONE);
    }
}
