package headwater.app.engine;

import headwater.app.launch.Launch;
import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.prefect.PrefectClient;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A program that starts a server, a worker and a long run of the sample, notes the run's id in a file, and then
/// waits to be ended from outside.
final class RunsUntilEnded {
    private RunsUntilEnded() {}

    public static void main(String[] arguments) throws Exception {
        var place = Path.of(arguments[0]);
        var environment = System.getenv();
        var folders = Folders.here();
        var local = new LocalPrefect(folders, environment);
        var address = local.server(0, _ -> {}).address();
        var file = Sample.copyTo(place.resolve("project"));
        var document = new PythonReader(Project.none()).read(file);
        var never = new CountDownLatch(1);
        try (var client = new PrefectClient(address)) {
            var launch = new Launch(local, folders);
            var flow = document.flow("daily_orders").orElseThrow();
            var deployment = launch.deploy(client, document, flow, _ -> {});
            var run = launch.submit(client, deployment, Map.of("pause", 60), _ -> {})
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
