package headwater.prefect.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that the server does by itself when certain events come, or do not come.
///
/// @param id the id
/// @param name the name
/// @param description free text, may be empty
/// @param enabled whether it does anything
/// @param trigger what it waits for, as JSON values
/// @param actions what it then does, as JSON values, each with a `type`
public record Automation(
        AutomationId id,
        String name,
        String description,
        boolean enabled,
        Map<String, @Nullable Object> trigger,
        List<Map<String, @Nullable Object>> actions) {
    /// Puts empty texts and collections where the server said nothing.
    public Automation {
        Objects.requireNonNull(id, "an automation without id");
        name = Absent.text(name);
        description = Absent.text(description);
        trigger = Absent.json(trigger);
        actions = Absent.list(actions);
    }
}
