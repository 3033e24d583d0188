package headwater.app.designer;

import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.PartChange;
import org.jspecify.annotations.Nullable;

/// A piece of a flow's Python that a field of the inspector shows, and the edit that gives it another text.
sealed interface Property {
    /// The name of the field; no other field of the same selection has it.
    String id();

    /// The id of the flow or task that has the property, itself or by one of its cards.
    String function();

    /// What has the property: the function itself, unless it is one of its cards. What is typed for one owner is
    /// never for another one, whose field may have the same name.
    default Owner owner() {
        return new Owner(function(), null);
    }

    /// A function, or a card of a flow.
    ///
    /// @param function the id of the flow or task
    /// @param card null for the function itself
    record Owner(String function, @Nullable ItemId card) {}

    /// The edit that makes this the text of the property.
    ///
    /// @param text Python as a person typed it, without blanks around it; empty where the field was cleared
    FlowEdit with(String text);

    /// The name of a flow's function.
    record FlowFunction(String function) implements Property {
        @Override
        public String id() {
            return "flow-function";
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.Rename(new FlowEdit.Rename.Named.Flow(function), text);
        }
    }

    /// The name of a parameter that a flow is to get.
    record NewParameter(String function) implements Property {
        @Override
        public String id() {
            return "parameter-new";
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.SetParameter(function, text, new PartChange.Unchanged(), new PartChange.To("None"));
        }
    }

    /// The default of a parameter of a flow.
    record ParameterDefault(String function, String parameter) implements Property {
        @Override
        public String id() {
            return "parameter-" + parameter;
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.SetParameter(function, parameter, new PartChange.Unchanged(), new PartChange.To(text));
        }
    }

    /// An option of a flow; without text the option is removed.
    record FlowOption(String function, String option) implements Property {
        @Override
        public String id() {
            return "flow-" + option;
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.SetOption(new FlowEdit.Target.OfFlow(function), option, setting(text));
        }
    }

    /// An option of a task; without text the option is removed.
    record TaskOption(String function, String option) implements Property {
        @Override
        public String id() {
            return "task-" + option;
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.SetOption(new FlowEdit.Target.OfTask(function), option, setting(text));
        }
    }

    /// The definition of a task, decorators included.
    record TaskSource(String function) implements Property {
        @Override
        public String id() {
            return "task-source";
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.SetSource(new FlowEdit.Target.OfTask(function), text);
        }
    }

    /// The name of the function that a card calls.
    ///
    /// @param isFlow whether it is a flow
    record CalledFunction(String function, boolean isFlow) implements Property {
        @Override
        public String id() {
            return "call-function";
        }

        @Override
        public FlowEdit with(String text) {
            return isFlow
                    ? new FlowEdit.Rename(new FlowEdit.Rename.Named.Flow(function), text)
                    : new FlowEdit.Rename(new FlowEdit.Rename.Named.Task(function), text);
        }
    }

    /// The variable that holds the result of a call.
    record Result(String function, ItemId call, String variable) implements Property {
        @Override
        public String id() {
            return "call-output";
        }

        @Override
        public Owner owner() {
            return new Owner(function, call);
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.Rename(new FlowEdit.Rename.Named.Variable(function, variable), text);
        }
    }

    /// An argument of a call; without text the parameter has its default again.
    record Argument(String function, ItemId call, String parameter) implements Property {
        @Override
        public String id() {
            return "argument-" + parameter;
        }

        @Override
        public Owner owner() {
            return new Owner(function, call);
        }

        @Override
        public FlowEdit with(String text) {
            return text.isEmpty()
                    ? new FlowEdit.Disconnect(function, call, parameter)
                    : new FlowEdit.SetArgument(function, call, parameter, new PartChange.To(text));
        }
    }

    /// The statements of a code card.
    record Code(String function, ItemId item) implements Property {
        @Override
        public String id() {
            return "source";
        }

        @Override
        public Owner owner() {
            return new Owner(function, item);
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.SetSource(new FlowEdit.Target.OfItem(function, item), text);
        }
    }

    private static PartChange.Setting setting(String text) {
        return text.isEmpty() ? new PartChange.Removed() : new PartChange.To(text);
    }
}
