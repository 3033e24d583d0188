package headwater.flow;

/// A function of the file that Prefect knows: a flow or a task.
public sealed interface Definition permits Flow, TaskDefinition {
    /// Its id, unique among the flows or tasks of the file: the function, with `#2` for the second of one function.
    String id();

    /// The name that the Python code calls it by.
    String function();

    /// All of it, decorators included.
    Span span();

    /// The `def` statement.
    Span definition();
}
