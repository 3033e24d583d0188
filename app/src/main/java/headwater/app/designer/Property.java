package headwater.app.designer;

import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit;

/// A piece of a flow's Python that a field of the inspector shows, and the edit that gives it another text.
sealed interface Property {
    /// The name of the field; no other field of the same selection has it.
    String id();

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
            return new FlowEdit.Rename(FlowEdit.Rename.Kind.FLOW, function, function, text);
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
            return new FlowEdit.SetParameter(function, text, null, new FlowEdit.SetParameter.Change("None"));
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
            return new FlowEdit.SetParameter(function, parameter, null, new FlowEdit.SetParameter.Change(text));
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
            return new FlowEdit.SetOption(null, function, null, option, text.isEmpty() ? null : text);
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
            return new FlowEdit.SetOption(function, null, null, option, text.isEmpty() ? null : text);
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
                    ? new FlowEdit.Rename(FlowEdit.Rename.Kind.FLOW, function, function, text)
                    : new FlowEdit.Rename(FlowEdit.Rename.Kind.TASK, null, function, text);
        }
    }

    /// The variable that holds the result of a call.
    record Result(String function, String variable) implements Property {
        @Override
        public String id() {
            return "call-output";
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.Rename(FlowEdit.Rename.Kind.VARIABLE, function, variable, text);
        }
    }

    /// An argument of a call; without text the parameter has its default again.
    record Argument(String function, ItemId call, String parameter) implements Property {
        @Override
        public String id() {
            return "argument-" + parameter;
        }

        @Override
        public FlowEdit with(String text) {
            return text.isEmpty()
                    ? new FlowEdit.Disconnect(function, call, parameter)
                    : new FlowEdit.SetArgument(function, call, parameter, text);
        }
    }

    /// The statements of a code card.
    record Code(String function, ItemId item) implements Property {
        @Override
        public String id() {
            return "source";
        }

        @Override
        public FlowEdit with(String text) {
            return new FlowEdit.SetSource(function, item, null, text);
        }
    }
}
