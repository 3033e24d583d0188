package headwater.prefect;

import static org.awaitility.Awaitility.await;

import headwater.prefect.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The real server that tests with the tag `live` run against, and ways to put things there that the client has no
/// method for.
public final class TestServer implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ServerAddress address;

    public TestServer() {
        var api = System.getProperty("headwater.test.server", System.getenv("HEADWATER_TEST_SERVER"));
        if (api == null || api.isBlank()) {
            throw new AssertionError("Live tests need a Prefect server: run packaging/test, or name its API with"
                    + " -Dheadwater.test.server=http://127.0.0.1:4200/api");
        }
        try {
            address = ServerAddress.parse(api);
        } catch (BadAddressException e) {
            throw new AssertionError("headwater.test.server is no address: " + e.getMessage(), e);
        }
    }

    public ServerAddress address() {
        return address;
    }

    /// The server's OpenAPI document, which is next to its API.
    Map<?, ?> openApi() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.api().resolve("/openapi.json")).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return (Map<?, ?>) Objects.requireNonNull(Json.readAny(answer.body()));
    }

    /// Posts a JSON value and answers with the server's, null if it says nothing.
    public @Nullable Object post(String path, Object body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address.api() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        // SQLite locks all of a database for a write: the server then answers 503.
        var answer = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> http.send(request, HttpResponse.BodyHandlers.ofString()),
                        received -> received.statusCode() != 503);
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? null : Json.readAny(answer.body());
    }

    /// Posts a JSON value and answers with the id of what the server made.
    public String make(String path, Object body) throws IOException {
        var made = post(path, body);
        if (made instanceof Map<?, ?> fields && fields.get("id") instanceof String id) {
            return id;
        }
        throw new IOException(path + " made nothing with an id");
    }

    @Override
    public void close() {
        http.close();
    }
}
