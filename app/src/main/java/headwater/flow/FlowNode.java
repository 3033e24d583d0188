package headwater.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One node of a flow's drawing.
///
/// `mode` and `callee` are null for what is not a call; `parent` is the container around, and `branch`
/// which of its branches (0 without a parent); `branches` are the labels of a container's own branches;
/// `folded` nodes are hidden until asked for. `head` is the statement of code that says best what it does; of
/// others it is all.
public record FlowNode(
        ItemId id,
        NodeKind kind,
        @Nullable CallMode mode,
        String name,
        @Nullable String callee,
        int line,
        int endLine,
        @Nullable ItemId parent,
        int branch,
        List<Option> options,
        List<Port> inputs,
        List<String> outputs,
        List<String> branches,
        boolean folded,
        Span head,
        Span span) {
    public FlowNode {
        options = List.copyOf(options);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        branches = List.copyOf(branches);
    }

    /// One input: a parameter of the callee, or a name that code reads.
    ///
    /// `text` is the expression given for it, null when none is; `bound` says whether an edge brings
    /// its value; `wrapper` is `unmapped` or `allow_failure` where the argument is wrapped so.
    public record Port(
            String name,
            @Nullable String annotation,
            @Nullable String text,
            @Nullable String defaultText,
            boolean bound,
            boolean required,
            @Nullable String wrapper) {}
}
