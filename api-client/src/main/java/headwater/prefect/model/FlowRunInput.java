package headwater.prefect.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A value that was sent to a flow run, or that one keeps for its pause.
///
/// @param key the name; keys of a pause are in the paused state's `run_input_keyset`
/// @param value JSON in a text
/// @param sender who sent it, such as `prefect.flow-run.` and an id; null if omitted
/// @param created when it was sent, null if omitted
public record FlowRunInput(
        String key,
        String value,
        @Nullable String sender,
        @Nullable Instant created) {
    /// Puts an empty text where the server said nothing.
    public FlowRunInput {
        Objects.requireNonNull(key, "an input without key");
        value = Absent.text(value);
    }
}
