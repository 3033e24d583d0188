package headwater.flow.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was answered to a form: texts by the names of its fields.
public record Answers(Map<String, String> texts) {
    public Answers {
        texts = Map.copyOf(texts);
    }

    /// The answer to a field, without blanks around it; null if it was left open.
    public @Nullable String get(String field) {
        var text = texts.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }
}
