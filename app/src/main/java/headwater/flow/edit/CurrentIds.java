package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.ItemId;
import headwater.flow.diff.ItemMatch;
import java.util.ArrayList;
import java.util.List;

/// What flows and items of a document are called now that its text has changed.
final class CurrentIds {
    private final Document first;
    private final List<ItemMatch> since;

    /// @param since the changes, in their order
    CurrentIds(Document first, List<ItemMatch> since) {
        this.first = first;
        this.since = List.copyOf(since);
    }

    /// The edit with the ids as they are now.
    ///
    /// @throws Refusal if a flow or an item that it names is gone
    FlowEdit in(FlowEdit edit) throws Refusal {
        return switch (edit) {
            case FlowEdit.Add(var flow, var callee, var mode, var args, var assign, var position) ->
                new FlowEdit.Add(flow(flow), callee, mode, args, assign, position(flow, position));
            case FlowEdit.AddTask task -> task;
            case FlowEdit.Insert(var flow, var from, var to, var port, var callee) ->
                new FlowEdit.Insert(flow(flow), item(flow, from), item(flow, to), port, callee);
            case FlowEdit.Connect(var flow, var from, var to, var port, var variable) ->
                new FlowEdit.Connect(flow(flow), item(flow, from), item(flow, to), port, variable);
            case FlowEdit.Disconnect(var flow, var to, var port) ->
                new FlowEdit.Disconnect(flow(flow), item(flow, to), port);
            case FlowEdit.WaitFor(var flow, var from, var to) ->
                new FlowEdit.WaitFor(flow(flow), item(flow, from), item(flow, to));
            case FlowEdit.Unwait(var flow, var from, var to) ->
                new FlowEdit.Unwait(flow(flow), item(flow, from), item(flow, to));
            case FlowEdit.Delete(var flow, var nodes, var heal) ->
                new FlowEdit.Delete(flow(flow), items(flow, nodes), heal);
            case FlowEdit.Duplicate(var flow, var node) -> new FlowEdit.Duplicate(flow(flow), item(flow, node));
            case FlowEdit.Rename(var named, var to) -> new FlowEdit.Rename(named(named), to);
            case FlowEdit.SetOption(var target, var name, var value) ->
                new FlowEdit.SetOption(target(target), name, value);
            case FlowEdit.SetArgument(var flow, var node, var port, var value) ->
                new FlowEdit.SetArgument(flow(flow), item(flow, node), port, value);
            case FlowEdit.SetParameter(var flow, var name, var annotation, var value) ->
                new FlowEdit.SetParameter(flow(flow), name, annotation, value);
            case FlowEdit.SetMode(var flow, var node, var mode) ->
                new FlowEdit.SetMode(flow(flow), item(flow, node), mode);
            case FlowEdit.Move(var flow, var node, var before) ->
                new FlowEdit.Move(flow(flow), item(flow, node), item(flow, before));
            case FlowEdit.Promote(var flow, var node) -> new FlowEdit.Promote(flow(flow), item(flow, node));
            case FlowEdit.SetSource(FlowEdit.Target.OfTask _, var _) -> edit;
            case FlowEdit.SetSource(FlowEdit.Target.OfItem item, var source) ->
                new FlowEdit.SetSource(item(item), source);
            case FlowEdit.Wrap(var flow, var nodes, var header) ->
                new FlowEdit.Wrap(flow(flow), items(flow, nodes), header);
            case FlowEdit.Unwrap(var flow, var node) -> new FlowEdit.Unwrap(flow(flow), item(flow, node));
            case FlowEdit.ExtractTask(var flow, var node, var name) ->
                new FlowEdit.ExtractTask(flow(flow), item(flow, node), name);
            case FlowEdit.ExtractFlow(var flow, var nodes, var name) ->
                new FlowEdit.ExtractFlow(flow(flow), items(flow, nodes), name);
        };
    }

    private FlowEdit.Position position(String flow, FlowEdit.Position position) throws Refusal {
        return switch (position) {
            case FlowEdit.Position.After(var item) -> new FlowEdit.Position.After(item(flow, item));
            case FlowEdit.Position.AtEndOf(var container, var branch) ->
                new FlowEdit.Position.AtEndOf(item(flow, container), branch);
            case FlowEdit.Position.AtEnd end -> end;
        };
    }

    private FlowEdit.Rename.Named named(FlowEdit.Rename.Named named) throws Refusal {
        return switch (named) {
            case FlowEdit.Rename.Named.Task task -> task;
            case FlowEdit.Rename.Named.Flow(var flow) -> new FlowEdit.Rename.Named.Flow(flow(flow));
            case FlowEdit.Rename.Named.Variable(var flow, var name) ->
                new FlowEdit.Rename.Named.Variable(flow(flow), name);
            case FlowEdit.Rename.Named.Parameter(var flow, var name) ->
                new FlowEdit.Rename.Named.Parameter(flow(flow), name);
        };
    }

    private FlowEdit.Target target(FlowEdit.Target target) throws Refusal {
        return switch (target) {
            case FlowEdit.Target.OfTask task -> task;
            case FlowEdit.Target.OfFlow(var flow) -> new FlowEdit.Target.OfFlow(flow(flow));
            case FlowEdit.Target.OfItem item -> item(item);
        };
    }

    private FlowEdit.Target.OfItem item(FlowEdit.Target.OfItem target) throws Refusal {
        return new FlowEdit.Target.OfItem(flow(target.flow()), item(target.flow(), target.item()));
    }

    // What the first document does not have is of another file, or an earlier edit of the step makes it.
    private String flow(String flow) throws Refusal {
        if (first.flow(flow).isEmpty()) {
            return flow;
        }
        var now = flow;
        for (var match : since) {
            now = match.flowAfter(now).orElseThrow(CurrentIds::gone);
        }
        return now;
    }

    private ItemId item(String flow, ItemId item) throws Refusal {
        if (first.flow(flow).flatMap(known -> known.item(item)).isEmpty()) {
            return item;
        }
        var in = flow;
        var now = item;
        for (var match : since) {
            now = match.after(in, now).orElseThrow(CurrentIds::gone);
            in = match.flowAfter(in).orElseThrow(CurrentIds::gone);
        }
        return now;
    }

    private List<ItemId> items(String flow, List<ItemId> items) throws Refusal {
        var now = new ArrayList<ItemId>();
        for (var item : items) {
            now.add(item(flow, item));
        }
        return now;
    }

    private static Refusal gone() {
        return new Refusal(1, EditReason.TEXT_CHANGED);
    }
}
