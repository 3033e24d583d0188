package headwater.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.log.ProgramLog;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    @TempDir
    Path folder;

    @Test
    void nameTheVersionsTheFoldersAndTheLastLines() {
        var system = new Properties();
        system.putAll(Map.of(
                "java.version", "25.0.1",
                "java.vm.name", "OpenJDK 64-Bit Server VM",
                "java.vendor", "Eclipse Adoptium",
                "javafx.runtime.version", "26.0.2",
                "os.name", "Linux",
                "os.version", "6.1",
                "os.arch", "amd64",
                "user.home", "/home/ada"));
        var folders = Folders.of(Map.of("HOME", "/home/ada"), "Linux");
        var lines = List.of("one", "two with Authorization: Bearer hunter2");

        var text = new Diagnostics("0.1.0", "Prefect 3.9.1 at http://me:hunter2@host:4200", folders, system, lines)
                .text(new Secrets());

        assertThat(text).isEqualTo("""
                Headwater 0.1.0
                Prefect server: Prefect 3.9.1 at http://***@host:4200
                Java: 25.0.1, OpenJDK 64-Bit Server VM by Eclipse Adoptium
                JavaFX: 26.0.2
                System: Linux 6.1, amd64
                Cache folder: ~/.cache/headwater
                Data folder: ~/.local/share/headwater
                Log folder: ~/.local/state/headwater/log
                Settings folder: ~/.config/headwater

                Last lines of the log:
                one
                two with Authorization: ***
                """);
    }

    @Test
    void readTheLog() {
        var folders = new Folders(folder, folder, folder, folder);
        try (var _ = ProgramLog.open(folders.logs(), new Secrets())) {
            System.getLogger("headwater").log(Level.INFO, "something happened");

            assertThat(Diagnostics.of(folders, "not connected").text(new Secrets()))
                    .contains("Headwater (development)", "Prefect server: not connected", "something happened");
        }
    }

    @Test
    void sayThatTheLogCannotBeRead() {
        var folders = new Folders(folder, folder, folder, folder.resolve("none"));
        try (var log = ProgramLog.open(folder, new Secrets())) {
            assertThat(new Diagnostics("1", "none", folders, new Properties(), List.of()).text(new Secrets()))
                    .contains("JavaFX: unknown");
            assertThat(log.folder()).isEqualTo(folder);
        }
    }
}
