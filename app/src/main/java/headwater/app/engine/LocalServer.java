package headwater.app.engine;

import headwater.app.program.Folders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Prefect server of Headwater's own on this machine that was seen to answer.
public final class LocalServer implements AutoCloseable {
    private final Folders folders;
    private final ProcessNote note;

    LocalServer(Folders folders, ProcessNote note) {
        this.folders = folders;
        this.note = note;
    }

    /// The address of its API, as `PREFECT_API_URL` wants it.
    public URI api() {
        return URI.create("http://127.0.0.1:" + note.port() + "/api");
    }

    /// The port that it listens on.
    public int port() {
        return note.port();
    }

    /// The number of its process.
    public long pid() {
        return note.pid();
    }

    /// Whether its process still runs.
    public boolean isAlive() {
        return note.alive().isPresent();
    }

    /// The file with its output.
    public Path log() {
        return LocalServers.log(folders);
    }

    /// Lets go of the server. It ends with the last program that uses it, unless it was started to be kept.
    @Override
    public void close() {
        try {
            var users = new ServerUsers(folders);
            users.leave();
            // One that was started since, where this one died, is for its own users to end.
            var kept = ProcessNote.read(LocalServers.note(folders))
                    .filter(now -> now.pid() != note.pid() || now.owner() == 0)
                    .isPresent();
            if (!kept && users.areGone()) {
                stop();
            }
        } catch (IOException unreadable) {
            // Who else uses it cannot be told, so it is left running; the next start finds it again.
            return;
        }
    }

    void stop() throws IOException {
        note.alive().ifPresent(Stopping::gently);
        Files.deleteIfExists(LocalServers.note(folders));
    }
}
