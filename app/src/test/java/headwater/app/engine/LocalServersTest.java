package headwater.app.engine;

import static headwater.app.problem.Sentences.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import headwater.app.program.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LocalServersTest {
    @TempDir
    Path place;

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        var venv = venv(FakePython.good(place.resolve("bin")));
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> servers().start(venv, other.getLocalPort(), false, _ -> {}))
                    .isInstanceOf(EngineException.PortTaken.class)
                    .satisfies(saying("Port " + other.getLocalPort() + " is in use"));
        }
    }

    @Test
    void saysWhyAServerThatDiesAtOnceDidSo() throws Exception {
        var venv = venv(FakePython.withPrefect(
                place.resolve("bin"), "case \"$*\" in *'server start'*) echo 'TypeError: what a pity'; exit 1;; esac"));

        assertThatThrownBy(() -> servers().start(venv, 0, false, _ -> {}))
                .isInstanceOf(EngineException.ServerFailed.class)
                .satisfies(saying("TypeError: what a pity"));
        assertThat(servers().running()).isEmpty();
    }

    @Test
    void endsAServerOfWhichNoNoteCanBeKept() throws Exception {
        var venv = venv(FakePython.withPrefect(
                place.resolve("bin"), "case \"$*\" in *'server start'*) sleep 600; exit 0;; esac"));
        Files.createDirectories(LocalServers.note(folders()).resolve("in the way"));

        assertThatThrownBy(() -> servers().start(venv, 0, false, _ -> {})).isInstanceOf(IOException.class);
        await().until(() -> ProcessHandle.current()
                .descendants()
                .noneMatch(process -> process.info().commandLine().orElse("").contains(place.toString())));
    }

    @Test
    void doesNotTakeAnotherProcessForTheServer() throws Exception {
        var self = ProcessHandle.current().pid();
        var note = LocalServers.note(folders());
        new ProcessNote(self, 1, 4200, 0, 0).save(note);

        assertThat(servers().running()).isEmpty();
        assertThat(servers().stop()).isFalse();
    }

    @Test
    void leavesTheServerThatTookThePlaceOfADeadOne() throws Exception {
        var note = LocalServers.note(folders());
        new ProcessNote(ProcessHandle.current().pid(), 1, 4200, 0, 0).save(note);

        new LocalServer(folders(), new ProcessNote(Long.MAX_VALUE, 1, 4200, 2, 1)).close();

        assertThat(note).exists();
    }

    @Test
    void overlooksATornNote() throws Exception {
        var note = LocalServers.note(folders());
        Files.createDirectories(note.resolveSibling(""));
        Files.writeString(note, "{\"pid\":");

        assertThat(servers().running()).isEmpty();
    }

    private Venv venv(FakePython python) throws Exception {
        return new PrefectEnvironment(folders(), python.environment()).prepare(_ -> {});
    }

    private LocalServers servers() {
        return new LocalServers(folders(), Map.of("PATH", "/usr/bin:/bin"));
    }

    private Folders folders() {
        return Folders.of(Map.of("HOME", place.resolve("a home").toString()), "Linux");
    }
}
