package headwater.prefect;

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
public record RunRequest(
        Map<String, ? extends @Nullable Object> parameters,
        @Nullable String idempotencyKey,
        @Nullable String name,
        List<String> tags) {
    /// Copies the collections.
    public RunRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(parameters));
        tags = List.copyOf(tags);
    }

    /// A run with these parameters and nothing else.
    public static RunRequest with(Map<String, ? extends @Nullable Object> parameters) {
        return new RunRequest(parameters, null, null, List.of());
    }

    Map<String, Object> body() {
        return Fields.none()
                .with("parameters", parameters)
                .with("idempotency_key", idempotencyKey)
                .with("name", name)
                .with("tags", tags.isEmpty() ? null : tags)
                .map();
    }
}
