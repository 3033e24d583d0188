package headwater.prefect;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Carries requests to one server. Blocks; any thread may call; interrupting a virtual thread ends a call.
final class Transport implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    // The largest answers, graphs of 10,000 nodes and pages of logs, have a few megabytes.
    private static final long MOST_BYTES = 64L << 20;

    private final ServerAddress address;
    private final Timeouts timeouts;
    private final ClientSettings settings;
    private final @Nullable Trust trust;
    // A secret; null for none.
    private final @Nullable String authorization;
    // Why no request can be made; null if one can.
    private final @Nullable Failure unsendable;
    private final HttpUrl api;
    private final OkHttpClient http;
    private final OkHttpClient sockets;
    private final CsrfToken csrf = new CsrfToken();
    private final Meter meter = new Meter(System::nanoTime);

    /// @param trust whom the client believes to be its server; null for the usual
    Transport(ServerAddress address, Timeouts timeouts, ClientSettings settings, @Nullable Trust trust) {
        this.address = address;
        this.timeouts = timeouts;
        this.settings = settings;
        this.trust = trust;
        this.authorization = address.credentials().header();
        this.unsendable = unsendable(address, settings);
        this.api = HttpUrl.get(address.api().toString());
        // The server closes what was idle for 5 s (uvicorn's default), so give connections up before.
        var builder = new OkHttpClient.Builder()
                .proxy(settings.proxies().of(address.api()))
                .proxyAuthenticator(toProxy(settings.proxies().credentials(address.api())))
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.answer())
                .writeTimeout(timeouts.answer())
                .connectionPool(new ConnectionPool(5, 4, TimeUnit.SECONDS))
                .dispatcher(new Dispatcher(Executors.newVirtualThreadPerTaskExecutor()))
                .retryOnConnectionFailure(true);
        if (trust != null) {
            builder.sslSocketFactory(trust.sockets(), trust.manager());
        }
        if (trust != null && !trust.isVerified()) {
            builder.hostnameVerifier((_, _) -> true);
        }
        this.http = builder.build();
        // The same connections and threads. A feed may be silent for hours once it is open: its pings say whether
        // it lives.
        this.sockets = http.newBuilder().pingInterval(timeouts.ping()).build();
    }

    /// Answers a proxy that asks who comes.
    ///
    /// @param pair `user:password`; null for nobody
    private static Authenticator toProxy(@Nullable String pair) {
        var header = "Proxy-Authorization";
        // A proxy that asks again does not believe it.
        return (_, response) -> pair == null || response.request().header(header) != null
                ? null
                : response.request()
                        .newBuilder()
                        .header(header, Credentials.Basic.of(pair).header())
                        .build();
    }

    /// This, if all that goes into headers can be sent: a key that was pasted can hold an invisible space, say.
    Transport checked() throws PrefectException {
        if (unsendable != null) {
            throw new PrefectException.Unreachable(
                    unsendable, new IOException(unsendable.reason().name()));
        }
        return this;
    }

    private static @Nullable Failure unsendable(ServerAddress address, ClientSettings settings) {
        var authorization = address.credentials().header();
        if (authorization != null && !canBeSent(authorization)) {
            return new Failure(FailureReason.BAD_KEY, address.hostAndPort(), "");
        }
        for (var header : settings.headers().entrySet()) {
            var name = header.getKey();
            if (name.isEmpty() || name.contains(" ") || !canBeSent(name) || !canBeSent(header.getValue())) {
                return new Failure(FailureReason.BAD_HEADER, address.hostAndPort(), name);
            }
        }
        return null;
    }

    // OkHttp takes these alone, and names what it refuses with its value.
    private static boolean canBeSent(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    Transport anew() {
        return new Transport(address, timeouts, settings, trust);
    }

    ServerAddress address() {
        return address;
    }

    ClientSettings settings() {
        return settings;
    }

    Traffic traffic() {
        return meter.read();
    }

    <T> T get(Path path, Class<T> type) throws PrefectException {
        return read(text(path, request(path).get()), type);
    }

    <T> List<T> getList(Path path, Class<T> type) throws PrefectException {
        return readList(text(path, request(path).get()), type);
    }

    <T> T post(Path path, Map<String, ?> body, Class<T> type) throws PrefectException {
        return read(text(path, request(path).post(body(body))), type);
    }

    <T> List<T> postForList(Path path, Map<String, ?> body, Class<T> type) throws PrefectException {
        return readList(text(path, request(path).post(body(body))), type);
    }

    /// Opens a WebSocket. Returns at once; what comes of it is on the socket.
    Socket connect(Path path) {
        meter.sent(path.kind());
        // Without the subprotocol an open server skips the first answer, and others refuse.
        return new Socket(
                sockets,
                started(path).header("Sec-WebSocket-Protocol", "prefect").build(),
                this::failure);
    }

    /// The numbers that the server has for some ids; it may leave out an id that has none.
    ///
    /// @param field what the request calls the ids
    <T> Map<T, Integer> postForCounts(Path path, String field, Collection<T> ids) throws PrefectException {
        var answer = post(path, Map.of(field, List.copyOf(ids)), Map.class);
        var counts = new LinkedHashMap<T, Integer>();
        for (var id : ids) {
            if (answer.get(id.toString()) instanceof Number count) {
                counts.put(id, count.intValue());
            }
        }
        return counts;
    }

    void post(Path path) throws PrefectException {
        text(path, request(path).post(body(Map.of())));
    }

    void patch(Path path, Map<String, ?> body) throws PrefectException {
        text(path, request(path).patch(body(body)));
    }

    void delete(Path path) throws PrefectException {
        text(path, request(path).delete());
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    private HttpUrl url(Path path) {
        var url = api.newBuilder();
        path.segments().forEach(url::addPathSegment);
        path.query().forEach(url::addQueryParameter);
        return url.build();
    }

    private Request.Builder request(Path path) throws PrefectException {
        var request = checked().started(path).header("Accept", "application/json");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private Request.Builder started(Path path) {
        var request = new Request.Builder().url(url(path));
        settings.headers().forEach(request::header);
        return request;
    }

    private static RequestBody body(Map<String, ?> body) {
        return RequestBody.create(Json.write(body), JSON);
    }

    private String text(Path path, Request.Builder request) throws PrefectException {
        for (var attempt = 1; ; attempt++) {
            var token = csrf.token();
            csrf.headers(token).forEach(request::header);
            var answer = exchange(path, request.build());
            if (answer.isGood()) {
                return answer.body();
            }
            var refusal = Refusals.of(answer.status(), answer.body(), answer.retryAfter(), address);
            var pause = Retries.pause(attempt, answer.status(), answer.retryAfter());
            if (pause != null) {
                pause(pause);
            } else if (attempt < Retries.ATTEMPTS && CsrfToken.isWanted(refusal)) {
                csrf.renew(token, this::csrfToken);
            } else {
                throw refusal;
            }
        }
    }

    private Answer exchange(Path path, Request request) throws PrefectException {
        var moment = meter.sent(path.kind());
        try (var response = http.newCall(request).execute()) {
            var answer =
                    new Answer(response.code(), body(response), Retries.retryAfter(response.header("Retry-After")));
            meter.answered(moment);
            return answer;
        } catch (PrefectException e) {
            throw e;
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private String body(Response response) throws IOException, PrefectException {
        if (response.body().source().request(MOST_BYTES + 1)) {
            throw new PrefectException.Unreadable(new Failure(FailureReason.TOO_LONG, address.hostAndPort()));
        }
        return response.body().string();
    }

    private String csrfToken(String client) throws PrefectException {
        var path = Path.of("csrf-token").asking("client", client);
        var answer = exchange(path, request(path).get().build());
        if (!answer.isGood()) {
            throw Refusals.of(answer.status(), answer.body(), answer.retryAfter(), address);
        }
        return read(answer.body(), CsrfToken.Issued.class).token();
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

    private Failure failure(Throwable cause) {
        return Refusals.of(cause, address.hostAndPort(), settings.proxies().hostAndPort(address.api()));
    }

    private PrefectException unreachable(IOException cause) {
        return new PrefectException.Unreachable(failure(cause), cause);
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
                        ? new Failure(FailureReason.WEB_PAGE, address.api().toString())
                        : new Failure(
                                FailureReason.NOT_PREFECT, address.hostAndPort(), String.valueOf(e.getMessage())));
    }

    /// A path below the API's root, and a query; neither is encoded yet.
    record Path(List<String> segments, Map<String, String> query) {
        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        static Path of(String... segments) {
            return new Path(List.of(segments), Map.of());
        }

        Path asking(String name, @Nullable String value) {
            return value == null ? this : new Path(segments, Map.of(name, value));
        }

        /// The path without what differs from one request to the next.
        String kind() {
            return segments.stream()
                    .filter(segment -> !segment.isEmpty())
                    .map(segment -> ID.matcher(segment).matches() ? "{id}" : segment)
                    .collect(Collectors.joining("/"));
        }
    }

    private record Answer(int status, String body, @Nullable Duration retryAfter) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }
}
