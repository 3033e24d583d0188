package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.program.Folders;
import headwater.prefect.ClientSettings;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import headwater.prefect.Timeouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class WayToServerTest {
    private static final String HEADERS = "{\"X-Team\":\"a secret\"}";

    @TempDir
    Path place;

    @AutoClose
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void startServer() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var path = request.getUrl().encodedPath();
                // The work pool exists already.
                return path.equals("/api/work_pools/")
                        ? new MockResponse(409, Headers.EMPTY, "{}")
                        : new MockResponse(
                                200,
                                Headers.of("Content-Type", "application/json"),
                                path.endsWith("filter") ? "[]" : "{}");
            }
        });
        server.start();
    }

    @Test
    void isTheSameForTheWindowAndForAllThatRunsAFlow() throws Exception {
        var python = FakePython.withPrefect(place.resolve("bin"), """
                case "$*" in
                  *'worker start'*) env > '%1$s/worker'; echo ' started!'; exec sleep 600 ;;
                  *) env > '%1$s/deploy'
                     echo "successfully created with id '01234567-89ab-cdef-0123-456789abcdef'" ;;
                esac\
                """.formatted(place));
        var folders = Folders.of(Map.of("HOME", place.resolve("a home").toString()), "Linux");
        var settings = ClientSettings.of(
                Map.of("PREFECT_CLIENT_CUSTOM_HEADERS", HEADERS, "PREFECT_API_TLS_INSECURE_SKIP_VERIFY", "yes"));
        var address = ServerAddress.parse("http://127.0.0.1:" + server.getPort());
        try (var client = new PrefectClient(address, Timeouts.USUAL, settings);
                var local = new LocalPrefect(folders, python.environment())) {
            local.deploy(client, place, place.resolve("prefect.yaml"), "daily", _ -> {});

            assertThat(note(folders)).doesNotContain("secret");
        }

        for (var process : new String[] {"worker", "deploy"}) {
            assertThat(place.resolve(process))
                    .content()
                    .contains("PREFECT_CLIENT_CUSTOM_HEADERS=" + HEADERS + "\n")
                    .contains("PREFECT_API_TLS_INSECURE_SKIP_VERIFY=true\n");
        }
        assertThat(server.getRequestCount()).isPositive();
        for (int count = server.getRequestCount(); count > 0; count--) {
            var request = server.takeRequest();
            assertThat(request.getHeaders().get("X-Team"))
                    .as(request.getUrl().encodedPath())
                    .isEqualTo("a secret");
        }
    }

    private static String note(Folders folders) throws IOException {
        try (var notes = Files.newDirectoryStream(WorkerNotes.in(folders).folder(), "*.json")) {
            return Files.readString(notes.iterator().next());
        }
    }
}
