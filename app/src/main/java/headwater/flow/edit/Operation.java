package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One element of an edit script, a [FlowEdit] as JSON.
///
/// Ids may have the flow's id before a colon, as in files with several flows.
final class Operation {
    private final int index;
    private final ScriptFields fields;
    private final Set<String> flows;

    /// @param index which element, from 0
    /// @param flows the ids of the flows that an id may name before a colon
    Operation(int index, JsonNode json, Set<String> flows) {
        this.index = index;
        this.fields = ScriptFields.of(index, json);
        this.flows = flows;
    }

    /// Checks that this is an edit, whatever its ids mean.
    ///
    /// @throws ScriptException if it is not
    void check() throws ScriptException {
        try {
            read(new Ids() {
                @Override
                public String flow(@Nullable String flow, List<ItemId> items) {
                    return flow == null ? "" : flow;
                }

                @Override
                public boolean isTask(String id) {
                    return false;
                }
            });
        } catch (Refusal e) {
            throw new AssertionError("only ids are refused here, and these mean themselves", e);
        }
    }

    /// The edit, with the ids that the script has.
    ///
    /// @param ids what the ids name
    /// @throws ScriptException if this is not an edit
    /// @throws Refusal if its ids do not say which flow is meant
    FlowEdit read(Ids ids) throws ScriptException, Refusal {
        if (!fields.json().isObject()) {
            throw new ScriptException(index, EditReason.EDIT_NOT_AN_OBJECT);
        }
        if (!fields.has("op")) {
            throw new ScriptException(index, EditReason.FIELD_MISSING, "op");
        }
        var op = fields.op();
        ScriptKeys.check(op, fields);
        fields.checkEncodable();
        return switch (op) {
            case "add" -> add(ids);
            case "add_code" -> addCode(ids);
            case "paste" -> {
                var code = (FlowEdit.AddCode) addCode(ids);
                yield new FlowEdit.Paste(code.flow(), code.code(), code.position());
            }
            case "add_task" ->
                new FlowEdit.AddTask(
                        fields.needed("name"),
                        fields.texts("parameters"),
                        fields.needed("body"),
                        fields.map("options"));
            case "insert" -> {
                var on = fields.edge("on");
                ScriptKeys.check("on", on, List.of("from", "to", "port"));
                var at = at(ids, on, "from", "to");
                var port = on.needed("port");
                yield new FlowEdit.Insert(at.flow(), at.item(0), at.item(1), port, fields.needed("callee"));
            }
            case "connect" -> {
                var at = at(ids, "from", "to");
                var variable = fields.text("variable", "");
                yield new FlowEdit.Connect(at.flow(), at.item(0), at.item(1), fields.needed("port"), variable);
            }
            case "disconnect" -> {
                var at = at(ids, "to");
                yield new FlowEdit.Disconnect(at.flow(), at.item(0), fields.needed("port"));
            }
            case "rewire" -> rewire(ids);
            case "wait_for" -> {
                var at = at(ids, "from", "to");
                yield new FlowEdit.WaitFor(at.flow(), at.item(0), at.item(1));
            }
            case "unwait" -> {
                var at = at(ids, "from", "to");
                yield new FlowEdit.Unwait(at.flow(), at.item(0), at.item(1));
            }
            case "delete" -> {
                var at = atNodes(ids);
                yield new FlowEdit.Delete(at.flow(), at.items(), fields.flag("heal"));
            }
            case "leave_hole" -> {
                var at = atNodes(ids);
                yield new FlowEdit.LeaveHole(at.flow(), at.items());
            }
            case "cut" -> {
                var at = at(ids, "node");
                yield new FlowEdit.Cut(at.flow(), at.item(0), fields.needed("variable"));
            }
            case "assign" -> {
                var at = at(ids, "node");
                yield new FlowEdit.Assign(at.flow(), at.item(0), fields.needed("name"));
            }
            case "duplicate" -> {
                var at = at(ids, "node");
                yield new FlowEdit.Duplicate(at.flow(), at.item(0));
            }
            case "set_note" -> {
                var at = at(ids, "node");
                yield new FlowEdit.SetNote(at.flow(), at.item(0), fields.needed("text"));
            }
            case "rename" -> new FlowEdit.Rename(named(ids), fields.needed("to"));
            case "set_option" -> new FlowEdit.SetOption(target(ids), fields.needed("name"), fields.setting("value"));
            case "set_argument" -> {
                var at = at(ids, "node");
                var port = fields.needed("port");
                yield new FlowEdit.SetArgument(at.flow(), at.item(0), port, fields.setting("value"));
            }
            case "set_parameter" -> {
                var flow = at(ids).flow();
                var annotation = fields.change("annotation");
                yield new FlowEdit.SetParameter(flow, fields.needed("name"), annotation, fields.change("default"));
            }
            case "set_mode" -> {
                var at = at(ids, "node");
                yield new FlowEdit.SetMode(at.flow(), at.item(0), mode(fields.needed("mode")));
            }
            case "submit_all" -> {
                var at = at(ids, "node");
                yield new FlowEdit.SubmitAll(at.flow(), at.item(0));
            }
            case "move" -> move(ids);
            case "promote" -> {
                var at = at(ids, "node");
                yield new FlowEdit.Promote(at.flow(), at.item(0));
            }
            case "wrap" -> {
                var at = atNodes(ids);
                yield new FlowEdit.Wrap(at.flow(), at.items(), fields.needed("header"));
            }
            case "unwrap" -> {
                var at = at(ids, "node");
                yield new FlowEdit.Unwrap(at.flow(), at.item(0));
            }
            case "extract_task" -> {
                var at = at(ids, "node");
                yield new FlowEdit.ExtractTask(at.flow(), at.item(0), fields.needed("name"));
            }
            case "extract_flow" -> {
                var at = atNodes(ids);
                yield new FlowEdit.ExtractFlow(at.flow(), at.items(), fields.needed("name"));
            }
            case "set_source" -> new FlowEdit.SetSource(hasSource(ids), fields.needed("source"));
            default -> throw new ScriptException(index, EditReason.NO_EDIT, op);
        };
    }

    private FlowEdit add(Ids ids) throws ScriptException, Refusal {
        var callee = fields.needed("callee");
        var mode = mode(fields.text("mode", "call"));
        var arguments = fields.map("args");
        var assign = fields.text("assign", "");
        var to = place();
        var at = to.isEmpty() ? at(ids) : at(ids, to);
        return new FlowEdit.Add(at.flow(), callee, mode, arguments, assign, position(to, at));
    }

    private FlowEdit addCode(Ids ids) throws ScriptException, Refusal {
        var to = place();
        var at = to.isEmpty() ? at(ids) : at(ids, to);
        return new FlowEdit.AddCode(at.flow(), fields.needed("code"), position(to, at));
    }

    private FlowEdit rewire(Ids ids) throws ScriptException, Refusal {
        var at = at(ids, "from", "to", "new_to");
        var variable = fields.text("variable", "");
        return new FlowEdit.Rewire(
                new FlowEdit.Disconnect(at.flow(), at.item(1), fields.needed("port")),
                new FlowEdit.Connect(at.flow(), at.item(0), at.item(2), fields.needed("new_port"), variable));
    }

    private FlowEdit move(Ids ids) throws ScriptException, Refusal {
        var to = place();
        var nodes = fields.has("nodes") ? fields.texts("nodes") : List.of(fields.needed("node"));
        boolean atEnd = fields.flag("end");
        if (to.isEmpty() && !atEnd) {
            throw new ScriptException(index, EditReason.FIELD_MISSING, "before");
        }
        var at = at(ids, nodes, to);
        var moved = at.items().subList(0, nodes.size());
        return new FlowEdit.Move(at.flow(), moved, position(to, at), fields.flag("past_exits"));
    }

    /// The field that says where this edit puts something: `before` or `after` an item, `into` a branch of a container
    /// (`in` in older scripts); empty for the end of the flow.
    private String place() throws ScriptException {
        for (var field : List.of("before", "after", "into", "in")) {
            if (fields.text(field) != null) {
                return field;
            }
        }
        return "";
    }

    /// @param at what the fields name, the item of the place last
    private FlowEdit.Position position(String place, At at) throws ScriptException {
        int branch = fields.number("branch");
        return switch (place) {
            case "before" -> new FlowEdit.Position.Before(at.items().getLast());
            case "after" -> new FlowEdit.Position.After(at.items().getLast());
            case "" -> new FlowEdit.Position.AtEnd();
            default -> new FlowEdit.Position.AtEndOf(at.items().getLast(), branch);
        };
    }

    private FlowEdit.Rename.Named named(Ids ids) throws ScriptException, Refusal {
        var kind = fields.needed("kind");
        var name = fields.needed("name");
        return switch (kind) {
            case "task" -> new FlowEdit.Rename.Named.Task(name);
            case "flow" -> new FlowEdit.Rename.Named.Flow(ids.flow(name, List.of()));
            case "variable" -> new FlowEdit.Rename.Named.Variable(at(ids).flow(), name);
            case "parameter" -> new FlowEdit.Rename.Named.Parameter(at(ids).flow(), name);
            default -> throw new ScriptException(index, EditReason.NO_KIND, kind);
        };
    }

    private FlowEdit.Target target(Ids ids) throws ScriptException, Refusal {
        if (fields.has("node")) {
            return item(ids);
        }
        var task = fields.text("task");
        return task == null ? new FlowEdit.Target.OfFlow(at(ids).flow()) : new FlowEdit.Target.OfTask(task);
    }

    private FlowEdit.Target.HasSource hasSource(Ids ids) throws ScriptException, Refusal {
        var task = fields.text("task");
        if (task != null) {
            return new FlowEdit.Target.OfTask(task);
        }
        if (!fields.has("node")) {
            throw new ScriptException(index, EditReason.WHICH_SOURCE);
        }
        var node = fields.needed("node");
        return ids.isTask(node) ? new FlowEdit.Target.OfTask(node) : item(ids);
    }

    private FlowEdit.Target.OfItem item(Ids ids) throws ScriptException, Refusal {
        var at = at(ids, "node");
        return new FlowEdit.Target.OfItem(at.flow(), at.item(0));
    }

    private CallMode mode(String word) throws ScriptException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "call" -> CallMode.CALL;
            case "submit" -> CallMode.SUBMIT;
            case "map" -> CallMode.MAP;
            case "delay" -> CallMode.DELAY;
            default -> throw new ScriptException(index, EditReason.NO_MODE, word);
        };
    }

    /// A flow, by its id, and items of it.
    private record At(String flow, List<ItemId> items) {
        ItemId item(int index) {
            return items.get(index);
        }
    }

    /// The flow of this edit, and the items that these fields name.
    private At at(Ids ids, String... names) throws ScriptException, Refusal {
        return at(ids, fields, names);
    }

    private At at(Ids ids, ScriptFields within, String... names) throws ScriptException, Refusal {
        var flow = fields.text("flow");
        var items = new ArrayList<ItemId>();
        for (var name : names) {
            flow = put(within.needed(name), name, flow, items);
        }
        return new At(ids.flow(flow, items), items);
    }

    /// The flow of this edit, and the items of its list `nodes`.
    private At atNodes(Ids ids) throws ScriptException, Refusal {
        return at(ids, fields.texts("nodes"), "");
    }

    /// The flow of this edit, these items, and the one that a field names, if it is not empty.
    private At at(Ids ids, List<String> nodes, String field) throws ScriptException, Refusal {
        var flow = fields.text("flow");
        var items = new ArrayList<ItemId>();
        for (var text : nodes) {
            flow = put(text, "nodes", flow, items);
        }
        if (!field.isEmpty()) {
            flow = put(fields.needed(field), field, flow, items);
        }
        return new At(ids.flow(flow, items), items);
    }

    /// Reads an id, and the flow where it names one.
    ///
    /// @param flow the flow named so far, if one was
    private @Nullable String put(String text, String field, @Nullable String flow, List<ItemId> items)
            throws ScriptException {
        int colon = text.indexOf(':');
        if (colon <= 0 || !flows.contains(text.substring(0, colon))) {
            items.add(new ItemId(text));
            return flow;
        }
        var named = text.substring(0, colon);
        if (flow != null && !flow.equals(named)) {
            throw new ScriptException(index, EditReason.FIELD_OF_FLOW, field, named);
        }
        items.add(new ItemId(text.substring(colon + 1)));
        return named;
    }
}
