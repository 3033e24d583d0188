package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.designer.RecoveryFolder;
import headwater.app.engine.LocalPrefect;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.launch.Launch;
import headwater.app.launch.LaunchModel;
import headwater.app.log.Secrets;
import headwater.app.monitor.RunModel;
import headwater.app.program.Folders;
import headwater.app.servers.ServersModel;
import headwater.graph.layout.rows.RowLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;

/// The Run button of the window on a page that can run what is selected on it, with a hand on the mouse.
class RunButtonTest extends FxRobot {
    private final List<String> ran = new ArrayList<>();
    private final StringProperty obstacle = new SimpleStringProperty("");

    @AutoClose
    private final LocalPrefect local;

    private final ShellModel shell;

    RunButtonTest(@TempDir Path folder) {
        FxToolkit.start();
        var pieces = new Pieces();
        var folders = Folders.of(Map.of("HOME", folder.toString()), "Linux");
        local = new LocalPrefect(folders, Map.of());
        shell = FxToolkit.ask(() -> new ShellModel(
                pieces,
                new RowLayout(),
                new ServersModel(pieces, local, Map.of()),
                new LaunchModel(new Launch(local, folders), pieces),
                new RecoveryFolder(folder),
                Secrets.of(Map.of())));
        FxToolkit.run(() -> {
            var commands = new WindowCommands(shell, new Stage(), _ -> {});
            ObservableValue<@Nullable RunModel> none = new SimpleObjectProperty<>();
            FxToolkit.show(new TopBar(shell, commands, none, List.of(), () -> {}), 1280, 44);
        });
    }

    @AfterEach
    void letGo() {
        FxToolkit.closeWindows();
    }

    @Test
    void doesWhatThePageDoes() {
        FxToolkit.run(() -> shell.show(
                page(Map.of(PageCommand.RUN, PageAction.unless(obstacle, () -> ran.add("the selected deployment"))))));
        assertThat(FxToolkit.ask(() -> run().getAccessibleHelp()))
                .isEqualTo("Run the selected deployment, after asking for its parameters");
        clickOn("#run");
        assertThat(ran).containsExactly("the selected deployment");
    }

    @Test
    void saysWhyItCannot() {
        FxToolkit.run(() -> {
            shell.show(page(Map.of(PageCommand.RUN, PageAction.unless(obstacle, () -> ran.add("anything")))));
            obstacle.set("no deployment is selected");
            assertThat(run().isDisabled()).isTrue();
            assertThat(run().getAccessibleHelp()).isEqualTo("It cannot be run: no deployment is selected");
            obstacle.set("");
            assertThat(run().isDisabled()).isFalse();
        });
    }

    @Test
    void runsNothingOnAPageThatHasNothingToRun() {
        FxToolkit.run(() -> {
            shell.show(page(Map.of()));
            assertThat(run().isDisabled()).isTrue();
            assertThat(run().getAccessibleHelp()).isEqualTo("There is no flow here to run");
        });
    }

    private Button run() {
        return lookup("#run").queryButton();
    }

    private static Page page(Map<PageCommand, PageAction> commands) {
        return new Page() {
            @Override
            public ObservableValue<String> title() {
                return new SimpleStringProperty("Page");
            }

            @Override
            public Feather icon() {
                return Feather.BOX;
            }

            @Override
            public Node view() {
                return new Label();
            }

            @Override
            public Map<PageCommand, PageAction> commands() {
                return commands;
            }

            @Override
            public void close() {}
        };
    }
}
