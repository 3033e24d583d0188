package headwater.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One Python file as a flow document.
///
/// `file` is null for text that has no file yet; `known` are the tasks and flows that the file can call,
/// `unresolved` the called names whose definition was not found; `problems` are the places where the text is
/// not Python.
public record Document(
        @Nullable Path file,
        SyntaxTree tree,
        List<Flow> flows,
        List<TaskDefinition> tasks,
        List<Callee> known,
        List<ImportedName> imports,
        List<String> unresolved,
        List<Problem> problems) {
    public Document {
        flows = List.copyOf(flows);
        tasks = List.copyOf(tasks);
        known = List.copyOf(known);
        imports = List.copyOf(imports);
        unresolved = List.copyOf(unresolved);
        problems = List.copyOf(problems);
    }

    /// The text, byte for byte.
    public Source source() {
        return tree.source();
    }

    /// The flow whose function or Prefect name this is.
    public Optional<Flow> flow(String name) {
        return flows.stream()
                .filter(flow -> flow.function().equals(name))
                .findFirst()
                .or(() ->
                        flows.stream().filter(flow -> flow.name().equals(name)).findFirst());
    }

    /// The task that this function makes.
    public Optional<TaskDefinition> task(String function) {
        return tasks.stream().filter(task -> task.function().equals(function)).findFirst();
    }

    /// Whether the file is Python without a syntax error.
    public boolean isClean() {
        return problems.isEmpty();
    }
}
