package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.export.ExportWriter;
import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.flow.export.Schedule;
import headwater.flow.export.prefect.DeploymentPlan;
import headwater.flow.export.prefect.ExportedOddFiles;
import headwater.flow.export.prefect.PrefectExport;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.RunRequest;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.StateType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
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
                var _ = worker(venv, client, environment)) {
            var id = new Deployer(Folders.here(), environment).deploy(venv, client, project, "daily: 1");

            var deployment = client.deployments().read(id);
            assertThat(deployment.name()).isEqualTo("daily: 1");
            assertThat(deployment.parameters())
                    .containsEntry("pause", new BigDecimal("0.02"))
                    .containsEntry("partitions", 4);
            var run = client.deployments()
                    .createFlowRun(id, RunRequest.with(Map.of()))
                    .id();
            await().until(() -> client.flowRuns().read(run).stateType().isTerminal());
            assertThat(client.flowRuns().read(run).stateType()).isEqualTo(StateType.COMPLETED);
        }
    }

    @Test
    void isReadByPrefectsYamlReaderAsItWasMeant() throws Exception {
        ExportedOddFiles.write(place);
        var check = """
                import json, pathlib, sys, yaml
                wrong = 0
                def merged(old, entry):
                    new = dict(old)
                    for key, value in entry.items():
                        has = new.get(key)
                        if key == "schedules":
                            single = "schedule" in new
                            item = dict(new["schedule"] if single else (has or [{}])[0])
                            item = {k: v for k, v in item.items() if k not in ("cron", "interval", "rrule")}
                            item.update(value[0])
                            new["schedule" if single else key] = item if single else [item]
                        else:
                            new[key] = {**has, **value} if isinstance(has, dict) and isinstance(value, dict) else value
                    return new
                def plain(file):
                    for one in file.get("deployments") or []:
                        for item in (one.get("schedules") or []) + [one.get("schedule") or {}]:
                            for kind in ("cron", "interval", "rrule"):
                                if item.get(kind, 0) is None:
                                    del item[kind]
                    return file
                for before in sorted(pathlib.Path(sys.argv[1]).glob("*.before")):
                    entry = json.loads(before.with_suffix(".entry").read_text("utf-8"))
                    old = yaml.safe_load(before.read_bytes()) or {}
                    if before.name.startswith("existing"):
                        old["deployments"] = [
                            merged(one, entry) if one["name"] == "daily" else one for one in old["deployments"]]
                    else:
                        old["deployments"] = (old.get("deployments") or []) + [entry]
                    if plain(yaml.safe_load(before.with_suffix(".after").read_bytes())) != plain(old):
                        print(before.name, "is read otherwise")
                        wrong = 1
                sys.exit(wrong)
                """;
        assertThat(python(check, place)).isEmpty();
    }

    @Test
    void takesTheCronExpressionsThatPrefectTakes() throws Exception {
        var expressions = place.resolve("expressions");
        ExportedOddFiles.writeCronExpressions(expressions);
        var check = """
                import sys
                from prefect.client.schemas.schedules import CronSchedule
                wrong = 0
                for line in open(sys.argv[1], encoding="utf-8"):
                    ours, expression = line.strip().split(" ", 1)
                    try:
                        theirs = "1" if CronSchedule(cron=expression) else "0"
                    except ValueError:
                        theirs = "0"
                    if ours != theirs:
                        print(line.strip(), "is", theirs, "for Prefect")
                        wrong = 1
                sys.exit(wrong)
                """;

        assertThat(python(check, expressions)).isEmpty();
    }

    // What the script says if it fails.
    private String python(String script, Path argument) throws Exception {
        var venv = new PrefectEnvironment(Folders.here(), System.getenv()).prepare(_ -> {});
        var log = place.resolve("check.log");
        var command = List.of(venv.python().toString(), "-c", script, argument.toString());

        var code = new Invocation(command, place, Venv.clean(System.getenv()), log).run(() -> {});

        return code == 0 ? "" : LogFiles.read(log);
    }

    // As a person would start one: it takes the runs of every deployment in the pool.
    private AutoCloseable worker(Venv venv, PrefectClient client, Map<String, String> environment) throws Exception {
        var log = place.resolve("worker.log");
        var command = venv.prefectApart("worker", "start", "--pool", POOL, "--type", "process");
        var variables = new ProcessVariables(Folders.here().forServer(environment), environment).flows(venv, client);
        var process = new Invocation(command, place, variables, log).start();
        await().until(() -> LogFiles.read(log).contains(" started!"));
        return () -> Processes.endGently(process.toHandle());
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
        var export = new PrefectExport(plan, "headwater", "UTC")
                .export(document, document.flow("daily_orders").orElseThrow(), project);
        ExportWriter.write(export, project);
        return project;
    }
}
