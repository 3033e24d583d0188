package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.flow.Source;
import headwater.flow.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bar above a flow, with real clicks: what it asks is there from the start, whenever it came up.
class FileBarViewTest {
    private static final String UNSAVED = OpenFlow.TEXT + "# unsaved\n";
    private static final String THEIRS = "# theirs\n" + OpenFlow.TEXT;

    @TempDir
    private Path folder;

    private final Pieces pieces = new Pieces();
    private Path file;
    private Stage stage;
    private DesignerModel model;

    @BeforeEach
    void write() throws IOException {
        FxToolkit.start();
        file = Files.writeString(folder.resolve("orders.py"), OpenFlow.TEXT);
        stage = FxToolkit.ask(Stage::new);
        model = FxToolkit.ask(this::opened);
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void offersTheUnsavedTextThatWasThereWhenTheFileWasOpened() throws Exception {
        leaveUnsaved();
        open();
        click("Restore");
        assertThat(text()).isEqualTo(UNSAVED);
        assertThat(texts()).isEmpty();
    }

    @Test
    void offersTheUnsavedTextOfAFileThatIsGone() throws Exception {
        leaveUnsaved();
        Files.delete(file);
        open();
        click("Restore");
        assertThat(text()).isEqualTo(UNSAVED);
    }

    @Test
    void forgetsTheUnsavedTextThatIsDiscarded() throws Exception {
        leaveUnsaved();
        open();
        click("Discard");
        assertThat(text()).isEqualTo(OpenFlow.TEXT);
        assertThat(texts()).isEmpty();
        assertThat(OpenFlow.open(file).disk().recoveryProperty().get()).isNull();
    }

    @Test
    void asksWhichVersionToKeepWhereTheAnswerWasDueBeforeThereWasABar() throws Exception {
        FxToolkit.run(() -> {
            model.document().typed(UNSAVED);
            pieces.finishAll();
            changeByAnotherProgram();
        });
        show();
        click("Take theirs");
        assertThat(text()).isEqualTo(THEIRS);
    }

    @Test
    void saysThatTheFileWasReloadedUntilThatIsDismissed() throws Exception {
        open();
        FxToolkit.run(this::changeByAnotherProgram);
        assertThat(texts()).contains("orders.py was changed by another program and has been reloaded.");
        click("Dismiss");
        assertThat(texts()).isEmpty();
        assertThat(text()).isEqualTo(THEIRS);
    }

    private void leaveUnsaved() throws IOException, InterruptedException {
        RecoveryFolderTest.dead(folder.resolve("recovery")).keep(file, Source.of(UNSAVED));
    }

    private void changeByAnotherProgram() {
        try {
            Files.writeString(file, THEIRS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        model.disk().look();
        pieces.finishAll();
    }

    private void open() {
        model = FxToolkit.ask(this::opened);
        show();
    }

    private DesignerModel opened() throws UnreadableException {
        return OpenFlow.open(file, pieces);
    }

    private void show() {
        FxToolkit.run(() -> {
            stage.setScene(new Scene(new FileBarView(model, _ -> {}), 900, 200));
            stage.show();
        });
    }

    private void click(String words) {
        FxToolkit.run(() -> {
            var bar = stage.getScene().getRoot();
            // The frame that would place a button of a new bar may not have come yet.
            bar.applyCss();
            bar.layout();
            var button = button(bar, words);
            var place = button.localToScreen(button.getBoundsInLocal());
            var robot = new Robot();
            robot.mouseMove(place.getCenterX(), place.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        FxToolkit.run(pieces::finishAll);
    }

    private static Button button(Parent bar, String words) {
        return bar.lookupAll(".button").stream()
                .filter(node ->
                        node instanceof Button button && button.getText().equals(words))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }

    private List<String> texts() {
        return FxToolkit.ask(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private String text() {
        return FxToolkit.ask(() -> OpenFlow.text(model));
    }
}
