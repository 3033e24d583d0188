package headwater.flow;

import org.jspecify.annotations.Nullable;

/// One parameter of a flow, task or function, with its annotation and default as Python text.
public record Parameter(
        String name,
        Form form,
        @Nullable String annotation,
        @Nullable String defaultText,
        Span span) {
    /// How arguments reach a parameter.
    public enum Form {
        NORMAL,
        POSITIONAL_ONLY,
        KEYWORD_ONLY,
        REST,
        KEYWORDS
    }

    /// Whether a call must give it.
    public boolean isRequired() {
        return defaultText == null && form != Form.REST && form != Form.KEYWORDS;
    }
}
