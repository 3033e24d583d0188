package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.ItemId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One edit of a flow, as the canvas makes it. Python code is text.
///
/// `flow` is the flow's id, which is its function for most flows; where it may be null, the flow that has the items is
/// meant, if there
/// is only one.
public sealed interface FlowEdit {
    /// A new call of a known task, flow or function.
    ///
    /// It comes after the item `after`, else at the end of branch `branch` of container `in`, else at
    /// the end of the flow. `assign` is the variable for its result, null for none.
    record Add(
            @Nullable String flow,
            String callee,
            CallMode mode,
            Map<String, String> arguments,
            @Nullable String assign,
            @Nullable ItemId after,
            @Nullable ItemId in,
            int branch)
            implements FlowEdit {
        public Add {
            arguments = ordered(arguments);
        }
    }

    /// A new `@task` function; `parameters` are written as in a `def`, `body` without indentation.
    record AddTask(String name, List<String> parameters, String body, Map<String, String> options) implements FlowEdit {
        public AddTask {
            parameters = List.copyOf(parameters);
            options = ordered(options);
        }
    }

    /// A new call between two items: it takes what `to` took at `port`, and `to` takes its result.
    record Insert(@Nullable String flow, ItemId from, ItemId to, String port, String callee) implements FlowEdit {}

    /// The value of `from` goes into `port` of `to`; `variable` says which, where `from` makes several.
    record Connect(
            @Nullable String flow,
            ItemId from,
            ItemId to,
            String port,
            @Nullable String variable) implements FlowEdit {}

    /// `port` goes back to its default, or becomes a visible `...`.
    record Disconnect(@Nullable String flow, ItemId to, String port) implements FlowEdit {}

    /// `to` waits for `from` without taking its value.
    record WaitFor(@Nullable String flow, ItemId from, ItemId to) implements FlowEdit {}

    /// `to` no longer names `from` in its `wait_for`.
    record Unwait(@Nullable String flow, ItemId from, ItemId to) implements FlowEdit {}

    /// The items go; with `heal` what used their results takes their first input instead.
    record Delete(@Nullable String flow, List<ItemId> nodes, boolean heal) implements FlowEdit {
        public Delete {
            nodes = List.copyOf(nodes);
        }
    }

    /// A copy of an item follows it, with new names for its results.
    record Duplicate(@Nullable String flow, ItemId node) implements FlowEdit {}

    /// A name changes wherever it means the same thing in the file.
    record Rename(Kind kind, @Nullable String flow, String name, String to) implements FlowEdit {
        /// What carries the name.
        public enum Kind {
            TASK,
            FLOW,
            VARIABLE,
            PARAMETER
        }
    }

    /// An option of a task, a flow, or (by `with_options`) of one call; exactly one of these is given. A
    /// null value removes it.
    record SetOption(
            @Nullable String task,
            @Nullable String flow,
            @Nullable ItemId node,
            String name,
            @Nullable String value) implements FlowEdit {}

    /// An argument of one call; a null value removes it.
    record SetArgument(
            @Nullable String flow,
            ItemId node,
            String port,
            @Nullable String value) implements FlowEdit {}

    /// A parameter of a flow, new or not. A null change leaves annotation or default as it is.
    record SetParameter(
            @Nullable String flow,
            String name,
            @Nullable Change annotation,
            @Nullable Change defaultText) implements FlowEdit {
        /// The new text of a part of a parameter; null takes the part away.
        public record Change(@Nullable String to) {}
    }

    /// How a task is called.
    record SetMode(@Nullable String flow, ItemId node, CallMode mode) implements FlowEdit {}

    /// The statement of `node` moves before that of `before`.
    record Move(@Nullable String flow, ItemId node, ItemId before) implements FlowEdit {}

    /// The function that a step calls becomes a task.
    record Promote(@Nullable String flow, ItemId node) implements FlowEdit {}

    /// New text for a code item, or for the whole definition of a task (named by `task`, or by a call of it).
    record SetSource(
            @Nullable String flow,
            @Nullable ItemId node,
            @Nullable String task,
            String source) implements FlowEdit {}

    /// Statements that follow each other go into a block under `header`, as `for row in rows` or `with
    /// tags("x")`.
    record Wrap(@Nullable String flow, List<ItemId> nodes, String header) implements FlowEdit {
        public Wrap {
            nodes = List.copyOf(nodes);
        }
    }

    /// The body of a container takes the container's place.
    record Unwrap(@Nullable String flow, ItemId node) implements FlowEdit {}

    /// A code item becomes a task that is called in its place: it takes what the code reads and returns
    /// what is used later.
    record ExtractTask(@Nullable String flow, ItemId node, String name) implements FlowEdit {}

    /// Statements that follow each other become a flow of their own, which is called in their place.
    record ExtractFlow(@Nullable String flow, List<ItemId> nodes, String name) implements FlowEdit {
        public ExtractFlow {
            nodes = List.copyOf(nodes);
        }
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
