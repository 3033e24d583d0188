package headwater.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.designer.DesignerModel;
import headwater.app.designer.FlowPageView;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.monitor.RunModel;
import headwater.app.problem.Problem;
import headwater.app.program.Folders;
import headwater.app.servers.Connection;
import headwater.app.watch.FeedState;
import headwater.app.window.Wiring;
import headwater.graph.Box;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.view.GraphView;
import headwater.prefect.PrefectClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// The program's window on a real Prefect, with a hand on mouse and keys. Conditions are waited for as long as a
/// busy machine may need.
final class LiveWindow extends FxRobot implements AutoCloseable {
    private static final int SERVER_SECONDS = 1500;
    private static final int RUN_SECONDS = 900;

    private final Script script = new Script();
    private final Stage stage;
    private final Wiring wiring;

    private LiveWindow(Stage stage, Wiring wiring) {
        this.stage = stage;
        this.wiring = wiring;
    }

    /// A window on the server that the tests share, or on one of its own where they share none.
    static LiveWindow open(Path place) throws Exception {
        var variables = new HashMap<>(System.getenv());
        variables.putIfAbsent(
                "HEADWATER_SERVER_HOME", place.resolve("server home").toString());
        return open(place, variables);
    }

    /// A window whose processes get these environment variables, with settings of its own.
    static LiveWindow open(Path place, Map<String, String> variables) throws Exception {
        FxToolkit.start();
        var here = Folders.here();
        var folders = new Folders(here.data(), place.resolve("config"), here.cache(), here.state());
        var window = FxToolkit.ask(() -> {
            Theme.loadFonts();
            var stage = new Stage();
            var wiring = new Wiring(stage, folders, variables);
            wiring.show();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1440);
            stage.setHeight(900);
            return new LiveWindow(stage, wiring);
        });
        window.connect();
        return window;
    }

    private void connect() throws Exception {
        var servers = wiring.shell().servers();
        script.run(() -> servers.startLocal(0));
        until(
                "the local server",
                SERVER_SECONDS,
                () -> !(servers.connectionProperty().get() instanceof Connection.Connecting));
        assertThat(ask(() -> servers.connectionProperty().get())).isInstanceOf(Connection.Connected.class);
    }

    /// Opens a flow and shows all of it.
    FlowPageView open(Path file, String card) throws Exception {
        script.run(() -> wiring.open(file));
        until("the page of " + file.getFileName(), 120, () -> wiring.view().flowView() != null);
        awaitCard(card);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
        script.untilPainted();
        return page();
    }

    FlowPageView page() {
        return ask(() -> Objects.requireNonNull(wiring.view().flowView(), "the flow's page"));
    }

    DesignerModel designer() {
        return ask(() -> Objects.requireNonNull(wiring.shell().designer(), "the flow's model"));
    }

    PrefectClient client() {
        return ask(() -> Objects.requireNonNull(wiring.shell().servers().client(), "a connected client"));
    }

    /// The text after all edits that are under way.
    String source() {
        var text = new CompletableFuture<String>();
        FxToolkit.run(() -> {
            var document = designerNow().document();
            document.whenRead(
                    () -> text.complete(document.sourceProperty().get().text()));
        });
        return text.join();
    }

    private DesignerModel designerNow() {
        return Objects.requireNonNull(wiring.shell().designer(), "the flow's model");
    }

    /// Presses keys together.
    void keys(KeyCode... together) {
        press(together).release(together);
    }

    /// Where the header of a card is on the screen.
    Point2D card(String id) {
        return ask(() -> {
            var box = box(id);
            return onScreen(box.centre().x(), box.y() + CardMetrics.HEADER / 2);
        });
    }

    /// Where a port is on the screen.
    Point2D port(String id, boolean output) {
        return ask(() -> {
            var node = Objects.requireNonNull(graph().diagram().node(new NodeId(id)), id);
            var at = CardMetrics.portPoint(node, box(id), output);
            return onScreen(at.x(), at.y());
        });
    }

    /// Where the middle of a data wire is on the screen.
    Point2D wire(String from, String to) {
        return ask(() -> {
            var drawing = PlacedDiagram.of(graph().diagram(), graph().placement());
            var wire = graph().diagram().edges().stream()
                    .filter(edge -> edge.kind() == DiagramEdgeKind.DATA)
                    .filter(edge ->
                            edge.from().equals(new NodeId(from)) && edge.to().equals(new NodeId(to)))
                    .findFirst()
                    .orElseThrow();
            var middle = Objects.requireNonNull(drawing.edge(wire.id()), "a drawn wire")
                    .path()
                    .middle();
            return onScreen(middle.x(), middle.y());
        });
    }

    /// Where nothing is drawn: in the margin that fitting leaves.
    Point2D ground() {
        return ask(() -> graph().localToScreen(10, graph().getHeight() - 10));
    }

    private Box box(String id) {
        return Objects.requireNonNull(graph().placement().box(new NodeId(id)), id + " is not placed");
    }

    private GraphView graph() {
        return Objects.requireNonNull(wiring.view().flowView(), "the flow's page")
                .graph();
    }

    private Point2D onScreen(double x, double y) {
        var at = graph().getViewport().toScreen(new Point(x, y));
        return graph().localToScreen(at.x(), at.y());
    }

    /// Runs the flow in front: presses Run, fills in the form, presses its Run.
    RunModel run(Map<String, String> parameters) throws Exception {
        var designer = designer();
        var before = ask(() -> designer.runProperty().get());
        clickOn("#run");
        until("the run form", 60, () -> lookup(".dialog-pane").tryQuery().isPresent());
        for (var parameter : parameters.entrySet()) {
            TextField field =
                    lookup(".dialog-pane #parameter-" + parameter.getKey()).query();
            clickOn(field);
            keys(KeyCode.CONTROL, KeyCode.A);
            write(parameter.getValue());
            var typed = ask(field::getText);
            assertThat(typed).isEqualTo(parameter.getValue());
        }
        clickOn(lookup(".dialog-pane .button")
                .match((Button button) -> button.isDefaultButton())
                .queryButton());
        until(
                "the run to be submitted",
                RUN_SECONDS,
                () -> designer.runProperty().get() != before
                        || wiring.shell().launch().problemProperty().get() != null);
        assertThat(ask(() -> wiring.shell().launch().problemProperty().get())).isNull();
        return ask(() -> Objects.requireNonNull(designer.runProperty().get(), "the run"));
    }

    /// Saves the run in front.
    void saveRun(Path file) throws Exception {
        script.run(() -> wiring.shell().savedRuns().save(file));
        until("the saved run", 120, () -> Files.exists(file));
    }

    /// Opens a saved run that lies on its source.
    RunModel openRun(Path file, String card) throws Exception {
        script.run(() -> wiring.open(file));
        until("the saved run", 120, () -> {
            var shown = wiring.shell().designer();
            return shown != null && file.equals(shown.capsule());
        });
        awaitCard(card);
        return ask(() -> Objects.requireNonNull(designerNow().runProperty().get(), "the run"));
    }

    /// Waits until a dialog has the focus, so that what is typed goes to it.
    void awaitDialog() throws Exception {
        until(
                "a dialog with the focus",
                () -> lookup(".dialog-pane")
                        .match(pane -> pane.getScene().getWindow().isFocused())
                        .tryQuery()
                        .isPresent());
    }

    /// Why the last action on a run did not come about.
    Optional<Problem> refusal() {
        return Optional.ofNullable(wiring.shell().actions().problemProperty().get());
    }

    /// Waits until everything about a run is known.
    void settle(RunModel run) throws Exception {
        until(
                "the end of the run",
                RUN_SECONDS,
                () -> run.feedProperty().get() instanceof FeedState.Settled
                        || run.problemProperty().get() != null);
        assertThat(ask(() -> run.problemProperty().get())).isNull();
        script.untilPainted();
    }

    /// Waits until a card is drawn, and lets it come to rest.
    void awaitCard(String id) throws Exception {
        until("the card " + id, 120, () -> graph().placement().box(new NodeId(id)) != null);
        script.untilPainted();
    }

    void until(String what, BooleanSupplier condition) throws Exception {
        until(what, RUN_SECONDS, condition);
    }

    private void until(String what, int seconds, BooleanSupplier condition)
            throws InterruptedException, TimeoutException {
        script.until(what, seconds, condition);
    }

    /// Asks on the JavaFX thread, also from there.
    <T> T ask(Callable<T> question) {
        return FxToolkit.ask(question);
    }

    @Override
    public void close() {
        FxToolkit.run(() -> {
            wiring.close();
            stage.close();
        });
    }
}
