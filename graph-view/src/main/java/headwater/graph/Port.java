package headwater.graph;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// A named place on a node where edges begin or end.
///
/// @param name unique among the inputs, or the outputs, of its node
/// @param label what is written beside it; may be empty
/// @param detail a value written after the label ("limit = 10"), or null
/// @param connected whether something supplies it, as the diagram's maker says; drawn as a filled circle
/// @param required whether it must be supplied; drawn as a warning while it is neither connected nor has a detail
public record Port(String name, String label, @Nullable String detail, boolean connected, boolean required) {
    public Port {
        requireNonNull(name);
        requireNonNull(label);
    }

    /// A port that is labelled by its name, without detail, free and optional.
    public static Port of(String name) {
        return new Port(name, name, null, false, false);
    }

    public Port withDetail(@Nullable String text) {
        return new Port(name, label, text, connected, required);
    }

    public Port asConnected() {
        return new Port(name, label, detail, true, required);
    }

    public Port asRequired() {
        return new Port(name, label, detail, connected, true);
    }
}
