package headwater.prefect;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// A server on this machine that gives the answers that a test sets, in order.
public final class PretendServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<PrefectClient> clients = new ArrayList<>();

    public PretendServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a real Prefect 3.8.8 answered, from the test resources.
    public static String recorded(String name) {
        try (var stream = PretendServer.class.getResourceAsStream("recorded/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServerAddress address() {
        try {
            return ServerAddress.parse("127.0.0.1:" + server.getPort());
        } catch (BadAddressException e) {
            throw new IllegalStateException(e);
        }
    }

    public PrefectClient client() {
        return client(new Credentials.None());
    }

    public PrefectClient client(Credentials credentials) {
        var client = new PrefectClient(address().withCredentials(credentials));
        clients.add(client);
        return client;
    }

    public void answers(String body) {
        answers(200, body);
    }

    public void answers(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    public void answers(MockResponse response) {
        server.enqueue(response);
    }

    public void opensFeed(WebSocketListener listener) {
        server.enqueue(new MockResponse.Builder().webSocketUpgrade(listener).build());
    }

    public int requests() {
        return server.getRequestCount();
    }

    public RecordedRequest request() throws InterruptedException {
        return server.takeRequest();
    }

    /// The body of the next request, as JSON values.
    public Map<String, @Nullable Object> body() throws InterruptedException, JsonException {
        var body = new LinkedHashMap<String, @Nullable Object>();
        ((Map<?, ?>) Objects.requireNonNull(json(request()))).forEach((key, value) -> body.put((String) key, value));
        return body;
    }

    public static @Nullable Object json(RecordedRequest request) throws JsonException {
        var body = request.getBody();
        return body == null || body.size() == 0 ? null : Json.readAny(body.utf8());
    }

    @Override
    public void close() {
        clients.forEach(PrefectClient::close);
        server.close();
    }
}
