package headwater.flow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One element of a block, in the order of the file.
public sealed interface Item {
    /// Its name within the flow.
    ItemId id();

    /// The statement that contains it; the whole statement for containers.
    Span statement();

    /// What is its own in that statement: the call alone, the statement of any other item.
    default Span span() {
        return this instanceof Call call ? call.call() : statement();
    }

    /// A call of a task, flow, deployment or plain function.
    ///
    /// `call` is the expression from callee to closing bracket, `function` the part before `.submit`,
    /// `.map` and `.with_options`, `brackets` the arguments with their brackets; `outputs` are the names
    /// bound to the result.
    record Call(
            ItemId id,
            NodeKind kind,
            CallMode mode,
            boolean awaited,
            String name,
            String reference,
            @Nullable Callee callee,
            List<Argument> arguments,
            List<String> outputs,
            List<ItemId> waitFor,
            List<Option> overrides,
            boolean returnsState,
            Span statement,
            Span call,
            Span function,
            Span brackets)
            implements Item {
        public Call {
            arguments = List.copyOf(arguments);
            outputs = List.copyOf(outputs);
            waitFor = List.copyOf(waitFor);
            overrides = List.copyOf(overrides);
        }
    }

    /// A maximal run of plain statements; `folded` when they only log, wait or collect and are not worth
    /// a card. `head` is the first of them that does more; all of them if none does.
    record Code(
            ItemId id,
            Set<String> reads,
            Set<String> writes,
            Set<String> mutates,
            boolean folded,
            Span head,
            Span statement)
            implements Item {
        public Code {
            reads = Ordered.copy(reads);
            writes = Ordered.copy(writes);
            mutates = Ordered.copy(mutates);
        }
    }

    /// A compound statement or expression that holds items; `header` is the text before its first branch.
    record Container(
            ItemId id, NodeKind kind, String header, List<Branch> branches, List<String> outputs, Span statement)
            implements Item {
        public Container {
            branches = List.copyOf(branches);
            outputs = List.copyOf(outputs);
        }
    }

    /// The return at the end of the flow; `value` is null for a bare `return`.
    record Return(ItemId id, @Nullable Binding value, Span statement) implements Item {}

    /// A way out before the end: a guard's `return`, or `raise`.
    record Exit(ItemId id, String text, @Nullable Binding value, Span statement) implements Item {}

    /// One branch of a container; `label` is its clause, as `if rows`, `else`, `except ValueError`.
    record Branch(String label, Block block) {}
}
