package headwater.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Inline;
import headwater.app.fx.Uncaught;
import headwater.app.log.ProgramLog;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
    @TempDir
    Path folder;

    private ProgramLog log;
    private Stage stage;
    private Help help;

    @BeforeEach
    void open() {
        FxToolkit.start();
        // A window that an earlier test left open could fail here, and its failure would be shown first.
        FxToolkit.closeWindows();
        var folders = new Folders(folder, folder, folder, folder);
        log = ProgramLog.open(folders.logs(), new Secrets());
        stage = FxToolkit.ask(() -> {
            var window = new Stage();
            window.setScene(new Scene(new StackPane()));
            window.show();
            return window;
        });
        help = FxToolkit.ask(() -> new Help(stage, folders, new Secrets(), new Inline(), () -> "Prefect 3.9.1"));
        Uncaught.show(help::show);
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            FxToolkit.closeWindows();
            Thread.setDefaultUncaughtExceptionHandler(null);
        });
        log.close();
    }

    @Test
    void showsAFailureInOneSentenceWithDetailsToCopyAndGoesOn() {
        fail(new IllegalStateException("password=hunter2"));

        FxToolkit.run(() -> {
            var pane = dialog();
            assertThat(pane.getContentText())
                    .startsWith("Headwater has an error: IllegalStateException in HelpTest.java, line ")
                    .endsWith("Please report it. You can continue working.");
            var copy = (Button) pane.lookupButton(pane.getButtonTypes().getFirst());
            copy.fire();
            assertThat(copy.getText()).isEqualTo("Copied");
            assertThat(Clipboard.getSystemClipboard().getString())
                    .startsWith("java.lang.IllegalStateException: password=***")
                    .contains("at headwater.app.help.HelpTest", "Headwater (development)", "Prefect 3.9.1", "Uncaught")
                    .doesNotContain("hunter2");
            assertThat(stage.isShowing()).isTrue();
        });
    }

    @Test
    void showsOneFailureAtATime() {
        fail(new IllegalStateException("first"));
        fail(new IllegalStateException("second"));
        FxToolkit.run(() -> assertThat(Window.getWindows()).hasSize(2));

        FxToolkit.run(() -> dialog().getScene().getWindow().hide());
        fail(new IllegalStateException("third"));
        FxToolkit.run(() -> assertThat(Window.getWindows()).hasSize(2));
    }

    @Test
    void showsTheDiagnosticsThatItCopies() {
        System.getLogger("headwater").log(Level.INFO, "something happened");
        FxToolkit.run(() -> {
            help.copyDiagnostics();

            var pane = dialog();
            var text = (TextArea) pane.lookup("#diagnostics");
            assertThat(text.getText()).contains("Headwater (development)", "Prefect 3.9.1", "something happened");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(text.getText());
            assertThat(pane.lookupAll(".label")).anyMatch(node -> node instanceof Label label && label.isWrapText());
        });
    }

    private static void fail(RuntimeException failure) {
        Platform.runLater(() -> {
            throw failure;
        });
        // The failure comes first, then what shows it.
        FxToolkit.run(() -> {});
        FxToolkit.run(() -> {});
    }

    private static DialogPane dialog() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
