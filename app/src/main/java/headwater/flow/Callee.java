package headwater.flow;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a call calls, where its definition was found: in this file, or (with `file`) in another of the project.
///
/// `reference` is how this file spells it, as `extract` or `tasks.extract`.
public record Callee(
        NodeKind kind,
        String reference,
        String function,
        String name,
        List<Parameter> parameters,
        @Nullable Path file,
        int line,
        boolean isAsync) {
    public Callee {
        parameters = List.copyOf(parameters);
    }
}
