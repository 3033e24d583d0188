package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.Sample;
import headwater.app.program.Folders;
import headwater.flow.export.DeploymentPlan;
import headwater.flow.export.ExportedOddFiles;
import headwater.flow.export.PrefectExport;
import headwater.flow.export.Schedule;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.RunRequest;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is exported, taken by Prefect's own software.
@Tag("live")
class ExportLiveTest {
    private static final String POOL = "exports: one";

    @TempDir
    Path place;

    @Test
    void isDeployedByPrefectAndRunsOnAWorker() throws Exception {
        var environment = new HashMap<>(System.getenv());
        environment.put("HEADWATER_SERVER_HOME", place.resolve("server home").toString());
        var venv = new PrefectEnvironment(Folders.here(), environment).prepare(_ -> {});
        var project = project();
        try (var server = new LocalServers(Folders.here(), environment).start(venv, 0, false, _ -> {});
                var client = new PrefectClient(new ServerAddress(server.api(), new Credentials.None()));
                var worker = new Workers(Folders.here(), environment)
                        .start(venv, client.address(), POOL, "exporter", _ -> {})) {
            var id = new Deployer(Folders.here(), environment).deploy(venv, client.address(), project, "daily: 1");

            var deployment = client.deployments().read(id);
            assertThat(deployment.name()).isEqualTo("daily: 1");
            assertThat(deployment.parameters()).containsEntry("pause", 0.02).containsEntry("partitions", 4);
            var run = client.deployments()
                    .createFlowRun(id, RunRequest.with(Map.of()))
                    .id();
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> client.flowRuns().read(run).stateType().isTerminal());
            assertThat(client.flowRuns().read(run).stateType()).isEqualTo(StateType.COMPLETED);
            assertThat(worker.isAlive()).isTrue();
        }
    }

    @Test
    void isReadByPrefectsYamlReaderAsItWasMeant() throws Exception {
        var venv = new PrefectEnvironment(Folders.here(), System.getenv()).prepare(_ -> {});
        ExportedOddFiles.write(place);
        var check = """
                import json, pathlib, sys, yaml
                wrong = 0
                for before in sorted(pathlib.Path(sys.argv[1]).glob("*.before")):
                    entry = json.loads(before.with_suffix(".entry").read_text("utf-8"))
                    old = yaml.safe_load(before.read_bytes()) or {}
                    old["deployments"] = (old.get("deployments") or []) + [entry]
                    if yaml.safe_load(before.with_suffix(".after").read_bytes()) != old:
                        print(before.name, "is read otherwise")
                        wrong = 1
                sys.exit(wrong)
                """;
        var log = place.resolve("check.log");
        var command = List.of(venv.python().toString(), "-c", check, place.toString());

        var code = new Program(command, place, Venv.clean(System.getenv()), log).run(() -> {});

        assertThat(code).as(Program.read(log)).isZero();
    }

    private Path project() throws Exception {
        var project = Files.createDirectories(place.resolve("a project"));
        var file = Sample.copyTo(project.resolve("my flows"));
        var document = new PythonReader(Project.around(file)).read(file);
        var plan = new DeploymentPlan(
                "daily: 1",
                POOL,
                Map.of("pause", 0.02, "partitions", 4),
                new Schedule.Cron("0 6 * * *", "UTC"),
                "Says \"hello\".\nTwice.");
        var export = new PrefectExport(plan)
                .export(document, document.flow("daily_orders").orElseThrow(), project);
        export.files().getFirst().write(project);
        return project;
    }
}
