package headwater.app.deployments;

import headwater.app.fx.Background;
import headwater.app.launch.FormModel;
import headwater.app.launch.RunFields;
import headwater.app.launch.RunOptions;
import headwater.app.lists.RecentRuns;
import headwater.app.lists.RowsModel;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The deployments of a server with their last and next runs, kept up to date. For the JavaFX thread.
public final class DeploymentsModel implements AutoCloseable {
    private static final String DEPLOYMENT = "prefect.deployment.";
    private static final String FLOW_RUN = "prefect.flow-run.";
    private static final EventFilter CHANGES = EventFilter.any().withPrefixes(List.of(DEPLOYMENT, FLOW_RUN));

    private final RowsModel<DeploymentRow> list;
    private final RecentRuns<DeploymentId> recent;

    /// A list that has read nothing yet.
    public DeploymentsModel(ServerSession session, Background background, InstantSource clock) {
        list = new RowsModel<>(
                session,
                background,
                new LiveReading.Source<>(
                        "list deployments",
                        CHANGES,
                        DeploymentsModel::concerns,
                        client -> new DeploymentsReader(client).read()));
        recent = new RecentRuns<>(
                session,
                background,
                clock,
                id -> FlowRunFilter.any().ofDeployments(List.of(id)),
                DeploymentsModel::deployment);
        list.restingProperty().subscribe(recent::setResting);
    }

    // Of the runs only those that are due next are in the list, and what is made now may be due sooner.
    private static boolean concerns(List<DeploymentRow> known, Event event) {
        if (!event.name().startsWith(FLOW_RUN)) {
            return true;
        }
        return event.name().equals(FLOW_RUN + "Scheduled")
                || known.stream()
                        .map(DeploymentRow::next)
                        .anyMatch(next -> next != null && event.resourceId().equals(FLOW_RUN + next.id()));
    }

    private static @Nullable DeploymentId deployment(Event event) {
        var id = event.relatedId("deployment");
        return id == null || !id.startsWith(DEPLOYMENT) ? null : DeploymentId.of(id.substring(DEPLOYMENT.length()));
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public DeploymentsModel start() {
        list.start();
        recent.start();
        return this;
    }

    /// The list.
    public RowsModel<DeploymentRow> list() {
        return list;
    }

    /// The last runs of those that are looked at.
    public RecentRuns<DeploymentId> recent() {
        return recent;
    }

    /// Reads what the form of a run asks for.
    ///
    /// @param read receives the fields
    public void readFields(DeploymentRow row, Consumer<RunFields> read) {
        list.read(
                "read what " + row.name() + " takes", client -> RunFields.ofDeployment(client, row.deployment()), read);
    }

    /// Makes a run for the worker that serves the deployment.
    ///
    /// @param form what a person asks for
    /// @param made receives the run
    public void run(DeploymentRow row, FormModel form, Consumer<FlowRun> made) {
        var id = row.deployment().id();
        var request = RunOptions.request(form);
        list.perform("run " + row.name(), client -> client.deployments().createFlowRun(id, request), made);
    }

    /// Pauses the schedules of a deployment, or goes on with them.
    public void setPaused(DeploymentRow row, boolean paused) {
        var id = row.deployment().id();
        list.perform(
                (paused ? "pause " : "resume ") + row.name(),
                client -> client.deployments().setPaused(id, paused));
    }

    /// Ends it.
    @Override
    public void close() {
        list.close();
        recent.close();
    }
}
