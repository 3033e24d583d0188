package headwater.app.watch;

import headwater.app.servers.ReadOnlyServers;
import headwater.app.servers.ServerSession;
import headwater.prefect.BadAddressException;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import headwater.prefect.Timeouts;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// A Prefect server on this machine: has the rows, log lines and events that a test gives it, answers by the
/// filters that it is asked with, and can be made to fail. What it says is what a server would write, not what
/// our mapper writes.
public final class PretendPrefect implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private final ReadOnlyServers readOnly = new ReadOnlyServers();
    private final ServerSession session;
    // Replaced as a whole by the test's thread, read by the server's.
    private volatile List<Map<String, @Nullable Object>> flowRuns = List.of();
    private volatile List<List<Map<String, @Nullable Object>>> taskReadings = List.of(List.of());
    private final AtomicInteger failingNext = new AtomicInteger();
    private volatile int failingNextWith = 503;
    private volatile List<Map<String, @Nullable Object>> logs = List.of();
    private volatile List<Map<?, ?>> events = List.of();
    private volatile List<Map<String, @Nullable Object>> pastStates = List.of();
    private volatile boolean streamsLogs;
    private volatile boolean opensFeeds = true;
    private volatile int failingWith;

    private record Feed(String path, Map<?, ?> filter, WebSocket socket) {}

    /// A server without anything.
    public PretendPrefect() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        session = new ServerSession(client(port()), readOnly);
    }

    /// A client of what listens there, which notices soon when the server is gone.
    static PrefectClient client(int port) {
        try {
            var soon = Duration.ofMillis(500);
            return new PrefectClient(
                    ServerAddress.parse("127.0.0.1:" + port), new Timeouts(soon, soon.multipliedBy(4), soon));
        } catch (BadAddressException e) {
            throw new AssertionError(e);
        }
    }

    int port() {
        return server.getPort();
    }

    /// A session with it.
    public ServerSession session() {
        return session;
    }

    /// Marks it as read-only, or takes its mark away. For the JavaFX thread.
    public void toggleReadOnly() {
        readOnly.toggle(session.address().key());
    }

    /// Has this flow run beside others.
    public PretendPrefect has(FlowRun run) {
        return hasFlowRun(ServerJson.of(run));
    }

    PretendPrefect hasFlowRun(Map<String, @Nullable Object> row) {
        var all = new ArrayList<>(flowRuns);
        all.removeIf(other -> Objects.equals(other.get("id"), row.get("id")));
        all.add(row);
        flowRuns = all;
        return this;
    }

    /// No longer has any flow run.
    public PretendPrefect deletesFlowRuns() {
        flowRuns = List.of();
        return this;
    }

    /// Has these task runs and no others.
    public PretendPrefect has(Collection<TaskRun> rows) {
        return hasTaskRuns(ServerJson.ofTaskRuns(rows));
    }

    PretendPrefect hasTaskRuns(List<Map<String, @Nullable Object>> rows) {
        taskReadings = List.of(rows);
        return this;
    }

    /// Task runs as they are read the first time, the second time, and so on; the last for ever after.
    PretendPrefect hasInTurn(List<List<TaskRun>> readings) {
        return hasTaskRunsInTurn(readings.stream().map(ServerJson::ofTaskRuns).toList());
    }

    PretendPrefect hasTaskRunsInTurn(List<List<Map<String, @Nullable Object>>> readings) {
        taskReadings = readings;
        return this;
    }

    /// Every state of every run that is asked for.
    PretendPrefect hasStates(Collection<State> states) {
        pastStates = states.stream().map(ServerJson::of).toList();
        return this;
    }

    /// Has these log lines and no others.
    public PretendPrefect hasLogged(Collection<LogLine> lines) {
        return hasLogs(lines.stream().map(ServerJson::of).toList());
    }

    PretendPrefect hasLogs(List<Map<String, @Nullable Object>> lines) {
        logs = lines;
        return this;
    }

    PretendPrefect streamsLogs() {
        streamsLogs = true;
        return this;
    }

    PretendPrefect opensFeeds(boolean open) {
        opensFeeds = open;
        return this;
    }

    /// Answers every question with this status; with 0, as before.
    public PretendPrefect failsWith(int status) {
        failingWith = status;
        return this;
    }

    /// Answers so many questions with this status, as a server that asks to be tried again at once.
    void failsNext(int status, int questions) {
        failingNextWith = status;
        failingNext.set(questions);
    }

    /// Stores an event, which a feed that is opened later gets as what happened before.
    void stores(Map<?, ?> event) {
        var all = new ArrayList<>(events);
        all.add(event);
        events = all;
    }

    /// Sends an event, given as JSON, to the feeds that asked for it.
    public void sends(String event) {
        sends(json(event));
    }

    void sends(Map<?, ?> event) {
        send("/events/out", Map.of("type", "event", "event", event), filter -> ServerFilter.event(filter, event));
    }

    void sends(LogLine line) {
        sendsLog(ServerJson.of(line));
    }

    void sendsLog(Map<String, @Nullable Object> line) {
        send("/logs/out", Map.of("type", "log", "log", line), filter -> ServerFilter.log(filter, line));
    }

    private void send(String path, Map<String, ?> message, Predicate<Map<?, ?>> passes) {
        var text = Json.write(message);
        for (var feed : feeds) {
            if (feed.path.equals(path) && passes.test(feed.filter)) {
                feed.socket.send(text);
            }
        }
    }

    /// Closes its feeds as a server does that is stopped.
    public void losesFeeds() {
        var open = List.copyOf(feeds);
        feeds.clear();
        open.forEach(feed -> feed.socket.close(1012, "Service Restart"));
    }

    /// How often this was asked for.
    public int asked(String path) {
        return (int) asked.stream().filter(path::equals).count();
    }

    /// How many feeds of events are open.
    public int openFeeds() {
        return (int)
                feeds.stream().filter(feed -> feed.path.equals("/events/out")).count();
    }

    int openLogFeeds() {
        return feeds.size() - openFeeds();
    }

    private MockResponse answer(RecordedRequest request) {
        var path = request.getTarget().replaceFirst("^/api", "").replaceFirst("\\?.*", "");
        if (path.endsWith("/out")) {
            return opensFeeds ? feed(path) : status(404, "Not Found");
        }
        asked.add(path);
        if (failingWith > 0) {
            return status(failingWith, "failing");
        }
        if (failingNext.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return status(failingNextWith, "failing")
                    .newBuilder()
                    .addHeader("Retry-After", "0")
                    .build();
        }
        try {
            return answer(path, body(request));
        } catch (ServerFilter.Unknown e) {
            return status(422, String.valueOf(e.getMessage()));
        }
    }

    private MockResponse answer(String path, Map<?, ?> body) {
        var tasks = path.equals("/task_runs/filter") ? reading(body) : taskReadings.getLast();
        return switch (path) {
            case "/health" -> json(true);
            case "/admin/version" -> json((Object) "3.9.1");
            case "/admin/settings" ->
                json(Map.of(
                        "server",
                        Map.of(
                                "logs",
                                Map.of("stream_out_enabled", streamsLogs, "stream_publishing_enabled", streamsLogs))));
            case "/task_runs/filter" ->
                page(
                        body,
                        "expected_start_time",
                        tasks.stream()
                                .filter(row -> ServerFilter.taskRun(part(body, "task_runs"), row))
                                .toList());
            case "/flow_runs/filter" ->
                page(
                        body,
                        "expected_start_time",
                        flowRuns.stream()
                                .filter(row -> ServerFilter.flowRun(part(body, "flow_runs"), row, tasks))
                                .filter(row -> ServerFilter.flow(part(body, "flows"), row.get("flow_id")))
                                .toList());
            case "/logs/filter" ->
                page(
                        body,
                        "timestamp",
                        logs.stream()
                                .filter(row -> ServerFilter.log(part(body, "logs"), row))
                                .toList());
            case "/events/filter" ->
                json(Map.of(
                        "events",
                        events.stream()
                                .filter(event -> ServerFilter.event(part(body, "filter"), event))
                                .limit(50)
                                .toList()));
            case "/flow_run_states/", "/task_run_states/" -> json(pastStates);
            case "/ui/flow_runs/count-task-runs" -> json(ServerFilter.counts(body, tasks));
            case "/flows/filter", "/deployments/filter", "/artifacts/filter", "/ui/flow_runs/history" ->
                json(List.of());
            default ->
                flowRuns.stream()
                        .filter(row -> path.equals("/flow_runs/" + row.get("id")))
                        .findFirst()
                        .map(PretendPrefect::json)
                        .orElseGet(() -> status(404, "Flow run not found"));
        };
    }

    private List<Map<String, @Nullable Object>> reading(Map<?, ?> body) {
        var readings = taskReadings;
        if (readings.size() > 1 && !(body.get("offset") instanceof Integer offset && offset > 0)) {
            taskReadings = readings.subList(1, readings.size());
        }
        return readings.getFirst();
    }

    private static MockResponse page(Map<?, ?> body, String by, List<Map<String, @Nullable Object>> rows) {
        var offset = body.get("offset") instanceof Integer number ? number : 0;
        var limit = body.get("limit") instanceof Integer number ? number : 200;
        Comparator<Map<String, @Nullable Object>> order = Comparator.comparing(row -> String.valueOf(row.get(by)));
        var latestFirst = String.valueOf(body.get("sort")).endsWith("_DESC");
        return json(rows.stream()
                .sorted(latestFirst ? order.reversed() : order)
                .skip(offset)
                .limit(limit)
                .toList());
    }

    private MockResponse feed(String path) {
        return new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onMessage(WebSocket socket, String text) {
                        var message = json(text);
                        if ("auth".equals(message.get("type"))) {
                            socket.send("{\"type\":\"auth_success\"}");
                            return;
                        }
                        var filter = part(message, "filter");
                        feeds.add(new Feed(path, filter, socket));
                        if (path.equals("/events/out") && Boolean.TRUE.equals(message.get("backfill"))) {
                            events.stream()
                                    .filter(event -> ServerFilter.event(filter, event))
                                    .forEach(event -> socket.send(Json.write(Map.of("type", "event", "event", event))));
                        }
                    }

                    @Override
                    public void onClosing(WebSocket socket, int code, String reason) {
                        gone(socket);
                        socket.close(1000, null);
                    }

                    @Override
                    public void onFailure(WebSocket socket, Throwable t, @Nullable Response response) {
                        gone(socket);
                    }
                })
                .build();
    }

    private void gone(WebSocket socket) {
        feeds.removeIf(feed -> feed.socket.equals(socket));
    }

    private static Map<?, ?> part(Map<?, ?> body, String name) {
        return body.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Map<?, ?> body(RecordedRequest request) {
        var body = request.getBody();
        return body == null || body.size() == 0 ? Map.of() : json(body.utf8());
    }

    static Map<?, ?> json(String text) {
        try {
            return (Map<?, ?>) Objects.requireNonNull(Json.readAny(text));
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }

    private static MockResponse json(Object value) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(Json.write(value))
                .build();
    }

    private static MockResponse status(int status, String detail) {
        return new MockResponse.Builder()
                .code(status)
                .body(Json.write(Map.of("detail", detail)))
                .build();
    }

    @Override
    public void close() {
        session.close();
        server.close();
    }
}
