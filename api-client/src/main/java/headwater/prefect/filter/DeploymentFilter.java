package headwater.prefect.filter;

import headwater.prefect.model.DeploymentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which deployments to ask for. All conditions have to hold.
///
/// @param criteria the conditions as the server's JSON, by the kind of object that they narrow
public record DeploymentFilter(Map<String, Object> criteria) {
    /// Every deployment.
    public static DeploymentFilter any() {
        return new DeploymentFilter(Map.of());
    }

    /// Only these.
    public DeploymentFilter withIds(Collection<DeploymentId> ids) {
        return with(List.copyOf(ids), "deployments", "id", "any_");
    }

    /// Only deployments whose name, or whose flow's name, contains this.
    public DeploymentFilter withNameLike(String part) {
        return with(part, "deployments", "flow_or_deployment_name", "like_");
    }

    /// Only deployments whose runs go to a work queue of one of these names.
    public DeploymentFilter inWorkQueues(Collection<String> names) {
        return with(List.copyOf(names), "deployments", "work_queue_name", "any_");
    }

    /// Only paused ones, or only others.
    public DeploymentFilter paused(boolean paused) {
        return with(paused, "deployments", "paused", "eq_");
    }

    private DeploymentFilter with(Object value, String... path) {
        return new DeploymentFilter(Criteria.with(criteria, value, path));
    }
}
