package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.DeploymentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// Deploys what a project's `prefect.yaml` describes, by Prefect's own `deploy`.
public final class Deployer {
    private static final Pattern CREATED = Pattern.compile("successfully created with id '([0-9a-fA-F-]{36})'");
    private static final int LONGEST_REASON = 400;

    private final Folders folders;
    private final Map<String, String> environment;

    /// A deployer whose log lies in these folders.
    public Deployer(Folders folders, Map<String, String> environment) {
        this.folders = folders.forServer(environment);
        this.environment = Map.copyOf(environment);
    }

    /// Deploys the deployment of this name (`name` or `flow/name`) and answers its id. The work pool has to exist.
    ///
    /// @param project the folder with `prefect.yaml`, from which entrypoints count
    public DeploymentId deploy(Venv venv, ServerAddress server, Path project, String name)
            throws IOException, InterruptedException {
        return deploy(venv, server, project, project.resolve("prefect.yaml"), name);
    }

    /// Deploys like [#deploy(Venv, ServerAddress, Path, String)], from a file that stands elsewhere.
    ///
    /// @param project the folder from which entrypoints count, and in which the flow will run
    public DeploymentId deploy(Venv venv, ServerAddress server, Path project, Path prefectFile, String name)
            throws IOException, InterruptedException {
        var log = folders.logs().resolve("deploy.log");
        Program.renew(log);
        Files.createDirectories(folders.prefectHome());
        var variables = new Surroundings(folders, environment).flows(venv, server);
        var command = venv.prefect("--no-prompt", "deploy", "--prefect-file", prefectFile.toString(), "--name", name);
        var code = new Program(command, project, variables, log).run(() -> {});
        var output = Program.read(log);
        var created = CREATED.matcher(output);
        if (code != 0 || !created.find()) {
            throw new EngineException.DeployRefused(reason(output), log);
        }
        return DeploymentId.of(created.group(1));
    }

    /// What Prefect said, without the traceback that it prints for most of its errors.
    static String reason(String output) {
        var lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("An exception occurred."))
                .toList();
        if (lines.isEmpty()) {
            return "it said nothing.";
        }
        var trace = lines.stream().anyMatch(line -> line.startsWith("Traceback "));
        var words = trace ? lines.getLast() : String.join(" ", lines);
        var detail = words.indexOf("Response: {'detail': ");
        if (detail >= 0) {
            words = words.substring(detail + "Response: {'detail': ".length()).replaceAll("^[\"']|[\"']?\\}$", "");
        }
        words = words.replaceFirst("^(?:[a-z_]+\\.)+([A-Z]\\w+: )", "$1");
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "..." : words;
    }
}
