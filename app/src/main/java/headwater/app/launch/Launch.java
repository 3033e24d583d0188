package headwater.app.launch;

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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Deploys a saved flow with Prefect's own `deploy` and submits a run of it. Blocking.
public final class Launch {
    private final LocalPrefect local;
    private final Path scratch;

    /// Launches with the Prefect of this machine, on any server.
    public Launch(LocalPrefect local, Folders folders) {
        this.local = local;
        this.scratch = folders.cache().resolve("deploy");
    }

    /// The Prefect of this machine.
    public LocalPrefect local() {
        return local;
    }

    /// Deploys a flow for the worker of this program, which is started where there is none.
    ///
    /// @param document as it is saved in its file
    /// @param progress receives each step
    public DeploymentId deploy(PrefectClient client, Document document, Flow flow, Consumer<Progress> progress)
            throws IOException, InterruptedException, ExportRefusedException {
        var project = projectOf(document);
        var worker = local.worker(client, progress);
        progress.accept(Progress.of(LaunchReason.DEPLOYING, flow.name()));
        var name = worker.name() + "-"
                + Integer.toHexString(project.resolve(fileOf(document)).hashCode());
        var plan = DeploymentPlan.of(name, worker.pool());
        var text = new PrefectExport(plan, worker.pool(), "UTC").alone(document, flow, project);
        return deploy(client, project, text, flow.name() + "/" + name, progress);
    }

    /// Submits a run, which belongs to this program: its worker executes it, and it is cancelled when the program
    /// ends.
    ///
    /// @param deployment made by [#deploy(PrefectClient, Document, Flow, Consumer)]
    /// @param parameters values that differ from the flow's defaults
    /// @param progress receives the step
    /// @return the run, submitted but not yet started
    public FlowRun submit(
            PrefectClient client,
            DeploymentId deployment,
            Map<String, ? extends @Nullable Object> parameters,
            Consumer<Progress> progress)
            throws IOException, InterruptedException {
        progress.accept(Progress.of(LaunchReason.SUBMITTING));
        return local.submit(client, deployment, RunRequest.with(parameters));
    }

    // A run leaves no trace in the project: what is deployed for it is described in a file elsewhere.
    private DeploymentId deploy(
            PrefectClient client, Path project, String text, String name, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        var description = Files.createTempFile(Files.createDirectories(scratch), "prefect-", ".yaml");
        try {
            Files.writeString(description, text);
            return local.deploy(client, project, description, name, progress);
        } finally {
            Files.delete(description);
        }
    }

    private static Path fileOf(Document document) {
        var file = document.file();
        if (file == null) {
            throw new IllegalArgumentException("a flow is saved before it is deployed");
        }
        return file.toAbsolutePath();
    }

    /// The folder whose `prefect.yaml` a flow belongs to.
    public static Path projectOf(Document document) {
        return Project.folderOf(fileOf(document));
    }
}
