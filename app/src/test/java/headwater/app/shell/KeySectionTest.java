package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.designer.RecoveryFolder;
import headwater.app.engine.LocalPrefect;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.launch.Launch;
import headwater.app.launch.LaunchModel;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import headwater.app.servers.ServersModel;
import headwater.graph.layout.rows.RowLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySectionTest {
    @AutoClose
    private final LocalPrefect local;

    private final List<CommandGroup> groups;

    KeySectionTest(@TempDir Path folder) {
        var folders = Folders.of(Map.of("HOME", folder.resolve("home").toString()), "Linux");
        local = new LocalPrefect(folders, Map.of("PATH", folder.toString()));
        var pieces = new Pieces();
        var launch = new LaunchModel(new Launch(local, folders), pieces);
        var recoveries = new RecoveryFolder(folder.resolve("recovery"));
        var shell = new ShellModel(
                pieces,
                new RowLayout(),
                new ServersModel(pieces, local, Map.of()),
                launch,
                recoveries,
                Secrets.of(Map.of()));
        groups = FxToolkit.ask(
                () -> new Commands(shell, new WindowCommands(shell, new Stage(), _ -> {}), () -> {}, () -> {}, () -> {})
                        .groups());
    }

    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @Test
    void givesNoKeyTwoMeanings() {
        for (var place : List.of(KeySection.canvas(), KeySection.code(), KeySection.run())) {
            var meanings = Stream.of(KeySection.window(groups), place)
                    .flatMap(section -> section.rows().stream())
                    .flatMap(row -> row.keys().stream())
                    .map(KeySectionTest::spelled)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            meanings.values().removeIf(count -> count == 1);

            assertThat(meanings).as(place.name()).isEmpty();
        }
    }

    @Test
    void namesTheModifiersOfSeveralKeysOnce() {
        var row = new KeySection.Row(
                List.of(
                        new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN),
                        new KeyCodeCombination(KeyCode.F4, KeyCombination.SHIFT_DOWN)),
                "Find");

        assertThat(row.hand()).isEqualTo("Shift+F3 F4");
    }

    @Test
    void namesTheKeysOfEveryRow() {
        assertThat(KeySection.all(groups))
                .hasSize(5)
                .allSatisfy(section -> assertThat(section.rows())
                        .allSatisfy(row ->
                                assertThat(List.of(row.hand(), row.meaning())).doesNotContain("")));
    }

    private static String spelled(KeyCombination keys) {
        return keys.getName();
    }
}
