package headwater.prefect;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Carries requests to one server. Blocks; any thread may call; interrupting a virtual thread ends a call.
final class Transport implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    /// How often a busy server (503: its database is locked) is asked.
    private static final int ATTEMPTS = 4;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final ServerAddress address;
    private final HttpUrl api;
    private final OkHttpClient http;
    private final CsrfToken csrf = new CsrfToken();
    private final Meter meter = new Meter(System::nanoTime);

    Transport(ServerAddress address) {
        this.address = address;
        this.api = HttpUrl.get(address.api().toString());
        // The server closes what was idle for 5 s (uvicorn's default), so give connections up before.
        this.http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(30))
                .writeTimeout(Duration.ofSeconds(30))
                .connectionPool(new ConnectionPool(5, 4, TimeUnit.SECONDS))
                .retryOnConnectionFailure(true)
                .build();
    }

    ServerAddress address() {
        return address;
    }

    Traffic traffic() {
        return meter.read();
    }

    <T> T get(Path path, Class<T> type) throws PrefectException {
        return read(text(request(path).get()), type);
    }

    <T> List<T> getList(Path path, Class<T> type) throws PrefectException {
        return readList(text(request(path).get()), type);
    }

    <T> T post(Path path, Map<String, ?> body, Class<T> type) throws PrefectException {
        return read(text(request(path).post(body(body))), type);
    }

    <T> List<T> postForList(Path path, Map<String, ?> body, Class<T> type) throws PrefectException {
        return readList(text(request(path).post(body(body))), type);
    }

    void delete(Path path) throws PrefectException {
        text(request(path).delete());
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    private Request.Builder request(Path path) {
        var url = api.newBuilder();
        path.segments().forEach(url::addPathSegment);
        path.query().forEach(url::addQueryParameter);
        var request = new Request.Builder().url(url.build()).header("Accept", "application/json");
        var header = address.credentials().header();
        return header == null ? request : request.header("Authorization", header);
    }

    private static RequestBody body(Map<String, ?> body) {
        return RequestBody.create(Json.write(body), JSON);
    }

    private String text(Request.Builder request) throws PrefectException {
        for (var attempt = 1; ; attempt++) {
            var token = csrf.token();
            csrf.headers(token).forEach(request::header);
            var answer = exchange(request.build());
            if (answer.isGood()) {
                return answer.body();
            }
            var refusal = Refusals.of(answer.status(), answer.body(), address);
            if (attempt < ATTEMPTS && CsrfToken.isWanted(refusal)) {
                csrf.renew(token, this::csrfToken);
            } else if (attempt < ATTEMPTS && answer.status() == 503) {
                pause(FIRST_PAUSE.multipliedBy(attempt));
            } else {
                throw refusal;
            }
        }
    }

    private Answer exchange(Request request) throws PrefectException {
        var moment = meter.sent();
        try (var response = http.newCall(request).execute()) {
            var answer = new Answer(response.code(), response.body().string());
            meter.answered(moment);
            return answer;
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private String csrfToken(String client) throws PrefectException {
        var path = Path.of("csrf-token").asking("client", client);
        var answer = exchange(request(path).get().build());
        if (!answer.isGood()) {
            throw Refusals.of(answer.status(), answer.body(), address);
        }
        return read(answer.body(), CsrfToken.Told.class).token();
    }

    private void pause(Duration duration) throws PrefectException {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw unreachable(interrupted(e));
        }
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        var interrupted = new InterruptedIOException("interrupted");
        interrupted.initCause(cause);
        return interrupted;
    }

    private PrefectException unreachable(IOException cause) {
        return new PrefectException.Unreachable(Refusals.words(cause, address.hostAndPort()), cause);
    }

    private <T> T read(String text, Class<T> type) throws PrefectException {
        try {
            return Json.read(text, type);
        } catch (JsonException e) {
            throw unreadable(text, e);
        }
    }

    private <T> List<T> readList(String text, Class<T> type) throws PrefectException {
        try {
            return Json.readList(text, type);
        } catch (JsonException e) {
            throw unreadable(text, e);
        }
    }

    private PrefectException unreadable(String text, JsonException e) {
        var page = text.stripLeading().startsWith("<");
        return new PrefectException.Unreadable(
                page
                        ? address.api()
                                + " answers with a web page, not with Prefect's API. Does the address end in /api?"
                        : "The answer of " + address.hostAndPort() + " is not what a Prefect server says: "
                                + e.getMessage());
    }

    /// A path below the API's root, and a query. Parts are encoded by whoever sends it.
    record Path(List<String> segments, Map<String, String> query) {
        static Path of(String... segments) {
            return new Path(List.of(segments), Map.of());
        }

        Path asking(String name, @Nullable String value) {
            return value == null ? this : new Path(segments, Map.of(name, value));
        }
    }

    private record Answer(int status, String body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }
}
