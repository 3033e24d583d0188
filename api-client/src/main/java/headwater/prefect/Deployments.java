package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.DeploymentSchedule;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.ScheduleId;
import java.util.List;
import java.util.Map;

/// Deployments, and runs started from them.
public final class Deployments {
    private final Transport transport;

    Deployments(Transport transport) {
        this.transport = transport;
    }

    /// One deployment; refused with 404 if there is none.
    public Deployment read(DeploymentId id) throws PrefectException {
        return transport.get(Path.of("deployments", id.toString()), Deployment.class);
    }

    /// The deployment of this name of the flow of this name; refused with 404 if there is none.
    public Deployment named(String flow, String deployment) throws PrefectException {
        return transport.get(Path.of("deployments", "name", flow, deployment), Deployment.class);
    }

    /// Up to 200 deployments by name, from this place on.
    public ListPage<Deployment> page(DeploymentFilter filter, int offset) throws PrefectException {
        var body = Fields.of(filter.criteria())
                .with("sort", "NAME_ASC")
                .with("limit", ListPage.SIZE)
                .with("offset", offset)
                .map();
        return Paging.page(transport.postForList(Path.of("deployments", "filter"), body, Deployment.class), offset);
    }

    /// All deployments that match, by name.
    public List<Deployment> all(DeploymentFilter filter) throws PrefectException {
        return Paging.all(offset -> page(filter, offset), Deployment::id);
    }

    /// Deletes a deployment and its runs that have not started; runs that have started stay. Refused with 404 if
    /// there is none.
    public void delete(DeploymentId id) throws PrefectException {
        transport.delete(Path.of("deployments", id.toString()));
    }

    /// Creates a run for the worker that serves the deployment; the answer comes before the run starts. Refused
    /// with 409 if a parameter does not fit the schema; the detail says which.
    public FlowRun createFlowRun(DeploymentId id, RunRequest request) throws PrefectException {
        return transport.post(Path.of("deployments", id.toString(), "create_flow_run"), request.body(), FlowRun.class);
    }

    /// How many match.
    public int count(DeploymentFilter filter) throws PrefectException {
        return transport.post(Path.of("deployments", "count"), filter.criteria(), Integer.class);
    }

    /// Pauses all schedules of a deployment, or goes on with them. Runs that were made already stay.
    public void setPaused(DeploymentId id, boolean paused) throws PrefectException {
        transport.post(Path.of("deployments", id.toString(), paused ? "pause_deployment" : "resume_deployment"));
    }

    /// The schedules of a deployment.
    public List<DeploymentSchedule> schedules(DeploymentId id) throws PrefectException {
        return transport.getList(Path.of("deployments", id.toString(), "schedules"), DeploymentSchedule.class);
    }

    /// Turns one schedule of a deployment on or off.
    public void setActive(DeploymentId id, ScheduleId schedule, boolean active) throws PrefectException {
        var path = Path.of("deployments", id.toString(), "schedules", schedule.toString());
        transport.patch(path, Map.of("active", active));
    }
}
