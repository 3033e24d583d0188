package headwater.app.engine;

import static headwater.app.problem.Sentences.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.RunRequest;
import headwater.prefect.ServerAddress;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine on the real thing: the environment of the person who runs the tests, a server and a worker of their
/// own.
@Tag("live")
class LocalPrefectLiveTest {
    private static final String POOL = "engine test";

    @TempDir
    Path place;

    @Test
    void deploysAndRunsTheSampleOnAServerAndAWorkerOfItsOwn() throws Exception {
        var environment = apart();
        var folders = Folders.here();
        var venv = new PrefectEnvironment(folders, environment).prepare(_ -> {});
        var servers = new LocalServers(folders, environment);
        LocalServer seen;
        try (var server = servers.start(venv, 0, false, _ -> {})) {
            seen = server;
            assertThat(servers.start(venv, 0, false, _ -> {}).pid())
                    .as("a second start finds the first")
                    .isEqualTo(server.pid());
            var address = new ServerAddress(server.api(), new Credentials.None());
            try (var client = new PrefectClient(address)) {
                assertThat(client.server().streamsLogs()).isTrue();
                refuses(client, new Deployer(folders, environment), venv);
                runs(client, new Workers(folders, environment), new Deployer(folders, environment), venv);
            }
        }
        assertThat(seen.isAlive()).isFalse();
        assertThat(servers.running()).isEmpty();
    }

    private void refuses(PrefectClient client, Deployer deployer, Venv venv) throws Exception {
        var project = project();
        assertThatThrownBy(() -> deployer.deploy(venv, client, project, "try it"))
                .isInstanceOf(EngineException.DeployRefused.class)
                .satisfies(saying("work pool '" + POOL + "' which does not exist"));
    }

    private void runs(PrefectClient client, Workers workers, Deployer deployer, Venv venv) throws Exception {
        FlowRunId slow;
        try (var worker = workers.start(venv, client, true, POOL, _ -> {})) {
            assertThat(worker.isAlive()).isTrue();
            var project = project();
            var deployment = deployer.deploy(venv, worker, client, project, project.resolve("prefect.yaml"), "try it");
            var quick = start(client, deployment, Map.of("pause", 0.01, "partitions", 3));
            assertThat(end(client, quick)).isEqualTo(StateType.COMPLETED);

            slow = start(client, deployment, Map.of("pause", 30));
            var started = slow;
            await().until(() -> state(client, started) == StateType.RUNNING);
        }
        assertThat(state(client, slow)).as("a run of a worker that ends").isEqualTo(StateType.CANCELLED);
        assertThat(client.deployments().all(DeploymentFilter.any()))
                .as("deployments of a worker that ended")
                .isEmpty();
        assertThat(client.workPools().workers(POOL)).as("workers that ended").isEmpty();
    }

    private Map<String, String> apart() {
        var environment = new HashMap<>(System.getenv());
        environment.put("HEADWATER_SERVER_HOME", place.resolve("server home").toString());
        return environment;
    }

    private Path project() throws Exception {
        var project = Files.createDirectories(place.resolve("a project"));
        Sample.copyTo(project);
        Files.writeString(project.resolve("prefect.yaml"), """
                deployments:
                  - name: try it
                    entrypoint: orders.py:daily_orders
                    work_pool:
                      name: %s
                """.formatted(POOL));
        return project;
    }

    private static FlowRunId start(PrefectClient client, DeploymentId deployment, Map<String, Object> parameters)
            throws Exception {
        return client.deployments()
                .createFlowRun(deployment, RunRequest.with(parameters))
                .id();
    }

    private static StateType state(PrefectClient client, FlowRunId run) throws Exception {
        return client.flowRuns().read(run).stateType();
    }

    private static StateType end(PrefectClient client, FlowRunId run) {
        var last = new AtomicReference<>(StateType.UNKNOWN);
        await().until(() -> {
            last.set(state(client, run));
            return last.get().isTerminal();
        });
        return last.get();
    }
}
