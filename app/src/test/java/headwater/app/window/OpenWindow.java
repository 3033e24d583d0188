package headwater.app.window;

import headwater.app.designer.DesignerModel;
import headwater.app.designer.FlowPageView;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.app.settings.Settings;
import headwater.graph.NodeId;
import headwater.graph.Point;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The sample in a window whose panels are as at a first start, with a hand on mouse and keys.
abstract class OpenWindow extends FxRobot {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @TempDir
    Path folder;

    final Script script = new Script();
    Wiring wiring;
    Stage stage;

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
            var shown = wiring.view().flowView();
            return shown != null && !shown.graph().diagram().nodes().isEmpty();
        });
        script.untilPainted();
    }

    /// The environment that the program finds.
    Map<String, String> variables() {
        return Map.of();
    }

    final void open(Settings settings) throws InterruptedException {
        var folders = new Folders(
                folder.resolve("data"), folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        stage = ask(Stage::new);
        wiring = ask(() -> {
            Theme.loadFonts();
            var made = new Wiring(stage, folders, variables(), settings);
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

    final void keys(String combination) throws Exception {
        keys(Arrays.stream(combination.split("\\+")).map(KeyCode::valueOf).toArray(KeyCode[]::new));
    }

    final void keys(KeyCode... together) throws Exception {
        press(together);
        var back = Arrays.asList(together.clone());
        Collections.reverse(back);
        release(back.toArray(KeyCode[]::new));
        script.untilPainted();
    }

    final boolean isShown(String selector) throws InterruptedException {
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

    final Bounds area(String selector) throws InterruptedException {
        return ask(() -> {
            var node = stage.getScene().getRoot().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    final Bounds card(String id) throws InterruptedException {
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

    final String source() throws InterruptedException {
        return ask(this::sourceNow);
    }

    final String sourceNow() {
        return designer().document().sourceProperty().get().text();
    }

    final FlowPageView page() {
        return Objects.requireNonNull(wiring.view().flowView(), "the flow's page");
    }

    final DesignerModel designer() {
        return Objects.requireNonNull(wiring.shell().designer(), "the flow's model");
    }

    final <T> T ask(Callable<T> question) throws InterruptedException {
        return script.ask(() -> {
            try {
                return question.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
