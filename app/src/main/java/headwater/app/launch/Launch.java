package headwater.app.launch;

import headwater.app.engine.Deployer;
import headwater.app.engine.LocalPrefect;
import headwater.app.program.Folders;
import headwater.app.program.Progress;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.prefect.DeploymentPlan;
import headwater.flow.export.prefect.PrefectExport;
import headwater.flow.python.Project;
import headwater.prefect.PrefectClient;
import headwater.prefect.RunRequest;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Deploys a saved flow with Prefect's own `deploy` and submits a run of it. Blocking.
public final class Launch {
    private static final String DEPLOYMENT = "headwater";

    private final LocalPrefect local;
    private final Deployer deployer;
    private final Path scratch;

    /// Launches by the Prefect of this machine, whichever server they go to.
    public Launch(LocalPrefect local, Folders folders, Map<String, String> variables) {
        this.local = local;
        this.deployer = new Deployer(folders, variables);
        this.scratch = folders.cache().resolve("deploy");
    }

    /// Starts a run.
    ///
    /// @param document as it stands in its file
    /// @param parameters values that differ from the flow's defaults
    /// @param progress told each step
    /// @return the run, not yet started
    public FlowRun start(
            PrefectClient client,
            Document document,
            Flow flow,
            Map<String, ? extends @Nullable Object> parameters,
            Consumer<Progress> progress)
            throws IOException, InterruptedException, ExportRefusedException {
        local.worker(client, progress);
        var deployment = deploy(client, document, flow, progress);
        progress.accept(Progress.of("Submitting the run"));
        return client.deployments().createFlowRun(deployment, RunRequest.with(parameters));
    }

    // A run leaves no trace in the project: what is deployed for it is described in a file of ours.
    private DeploymentId deploy(PrefectClient client, Document document, Flow flow, Consumer<Progress> progress)
            throws IOException, InterruptedException, ExportRefusedException {
        progress.accept(Progress.of("Deploying " + flow.name()));
        var project = projectOf(document);
        var plan = DeploymentPlan.of(DEPLOYMENT, LocalPrefect.workPoolOf(client.address()));
        var text = new PrefectExport(plan, LocalPrefect.WORK_POOL, "UTC").alone(document, flow, project);
        var description = Files.createTempFile(Files.createDirectories(scratch), "prefect-", ".yaml");
        try {
            Files.writeString(description, text);
            var venv = local.environment(progress);
            return deployer.deploy(venv, client.address(), project, description, flow.name() + "/" + plan.name());
        } finally {
            Files.delete(description);
        }
    }

    /// The folder whose `prefect.yaml` a flow belongs to.
    public static Path projectOf(Document document) {
        var file = document.file();
        if (file == null) {
            throw new IllegalArgumentException("a flow is saved before it is deployed");
        }
        var root = Project.around(file).root();
        return root == null
                ? Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder")
                : root;
    }
}
