package headwater.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One Python file as a flow document.
///
/// `file` is null for text that has no file yet; `known` are the tasks and flows that the file can call,
/// `unresolved` the called names whose definition was not found; `problems` are the places where the text is
/// not Python, `brokenModules` the files that it imports and that are not Python.
public record Document(
        @Nullable Path file,
        SyntaxTree tree,
        List<Flow> flows,
        List<TaskDefinition> tasks,
        List<Callee> known,
        List<ImportedName> imports,
        List<String> unresolved,
        List<SyntaxProblem> problems,
        List<BrokenModule> brokenModules) {
    public Document {
        flows = List.copyOf(flows);
        tasks = List.copyOf(tasks);
        known = List.copyOf(known);
        imports = List.copyOf(imports);
        unresolved = List.copyOf(unresolved);
        problems = List.copyOf(problems);
        brokenModules = List.copyOf(brokenModules);
    }

    /// The text, byte for byte.
    public Source source() {
        return tree.source();
    }

    /// The flow whose id or Prefect name this is; the id, which is the function of most flows, comes first.
    public Optional<Flow> flow(String name) {
        return flows.stream()
                .filter(flow -> flow.id().equals(name))
                .findFirst()
                .or(() ->
                        flows.stream().filter(flow -> flow.name().equals(name)).findFirst());
    }

    /// The task of this id, which is the function of most tasks.
    public Optional<TaskDefinition> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /// The task of this file that a call calls, empty for one of another file and for what is no task.
    public Optional<TaskDefinition> task(Callee callee) {
        return tasks.stream()
                .filter(task -> callee.file() == null && task.definition().line() == callee.line())
                .findFirst();
    }

    /// Whether the file is Python without a syntax error.
    public boolean isClean() {
        return problems.isEmpty();
    }

    // Every listener of a property compares, on the JavaFX thread: the texts, which most often differ, come first.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Document that
                        && tree.equals(that.tree)
                        && Objects.equals(file, that.file)
                        && flows.equals(that.flows)
                        && tasks.equals(that.tasks)
                        && known.equals(that.known)
                        && imports.equals(that.imports)
                        && unresolved.equals(that.unresolved)
                        && problems.equals(that.problems)
                        && brokenModules.equals(that.brokenModules));
    }

    @Override
    public int hashCode() {
        return Objects.hash(tree, file);
    }
}
