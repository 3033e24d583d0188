package headwater.prefect.model;

import java.util.Objects;

/// One of the schedules of a deployment.
///
/// @param id the id
/// @param schedule when it makes runs
/// @param active whether it makes any
public record DeploymentSchedule(ScheduleId id, ScheduleRule schedule, boolean active) {
    /// Refuses a schedule without id.
    public DeploymentSchedule {
        Objects.requireNonNull(id, "a schedule without id");
        schedule = schedule == null ? new ScheduleRule.Unknown() : schedule;
    }
}
