package headwater.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.look.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        var settings = new Settings(Theme.DARK, -20, 35.5, 1400, 900, true, List.of("/flows/orders.py", "/ü/漢.py"));
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
    @ValueSource(strings = {"", "{", "null", "[]", "3", "{\"theme\": \"PURPLE\"}", "{\"open\": [null]}"})
    void areTheDefaultWhenTheFileIsBroken(String text) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file(), text);
        assertThat(Settings.read(file())).isEqualTo(Settings.DEFAULT);
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
        Files.writeString(file(), "{\"theme\": \"DARK\", \"from_the_future\": {\"a\": 1}}");
        assertThat(Settings.read(file()).theme()).isEqualTo(Theme.DARK);
        assertThat(Settings.read(file()).width()).isEqualTo(1280);
    }

    @Test
    void doNotMakeAWindowTooSmallToUse() {
        var settings = new Settings(Theme.LIGHT, 0, 0, 1, 1, false, List.of());
        assertThat(settings.width()).isGreaterThanOrEqualTo(400);
        assertThat(settings.height()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void haveNoPlaceForASecret() {
        assertThat(Arrays.stream(Settings.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactlyInAnyOrder("theme", "x", "y", "width", "height", "maximized", "open");
    }

    private Path file() {
        return folder.resolve("config/settings.json");
    }
}
