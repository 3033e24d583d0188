package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.ItemId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One edit of a flow, as the canvas makes it. Python code is text.
///
/// `flow` is always the flow's id, which is its function for most flows; `task` is a task's id.
public sealed interface FlowEdit {
    /// A new call of a known task, flow or function.
    ///
    /// @param assign the variable for its result, empty for none
    record Add(
            String flow, String callee, CallMode mode, Map<String, String> arguments, String assign, Position position)
            implements FlowEdit {
        public Add {
            arguments = ordered(arguments);
        }
    }

    /// Where in a flow a new call goes.
    sealed interface Position {
        /// After an item, in the same block.
        record After(ItemId item) implements Position {}

        /// At the end of a branch of a container.
        ///
        /// @param branch which branch, from 0
        record AtEndOf(ItemId container, int branch) implements Position {}

        /// At the end of the flow.
        record AtEnd() implements Position {}
    }

    /// A new `@task` function; `parameters` are written as in a `def`, `body` without indentation.
    record AddTask(String name, List<String> parameters, String body, Map<String, String> options) implements FlowEdit {
        public AddTask {
            parameters = List.copyOf(parameters);
            options = ordered(options);
        }
    }

    /// A new call between two items: it takes what `to` took at `port`, and `to` takes its result.
    record Insert(String flow, ItemId from, ItemId to, String port, String callee) implements FlowEdit {}

    /// The value of `from` goes into `port` of `to`.
    ///
    /// @param variable which value, where `from` makes several; empty for the one that fits
    record Connect(String flow, ItemId from, ItemId to, String port, String variable) implements FlowEdit {}

    /// `port` goes back to its default, or becomes a visible `...`.
    record Disconnect(String flow, ItemId to, String port) implements FlowEdit {}

    /// `to` waits for `from` without taking its value.
    record WaitFor(String flow, ItemId from, ItemId to) implements FlowEdit {}

    /// `to` no longer names `from` in its `wait_for`.
    record Unwait(String flow, ItemId from, ItemId to) implements FlowEdit {}

    /// The items go; with `heal` what used their results takes their first input instead.
    record Delete(String flow, List<ItemId> nodes, boolean heal) implements FlowEdit {
        public Delete {
            nodes = List.copyOf(nodes);
        }
    }

    /// A copy of an item follows it, with new names for its results.
    record Duplicate(String flow, ItemId node) implements FlowEdit {}

    /// A name changes wherever it means the same thing in the file.
    record Rename(Named what, String to) implements FlowEdit {
        /// The name now.
        public String name() {
            return what.name();
        }

        /// What carries the name.
        public sealed interface Named {
            /// The name now; for a task or a flow its id.
            String name();

            /// A task.
            record Task(String name) implements Named {}

            /// A flow.
            record Flow(String name) implements Named {}

            /// A variable of a flow.
            record Variable(String flow, String name) implements Named {}

            /// A parameter of a flow.
            record Parameter(String flow, String name) implements Named {}
        }
    }

    /// An option of a task, of a flow or, by `with_options`, of one call.
    record SetOption(Target target, String name, Change.Setting value) implements FlowEdit {}

    /// What an edit changes.
    sealed interface Target {
        /// A target whose text can be replaced.
        sealed interface HasSource extends Target {}

        /// The definition of a task.
        record OfTask(String task) implements HasSource {}

        /// The definition of a flow.
        record OfFlow(String flow) implements Target {}

        /// One item of a flow.
        record OfItem(String flow, ItemId item) implements HasSource {}
    }

    /// What becomes of one part of the code, for example a default.
    sealed interface Change {
        /// It stays as it is.
        record Unchanged() implements Change {}

        /// It is set or removed.
        sealed interface Setting extends Change {}

        /// It gets this text.
        record To(String text) implements Setting {}

        /// It is taken out.
        record Removed() implements Setting {}
    }

    /// An argument of one call.
    record SetArgument(String flow, ItemId node, String port, Change.Setting value) implements FlowEdit {}

    /// A parameter of a flow, new or not.
    record SetParameter(String flow, String name, Change annotation, Change defaultText) implements FlowEdit {}

    /// How a task is called.
    record SetMode(String flow, ItemId node, CallMode mode) implements FlowEdit {}

    /// The statement of `node` moves before that of `before`.
    record Move(String flow, ItemId node, ItemId before) implements FlowEdit {}

    /// The function that a step calls becomes a task.
    record Promote(String flow, ItemId node) implements FlowEdit {}

    /// New text for a code item, or for the whole definition of a task (named itself, or by a call of it).
    record SetSource(Target.HasSource target, String source) implements FlowEdit {}

    /// Statements that follow each other go into a block under `header`, as `for row in rows` or `with
    /// tags("x")`.
    record Wrap(String flow, List<ItemId> nodes, String header) implements FlowEdit {
        public Wrap {
            nodes = List.copyOf(nodes);
        }
    }

    /// The body of a container takes the container's place.
    record Unwrap(String flow, ItemId node) implements FlowEdit {}

    /// A code item becomes a task that is called in its place: it takes what the code reads and returns
    /// what is used later.
    record ExtractTask(String flow, ItemId node, String name) implements FlowEdit {}

    /// Statements that follow each other become a flow of their own, which is called in their place.
    record ExtractFlow(String flow, List<ItemId> nodes, String name) implements FlowEdit {
        public ExtractFlow {
            nodes = List.copyOf(nodes);
        }
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
