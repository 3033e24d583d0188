package headwater.app.watch;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values as a Prefect 3 server writes them, field by field as in its answers: nothing here comes from the mapper
/// that the client reads with.
final class ServerJson {
    private ServerJson() {}

    static Map<String, @Nullable Object> of(FlowRun run) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", run.id().toString());
        json.put("created", time(run.created()));
        json.put("name", run.name());
        json.put("flow_id", text(run.flowId()));
        json.put("deployment_id", text(run.deploymentId()));
        json.put("parent_task_run_id", text(run.parentTaskRunId()));
        json.put("parameters", run.parameters());
        json.put("tags", run.tags());
        json.put("run_count", run.runCount());
        json.put("expected_start_time", time(run.expectedStartTime()));
        json.put("start_time", time(run.startTime()));
        json.put("end_time", time(run.endTime()));
        json.put("total_run_time", seconds(run.totalRunTime()));
        json.put("work_pool_name", run.workPoolName());
        json.put("state_id", run.state() == null ? null : text(run.state().id()));
        json.put("state", orNull(run.state()));
        return json;
    }

    static Map<String, @Nullable Object> of(TaskRun run) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", run.id().toString());
        json.put("created", time(run.created()));
        json.put("name", run.name());
        json.put("flow_run_id", text(run.flowRunId()));
        json.put("task_key", run.taskKey());
        json.put("dynamic_key", run.dynamicKey());
        json.put("tags", run.tags());
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        run.taskInputs()
                .forEach((name, sources) ->
                        inputs.put(name, sources.stream().map(ServerJson::of).toList()));
        json.put("task_inputs", inputs);
        json.put("run_count", run.runCount());
        json.put("flow_run_run_count", run.flowRunRunCount());
        json.put("expected_start_time", time(run.expectedStartTime()));
        json.put("start_time", time(run.startTime()));
        json.put("end_time", time(run.endTime()));
        json.put("total_run_time", seconds(run.totalRunTime()));
        json.put("state_id", run.state() == null ? null : text(run.state().id()));
        json.put("state", orNull(run.state()));
        return json;
    }

    static Map<String, @Nullable Object> of(LogLine line) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", line.id().value().toString());
        json.put("created", time(line.timestamp()));
        json.put("name", line.name());
        json.put("level", line.levelNumber());
        json.put("message", line.message());
        json.put("timestamp", time(line.timestamp()));
        json.put("flow_run_id", text(line.flowRunId()));
        json.put("task_run_id", text(line.taskRunId()));
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> orNull(@Nullable State state) {
        return state == null ? null : of(state);
    }

    static Map<String, @Nullable Object> of(State state) {
        var details = new LinkedHashMap<String, @Nullable Object>();
        details.put("child_flow_run_id", text(state.stateDetails().childFlowRunId()));
        details.put("untrackable_result", state.stateDetails().untrackableResult());
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", text(state.id()));
        json.put("type", state.type().name());
        json.put("name", state.name());
        json.put("timestamp", time(state.timestamp()));
        json.put("message", state.message());
        json.put("data", null);
        json.put("state_details", details);
        return json;
    }

    private static Map<String, @Nullable Object> of(TaskInput input) {
        return switch (input) {
            case TaskInput.FromTaskRun(var id) -> Map.of("input_type", "task_run", "id", id.toString());
            case TaskInput.FromFlowRun(var id) -> Map.of("input_type", "flow_run", "id", id.toString());
            case TaskInput.FromParameter(var name) -> Map.of("input_type", "parameter", "name", name);
            case TaskInput.FromConstant(var type) -> Map.of("input_type", "constant", "type", type);
            case TaskInput.Unknown(var type) -> Map.of("input_type", type);
        };
    }

    static List<Map<String, @Nullable Object>> ofTaskRuns(Iterable<TaskRun> runs) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        runs.forEach(run -> all.add(of(run)));
        return all;
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toNanos() / 1e9;
    }
}
