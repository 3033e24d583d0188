package headwater.flow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One flow of a file.
///
/// `id` is unique within the file: the function, with `#2` for the second flow of one function. `name` is what
/// Prefect calls it, `function` the Python function; `span` includes the decorators,
/// `definition` is the `def` statement and `line` its line; `level` is how far the body is from a
/// straight line (`L0` ... `L4`, `LX`).
public record Flow(
        String id,
        String name,
        String function,
        int line,
        List<Option> options,
        List<Parameter> parameters,
        Block body,
        List<Edge> edges,
        String level,
        Span span,
        Span definition,
        @Nullable Span decorator,
        boolean isAsync)
        implements Definition {
    public Flow {
        options = List.copyOf(options);
        parameters = List.copyOf(parameters);
        edges = List.copyOf(edges);
    }

    /// The same flow under another id.
    public Flow withId(String other) {
        return new Flow(
                other,
                name,
                function,
                line,
                options,
                parameters,
                body,
                edges,
                level,
                span,
                definition,
                decorator,
                isAsync);
    }

    /// All items, containers before what they hold.
    public List<Item> items() {
        return body.all();
    }

    /// The item of this id, if there is one.
    public Optional<Item> item(ItemId id) {
        return body.item(id);
    }

    /// The flow as nodes and edges, what is drawn.
    public FlowGraph graph() {
        return FlowGraph.of(this);
    }
}
