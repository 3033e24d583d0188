package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.Document;
import headwater.flow.Edge;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Parameter;
import headwater.flow.TaskDefinition;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.flow.edit.FlowEdit.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every edit at every place of a document, whether it applies or not.
final class EveryEdit {
    private final Document document;
    private final List<FlowEdit> edits = new ArrayList<>();

    private EveryEdit(Document document) {
        this.document = document;
    }

    static List<FlowEdit> of(Document document) {
        var every = new EveryEdit(document);
        document.flows().forEach(every::flow);
        document.tasks().forEach(every::task);
        every.edits.add(new FlowEdit.AddTask(
                "brand_new", List.of("rows: list", "n=1"), "if rows:\n    return n\nreturn 0", Map.of("retries", "2")));
        return every.edits;
    }

    private void task(TaskDefinition task) {
        edits.add(new FlowEdit.SetOption(new Target.OfTask(task.id()), "retries", new PartChange.To("3")));
        edits.add(new FlowEdit.SetOption(new Target.OfTask(task.id()), "retries", new PartChange.Removed()));
        edits.add(new FlowEdit.SetOption(new Target.OfTask(task.id()), "name", new PartChange.To("\"N\"")));
        edits.add(new FlowEdit.Rename(new Named.Task(task.id()), "renamed_task"));
        edits.add(new FlowEdit.SetSource(
                new Target.OfTask(task.id()), document.source().text(task.span())));
    }

    private void flow(Flow flow) {
        var name = flow.id();
        List<Item> items = flow.items();
        for (var item : items) {
            item(name, item);
        }
        for (var edge : flow.edges()) {
            var port = edge.port();
            if (port != null) {
                edits.add(new FlowEdit.Disconnect(name, edge.to(), port));
                rewires(flow, edge, port);
                var variable = edge.variable();
                if (variable != null) {
                    edits.add(new FlowEdit.Cut(name, edge.to(), variable));
                }
                for (var callee : document.known()) {
                    edits.add(new FlowEdit.Insert(name, edge.from(), edge.to(), port, callee.reference()));
                }
            }
            if (edge.kind() == EdgeKind.WAIT_FOR) {
                edits.add(new FlowEdit.Unwait(name, edge.from(), edge.to()));
            }
        }
        pairs(name, items);
        for (var callee : document.known()) {
            edits.add(new FlowEdit.Add(
                    name, callee.reference(), CallMode.CALL, Map.of(), "fresh_name", new Position.AtEnd()));
            edits.add(new FlowEdit.Add(name, callee.reference(), CallMode.SUBMIT, Map.of(), "", new Position.AtEnd()));
        }
        for (var parameter : flow.parameters()) {
            edits.add(new FlowEdit.Rename(new Named.Parameter(name, parameter.name()), "renamed_parameter"));
            edits.add(new FlowEdit.SetParameter(
                    name, parameter.name(), new PartChange.To("object"), new PartChange.Unchanged()));
            edits.add(new FlowEdit.SetParameter(
                    name, parameter.name(), new PartChange.Unchanged(), new PartChange.To("None")));
            edits.add(new FlowEdit.SetParameter(
                    name, parameter.name(), new PartChange.Unchanged(), new PartChange.Removed()));
        }
        edits.add(new FlowEdit.SetParameter(name, "brand_new", new PartChange.To("str"), new PartChange.To("'x'")));
        edits.add(new FlowEdit.SetParameter(name, "brand_new", new PartChange.Unchanged(), new PartChange.Unchanged()));
        edits.add(new FlowEdit.Rename(new Named.Flow(name), "renamed_flow"));
        edits.add(new FlowEdit.SetOption(new Target.OfFlow(name), "log_prints", new PartChange.To("True")));
        edits.add(new FlowEdit.SetOption(new Target.OfFlow(name), "log_prints", new PartChange.Removed()));
    }

    private void rewires(Flow flow, Edge edge, String port) {
        var variable = edge.variable() == null ? "" : edge.variable();
        var off = new FlowEdit.Disconnect(flow.id(), edge.to(), port);
        for (var item : flow.items()) {
            if (item instanceof Item.Call call && call.callee() != null) {
                for (var parameter : call.callee().parameters()) {
                    edits.add(new FlowEdit.Rewire(
                            off, new FlowEdit.Connect(flow.id(), edge.from(), call.id(), parameter.name(), variable)));
                }
            }
        }
    }

    private void item(String flow, Item item) {
        var id = item.id();
        edits.add(new FlowEdit.Delete(flow, List.of(id), true));
        edits.add(new FlowEdit.Delete(flow, List.of(id), false));
        edits.add(new FlowEdit.LeaveHole(flow, List.of(id)));
        edits.add(new FlowEdit.Duplicate(flow, id));
        edits.add(new FlowEdit.SetNote(flow, id, "First we do this.\n\nThen # that."));
        edits.add(new FlowEdit.SetNote(flow, id, ""));
        edits.add(
                new FlowEdit.AddCode(flow, "total = 0\nfor each in [1]:\n    total += each", new Position.Before(id)));
        edits.add(new FlowEdit.AddCode(flow, "print('here')", new Position.After(id)));
        edits.add(new FlowEdit.Paste(flow, CopiedText.of(document, flow, List.of(id)), new Position.After(id)));
        if (item instanceof Item.Call call && call.kind() == NodeKind.STEP) {
            edits.add(new FlowEdit.Promote(flow, id));
        }
        for (var header : List.of("if True", "for each in [1, 2]", "with open('x') as file", "try")) {
            edits.add(new FlowEdit.Wrap(flow, List.of(id), header));
        }
        edits.add(new FlowEdit.Unwrap(flow, id));
        edits.add(new FlowEdit.ExtractTask(flow, id, "extracted"));
        edits.add(new FlowEdit.ExtractFlow(flow, List.of(id), "extracted"));
        for (var mode : CallMode.values()) {
            edits.add(new FlowEdit.SetMode(flow, id, mode));
        }
        for (var callee :
                document.known().subList(0, Math.min(2, document.known().size()))) {
            edits.add(new FlowEdit.Add(flow, callee.reference(), CallMode.CALL, Map.of(), "", new Position.After(id)));
            edits.add(new FlowEdit.Add(
                    flow, callee.reference(), CallMode.CALL, Map.of(), "", new Position.AtEndOf(id, 0)));
            edits.add(new FlowEdit.Add(
                    flow, callee.reference(), CallMode.CALL, Map.of(), "", new Position.AtEndOf(id, 1)));
        }
        switch (item) {
            case Item.Call call -> {
                edits.add(new FlowEdit.SubmitAll(flow, id));
                edits.add(new FlowEdit.Assign(flow, id, "brand_new_name"));
                for (var argument : call.arguments()) {
                    edits.add(new FlowEdit.SetArgument(flow, id, argument.port(), new PartChange.To("1 + 2")));
                    edits.add(new FlowEdit.SetArgument(flow, id, argument.port(), new PartChange.Removed()));
                }
                edits.add(new FlowEdit.SetOption(new Target.OfItem(flow, id), "retries", new PartChange.To("7")));
                edits.add(new FlowEdit.SetOption(new Target.OfItem(flow, id), "retries", new PartChange.Removed()));
                for (var output : call.outputs()) {
                    edits.add(new FlowEdit.Rename(new Named.Variable(flow, output), "renamed_variable"));
                }
            }
            case Item.Code code -> {
                edits.add(new FlowEdit.SetSource(
                        new Target.OfItem(flow, id), document.source().text(code.statement())));
                edits.add(new FlowEdit.SetSource(
                        new Target.OfItem(flow, id), "if True:\n    '''a\n  b'''\nelse:\n    pass"));
            }
            case Item.Container _, Item.Return _, Item.Exit _ -> {}
        }
    }

    private void pairs(String flow, List<Item> items) {
        for (var to : items) {
            for (var from : items) {
                edits.add(new FlowEdit.Move(flow, List.of(to.id()), new Position.Before(from.id())));
                edits.add(new FlowEdit.Move(flow, List.of(to.id()), new Position.After(from.id())));
                edits.add(new FlowEdit.Move(
                        flow, List.of(to.id(), items.getFirst().id()), new Position.AtEnd()));
                if (from instanceof Item.Container) {
                    edits.add(new FlowEdit.Move(flow, List.of(to.id()), new Position.AtEndOf(from.id(), 0)));
                }
                if (to instanceof Item.Call call) {
                    edits.add(new FlowEdit.WaitFor(flow, from.id(), to.id()));
                    var callee = call.callee();
                    for (var parameter : callee == null ? List.<Parameter>of() : callee.parameters()) {
                        edits.add(new FlowEdit.Connect(flow, from.id(), to.id(), parameter.name(), ""));
                    }
                }
            }
            edits.add(new FlowEdit.Connect(flow, to.id(), new ItemId("return"), "value", ""));
            if (to instanceof Item.Call call && call.callee() != null) {
                for (var parameter : call.callee().parameters()) {
                    edits.add(new FlowEdit.Connect(flow, ItemId.PARAMETERS, to.id(), parameter.name(), ""));
                }
            }
        }
    }
}
