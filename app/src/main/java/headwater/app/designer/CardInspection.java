package headwater.app.designer;

import headwater.app.designer.FlowInspection.Prompt;
import headwater.app.designer.Inspection.Action;
import headwater.app.designer.Inspection.Part;
import headwater.app.designer.Inspection.Tab;
import headwater.app.drawing.CardText;
import headwater.app.drawing.NodeIcons;
import headwater.flow.CallMode;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.Item;
import headwater.flow.NodeKind;
import headwater.flow.TaskDefinition;
import headwater.flow.edit.CopiedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the inspector shows of a card.
final class CardInspection {
    // The options that real flows set most, and Prefect's words for what is left out.
    private static final List<Prompt> OPTIONS = List.of(
            new Prompt("retries", "0"),
            new Prompt("retry_delay_seconds", "0"),
            new Prompt("timeout_seconds", "none"),
            new Prompt("name", "as the function"),
            new Prompt("task_run_name", "generated"),
            new Prompt("tags", "[]"),
            new Prompt("cache_policy", "DEFAULT"),
            new Prompt("persist_result", "as configured"),
            new Prompt("log_prints", "as the flow"));

    private final Document document;
    private final Flow flow;
    private final FlowNode node;

    private CardInspection(Document document, Flow flow, FlowNode node) {
        this.document = document;
        this.flow = flow;
        this.node = node;
    }

    /// @param hasRun whether a run is laid over the canvas
    static Inspection of(Document document, Flow flow, FlowNode node, boolean hasRun) {
        var card = new CardInspection(document, flow, node);
        var tabs = new ArrayList<Tab>();
        if (hasRun && node.kind().isPrefectCall()) {
            tabs.add(new Tab(InspectorTab.RUN, List.of(new Part.RunState())));
        }
        var item = flow.item(node.id()).orElse(null);
        tabs.addAll(item == null ? List.of() : card.tabs(item));
        var actions = new ArrayList<>(List.of(Action.SHOW_CODE, Action.DELETE));
        if (item instanceof Item.Call call && call.kind() == NodeKind.STEP) {
            actions.add(1, Action.MAKE_TASK);
        }
        return new Inspection(
                NodeIcons.of(node.kind(), node.name()), CardText.title(node, document.source()), tabs, actions);
    }

    private List<Tab> tabs(Item item) {
        return switch (item) {
            case Item.Call call -> tabs(call);
            case Item.Code _ -> {
                var text = CopiedText.of(document.source(), node.line(), node.span());
                yield code(new Part.Lines(new Property.Code(flow.id(), node.id()), text));
            }
            case Item.Container container -> {
                int branches = container.branches().size();
                yield code(new Part.Note(
                        branches == 1
                                ? "A block of the flow. Edit its header in the code."
                                : "A block with " + branches + " branches. Edit its header in the code."));
            }
            case Item.Return _, Item.Exit _ -> code(new Part.Note("Edit what is returned in the code."));
        };
    }

    private static List<Tab> code(Part part) {
        return List.of(new Tab(InspectorTab.CODE, List.of(part)));
    }

    private List<Tab> tabs(Item.Call call) {
        var tabs = new ArrayList<>(List.of(new Tab(InspectorTab.ARGUMENTS, arguments(call))));
        var task = definition(call);
        if (task != null) {
            tabs.add(new Tab(
                    InspectorTab.OPTIONS,
                    FlowInspection.options(OPTIONS, task.options(), name -> new Property.TaskOption(task.id(), name))));
            var source = document.source();
            var text = CopiedText.of(source, source.lineOf(task.span().startByte()), task.span());
            tabs.addAll(code(new Part.Lines(new Property.TaskSource(task.id()), text)));
        }
        return tabs;
    }

    private @Nullable TaskDefinition definition(Item.Call call) {
        var callee = call.callee();
        return callee == null ? null : document.task(callee).orElse(null);
    }

    private List<Part> arguments(Item.Call call) {
        var parts = new ArrayList<Part>();
        for (var input : node.inputs()) {
            parts.add(new Part.Field(
                    label(input),
                    new Property.Argument(flow.id(), node.id(), input.name()),
                    Objects.requireNonNullElse(input.text(), ""),
                    Objects.requireNonNullElse(input.defaultText(), Inspection.REQUIRED)));
        }
        if (!parts.isEmpty()) {
            parts.add(new Part.Section("Call"));
        }
        var callee = call.callee();
        if (callee != null) {
            var property = new Property.CalledFunction(callee.function(), callee.kind() == NodeKind.SUBFLOW);
            parts.add(new Part.Field("Function", property, callee.function(), ""));
        }
        if (node.kind().isPrefectCall()) {
            parts.add(new Part.Mode(flow.id(), node.id(), node.mode()));
        }
        if (!call.outputs().isEmpty()) {
            var result = call.outputs().getFirst();
            parts.add(new Part.Field("Result", new Property.Result(flow.id(), node.id(), result), result, ""));
        }
        return parts;
    }

    /// The name of an input, and whether each call of a mapped one receives a part of it or all of it.
    private String label(FlowNode.Port input) {
        if (input.wrapper() != null) {
            return input.name() + " (" + input.wrapper() + ")";
        }
        return node.mode() == CallMode.MAP && input.bound() ? input.name() + " (mapped)" : input.name();
    }
}
