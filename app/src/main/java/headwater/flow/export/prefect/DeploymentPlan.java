package headwater.flow.export.prefect;

import headwater.flow.export.Schedule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked of a deployment, beside the flow itself. What it leaves open stays as it is in a deployment that
/// is there.
///
/// @param name its name
/// @param workPool the work pool whose workers run it; null leaves that open
/// @param parameters values that differ from the flow's defaults, as JSON values: maps, lists, texts, numbers,
///     booleans, null
/// @param schedule when it runs by itself; null leaves that open
/// @param description what it is for; null leaves that open
public record DeploymentPlan(
        String name,
        @Nullable String workPool,
        Map<String, ? extends @Nullable Object> parameters,
        @Nullable Schedule schedule,
        @Nullable String description) {
    public DeploymentPlan {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(parameters));
    }

    /// A deployment with nothing but a name and a work pool.
    public static DeploymentPlan of(String name, String workPool) {
        return new DeploymentPlan(name, workPool, Map.of(), null, null);
    }

    /// The fields of its entry in `prefect.yaml`, in the order in which people write them: only what is asked for.
    Map<String, @Nullable Object> fields(String entrypoint) {
        return fields(entrypoint, workPool, null);
    }

    /// The fields of a new entry: what is asked for, and what it cannot be without.
    Map<String, @Nullable Object> fields(
            String entrypoint, @Nullable String poolIfOpen, @Nullable String timezoneIfOpen) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        if (description != null) {
            fields.put("description", description);
        }
        fields.put("entrypoint", entrypoint);
        if (!parameters.isEmpty()) {
            fields.put("parameters", parameters);
        }
        var pool = workPool == null ? poolIfOpen : workPool;
        if (pool != null) {
            fields.put("work_pool", Map.of("name", pool));
        }
        if (schedule != null) {
            fields.put("schedules", List.of(ScheduleFields.of(schedule, timezoneIfOpen)));
        }
        return fields;
    }
}
