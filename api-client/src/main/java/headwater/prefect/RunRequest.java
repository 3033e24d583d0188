package headwater.prefect;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run to be started from a deployment.
///
/// @param parameters values that differ from the deployment's, as JSON values: maps, lists, texts, numbers,
///     booleans, null. The server accepts names that the flow does not have
/// @param idempotencyKey with a key that the server has seen, no run is started and the old one answered; null
///     for none
/// @param name the run's name, null to let the server make one
/// @param tags tags for the run
/// @param due when it is to start, null for at once
/// @param workQueueName a queue of the deployment's work pool, null for the deployment's own
public record RunRequest(
        Map<String, ? extends @Nullable Object> parameters,
        @Nullable String idempotencyKey,
        @Nullable String name,
        List<String> tags,
        @Nullable Instant due,
        @Nullable String workQueueName) {
    /// Copies the collections.
    public RunRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(parameters));
        tags = List.copyOf(tags);
    }

    /// A run with these parameters and nothing else.
    public static RunRequest with(Map<String, ? extends @Nullable Object> parameters) {
        return new RunRequest(parameters, null, null, List.of(), null, null);
    }

    /// The same run with other parameters.
    public RunRequest withParameters(Map<String, ? extends @Nullable Object> others) {
        return new RunRequest(others, idempotencyKey, name, tags, due, workQueueName);
    }

    Map<String, Object> body() {
        return Fields.none()
                .with("parameters", parameters)
                .with("idempotency_key", idempotencyKey)
                .with("name", name)
                .with("tags", tags.isEmpty() ? null : tags)
                .with("state", due == null ? null : StateRequest.due(due).state())
                .with("work_queue_name", workQueueName)
                .map();
    }
}
