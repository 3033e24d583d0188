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

    /// The same, spelled otherwise in this file.
    public Callee withReference(String spelling) {
        return new Callee(kind, spelling, function, name, parameters, file, line, isAsync);
    }

    /// The same under another name of Prefect's, as `with_options(name=...)` gives it.
    public Callee withName(String prefectName) {
        return new Callee(kind, reference, function, prefectName, parameters, file, line, isAsync);
    }

    /// The same function as a node of another kind, as `task(f)` turns a plain `f` into a task.
    public Callee withKind(NodeKind made) {
        return new Callee(made, reference, function, name, parameters, file, line, isAsync);
    }
}
