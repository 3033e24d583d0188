package headwater.app.deployments;

import headwater.app.lists.Row;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.DeploymentSchedule;
import headwater.prefect.model.FlowRun;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A deployment in a list.
///
/// @param flow the name of its flow; empty if the server did not say
/// @param next its run that is due next; null for none
public record DeploymentRow(
        Deployment deployment, String flow, @Nullable FlowRun next) implements Row {
    /// The server itself calls a run late after 15 s.
    private static final Duration LATE = Duration.ofSeconds(15);

    @Override
    public String key() {
        return deployment.id().toString();
    }

    @Override
    public Stream<String> texts() {
        var pool = deployment.workPoolName();
        return Stream.concat(Stream.of(name(), pool == null ? "" : pool, schedule()), deployment.tags().stream());
    }

    /// The flow and the deployment.
    public String name() {
        return flow.isEmpty() ? deployment.name() : flow + " / " + deployment.name();
    }

    /// When it runs, in words; empty if it has no schedule.
    public String schedule() {
        return deployment.schedules().stream()
                .filter(DeploymentSchedule::active)
                .map(schedule -> ScheduleWords.of(schedule.schedule()))
                .collect(Collectors.joining("; "));
    }

    /// Whether it has a schedule that would make runs if it were not paused.
    public boolean isScheduled() {
        return deployment.schedules().stream().anyMatch(DeploymentSchedule::active);
    }

    /// When its next run is due; null if none is.
    public @Nullable Instant due() {
        return next == null ? null : next.expectedStartTime();
    }

    /// Whether its next run should have started by now.
    public boolean isLate(Instant now) {
        var due = due();
        return due != null && due.plus(LATE).isBefore(now);
    }
}
