package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.flow.Message;
import headwater.prefect.PrefectClient;
import headwater.prefect.model.DeploymentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Deploys what a project's `prefect.yaml` describes, by Prefect's own `deploy`.
public final class Deployer {
    private static final Pattern CREATED = Pattern.compile("successfully created with id '([0-9a-fA-F-]{36})'");
    // No such path, method or field.
    private static final Pattern NOT_KNOWN = Pattern.compile("Client error '(?:404|405|422) ");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_REASON = 400;

    private final Folders folders;
    private final Map<String, String> environment;

    /// A deployer whose logs are in these folders.
    public Deployer(Folders folders, Map<String, String> environment) {
        this.folders = folders.forServer(environment);
        this.environment = Map.copyOf(environment);
    }

    /// Deploys the deployment of this name (`name` or `flow/name`) from a project's `prefect.yaml` and returns its
    /// id. The work pool has to exist. An interrupt ends the attempt.
    ///
    /// @param project the folder with `prefect.yaml`, from which entrypoints count
    public DeploymentId deploy(Venv venv, PrefectClient client, Path project, String name)
            throws IOException, InterruptedException {
        return deploy(venv, client, project, List.of("--name", name));
    }

    /// Deploys for a worker of ours: into its work queue, from a description outside of the project.
    ///
    /// @param project the folder from which entrypoints count, and in which the flow will run
    public DeploymentId deploy(
            Venv venv, LocalWorker worker, PrefectClient client, Path project, Path description, String name)
            throws IOException, InterruptedException {
        return deploy(
                venv,
                client,
                project,
                List.of("--prefect-file", description.toString(), "--name", name, "--work-queue", worker.name()));
    }

    private DeploymentId deploy(Venv venv, PrefectClient client, Path project, List<String> options)
            throws IOException, InterruptedException {
        Files.createDirectories(folders.prefectHome());
        // A log for each call: several programs may be deploying at once, and the id is read from it.
        var log = new LogFiles(folders.logs()).fresh("deploy", UUID.randomUUID().toString());
        var variables = new ProcessVariables(folders, environment).flows(venv, client);
        var command = new ArrayList<>(venv.prefectApart("--no-prompt", "deploy"));
        command.addAll(options);
        var code = new Invocation(command, project, variables, log).run(() -> {});
        var output = LogFiles.read(log);
        var created = CREATED.matcher(output);
        if (code != 0 || !created.find()) {
            throw new EngineException.DeployRefused(reason(output), log);
        }
        Files.deleteIfExists(log);
        return DeploymentId.of(created.group(1));
    }

    /// Why a deployment was refused, now that the server's version is known: an older server refuses requests that
    /// it does not know, such as one with the field `labels`, which 3.1 added.
    ///
    /// @param server the server's version
    /// @param local the version of the Prefect that deployed
    static EngineException explained(EngineException.DeployRefused refused, String server, String local) {
        var log = refused.log();
        return log != null && NOT_KNOWN.matcher(LogFiles.read(log)).find() && isOlder(server, local)
                ? new EngineException.ServerTooOld(server, local, log)
                : refused;
    }

    private static boolean isOlder(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other)) < 0;
    }

    // What follows the first three, as in 3.1.0rc1, does not change what the server understands.
    private static int[] numbers(String version) {
        return NUMBER.matcher(version)
                .results()
                .limit(3)
                .mapToInt(number -> Integer.parseInt(number.group()))
                .toArray();
    }

    /// What Prefect printed, without the traceback that it prints for most of its errors.
    static Message reason(String output) {
        var lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("An exception occurred."))
                .toList();
        if (lines.isEmpty()) {
            return Message.of(EngineReason.PRINTED_NOTHING);
        }
        var trace = lines.stream().anyMatch(line -> line.startsWith("Traceback "));
        var words = trace ? lines.getLast() : String.join(" ", lines);
        var detail = words.indexOf("Response: {'detail': ");
        if (detail >= 0) {
            words = words.substring(detail + "Response: {'detail': ".length()).replaceAll("^[\"']|[\"']?\\}$", "");
        }
        words = words.replaceFirst("^(?:[a-z_]+\\.)+([A-Z]\\w+: )", "$1");
        return Message.of(
                EngineReason.PRINTED,
                words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "..." : words);
    }
}
