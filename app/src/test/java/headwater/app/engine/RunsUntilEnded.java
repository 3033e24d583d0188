package headwater.app.engine;

import headwater.app.Sample;
import headwater.app.export.ExportWriter;
import headwater.app.program.Folders;
import headwater.flow.export.prefect.DeploymentPlan;
import headwater.flow.export.prefect.PrefectExport;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.RunRequest;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A program that starts a server, a worker and a long run of the sample, notes the run's id in a file, and then waits
/// to be ended from outside.
final class RunsUntilEnded {
    private RunsUntilEnded() {}

    public static void main(String[] arguments) throws Exception {
        var place = Path.of(arguments[0]);
        var environment = System.getenv();
        var folders = Folders.here();
        var venv = new PrefectEnvironment(folders, environment).prepare(_ -> {});
        var server = new LocalServers(folders, environment).start(venv, 0, false, _ -> {});
        var address = new ServerAddress(server.api(), new Credentials.None());
        new Workers(folders, environment).start(venv, address, "ends", "soon", _ -> {});
        var file = Sample.copyTo(place.resolve("project"));
        var document = new PythonReader(Project.none()).read(file);
        var export = new PrefectExport(DeploymentPlan.of("long", "ends"), "headwater", "UTC")
                .export(document, document.flow("daily_orders").orElseThrow(), file.resolveSibling(""));
        ExportWriter.write(export, file.resolveSibling(""));
        var deployment = new Deployer(folders, environment).deploy(venv, address, file.resolveSibling(""), "long");
        var never = new CountDownLatch(1);
        try (var client = new PrefectClient(address)) {
            var run = client.deployments()
                    .createFlowRun(deployment, RunRequest.with(Map.of("pause", 60)))
                    .id();
            while (client.flowRuns().read(run).stateType() != StateType.RUNNING) {
                if (never.await(200, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            Files.writeString(place.resolve("run.new"), run.toString());
            Files.move(place.resolve("run.new"), place.resolve("run"));
            never.await();
        }
    }
}
