package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.program.Folders;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerNotesTest {
    // The owner is a process that cannot be: its program was killed. So was the worker.
    private static final ProcessNote DEAD = new ProcessNote(Long.MAX_VALUE, 1, 0, Long.MAX_VALUE, 1);

    @TempDir
    Path place;

    @AutoClose
    private final MockWebServer theirs = new MockWebServer();

    @AutoClose
    private final MockWebServer other = new MockWebServer();

    @BeforeEach
    void startServers() throws IOException {
        for (var server : List.of(theirs, other)) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse(200, Headers.of("Content-Type", "application/json"), "[]");
                }
            });
            server.start();
        }
    }

    @Test
    void closesAnOrphanAgainstTheServerAndTheQueueThatItServed() throws Exception {
        var file = note(new WorkerNote(DEAD, api(theirs), false, "pool", "queue"));

        closeOrphans(other, false);

        assertThat(other.getRequestCount()).isZero();
        assertThat(requests(theirs))
                .contains("DELETE /api/work_pools/pool/queues/queue", "DELETE /api/work_pools/pool/workers/queue");
        assertThat(file).doesNotExist();
    }

    @Test
    void followsTheLocalServerToItsNewPort() throws Exception {
        var file = note(new WorkerNote(DEAD, "http://127.0.0.1:9/api", true, "pool", "queue"));

        closeOrphans(other, true);

        assertThat(requests(other)).contains("DELETE /api/work_pools/pool/queues/queue");
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsTheNoteOfAServerThatCannotBeReached() throws Exception {
        var file = note(new WorkerNote(DEAD, "http://127.0.0.1:9/api", false, "pool", "queue"));

        closeOrphans(other, false);

        assertThat(file).exists();
        assertThat(other.getRequestCount()).isZero();
    }

    @Test
    void leavesAloneWhatAnotherProgramUses() throws Exception {
        var mine = ProcessNote.of(ProcessHandle.current(), 0, false);
        var file = note(new WorkerNote(mine, api(theirs), false, "pool", "queue"));

        closeOrphans(theirs, false);

        assertThat(file).exists();
        assertThat(theirs.getRequestCount()).isZero();
    }

    @Test
    void removesATornNote() throws Exception {
        var file = notes().file("queue");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "{\"process\":");

        closeOrphans(other, false);

        assertThat(file).doesNotExist();
    }

    @Test
    void holdsNoSecret() throws Exception {
        var file = note(new WorkerNote(DEAD, "https://example.org/api", false, "pool", "queue"));

        assertThat(Files.readString(file)).contains("https://example.org/api").doesNotContain("token", "password");
    }

    private Path note(WorkerNote note) throws IOException {
        var file = notes().file(note.queue());
        note.save(file);
        return file;
    }

    private WorkerNotes notes() {
        return WorkerNotes.in(Folders.of(Map.of("HOME", place.toString()), "Linux"));
    }

    private static List<String> requests(MockWebServer server) throws InterruptedException {
        var requests = new ArrayList<String>();
        while (requests.size() < server.getRequestCount()) {
            var request = server.takeRequest();
            requests.add(request.getMethod() + " " + request.getUrl().encodedPath());
        }
        return requests;
    }

    private static String api(MockWebServer server) {
        return "http://127.0.0.1:" + server.getPort() + "/api";
    }

    private void closeOrphans(MockWebServer server, boolean isLocal) throws Exception {
        try (var client = new PrefectClient(new ServerAddress(URI.create(api(server)), new Credentials.None()))) {
            notes().closeOrphans(client, isLocal);
        }
    }
}
