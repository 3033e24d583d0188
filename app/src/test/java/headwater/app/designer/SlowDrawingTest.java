package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.look.Sentence;
import headwater.flow.UnreadableException;
import headwater.graph.Diagram;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.LayoutResult;
import headwater.graph.paint.Palette;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A canvas in a window while its flow takes long to lay out.
class SlowDrawingTest extends FxRobot {
    private static final String WORDS = "Laying out the flow… Esc cancels it.";

    @TempDir
    private Path folder;

    private final Background background = Background.onVirtualThreads();
    private final AtomicBoolean isSlow = new AtomicBoolean();
    private DesignerModel model;
    private CanvasView canvas;
    private Stage window;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        FxToolkit.start();
        var file = OpenFlow.in(folder).file();
        var opened = OpenedFlow.read(file, this::place, OpenFlow.recoveries(file));
        model = FxToolkit.ask(() -> new DesignerModel(opened, this::place, background));
        canvas = FxToolkit.ask(() -> new CanvasView(model, new SimpleObjectProperty<>(Palette.light()), _ -> {}));
        window = FxToolkit.ask(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(canvas, 900, 600));
            stage.show();
            return stage;
        });
        targetWindow(window);
        await().until(() -> FxToolkit.ask(() -> !model.isDrawingProperty().get()));
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            model.close();
            window.close();
        });
        background.finish(Duration.ofSeconds(5));
    }

    // Slow as long as nobody stops it.
    private LayoutResult place(Diagram diagram, LayoutPage page) {
        while (isSlow.get()) {
            Layout.stopIfInterrupted();
            LockSupport.park();
        }
        return OpenFlow.inARow(diagram, page);
    }

    @Test
    void escapeGivesUpTheLayoutAndTheCanvasSaysThatItIsBehind() {
        var before = FxToolkit.ask(() -> OpenFlow.diagram(model));
        isSlow.set(true);
        FxToolkit.run(() -> {
            canvas.graph().requestFocus();
            model.document().typed(OpenFlow.text(model) + "    load(\"again\")\n");
        });
        await().until(() -> FxToolkit.ask(this::isSaid));

        push(KeyCode.ESCAPE);
        await().until(() -> FxToolkit.ask(() -> !model.isDrawingProperty().get() && !isSaid()));
        assertThat(FxToolkit.ask(() -> OpenFlow.diagram(model))).isEqualTo(before);
        assertThat(FxToolkit.ask(() -> model.problemProperty().get())).isNotNull();

        isSlow.set(false);
        FxToolkit.run(() -> model.document().typed(OpenFlow.text(model) + "    load(\"once more\")\n"));
        await().until(() -> FxToolkit.ask(() -> OpenFlow.diagram(model).nodes().size())
                > before.nodes().size() + 1);
    }

    @Test
    void theFirstLayoutIsSaidInTheMiddleOfTheCanvasAndThereAlone() throws IOException, UnreadableException {
        var file = model.file();
        var opened = OpenedFlow.read(file, this::place, OpenFlow.recoveries(file));
        isSlow.set(true);
        var slow = FxToolkit.ask(() -> new DesignerModel(opened, this::place, background));
        var empty = FxToolkit.ask(() -> new CanvasView(slow, new SimpleObjectProperty<>(Palette.light()), _ -> {}));
        FxToolkit.run(() -> window.getScene().setRoot(empty));
        await().until(() -> FxToolkit.ask(() -> empty.lookup(".waiting").isVisible()));
        assertThat(FxToolkit.ask(() -> empty.lookup("#canvas-news").getOpacity()))
                .isZero();

        isSlow.set(false);
        FxToolkit.run(slow::tidyUp);
        await().until(() -> FxToolkit.ask(() -> !empty.lookup(".waiting").isVisible()));
        assertThat(FxToolkit.ask(() -> empty.graph().diagram().nodes())).isNotEmpty();
        FxToolkit.run(slow::close);
    }

    private boolean isSaid() {
        var news = canvas.lookup("#canvas-news");
        return news.isVisible()
                && news.lookupAll(".words").stream()
                        .anyMatch(words -> words instanceof Sentence sentence
                                && sentence.getText().equals(WORDS));
    }
}
