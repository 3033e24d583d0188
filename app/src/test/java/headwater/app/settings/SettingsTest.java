package headwater.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.lists.KeptColumn;
import headwater.app.look.Theme;
import headwater.app.panels.Panel;
import headwater.app.panels.PanelSize;
import headwater.app.panels.Panels;
import headwater.app.runs.SavedFilter;
import headwater.app.servers.ServerColour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        var panels = Panels.DEFAULT.with(Panel.CODE, true).with(PanelSize.BOTTOM_PANEL_HEIGHT, 300);
        var open = List.of("/flows/orders.py", "/ü/漢.py");
        var settings = new Settings(
                Theme.DARK,
                -20,
                35.5,
                1400,
                900,
                true,
                panels,
                open,
                Map.of("127.0.0.1:4200", Instant.EPOCH),
                Set.of("prefect:4200"),
                List.of(new SavedFilter("Failed today", "state:failed since:24h", true)),
                Map.of("prefect:4200", ServerColour.MAGENTA),
                Map.of("RUNS", List.of(new KeptColumn("State", 120, true), new KeptColumn("Tags", 90, false))),
                List.of("prefect:4200", "127.0.0.1:4200"));
        settings.write(file());
        assertThat(Settings.read(file())).isEqualTo(settings);
    }

    @Test
    void knowNoPlaceBeforeTheWindowHadOne() throws IOException {
        Settings.DEFAULT.write(file());
        assertThat(Settings.read(file())).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void areTheDefaultWithoutAFile() {
        assertThat(Settings.read(file())).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "3", "{\"open\": [null]}"})
    void areTheDefaultWhenTheFileIsBroken(String text) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file(), text);
        assertThat(Settings.read(file())).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void leaveOutWhatOnlyAnotherVersionKnows() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file(), """
                {"theme": "PURPLE", "width": 1500, "panels": {"sizes": {"ATTIC_HEIGHT": 300.0, "INSPECTOR_WIDTH": 310.0}}}""");

        assertThat(Settings.read(file()).theme()).isEqualTo(Theme.LIGHT);
        assertThat(Settings.read(file()).width()).isEqualTo(1500);
        assertThat(Settings.read(file()).panels().sizes()).containsExactly(Map.entry(PanelSize.INSPECTOR_WIDTH, 310.0));
    }

    @Test
    void keepAnUnreadableFileBesideTheOneThatReplacesIt() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file(), "{\"theme\": \"DARK\", oops");

        Settings.read(file()).write(file());

        assertThat(file().resolveSibling("settings.json.unreadable")).hasContent("{\"theme\": \"DARK\", oops");
        assertThat(Settings.read(file())).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void bearWhatALaterVersionAdds() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file(), """
                {"theme": "DARK", "from_the_future": {"a": 1}, "panels": {"shown": ["CODE"], "from_the_future": 1}}
                """);
        assertThat(Settings.read(file()).theme()).isEqualTo(Theme.DARK);
        assertThat(Settings.read(file()).width()).isEqualTo(1280);
        assertThat(Settings.read(file()).panels().shown()).containsExactly(Panel.CODE);
    }

    @Test
    void doNotMakeAWindowTooSmallToUse() {
        var settings = new Settings(
                Theme.LIGHT,
                0,
                0,
                1,
                1,
                false,
                Panels.DEFAULT,
                List.of(),
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of());
        assertThat(settings.width()).isGreaterThanOrEqualTo(400);
        assertThat(settings.height()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void haveNoPlaceForASecret() {
        assertThat(Arrays.stream(Settings.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactlyInAnyOrder(
                        "theme",
                        "x",
                        "y",
                        "width",
                        "height",
                        "maximized",
                        "panels",
                        "open",
                        "seen",
                        "readOnly",
                        "filters",
                        "columns",
                        "servers",
                        "colours");
    }

    private Path file() {
        return folder.resolve("config/settings.json");
    }
}
