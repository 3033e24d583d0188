package headwater.app.watch;

import headwater.app.servers.ServerSession;
import headwater.prefect.BadAddressException;
import headwater.prefect.ServerAddress;
import headwater.prefect.json.Json;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/// A Prefect server on this machine with one flow run, whose rows, lines and events a test sets as time goes by.
final class PretendPrefect implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<WebSocket> events = new CopyOnWriteArrayList<>();
    private final List<WebSocket> logFeeds = new CopyOnWriteArrayList<>();
    private final ServerSession session;

    // Set by the test, read by the server's threads.
    private volatile String flowRun = "{}";
    private volatile String subflows = "[]";
    private volatile String pastStates = "[]";
    private volatile List<String> logs = List.of();
    private volatile List<String> taskReadings = List.of("[]");
    private volatile boolean streamsLogs;
    private volatile boolean opensFeeds = true;
    private volatile int failingWith;

    PretendPrefect() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
            session = new ServerSession(ServerAddress.parse("127.0.0.1:" + server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadAddressException e) {
            throw new AssertionError(e);
        }
    }

    ServerSession session() {
        return session;
    }

    PretendPrefect has(FlowRun run) {
        flowRun = Json.write(run);
        return this;
    }

    PretendPrefect has(Collection<TaskRun> rows) {
        taskReadings = List.of(Json.write(rows));
        return this;
    }

    /// Task runs as they are read the first time, the second time, and so on; the last for ever after.
    PretendPrefect hasInTurn(List<List<TaskRun>> readings) {
        taskReadings = readings.stream().map(Json::write).toList();
        return this;
    }

    PretendPrefect hasSubflows(Collection<FlowRun> runs) {
        subflows = Json.write(runs);
        return this;
    }

    /// Every state of every run that is asked for.
    PretendPrefect hasStates(Collection<State> states) {
        pastStates = Json.write(states);
        return this;
    }

    PretendPrefect hasLogged(Collection<LogLine> lines) {
        logs = List.of(Json.write(lines));
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
    PretendPrefect failsWith(int status) {
        failingWith = status;
        return this;
    }

    /// Tells an event, given as JSON, on the feed of the run.
    void tells(String event) {
        send(events, "{\"type\":\"event\",\"event\":" + event + "}");
    }

    void tells(LogLine line) {
        send(logFeeds, "{\"type\":\"log\",\"log\":" + Json.write(line) + "}");
    }

    private static void send(List<WebSocket> feeds, String text) {
        feeds.forEach(feed -> feed.send(text));
    }

    void losesFeeds() {
        var open = new ArrayList<>(events);
        open.addAll(logFeeds);
        events.clear();
        logFeeds.clear();
        open.forEach(feed -> feed.close(1012, "starting again"));
    }

    /// How often this was asked for.
    int asked(String path) {
        return (int) asked.stream().filter(path::equals).count();
    }

    int openFeeds() {
        return events.size();
    }

    int openLogFeeds() {
        return logFeeds.size();
    }

    private MockResponse answer(RecordedRequest request) {
        var path = request.getTarget().replaceFirst("^/api", "").replaceFirst("\\?.*", "");
        if (path.equals("/events/out")) {
            return opensFeeds ? feed(events) : status(404);
        }
        if (path.equals("/logs/out")) {
            return opensFeeds ? feed(logFeeds) : status(404);
        }
        asked.add(path);
        if (failingWith > 0) {
            return status(failingWith);
        }
        return switch (path) {
            case "/admin/settings" ->
                json(Json.write(Map.of(
                        "server",
                        Map.of(
                                "logs",
                                Map.of("stream_out_enabled", streamsLogs, "stream_publishing_enabled", streamsLogs)))));
            case "/task_runs/filter" -> json(reading());
            case "/flow_runs/filter" -> json(subflows);
            case "/logs/filter" -> json(logs.isEmpty() ? "[]" : logs.getFirst());
            case "/flow_run_states/", "/task_run_states/" -> json(pastStates);
            case "/artifacts/filter" -> json("[]");
            case "/events/filter" -> json("{\"events\":[],\"total\":0,\"next_page\":null}");
            default -> path.startsWith("/flow_runs/") ? json(flowRun) : status(404);
        };
    }

    private String reading() {
        var turn = Math.min(asked("/task_runs/filter"), taskReadings.size());
        return taskReadings.get(turn - 1);
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).body("{}").build();
    }

    private static MockResponse feed(List<WebSocket> open) {
        return new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onMessage(WebSocket socket, String text) {
                        if (text.contains("\"auth\"")) {
                            socket.send("{\"type\":\"auth_success\"}");
                        } else if (!text.contains("\"prefix\"")) {
                            // The feed of all flow runs asks by prefix; tests tell what is new on that of the run.
                            open.add(socket);
                        }
                    }

                    @Override
                    public void onClosing(WebSocket socket, int code, String reason) {
                        open.remove(socket);
                        socket.close(1000, null);
                    }
                })
                .build();
    }

    @Override
    public void close() {
        session.close();
        server.close();
    }
}
