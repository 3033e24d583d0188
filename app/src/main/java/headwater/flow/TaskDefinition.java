package headwater.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One task of the file: a decorated function, or a function wrapped by `task(...)`.
///
/// `id` is unique within the file: the function, with `#2` for the second task of one function. `span` is
/// everything, decorators included; `definition` the `def` statement; `decorator` is null when
/// the task is made by a call; `options` are the decorator's.
public record TaskDefinition(
        String id,
        String function,
        String name,
        List<Parameter> parameters,
        List<Option> options,
        Span span,
        Span definition,
        Span body,
        @Nullable Span decorator,
        boolean isAsync)
        implements Definition {
    public TaskDefinition {
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
    }

    /// The same task under another id.
    public TaskDefinition withId(String other) {
        return new TaskDefinition(
                other, function, name, parameters, options, span, definition, body, decorator, isAsync);
    }
}
