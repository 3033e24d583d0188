package headwater.graph;

/// What flows along an edge.
public enum DiagramEdgeKind {
    /// A value: a bold line.
    DATA,
    /// Only "then": a thin line, the spine.
    ORDER,
    /// Waits for without taking anything: dashed.
    WAIT,
    /// All of what is before ends before what is after begins: dotted, ends in a bar.
    BARRIER,
    /// Many values gathered into one: a doubled line.
    COLLECT
}
