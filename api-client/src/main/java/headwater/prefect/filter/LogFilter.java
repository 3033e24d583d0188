package headwater.prefect.filter;

import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which log lines to ask for, in REST and in the live feed. Text is not searched for by the server: that fails on
/// SQLite below 3.44 (HTTP 500), so it is the reader's to do.
///
/// @param criteria the conditions as the server's JSON
public record LogFilter(Map<String, Object> criteria) {
    /// Every line.
    public static LogFilter any() {
        return new LogFilter(Map.of());
    }

    /// Only lines of these flow runs, without those of their subflows.
    public LogFilter ofFlowRuns(Collection<FlowRunId> flowRuns) {
        return with(List.copyOf(flowRuns), "flow_run_id", "any_");
    }

    /// Only lines of these task runs.
    public LogFilter ofTaskRuns(Collection<TaskRunId> taskRuns) {
        return with(List.copyOf(taskRuns), "task_run_id", "any_");
    }

    /// Only lines of this level or above.
    public LogFilter atLeast(LogLevel level) {
        return with(level.number(), "level", "ge_");
    }

    /// Only lines written then or later.
    public LogFilter since(Instant time) {
        return with(time.toString(), "timestamp", "after_");
    }

    private LogFilter with(Object value, String... path) {
        return new LogFilter(Criteria.with(criteria, value, path));
    }
}
