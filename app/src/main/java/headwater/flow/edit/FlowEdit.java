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
    /// The same edit with the ids that the trail leads to.
    ///
    /// @throws Refusal if what one of them names is gone
    FlowEdit withIds(IdTrail ids) throws Refusal;

    /// A new call of a known task, flow or function.
    ///
    /// @param assign the variable for its result, empty for none
    record Add(
            String flow, String callee, CallMode mode, Map<String, String> arguments, String assign, Position position)
            implements FlowEdit {
        public Add {
            arguments = ordered(arguments);
        }

        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Add(ids.flow(flow), ids.callee(callee), mode, arguments, assign, position.withIds(flow, ids));
        }
    }

    /// Where in a flow a new call, or what is moved, goes.
    sealed interface Position {
        /// As [FlowEdit#withIds].
        ///
        /// @param flow the flow's id before
        default Position withIds(String flow, IdTrail ids) throws Refusal {
            return switch (this) {
                case Before(var item) -> new Before(ids.item(flow, item));
                case After(var item) -> new After(ids.item(flow, item));
                case AtEndOf(var container, int branch) -> new AtEndOf(ids.item(flow, container), branch);
                case AtEnd end -> end;
            };
        }

        /// Before an item, in the same block, and before the comments that belong to it.
        record Before(ItemId item) implements Position {}

        /// After an item, in the same block.
        record After(ItemId item) implements Position {}

        /// At the end of a branch of a container.
        ///
        /// @param branch which branch, from 0
        record AtEndOf(ItemId container, int branch) implements Position {}

        /// At the end of the flow.
        record AtEnd() implements Position {}
    }

    /// New lines of plain code, which call no task or flow.
    ///
    /// @param code without the indentation of its place
    record AddCode(String flow, String code, Position position) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new AddCode(ids.flow(flow), code, position.withIds(flow, ids));
        }
    }

    /// Copied statements of any file, with free names for what they bind and the file has already.
    record Paste(String flow, String code, Position position) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Paste(ids.flow(flow), code, position.withIds(flow, ids));
        }
    }

    /// A new `@task` function; `parameters` are written as in a `def`, `body` without indentation.
    record AddTask(String name, List<String> parameters, String body, Map<String, String> options) implements FlowEdit {
        public AddTask {
            parameters = List.copyOf(parameters);
            options = ordered(options);
        }

        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return this;
        }
    }

    /// A new call between two items: it takes what `to` took at `port`, and `to` takes its result.
    record Insert(String flow, ItemId from, ItemId to, String port, String callee) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Insert(ids.flow(flow), ids.item(flow, from), ids.item(flow, to), port, ids.callee(callee));
        }
    }

    /// The value of `from` goes into `port` of `to`.
    ///
    /// @param variable which value, where `from` makes several; empty for the one that fits
    record Connect(String flow, ItemId from, ItemId to, String port, String variable) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Connect(ids.flow(flow), ids.item(flow, from), ids.item(flow, to), port, variable);
        }
    }

    /// `port` goes back to its default, or becomes a visible `...`.
    record Disconnect(String flow, ItemId to, String port) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Disconnect(ids.flow(flow), ids.item(flow, to), port);
        }
    }

    /// The end of a wire goes from one parameter to another, of the same call or another one.
    record Rewire(Disconnect off, Connect on) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Rewire((Disconnect) off.withIds(ids), (Connect) on.withIds(ids));
        }
    }

    /// `to` waits for `from` without taking its value.
    record WaitFor(String flow, ItemId from, ItemId to) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new WaitFor(ids.flow(flow), ids.item(flow, from), ids.item(flow, to));
        }
    }

    /// `to` no longer names `from` in its `wait_for`.
    record Unwait(String flow, ItemId from, ItemId to) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Unwait(ids.flow(flow), ids.item(flow, from), ids.item(flow, to));
        }
    }

    /// The items go; with `heal` what used their results takes their first input instead.
    record Delete(String flow, List<ItemId> nodes, boolean heal) implements FlowEdit {
        public Delete {
            nodes = List.copyOf(nodes);
        }

        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Delete(ids.flow(flow), ids.items(flow, nodes), heal);
        }
    }

    /// The items go, and `...` takes the place of each value that is used later, as in `rows = ...`.
    record LeaveHole(String flow, List<ItemId> nodes) implements FlowEdit {
        public LeaveHole {
            nodes = List.copyOf(nodes);
        }

        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new LeaveHole(ids.flow(flow), ids.items(flow, nodes));
        }
    }

    /// Each use of a variable in an item becomes `...`; of a container only those in its header.
    record Cut(String flow, ItemId node, String variable) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Cut(ids.flow(flow), ids.item(flow, node), variable);
        }
    }

    /// The result of a call gets a name, also where the call is within an expression.
    record Assign(String flow, ItemId node, String name) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Assign(ids.flow(flow), ids.item(flow, node), name);
        }
    }

    /// A copy of an item follows it, with new names for its results.
    record Duplicate(String flow, ItemId node) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Duplicate(ids.flow(flow), ids.item(flow, node));
        }
    }

    /// The note above an item changes: the comment lines directly above its statement.
    ///
    /// @param text without number signs; empty for no note
    record SetNote(String flow, ItemId node, String text) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new SetNote(ids.flow(flow), ids.item(flow, node), text);
        }
    }

    /// A name changes wherever it means the same thing in the file.
    record Rename(Named what, String to) implements FlowEdit {
        /// The name now.
        public String name() {
            return what.name();
        }

        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Rename(what.withIds(ids), to);
        }

        /// What carries the name.
        public sealed interface Named {
            /// The name now; for a task or a flow its id.
            String name();

            /// As [FlowEdit#withIds].
            default Named withIds(IdTrail ids) throws Refusal {
                return switch (this) {
                    case Task(var name) -> new Task(ids.task(name));
                    case Flow(var name) -> new Flow(ids.flow(name));
                    case Variable(var flow, var name) -> new Variable(ids.flow(flow), name);
                    case Parameter(var flow, var name) -> new Parameter(ids.flow(flow), name);
                };
            }

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
    record SetOption(Target target, String name, PartChange.Setting value) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new SetOption(target.withIds(ids), name, value);
        }
    }

    /// What an edit changes.
    sealed interface Target {
        /// As [FlowEdit#withIds].
        Target withIds(IdTrail ids) throws Refusal;

        /// A target whose text can be replaced.
        sealed interface HasSource extends Target {
            @Override
            HasSource withIds(IdTrail ids) throws Refusal;
        }

        /// The definition of a task.
        record OfTask(String task) implements HasSource {
            @Override
            public HasSource withIds(IdTrail ids) throws Refusal {
                return new OfTask(ids.task(task));
            }
        }

        /// The definition of a flow.
        record OfFlow(String flow) implements Target {
            @Override
            public Target withIds(IdTrail ids) throws Refusal {
                return new OfFlow(ids.flow(flow));
            }
        }

        /// One item of a flow.
        record OfItem(String flow, ItemId item) implements HasSource {
            @Override
            public HasSource withIds(IdTrail ids) throws Refusal {
                return new OfItem(ids.flow(flow), ids.item(flow, item));
            }
        }
    }

    /// An argument of one call.
    record SetArgument(String flow, ItemId node, String port, PartChange.Setting value) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new SetArgument(ids.flow(flow), ids.item(flow, node), port, value);
        }
    }

    /// A parameter of a flow, new or not.
    record SetParameter(String flow, String name, PartChange annotation, PartChange defaultText) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new SetParameter(ids.flow(flow), name, annotation, defaultText);
        }
    }

    /// How a task is called.
    record SetMode(String flow, ItemId node, CallMode mode) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new SetMode(ids.flow(flow), ids.item(flow, node), mode);
        }
    }

    /// The runs of a task that is called in a loop are all submitted before the first result is read.
    record SubmitAll(String flow, ItemId node) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new SubmitAll(ids.flow(flow), ids.item(flow, node));
        }
    }

    /// The statements of the items move, in the order that they have, with the comments directly above them.
    ///
    /// @param nodes one or more items, in any blocks, following each other or not
    /// @param pastExits whether they may pass a line that can end the flow or block, and so run more or less often
    record Move(String flow, List<ItemId> nodes, Position to, boolean pastExits) implements FlowEdit {
        public Move {
            nodes = List.copyOf(nodes);
        }

        /// A move that passes no line which can end the flow or block.
        public Move(String flow, List<ItemId> nodes, Position to) {
            this(flow, nodes, to, false);
        }

        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Move(ids.flow(flow), ids.items(flow, nodes), to.withIds(flow, ids), pastExits);
        }
    }

    /// The function that a step calls becomes a task.
    record Promote(String flow, ItemId node) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Promote(ids.flow(flow), ids.item(flow, node));
        }
    }

    /// New text for a code item, or for the whole definition of a task (named itself, or by a call of it).
    record SetSource(Target.HasSource target, String source) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new SetSource(target.withIds(ids), source);
        }
    }

    /// Statements that follow each other go into a block under `header`, as `for row in rows`.
    record Wrap(String flow, List<ItemId> nodes, String header) implements FlowEdit {
        public Wrap {
            nodes = List.copyOf(nodes);
        }

        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Wrap(ids.flow(flow), ids.items(flow, nodes), header);
        }
    }

    /// The body of a container takes the container's place.
    record Unwrap(String flow, ItemId node) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new Unwrap(ids.flow(flow), ids.item(flow, node));
        }
    }

    /// A code item becomes a task that is called in its place: it takes what the code reads and returns
    /// what is used later.
    record ExtractTask(String flow, ItemId node, String name) implements FlowEdit {
        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new ExtractTask(ids.flow(flow), ids.item(flow, node), name);
        }
    }

    /// Statements that follow each other become a flow of their own, which is called in their place.
    record ExtractFlow(String flow, List<ItemId> nodes, String name) implements FlowEdit {
        public ExtractFlow {
            nodes = List.copyOf(nodes);
        }

        @Override
        public FlowEdit withIds(IdTrail ids) throws Refusal {
            return new ExtractFlow(ids.flow(flow), ids.items(flow, nodes), name);
        }
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
