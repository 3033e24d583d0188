package headwater.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Inline;
import headwater.app.look.Theme;
import headwater.flow.export.prefect.PrefectTarget;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewTest {
    @TempDir
    Path project;

    @Test
    void showsWhatChangesWhileOneTypesAndWritesIt() throws Exception {
        FxToolkit.start();
        var file = Files.writeString(project.resolve("etl.py"), """
                from prefect import flow

                @flow
                def etl(day: str):
                    print(day)
                """);
        Files.writeString(project.resolve("pyproject.toml"), "");
        var document = new PythonReader(Project.none()).read(file);
        var failures = new ArrayList<Exception>();
        var closed = new CountDownLatch(1);
        var stage = FxToolkit.ask(() -> {
            var window = new Stage();
            window.setScene(new Scene(new StackPane(), 900, 700));
            Theme.LIGHT.dress(window.getScene());
            window.show();
            return window;
        });
        var target = new PrefectTarget("headwater", "UTC");
        Platform.runLater(() -> {
            var model = new ExportModel(document, document.flows().getFirst(), target, new Inline());
            new ExportView(model, stage).ask(failures::add);
            closed.countDown();
        });

        FxToolkit.run(() -> {
            var pane = pane();
            var write = pane.lookupButton(pane.getButtonTypes().getFirst());
            var preview = (TextArea) pane.lookup("#export-preview");
            var remarks = (Label) pane.lookup("#export-remarks");
            assertThat(preview.getText()).contains("+  - name: default", "headwater");

            ((TextField) pane.lookup("#export-cron")).setText("nonsense");
            assertThat(remarks.getText()).contains("not valid");
            assertThat(write.isDisabled()).isTrue();

            ((TextField) pane.lookup("#export-cron")).setText("0 6 * * *");
            assertThat(remarks.getText())
                    .isEqualTo("Line 4: Scheduled runs will fail: the parameter day has no value.");
            assertThat(preview.getText()).contains("0 6 * * *");
            assertThat(write.isDisabled()).isFalse();
            ((javafx.scene.control.Button) write).fire();
        });

        closed.await();
        assertThat(failures).isEmpty();
        assertThat(project.resolve("prefect.yaml")).content().contains("0 6 * * *");
        FxToolkit.run(stage::hide);
    }

    private static DialogPane pane() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .filter(pane -> pane.getButtonTypes().contains(ButtonType.CANCEL))
                .findFirst()
                .orElseThrow();
    }
}
