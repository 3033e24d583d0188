package headwater.flow.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a deployment is to be, beside the flow itself.
///
/// @param name its name
/// @param workPool the work pool whose workers run it
/// @param parameters values that differ from the flow's defaults, as JSON values: maps, lists, texts, numbers,
/// booleans,
///     null
/// @param schedule when it runs by itself; null leaves that open
/// @param description what it is for; null leaves that open
public record DeploymentPlan(
        String name,
        String workPool,
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

    /// The entry of `prefect.yaml` that says this, in the order in which people write it.
    Map<String, @Nullable Object> fields(String entrypoint) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        if (description != null) {
            fields.put("description", description);
        }
        fields.put("entrypoint", entrypoint);
        if (!parameters.isEmpty()) {
            fields.put("parameters", parameters);
        }
        fields.put("work_pool", Map.of("name", workPool));
        if (schedule != null) {
            fields.put("schedules", java.util.List.of(schedule.fields()));
        }
        return fields;
    }
}
