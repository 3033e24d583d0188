package headwater.app.designer;

import headwater.flow.CallMode;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.NodeView;
import headwater.flow.Option;
import headwater.flow.Parameter;
import headwater.flow.TaskDefinition;
import headwater.flow.edit.FlowEdit;
import headwater.graph.NodeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The forms of the inspector. Each field holds Python as it stands in the file; what is typed becomes an edit.
final class Forms {
    // The options that real flows set most, and Prefect's words for what is left out.
    private static final List<Prompt> TASK_OPTIONS = List.of(
            new Prompt("retries", "0"),
            new Prompt("retry_delay_seconds", "0"),
            new Prompt("timeout_seconds", "none"),
            new Prompt("name", "the function's name"),
            new Prompt("task_run_name", "made by Prefect"),
            new Prompt("tags", "[]"),
            new Prompt("cache_policy", "DEFAULT"),
            new Prompt("persist_result", "as configured"),
            new Prompt("log_prints", "as the flow"));
    private static final List<Prompt> FLOW_OPTIONS = List.of(
            new Prompt("name", "the function's name"),
            new Prompt("log_prints", "False"),
            new Prompt("retries", "0"),
            new Prompt("retry_delay_seconds", "0"),
            new Prompt("timeout_seconds", "none"),
            new Prompt("flow_run_name", "made by Prefect"),
            new Prompt("task_runner", "ThreadPoolTaskRunner()"));

    private final DesignerModel model;

    Forms(DesignerModel model) {
        this.model = model;
    }

    private record Prompt(String name, String unset) {}

    Node flow(Flow flow) {
        var form = grid();
        row(
                form,
                "Function",
                field(
                        "flow-function",
                        flow.function(),
                        "",
                        name -> model.apply(new FlowEdit.Rename(
                                FlowEdit.Rename.Kind.FLOW, flow.function(), flow.function(), name))));
        return form;
    }

    Node parameters(Flow flow) {
        var form = grid();
        for (var parameter : flow.parameters()) {
            row(form, label(parameter), defaultField(flow, parameter));
        }
        row(
                form,
                "Add",
                field(
                        "parameter-new",
                        "",
                        "name",
                        name -> model.apply(new FlowEdit.SetParameter(
                                flow.function(), name, null, new FlowEdit.SetParameter.Change("None")))));
        return form;
    }

    private static String label(Parameter parameter) {
        var annotation = parameter.annotation();
        return annotation == null ? parameter.name() : parameter.name() + ": " + annotation;
    }

    private Node defaultField(Flow flow, Parameter parameter) {
        return field(
                "parameter-" + parameter.name(),
                orEmpty(parameter.defaultText()),
                "must be given",
                text -> model.apply(new FlowEdit.SetParameter(
                        flow.function(), parameter.name(), null, new FlowEdit.SetParameter.Change(text))));
    }

    Node flowOptions(Flow flow) {
        return options(
                "flow",
                FLOW_OPTIONS,
                flow.options(),
                (name, value) -> model.apply(new FlowEdit.SetOption(null, flow.function(), null, name, value)));
    }

    Node taskOptions(TaskDefinition task) {
        return options(
                "task",
                TASK_OPTIONS,
                task.options(),
                (name, value) -> model.apply(new FlowEdit.SetOption(task.function(), null, null, name, value)));
    }

    private interface SetOption {
        void set(String name, @Nullable String value);
    }

    private Node options(String prefix, List<Prompt> usual, List<Option> set, SetOption change) {
        var form = grid();
        var names = new LinkedHashSet<String>();
        usual.forEach(prompt -> names.add(prompt.name()));
        set.forEach(option -> names.add(option.name()));
        for (var name : names) {
            var value = set.stream()
                    .filter(option -> option.name().equals(name))
                    .map(Option::value)
                    .findFirst()
                    .orElse("");
            var unset = usual.stream()
                    .filter(prompt -> prompt.name().equals(name))
                    .map(Prompt::unset)
                    .findFirst()
                    .orElse("");
            row(
                    form,
                    name,
                    field(prefix + "-" + name, value, unset, text -> change.set(name, text.isEmpty() ? null : text)));
        }
        return form;
    }

    Node call(Flow flow, NodeView node, Item.Call call) {
        var form = grid();
        var callee = call.callee();
        if (callee != null) {
            row(
                    form,
                    "Function",
                    field(
                            "call-function",
                            callee.function(),
                            "",
                            name -> new Gestures(model)
                                    .rename(new NodeId(node.id().value()), name)));
        }
        if (node.kind().isPrefectCall()) {
            row(form, "Called by", modes(flow, node));
        }
        if (!call.outputs().isEmpty()) {
            var output = call.outputs().getFirst();
            row(
                    form,
                    "Result",
                    field(
                            "call-output",
                            output,
                            "",
                            name -> model.apply(new FlowEdit.Rename(
                                    FlowEdit.Rename.Kind.VARIABLE, flow.function(), output, name))));
        }
        return form;
    }

    private Node modes(Flow flow, NodeView node) {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("modes");
        for (var mode : List.of(CallMode.CALL, CallMode.SUBMIT, CallMode.MAP)) {
            var button = new ToggleButton(mode.word());
            button.setId("mode-" + mode.word());
            button.setToggleGroup(group);
            button.setSelected(mode == node.mode());
            button.getStyleClass()
                    .add(
                            switch (mode) {
                                case CALL -> "left-pill";
                                case SUBMIT -> "center-pill";
                                case MAP, DELAY -> "right-pill";
                            });
            button.setOnAction(_ -> {
                if (mode != node.mode()) {
                    model.apply(new FlowEdit.SetMode(flow.function(), node.id(), mode));
                }
                // Done, the form is made anew; refused, it shows what still holds.
                group.getToggles().forEach(each -> each.setSelected(each.getUserData() == node.mode()));
            });
            button.setUserData(mode);
            row.getChildren().add(button);
        }
        return row;
    }

    Node arguments(Flow flow, NodeView node) {
        var form = grid();
        for (var port : node.inputs()) {
            var unset = port.defaultText() == null ? "must be given" : port.defaultText();
            row(
                    form,
                    port.name(),
                    field(
                            "argument-" + port.name(),
                            orEmpty(port.text()),
                            unset,
                            text -> model.apply(
                                    text.isEmpty()
                                            ? new FlowEdit.Disconnect(flow.function(), node.id(), port.name())
                                            : new FlowEdit.SetArgument(
                                                    flow.function(), node.id(), port.name(), text))));
        }
        return form;
    }

    Node source(Flow flow, NodeView node) {
        var text = model.drawnDocument().source().text(node.span());
        var area = new CommitArea(
                "source", text, typed -> model.apply(new FlowEdit.SetSource(flow.function(), node.id(), null, typed)));
        area.setPrefRowCount(Math.clamp(text.lines().count() + 1, 3, 14));
        area.setAccessibleText("Source of this code; Control Enter applies it");
        return area;
    }

    void promote(NodeView node) {
        var flow = model.flowProperty().get();
        if (flow != null) {
            model.apply(new FlowEdit.Promote(flow.function(), node.id()));
        }
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var labels = new ColumnConstraints();
        labels.setMinWidth(104);
        labels.setMaxWidth(150);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        return grid;
    }

    private static void row(GridPane form, String words, Node value) {
        var label = new Label(words);
        label.setLabelFor(value);
        form.addRow(form.getRowCount(), label, value);
    }

    private static CommitField field(String id, String text, String prompt, Consumer<String> commit) {
        return new CommitField(id, text, prompt, commit);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
