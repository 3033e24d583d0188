package headwater.app.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.prefect.BadAddressException;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.RunRequest;
import headwater.prefect.ServerAddress;
import headwater.prefect.json.Json;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new work pool of the real server that the tests run against, and what only workers and deploying do there, for
/// which the client has no method.
public final class PoolOnServer implements AutoCloseable {
    private final PrefectClient client;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String pool = "pool-" + UUID.randomUUID();

    private PoolOnServer(PrefectClient client) {
        this.client = client;
    }

    public static PoolOnServer make() throws PrefectException {
        var server = new PoolOnServer(new PrefectClient(address()));
        server.client.workPools().create(server.pool, "process");
        return server;
    }

    public PrefectClient client() {
        return client;
    }

    public String pool() {
        return pool;
    }

    public void limitPool(int limit) throws IOException {
        send("PATCH", "/work_pools/" + pool, Map.of("concurrency_limit", limit));
    }

    public FlowRun run(DeploymentId deployment, Instant scheduled) throws IOException {
        var state = Map.of("type", "SCHEDULED", "state_details", Map.of("scheduled_time", scheduled.toString()));
        var made = send("POST", "/deployments/" + deployment + "/create_flow_run", Map.of("state", state));
        return client.flowRuns().read(FlowRunId.of(id(made)));
    }

    public FlowRun run(DeploymentId deployment) throws PrefectException {
        return client.deployments().createFlowRun(deployment, RunRequest.with(Map.of()));
    }

    public DeploymentId deployment(Map<String, ?> more) throws IOException {
        var flow = id(send("POST", "/flows/", Map.of("name", "etl-" + UUID.randomUUID())));
        Map<String, Object> fields = new HashMap<>(more);
        fields.putAll(Map.of("name", "nightly", "flow_id", flow, "work_pool_name", pool));
        return DeploymentId.of(id(send("POST", "/deployments/", fields)));
    }

    // The event is the client's: prefect/client/orchestration/_artifacts/client.py.
    public void artifact(FlowRun run, String key, String markdown) throws IOException {
        var fields = Map.of("flow_run_id", run.id().toString(), "key", key, "type", "markdown", "data", markdown);
        var artifact = id(send("POST", "/artifacts/", fields));
        var event = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "occurred",
                Instant.now().toString(),
                "event",
                "prefect.artifact.created",
                "resource",
                Map.of("prefect.resource.id", "prefect.artifact." + artifact));
        send("POST", "/events", List.of(event));
    }

    // The engine of a run makes these by events; Prefect's clients can make them so too.
    public void taskRun(FlowRun run, String function, int number, List<StateType> states, String message)
            throws IOException {
        var fields = Map.of(
                "flow_run_id",
                run.id().toString(),
                "name",
                function + "-" + number,
                "task_key",
                function + "-0a1b2c3d",
                "dynamic_key",
                Integer.toString(number));
        var made = id(send("POST", "/task_runs/", fields));
        for (var type : states) {
            var state = Map.of("type", type.name(), "message", type.isTerminal() ? message : "");
            send("POST", "/task_runs/" + made + "/set_state", Map.of("state", state));
        }
    }

    public void workerIsHeardOf() throws IOException {
        send("POST", "/work_pools/" + pool + "/workers/heartbeat", Map.of("name", "w"));
    }

    public void workerAsksForRuns() throws IOException {
        send("POST", "/work_pools/" + pool + "/get_scheduled_flow_runs", Map.of());
    }

    private static String id(@Nullable Object made) {
        return made instanceof Map<?, ?> fields ? String.valueOf(fields.get("id")) : "";
    }

    private @Nullable Object send(String method, String path, Object body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(client.address().api() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        // SQLite locks all of a database for a write: the server then answers 503.
        var answer = await().until(
                        () -> http.send(request, HttpResponse.BodyHandlers.ofString()),
                        received -> received.statusCode() != 503);
        assertThat(answer.statusCode()).as(path + " answered " + answer.body()).isLessThan(300);
        return answer.body().isEmpty() ? null : Json.readAny(answer.body());
    }

    @Override
    public void close() {
        http.close();
        client.close();
    }

    /// The server of the process that the test runs in: packaging/test starts one for each.
    private static ServerAddress address() {
        var server = System.getProperty("headwater.test.server");
        var own = System.getProperty("headwater.test.server." + System.getProperty("surefire.forkNumber"), server);
        try {
            return ServerAddress.parse(Objects.requireNonNull(own, "run packaging/test, which starts a server"));
        } catch (BadAddressException e) {
            throw new AssertionError(e);
        }
    }
}
