package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.look.Theme;
import headwater.app.monitor.DockTab;
import headwater.app.panels.Panel;
import headwater.app.panels.PanelPlace;
import headwater.app.panels.PanelSize;
import headwater.app.program.Folders;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The frame of the window, by its keys and its mouse.
class WindowFrameTest extends OpenWindow {
    /// Each part of a scene costs time at the start, shown or not.
    @Test
    void opensWithFewPartsThatNobodySees() throws Exception {
        assertThat(ask(() -> hidden(stage.getScene().getRoot(), false))).isLessThan(400);
    }

    private static int hidden(Node node, boolean isIn) {
        boolean isHidden = isIn || !node.isVisible();
        int parts = isHidden ? 1 : 0;
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                parts += hidden(child, isHidden);
            }
        }
        return parts;
    }

    @Test
    void givesTheCanvasNineTenthsOfAWindowWithoutARun() throws Exception {
        assertThat(share()).isGreaterThan(0.9);
    }

    @Test
    void givesTheCanvasSixTenthsWithSideBarAndBottomPanel() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.B);
        keys(KeyCode.CONTROL, KeyCode.J);
        assertThat(share()).isGreaterThan(0.6);
    }

    @Test
    void givesTheBottomPanelOneHeightWhateverItShows() throws Exception {
        keys("CONTROL+J");
        script.run(() -> wiring.shell().panels().resize(PanelSize.BOTTOM_PANEL_HEIGHT, 300));
        script.untilPainted();
        double height = area(".dock").getHeight();
        assertThat(height).isBetween(298.0, 300.0);
        for (var tab : DockTab.values()) {
            script.run(() -> page().dock().model().open(tab));
            script.untilPainted();
            assertThat(area(".dock").getHeight()).as(tab.title()).isEqualTo(height);
        }
    }

    @Test
    void keepsTheDrawingFittedInAnotherWindowUntilItIsMoved() throws Exception {
        double before = ask(() -> page().graph().getViewport().zoom());
        script.run(() -> stage.setWidth(700));
        script.untilPainted();
        assertThat(ask(() -> page().graph().getViewport().zoom())).isLessThan(before);
        script.run(() -> stage.setWidth(1440));
        script.untilPainted();
        assertThat(ask(() -> page().graph().getViewport().zoom())).isEqualTo(before);

        moveTo(page().graph()).scroll(2, VerticalDirection.DOWN);
        var moved = ask(() -> page().graph().getViewport());
        script.run(() -> stage.setWidth(1000));
        script.untilPainted();
        assertThat(ask(() -> page().graph().getViewport())).isEqualTo(moved);
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
    void putsCodeAndTimelineBelowOrBesideTheCanvas() throws Exception {
        keys("F9");
        keys("CONTROL+J");
        assertThat(area(".code-pane").getMinX())
                .isGreaterThanOrEqualTo(area(".graph-view").getMaxX());
        assertThat(area(".dock").getMinY())
                .isGreaterThanOrEqualTo(area(".graph-view").getMaxY());

        script.run(() -> wiring.shell().panels().toggle(PanelPlace.CODE_BELOW));
        script.run(() -> wiring.shell().panels().toggle(PanelPlace.BOTTOM_PANEL_BESIDE));
        script.untilPainted();
        assertThat(area(".code-pane").getMinY())
                .isGreaterThanOrEqualTo(area(".graph-view").getMaxY());
        assertThat(area(".code-pane").getWidth()).isEqualTo(area(".graph-view").getWidth());
        assertThat(area(".dock").getMinX())
                .isGreaterThanOrEqualTo(area(".code-pane").getMaxX());

        var code = area(".code-pane");
        var edge = ask(() -> stage.getScene().getRoot().localToScreen(code.getCenterX(), code.getMinY() + 1));
        drag(edge, MouseButton.PRIMARY);
        // The headless platform gives each step of a drag to what is under the pointer, not to what was pressed.
        for (int way = 2; way <= 40; way += 2) {
            moveTo(edge.add(0, -way));
            script.untilPainted();
        }
        drop();
        double dragged = area(".code-pane").getHeight();
        assertThat(dragged).isGreaterThan(code.getHeight() + 30);

        script.run(() -> handle().requestFocus());
        type(KeyCode.DOWN);
        script.untilPainted();
        assertThat(area(".code-pane").getHeight()).isEqualTo(dragged - 16);
    }

    @Test
    void givesEveryPanelItsPlaceInANarrowWindow() throws Exception {
        script.run(() -> stage.setWidth(1280));
        keys("CONTROL+B");
        keys("F9");
        keys("CONTROL+J");
        script.run(() -> wiring.shell().panels().toggle(PanelPlace.BOTTOM_PANEL_BESIDE));
        script.untilPainted();

        double width = ask(() -> stage.getScene().getWidth());
        assertThat(area(".sidebar").getWidth()).isGreaterThanOrEqualTo(150);
        assertThat(area(".graph-view").getMinX())
                .isGreaterThanOrEqualTo(area(".sidebar").getMaxX());
        assertThat(area(".graph-view").getMaxX())
                .isLessThanOrEqualTo(area(".code-pane").getMinX());
        assertThat(area(".code-pane").getMaxX())
                .isLessThanOrEqualTo(area(".dock").getMinX());
        assertThat(area(".dock").getMaxX()).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Timeline", "Logs", "Problems"})
    void findsWhatIsBelowTheCanvasByItsName(String name) throws Exception {
        keys("CONTROL+K");
        write(name.toLowerCase(Locale.ROOT));
        type(KeyCode.ENTER);
        script.untilPainted();

        assertThat(isShown(".dock")).isTrue();
        assertThat(ask(() -> page().dock().model().tabProperty().get().title())).isEqualTo(name);
    }

    private Node handle() {
        return stage.getScene().getRoot().lookup(".code-pane").getParent().lookupAll(".resize-handle").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
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
    void keepsTheColumnOfTheInspectorFreeOnlyWhereAllIsAsLargeAsLifeBesideIt() throws Exception {
        assertThat(ask(() -> page().graph().sparedProperty().get().getRight())).isPositive();

        var text = new StringBuilder("from prefect import flow, task\n\n\n@task\ndef load(x):\n    return x\n");
        text.append("\n\n@flow\ndef large():\n").append("    load(1)\n".repeat(120));
        var file = Files.writeString(folder.resolve("project/large.py"), text);
        script.run(() -> wiring.open(file));
        script.until("the large flow", 60, () -> {
            var shown = wiring.view().flowView();
            return shown != null && shown.graph().diagram().nodes().size() == 120;
        });
        assertThat(ask(() -> page().graph().sparedProperty().get().getRight())).isZero();
    }

    @Test
    void drawsNothingOfAFileThatIsNotPython() throws Exception {
        var broken = source().replace("total = sum(revenue.values())", "total = sum(revenue.values()");
        var file = Files.writeString(folder.resolve("project/broken.py"), broken);
        script.run(() -> wiring.open(file));
        script.until(
                "the broken file",
                60,
                () -> designer().file().endsWith("broken.py") && wiring.view().flowView() != null);
        script.untilPainted();

        assertThat(ask(() -> page().graph().diagram().nodes())).isEmpty();
        assertThat(ask(() -> page().lookup(".empty-state").isVisible())).isTrue();
        assertThat(ask(() -> page().lookup(".code-pane").isVisible())).isTrue();
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
        assertThat(ask(() -> stage.getScene().getFocusOwner())).isSameAs(before);
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
    void addsWhatIsSearchedForInThePalette() throws Exception {
        keys("CONTROL+B");
        clickOn("#palette-search").write("render");
        type(KeyCode.ENTER);
        script.until("the added call", 60, () -> sourceNow().contains("    render_report(..., ..., ...)\n"));
    }

    @Test
    void addsAStatementFromThePalette() throws Exception {
        keys("CONTROL+B");
        clickOn("#palette-search").write("wit");
        type(KeyCode.ENTER);
        script.until("the added block", 60, () -> sourceNow().contains("    with ...:\n        ...\n"));
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

    private double share() throws InterruptedException {
        script.run(() -> {});
        return ask(() -> area(page().graph().getWidth(), page().graph().getHeight())
                / area(stage.getScene().getWidth(), stage.getScene().getHeight()));
    }

    private static double area(double width, double height) {
        return width * height;
    }
}
