package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.designer.DesignerModel;
import headwater.app.designer.FlowPageView;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.panels.Panel;
import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.app.settings.Settings;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// The frame of the window, by its keys and with its mouse: the sample is open and the panels are as at a first start.
class WindowFrameTest extends FxRobot {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @TempDir
    private Path folder;

    private final Script script = new Script();
    private Wiring wiring;
    private Stage stage;

    @BeforeEach
    void openSample() throws Exception {
        FxToolkit.start();
        var file = Sample.copyTo(folder.resolve("project"));
        Files.writeString(file.resolveSibling("pyproject.toml"), "");
        Files.writeString(
                file.resolveSibling("other.py"), "from prefect import flow\n\n\n@flow\ndef nightly():\n    print()\n");
        open(Settings.DEFAULT);
        script.run(() -> wiring.open(file));
        script.until("the sample", 60, () -> {
            var shown = wiring.shell().designer();
            return shown != null
                    && !shown.drawingProperty().get().diagram().nodes().isEmpty();
        });
        script.untilPainted();
    }

    private void open(Settings settings) throws InterruptedException {
        var folders = new Folders(
                folder.resolve("data"), folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        wiring = ask(() -> {
            Theme.loadFonts();
            stage = new Stage();
            var made = new Wiring(stage, folders, Map.of(), settings);
            made.show();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            return made;
        });
        targetWindow(stage);
    }

    @AfterEach
    void closeWindow() throws InterruptedException {
        script.run(() -> {
            wiring.close();
            stage.hide();
        });
    }

    @Test
    void givesTheCanvasNineTenthsOfAWindowWithoutARun() throws Exception {
        assertThat(share()).isGreaterThan(0.9);
    }

    @Test
    void givesTheCanvasTwoThirdsWithSideBarAndTimeline() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.B);
        keys(KeyCode.CONTROL, KeyCode.J);
        assertThat(share()).isGreaterThan(0.65);
    }

    @ParameterizedTest
    @CsvSource({"CONTROL+B, .row", "F9, .code-area", "CONTROL+J, .dock", "CONTROL+I, .inspector-card"})
    void showsAPanelByItsKeyAndHidesItAgain(String combination, String panel) throws Exception {
        assertThat(isShown(panel)).isFalse();
        keys(combination);
        assertThat(isShown(panel)).isTrue();
        keys(combination);
        assertThat(isShown(panel)).isFalse();
    }

    @Test
    void hidesEveryPanelForTheCanvasAloneAndBringsThemBack() throws Exception {
        keys("CONTROL+B");
        keys("CONTROL+J");
        keys("F9");
        keys("F11");
        assertThat(isShown(".sidebar") || isShown(".code-area") || isShown(".dock"))
                .isFalse();
        keys("F11");
        assertThat(isShown(".sidebar") && isShown(".code-area") && isShown(".dock"))
                .isTrue();
    }

    @Test
    void givesCanvasAndCodeHalfOfTheWindowEach() throws Exception {
        keys("CONTROL+BACK_SLASH");
        double code = area(".code-pane").getWidth();
        double canvas = ask(() -> page().graph().getWidth());
        assertThat(code).isBetween(canvas - 1, canvas + 1);
        assertThat(code).isGreaterThan(480);
    }

    @Test
    void putsTheInspectorOverTheCanvasForASelectionAndNotOverTheCard() throws Exception {
        double width = ask(() -> page().graph().getWidth());
        for (var card : new String[] {"load_config", "refresh_dashboard"}) {
            script.run(() -> designer().selectionProperty().set(Selection.of(Set.of(new NodeId(card)))));
            script.untilPainted();
            assertThat(isShown(".inspector-card")).isTrue();
            assertThat(ask(() -> page().graph().getWidth())).isEqualTo(width);
            assertThat(area(".inspector-card").intersects(card(card))).as(card).isFalse();
        }
        clickOn(".inspector-card .close");
        script.untilPainted();
        assertThat(isShown(".inspector-card")).isFalse();
    }

    @Test
    void remembersItsPanels() throws Exception {
        keys("CONTROL+B");
        keys("F9");
        assertThat(ask(() -> wiring.shell().panels().panelsProperty().get().shown()))
                .contains(Panel.SIDE_BAR, Panel.CODE);
        script.run(wiring::remember);
        var folders = new Folders(
                folder.resolve("data"), folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        closeWindow();
        var settings = Wiring.settingsIn(folders);
        open(settings);
        assertThat(ask(() -> wiring.shell().panels().panelsProperty().get())).isEqualTo(settings.panels());
        assertThat(settings.panels().shown()).contains(Panel.SIDE_BAR, Panel.CODE);
    }

    @Test
    void namesTheFileInItsTitle() throws Exception {
        assertThat(ask(stage::getTitle))
                .startsWith("orders.py")
                .contains("project")
                .endsWith("Headwater");
        script.run(() -> designer().document().typed("x = 1\n"));
        assertThat(ask(stage::getTitle)).startsWith("• orders.py");
    }

    @Test
    void findsACommandByItsWordsAndRunsIt() throws Exception {
        keys("CONTROL+K");
        write("theme switch");
        type(KeyCode.ENTER);
        script.untilPainted();
        assertThat(ask(() -> wiring.shell().themeProperty().get())).isEqualTo(Theme.DARK);
        assertThat(isShown(".finder")).isFalse();
    }

    @Test
    void findsAFlowOfTheProjectAndOpensItsFile() throws Exception {
        script.until(
                "the project",
                60,
                () -> !wiring.shell().project().filesProperty().get().files().isEmpty());
        keys("CONTROL+K");
        write("nightly");
        type(KeyCode.ENTER);
        script.until("the other file", 60, () -> designer().file().endsWith("other.py"));
    }

    @Test
    void findsATaskAndGoesToItsCard() throws Exception {
        keys("CONTROL+K");
        write("build feat");
        type(KeyCode.ENTER);
        script.untilPainted();
        assertThat(ask(() -> designer().selectionProperty().get().nodes()))
                .containsExactly(new NodeId("build_features"));
    }

    @Test
    void givesTheFocusBackWhenTheFinderIsClosed() throws Exception {
        keys("F9");
        var before = clickOn(".code-area").lookup(".code-area").query();
        keys("CONTROL+K");
        type(KeyCode.ESCAPE);
        script.untilPainted();
        assertThat(ask(() -> stage.getScene().getFocusOwner() == before)).isTrue();
    }

    @Test
    void goesToTheTabOfANumber() throws Exception {
        script.run(() -> wiring.open(folder.resolve("project/other.py")));
        script.until("the other file", 60, () -> designer().file().endsWith("other.py"));
        keys("CONTROL+DIGIT1");
        assertThat(ask(() -> designer().file())).endsWithRaw(Path.of("orders.py"));
        keys("CONTROL+TAB");
        assertThat(ask(() -> designer().file())).endsWithRaw(Path.of("other.py"));
    }

    @Test
    void keepsTheIndentWhenALineIsEnteredAndUndoesItAsOneStep() throws Exception {
        keys("F9");
        clickOn(".code-area");
        var before = source();
        int line = lineOf("config = load_config(currency)");
        goToLine(line);
        type(KeyCode.END, KeyCode.ENTER);
        script.untilPainted();
        assertThat(source()).contains("config = load_config(currency)\n    \n");
        keys("CONTROL+Z");
        assertThat(source()).isEqualTo(before);
        goToLine(line);
        keys("CONTROL+SLASH");
        assertThat(source()).contains("    # config = load_config(currency)\n");
    }

    @Test
    void findsAndReplacesInTheCode() throws Exception {
        keys("F9");
        clickOn(".code-area");
        keys("CONTROL+H");
        write("pretend_work");
        assertThat(ask(() -> code().getSelectedText())).isEqualTo("pretend_work");
        clickOn("#find-replacement").write("work");
        clickOn("Replace all");
        script.untilPainted();
        assertThat(source()).doesNotContain("pretend_work").contains("    work(");
        type(KeyCode.ESCAPE);
        keys("CONTROL+Z");
        assertThat(source()).contains("pretend_work").doesNotContain("    work(");
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "1440, 900", "1920, 1200"})
    void clipsNothingOfItsBars(double width, double height) throws Exception {
        script.run(() -> {
            stage.setWidth(width);
            // What is drawn below the end of the screen is an error.
            stage.setHeight(Math.min(height, Screen.getPrimary().getBounds().getHeight()));
        });
        keys("CONTROL+B");
        script.untilPainted();
        for (var bar : new String[] {".top-bar", ".status-bar", ".sidebar .fold"}) {
            var outer = area(bar);
            ask(() -> {
                for (var child :
                        stage.getScene().getRoot().lookup(bar).getParent().lookupAll(bar + " > *")) {
                    if (child.isVisible() && child.isManaged()) {
                        var inner = child.localToScene(child.getLayoutBounds());
                        assertThat(inner.getMaxX()).as(bar + " " + child).isLessThanOrEqualTo(outer.getMaxX() + 0.5);
                        assertThat(inner.getMaxY()).as(bar + " " + child).isLessThanOrEqualTo(outer.getMaxY() + 0.5);
                    }
                }
                return true;
            });
        }
        assertThat(area(".top-bar").getHeight()).isEqualTo(40);
        assertThat(area(".status-bar").getHeight()).isEqualTo(22);
    }

    @Test
    void scrollsTheSideBarAsOne() throws Exception {
        keys("CONTROL+B");
        script.untilPainted();
        long bars = ask(() -> stage.getScene().getRoot().lookup(".sidebar").lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .filter(Node::isVisible)
                .count());
        assertThat(bars).isLessThanOrEqualTo(1);
    }

    private void goToLine(int line) throws Exception {
        keys("CONTROL+G");
        write(String.valueOf(line));
        type(KeyCode.ENTER);
        script.untilPainted();
    }

    private double share() throws InterruptedException {
        script.run(() -> {});
        return ask(() -> area(page().graph().getWidth(), page().graph().getHeight())
                / area(stage.getScene().getWidth(), stage.getScene().getHeight()));
    }

    private static double area(double width, double height) {
        return width * height;
    }

    private void keys(String combination) throws Exception {
        keys(Arrays.stream(combination.split("\\+")).map(KeyCode::valueOf).toArray(KeyCode[]::new));
    }

    private void keys(KeyCode... together) throws Exception {
        press(together);
        var back = Arrays.asList(together.clone());
        Collections.reverse(back);
        release(back.toArray(KeyCode[]::new));
        script.untilPainted();
    }

    private boolean isShown(String selector) throws InterruptedException {
        return ask(() -> {
            for (Node at = stage.getScene().getRoot().lookup(selector); at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
                if (at.getParent() == null) {
                    return true;
                }
            }
            return false;
        });
    }

    private Bounds area(String selector) throws InterruptedException {
        return ask(() -> {
            var node = stage.getScene().getRoot().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private Bounds card(String id) throws InterruptedException {
        return ask(() -> {
            var graph = page().graph();
            var box = Objects.requireNonNull(graph.placement().box(new NodeId(id)), id);
            var viewport = graph.getViewport();
            var corner = viewport.toScreen(new Point(box.x(), box.y()));
            var end = viewport.toScreen(new Point(box.right(), box.bottom()));
            return graph.localToScene(
                    new BoundingBox(corner.x(), corner.y(), end.x() - corner.x(), end.y() - corner.y()));
        });
    }

    private int lineOf(String text) throws InterruptedException {
        return source().substring(0, source().indexOf(text)).split("\n", -1).length;
    }

    private String source() throws InterruptedException {
        return ask(() -> designer().document().sourceProperty().get().text());
    }

    private CodeArea code() {
        return (CodeArea) stage.getScene().getRoot().lookup(".code-area");
    }

    private FlowPageView page() {
        return Objects.requireNonNull(wiring.view().flowView(), "the flow's page");
    }

    private DesignerModel designer() {
        return Objects.requireNonNull(wiring.shell().designer(), "the flow's model");
    }

    private <T> T ask(Callable<T> question) throws InterruptedException {
        return script.ask(() -> {
            try {
                return question.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
