package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.prefect.Credentials;
import headwater.prefect.ServerAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// A Prefect server of Headwater's own on this machine that was seen to answer.
public final class LocalServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Folders folders;
    private final ProcessNote note;

    LocalServer(Folders folders, ProcessNote note) {
        this.folders = folders;
        this.note = note;
    }

    /// The address of its API, in the form of `PREFECT_API_URL`.
    public URI api() {
        return address().api();
    }

    /// The address of its API, which needs no credentials.
    public ServerAddress address() {
        return address(note.port());
    }

    /// The address of a local server that listens on this port.
    static ServerAddress address(int port) {
        return new ServerAddress(URI.create("http://127.0.0.1:" + port + "/api"), new Credentials.None());
    }

    /// The port that it listens on.
    public int port() {
        return note.port();
    }

    /// The number of its process.
    public long pid() {
        return note.pid();
    }

    /// Whether it runs until it is stopped, rather than until the last program that uses it ends.
    boolean isKept() {
        return note.owner() == 0;
    }

    /// Whether its process ended although no one stopped it: stopping it removes its note.
    boolean wasKilled() {
        return !isAlive()
                && ProcessNote.read(LocalServers.note(folders))
                        .filter(now -> now.pid() == note.pid())
                        .isPresent();
    }

    /// Has an action carried out on a thread of the system when the process has ended.
    void onEnd(Runnable action) {
        var _ = note.alive()
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(action);
    }

    /// Whether its process runs.
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
        Uninterrupted.run(() -> {
            // Else a program that starts could find the server in the moment before it ends.
            try (var lock = ServerLock.takeWithin(folders, PATIENCE)) {
                var users = new ServerUsers(folders);
                users.leave();
                // One that was started after this one died is ended by its own users.
                var isKept = ProcessNote.read(LocalServers.note(folders))
                        .filter(now -> now.pid() != note.pid() || now.owner() == 0)
                        .isPresent();
                if (lock != null && !isKept && users.areGone()) {
                    end();
                }
            } catch (IOException | InterruptedException unknown) {
                // Who else uses it is not known, so it is left running; the next start finds it again.
                return;
            }
        });
    }

    /// Ends the server, even while others use it.
    void stop() throws IOException, InterruptedException {
        try (var _ = ServerLock.takeWithin(folders, PATIENCE)) {
            end();
        }
    }

    private void end() throws IOException {
        // The note goes first: others see by this that the server was not killed.
        Files.deleteIfExists(LocalServers.note(folders));
        note.alive().ifPresent(Processes::endGently);
    }
}
