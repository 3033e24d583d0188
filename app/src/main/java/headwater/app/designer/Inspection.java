package headwater.app.designer;

import headwater.app.drawing.FlowDiagram;
import headwater.app.drawing.NodeIcons;
import headwater.flow.CallMode;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.NodeView;
import headwater.flow.Option;
import headwater.flow.Parameter;
import headwater.graph.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the inspector shows of a selection: of a card, of several, or with nothing selected of the flow. Equal
/// values look the same, so a change of the text that makes no other value has nothing to show.
///
/// @param title empty for none
record Inspection(Feather icon, String title, List<Part> parts) {
    /// What is shown before there is anything to inspect.
    static final Inspection NONE = new Inspection(Feather.GIT_BRANCH, "", List.of());

    // The options that real flows set most, and Prefect's words for what is left out.
    private static final Map<String, String> TASK_OPTIONS = ordered(
            Map.entry("retries", "0"),
            Map.entry("retry_delay_seconds", "0"),
            Map.entry("timeout_seconds", "none"),
            Map.entry("name", "the function's name"),
            Map.entry("task_run_name", "made by Prefect"),
            Map.entry("tags", "[]"),
            Map.entry("cache_policy", "DEFAULT"),
            Map.entry("persist_result", "as configured"),
            Map.entry("log_prints", "as the flow"));
    private static final Map<String, String> FLOW_OPTIONS = ordered(
            Map.entry("name", "the function's name"),
            Map.entry("log_prints", "False"),
            Map.entry("retries", "0"),
            Map.entry("retry_delay_seconds", "0"),
            Map.entry("timeout_seconds", "none"),
            Map.entry("flow_run_name", "made by Prefect"),
            Map.entry("task_runner", "ThreadPoolTaskRunner()"));

    Inspection {
        parts = List.copyOf(parts);
    }

    /// One piece of the inspector, from the top to the bottom.
    sealed interface Part {
        /// What identifies the control that shows this part: parts with equal ones can share it.
        default Object control() {
            return this;
        }

        /// Python that can be changed.
        sealed interface Editable extends Part {
            /// What it is.
            Property property();

            /// The text that it has in the file.
            String text();
        }

        /// A heading.
        record Section(String words) implements Part {}

        /// A sentence.
        record Note(String words) implements Part {}

        /// The state of the selected card in the run that is watched.
        record RunState() implements Part {}

        /// One line of Python that can be changed.
        ///
        /// @param prompt what is shown while it is empty
        record Field(String label, Property property, String text, String prompt) implements Editable {
            @Override
            public Object control() {
                return List.of(label, property.id(), prompt);
            }
        }

        /// How a task or a flow is called.
        record Mode(String function, ItemId call, @Nullable CallMode mode) implements Part {
            @Override
            public Object control() {
                return Mode.class;
            }
        }

        /// Lines of Python that can be changed.
        record Lines(Property property, String text) implements Editable {
            @Override
            public Object control() {
                return Lines.class;
            }
        }

        /// Buttons.
        record Actions(List<Action> actions) implements Part {
            public Actions {
                actions = List.copyOf(actions);
            }
        }
    }

    /// What a button does with the selection.
    enum Action {
        SHOW_CODE,
        MAKE_TASK,
        DELETE
    }

    /// What there is to show.
    ///
    /// @param flow the flow of the document that is drawn; null when it has none
    static Inspection of(Document document, @Nullable Flow flow, Set<NodeId> selected) {
        if (flow == null) {
            return NONE.with(
                    new Part.Note("This file has no flow. Write one in the code below, or open another file."));
        }
        if (selected.size() > 1) {
            return new Inspection(
                    Feather.LAYERS,
                    selected.size() + " cards selected",
                    List.of(new Part.Actions(List.of(Action.DELETE))));
        }
        if (selected.isEmpty() || selected.contains(FlowDiagram.PARAMETERS)) {
            return of(flow);
        }
        return flow.graph()
                .node(new ItemId(selected.iterator().next().value()))
                .map(node -> of(document, flow, node))
                .orElse(NONE);
    }

    private Inspection with(Part part) {
        return new Inspection(icon, title, List.of(part));
    }

    private static Inspection of(Flow flow) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Field("Function", new Property.FlowFunction(flow.function()), flow.function(), ""));
        parts.add(new Part.Section("Parameters"));
        for (var parameter : flow.parameters()) {
            parts.add(new Part.Field(
                    label(parameter),
                    new Property.ParameterDefault(flow.function(), parameter.name()),
                    Objects.requireNonNullElse(parameter.defaultText(), ""),
                    "must be given"));
        }
        parts.add(new Part.Field("Add", new Property.NewParameter(flow.function()), "", "name"));
        parts.add(new Part.Section("Options"));
        options(FLOW_OPTIONS, flow.options())
                .forEach((name, text) -> parts.add(new Part.Field(
                        name,
                        new Property.FlowOption(flow.function(), name),
                        text,
                        FLOW_OPTIONS.getOrDefault(name, ""))));
        parts.add(new Part.Note("On the canvas: N adds a task, C connects, I inserts on a wire, F2 renames, "
                + "Delete deletes. Tasks can be dragged from the left onto the canvas or a wire."));
        return new Inspection(Feather.GIT_BRANCH, flow.name(), parts);
    }

    private static String label(Parameter parameter) {
        var annotation = parameter.annotation();
        return annotation == null ? parameter.name() : parameter.name() + ": " + annotation;
    }

    // The usual ones first, each with the text that it has.
    private static Map<String, String> options(Map<String, String> usual, List<Option> set) {
        var texts = new LinkedHashMap<String, String>();
        usual.keySet().forEach(name -> texts.put(name, ""));
        set.forEach(option -> texts.put(option.name(), option.value()));
        return texts;
    }

    private static Inspection of(Document document, Flow flow, NodeView node) {
        var parts = new ArrayList<Part>();
        var actions = new ArrayList<Action>();
        actions.add(Action.SHOW_CODE);
        if (node.kind().isPrefectCall()) {
            parts.add(new Part.RunState());
        }
        switch (flow.item(node.id()).orElse(null)) {
            case Item.Call call -> {
                addCall(parts, document, flow, node, call);
                if (call.kind() == NodeKind.STEP) {
                    actions.add(Action.MAKE_TASK);
                }
            }
            case Item.Code _ ->
                parts.add(new Part.Lines(
                        new Property.Code(flow.function(), node.id()),
                        document.source().text(node.span())));
            case Item.Container container ->
                parts.add(new Part.Note(
                        container.branches().size() == 1
                                ? "A block of the flow. Edit its header in the code."
                                : "A block with " + container.branches().size()
                                        + " branches. Edit its header in the code."));
            case Item.Return _, Item.Exit _ -> parts.add(new Part.Note("Edit what is returned in the code."));
            case null -> {}
        }
        actions.add(Action.DELETE);
        parts.add(new Part.Actions(actions));
        return new Inspection(NodeIcons.of(node.kind(), node.name()), node.name(), parts);
    }

    private static void addCall(List<Part> parts, Document document, Flow flow, NodeView node, Item.Call call) {
        var function = flow.function();
        var callee = call.callee();
        if (callee != null) {
            parts.add(new Part.Field(
                    "Function",
                    new Property.CalledFunction(callee.function(), callee.kind() == NodeKind.SUBFLOW),
                    callee.function(),
                    ""));
        }
        if (node.kind().isPrefectCall()) {
            parts.add(new Part.Mode(function, node.id(), node.mode()));
        }
        if (!call.outputs().isEmpty()) {
            var result = call.outputs().getFirst();
            parts.add(new Part.Field("Result", new Property.Result(function, result), result, ""));
        }
        if (!node.inputs().isEmpty()) {
            parts.add(new Part.Section("Arguments"));
        }
        for (var input : node.inputs()) {
            parts.add(new Part.Field(
                    input.name(),
                    new Property.Argument(function, node.id(), input.name()),
                    Objects.requireNonNullElse(input.text(), ""),
                    Objects.requireNonNullElse(input.defaultText(), "must be given")));
        }
        var task = callee == null ? null : document.task(callee.function()).orElse(null);
        if (task == null) {
            return;
        }
        parts.add(new Part.Section("Task options"));
        options(TASK_OPTIONS, task.options())
                .forEach((name, text) -> parts.add(new Part.Field(
                        name,
                        new Property.TaskOption(task.function(), name),
                        text,
                        TASK_OPTIONS.getOrDefault(name, ""))));
    }

    /// What identifies the controls. With equal ones, only texts differ.
    List<Object> controls() {
        return parts.stream().map(Part::control).toList();
    }

    /// The property that the field of this name shows.
    Optional<Property> property(String id) {
        return parts.stream()
                .flatMap(part ->
                        part instanceof Part.Editable editable ? Stream.of(editable.property()) : Stream.empty())
                .filter(property -> property.id().equals(id))
                .findFirst();
    }

    @SafeVarargs
    private static Map<String, String> ordered(Map.Entry<String, String>... prompts) {
        var map = new LinkedHashMap<String, String>();
        for (var prompt : prompts) {
            map.put(prompt.getKey(), prompt.getValue());
        }
        return map;
    }
}
