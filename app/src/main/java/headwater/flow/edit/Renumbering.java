package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps the ids of a script's first document valid while its edits are applied one after another.
final class Renumbering {
    private final Document first;
    private final Map<String, String> flows = new HashMap<>();
    private final Map<String, Map<ItemId, ItemId>> items = new HashMap<>();

    Renumbering(Document first) {
        this.first = first;
        for (var flow : first.flows()) {
            flows.put(flow.id(), flow.id());
            var same = new HashMap<ItemId, ItemId>();
            flow.items().forEach(item -> same.put(item.id(), item.id()));
            items.put(flow.id(), same);
        }
    }

    void follow(Outcome.Edited edited) {
        var renamed = new HashMap<String, String>();
        edited.kept().forEach(kept -> renamed.put(kept.flow(), kept.flowAfter()));
        items.forEach((function, map) -> {
            var now = flows.getOrDefault(function, function);
            map.replaceAll((_, id) -> edited.after(now, id).orElse(new ItemId("")));
        });
        flows.replaceAll((_, now) -> renamed.getOrDefault(now, now));
    }

    /// The edit with the ids and the flow as they are called now.
    FlowEdit now(FlowEdit edit) {
        return switch (edit) {
            case FlowEdit.Add(var flow, var callee, var mode, var args, var assign, var after, var in, var branch) -> {
                var function = function(flow, after, in);
                yield new FlowEdit.Add(
                        name(flow, function),
                        callee,
                        mode,
                        args,
                        assign,
                        maybe(function, after),
                        maybe(function, in),
                        branch);
            }
            case FlowEdit.AddTask task -> task;
            case FlowEdit.Insert(var flow, var from, var to, var port, var callee) -> {
                var function = function(flow, from, to);
                yield new FlowEdit.Insert(name(flow, function), id(function, from), id(function, to), port, callee);
            }
            case FlowEdit.Connect(var flow, var from, var to, var port, var variable) -> {
                var function = function(flow, from, to);
                yield new FlowEdit.Connect(name(flow, function), id(function, from), id(function, to), port, variable);
            }
            case FlowEdit.Disconnect(var flow, var to, var port) -> {
                var function = function(flow, to);
                yield new FlowEdit.Disconnect(name(flow, function), id(function, to), port);
            }
            case FlowEdit.WaitFor(var flow, var from, var to) -> {
                var function = function(flow, from, to);
                yield new FlowEdit.WaitFor(name(flow, function), id(function, from), id(function, to));
            }
            case FlowEdit.Unwait(var flow, var from, var to) -> {
                var function = function(flow, from, to);
                yield new FlowEdit.Unwait(name(flow, function), id(function, from), id(function, to));
            }
            case FlowEdit.Delete(var flow, var nodes, var heal) -> {
                var function = function(flow, nodes.toArray(ItemId[]::new));
                yield new FlowEdit.Delete(name(flow, function), ids(function, nodes), heal);
            }
            case FlowEdit.Duplicate(var flow, var node) -> {
                var function = function(flow, node);
                yield new FlowEdit.Duplicate(name(flow, function), id(function, node));
            }
            case FlowEdit.Rename(var kind, var flow, var name, var to) ->
                new FlowEdit.Rename(kind, flow == null ? null : name(flow, flow), name, to);
            case FlowEdit.SetOption(var task, var flow, var node, var name, var value) -> {
                var function = node == null ? flow : function(flow, node);
                yield new FlowEdit.SetOption(task, name(flow, function), maybe(function, node), name, value);
            }
            case FlowEdit.SetArgument(var flow, var node, var port, var value) -> {
                var function = function(flow, node);
                yield new FlowEdit.SetArgument(name(flow, function), id(function, node), port, value);
            }
            case FlowEdit.SetParameter(var flow, var name, var annotation, var value) ->
                new FlowEdit.SetParameter(name(flow, flow), name, annotation, value);
            case FlowEdit.SetMode(var flow, var node, var mode) -> {
                var function = function(flow, node);
                yield new FlowEdit.SetMode(name(flow, function), id(function, node), mode);
            }
            case FlowEdit.Move(var flow, var node, var before) -> {
                var function = function(flow, node, before);
                yield new FlowEdit.Move(name(flow, function), id(function, node), id(function, before));
            }
            case FlowEdit.Promote(var flow, var node) -> {
                var function = function(flow, node);
                yield new FlowEdit.Promote(name(flow, function), id(function, node));
            }
            case FlowEdit.Wrap(var flow, var nodes, var header) -> {
                var function = function(flow, nodes.toArray(ItemId[]::new));
                yield new FlowEdit.Wrap(name(flow, function), ids(function, nodes), header);
            }
            case FlowEdit.Unwrap(var flow, var node) -> {
                var function = function(flow, node);
                yield new FlowEdit.Unwrap(name(flow, function), id(function, node));
            }
            case FlowEdit.ExtractTask(var flow, var node, var name) -> {
                var function = function(flow, node);
                yield new FlowEdit.ExtractTask(name(flow, function), id(function, node), name);
            }
            case FlowEdit.ExtractFlow(var flow, var nodes, var name) -> {
                var function = function(flow, nodes.toArray(ItemId[]::new));
                yield new FlowEdit.ExtractFlow(name(flow, function), ids(function, nodes), name);
            }
            case FlowEdit.SetSource(var flow, var node, var task, var source) -> {
                var function = node == null ? flow : function(flow, node);
                yield new FlowEdit.SetSource(name(flow, function), maybe(function, node), task, source);
            }
        };
    }

    /// The first document's flow that is meant, null when only the current document shows it.
    private @Nullable String function(@Nullable String flow, @Nullable ItemId... ids) {
        if (flow != null) {
            return first.flow(flow).map(Flow::id).orElse(flow);
        }
        List<Flow> having = first.flows().stream()
                .filter(each -> {
                    for (var id : ids) {
                        boolean known = id == null
                                || id.equals(ItemId.PARAMETERS)
                                || each.items().stream().map(Item::id).anyMatch(id::equals);
                        if (!known) {
                            return false;
                        }
                    }
                    return ids.length > 0;
                })
                .toList();
        return having.size() == 1 ? having.getFirst().id() : null;
    }

    private @Nullable String name(@Nullable String given, @Nullable String function) {
        return function == null ? given : flows.getOrDefault(function, function);
    }

    private List<ItemId> ids(@Nullable String function, List<ItemId> ids) {
        return ids.stream().map(id -> id(function, id)).toList();
    }

    private @Nullable ItemId maybe(@Nullable String function, @Nullable ItemId id) {
        return id == null ? null : id(function, id);
    }

    private ItemId id(@Nullable String function, ItemId id) {
        Map<ItemId, ItemId> map = function == null ? null : items.get(function);
        ItemId now = map == null ? null : map.get(id);
        return now == null || now.value().isEmpty() ? id : now;
    }
}
