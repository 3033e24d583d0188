package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A flow made ready to be started from the server.
///
/// @param id the id
/// @param name the name, unique within its flow
/// @param flowId the flow; null if omitted
/// @param description free text, null without
/// @param tags the tags
/// @param parameters default parameters, as JSON values
/// @param parameterOpenapiSchema the JSON schema of the parameters, as JSON values; empty if the server has none
/// @param enforceParameterSchema whether the server refuses parameters that do not fit the schema
/// @param entrypoint `file.py:function`, null if omitted
/// @param path the folder that the worker runs in, null if omitted
/// @param paused whether its schedules are paused
/// @param schedules when it is to run, the inactive ones too
/// @param status whether a worker or a serving process asks for its runs
/// @param workPoolName the work pool, null without
/// @param workQueueName the work queue, null without
/// @param lastPolled when its runs were last requested, null if never
/// @param created when it was made
public record Deployment(
        DeploymentId id,
        String name,
        @Nullable FlowId flowId,
        @Nullable String description,
        List<String> tags,
        Map<String, @Nullable Object> parameters,
        Map<String, @Nullable Object> parameterOpenapiSchema,
        @Nullable Boolean enforceParameterSchema,
        @Nullable String entrypoint,
        @Nullable String path,
        boolean paused,
        List<DeploymentSchedule> schedules,
        Status status,
        @Nullable String workPoolName,
        @Nullable String workQueueName,
        @Nullable Instant lastPolled,
        @Nullable Instant created) {
    /// Whether anything asks for the runs of a deployment.
    public enum Status {
        READY,
        NOT_READY,
        /// A status that this client does not know, or none.
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /// Puts empty texts and collections where the server said nothing.
    public Deployment {
        Objects.requireNonNull(id, "a deployment without id");
        name = Absent.text(name);
        tags = Absent.list(tags);
        parameters = Absent.json(parameters);
        schedules = Absent.list(schedules);
        parameterOpenapiSchema = Absent.json(parameterOpenapiSchema);
        status = status == null ? Status.UNKNOWN : status;
    }
}
