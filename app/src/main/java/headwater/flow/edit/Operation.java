package headwater.flow.edit;

import headwater.flow.CallMode;
import headwater.flow.ItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One element of an edit script as JSON, read field by field.
///
/// Ids may carry the flow's function before a colon, as in files with several flows.
final class Operation {
    private final int index;
    private final JsonNode json;
    private final Set<String> flows;
    private @Nullable String flow;

    Operation(int index, JsonNode json, Set<String> flows) {
        this.index = index;
        this.json = json;
        this.flows = flows;
    }

    FlowEdit read() throws ScriptException {
        if (!json.isObject()) {
            throw new ScriptException(index, EditReason.EDIT_NOT_AN_OBJECT);
        }
        flow = text("flow");
        var op = needed("op");
        return switch (op) {
            case "add" -> add();
            case "add_task" ->
                new FlowEdit.AddTask(needed("name"), texts("parameters"), needed("body"), map("options"));
            case "insert" -> insert();
            case "connect" -> {
                var from = id("from");
                var to = id("to");
                yield new FlowEdit.Connect(flow, from, to, needed("port"), text("variable"));
            }
            case "disconnect" -> {
                var to = id("to");
                yield new FlowEdit.Disconnect(flow, to, needed("port"));
            }
            case "wait_for" -> {
                var from = id("from");
                var to = id("to");
                yield new FlowEdit.WaitFor(flow, from, to);
            }
            case "unwait" -> {
                var from = id("from");
                var to = id("to");
                yield new FlowEdit.Unwait(flow, from, to);
            }
            case "delete" -> {
                var nodes = ids("nodes");
                yield new FlowEdit.Delete(flow, nodes, json.path("heal").asBoolean(false));
            }
            case "duplicate" -> {
                var node = id("node");
                yield new FlowEdit.Duplicate(flow, node);
            }
            case "rename" -> new FlowEdit.Rename(kind(), flow, needed("name"), needed("to"));
            case "set_option" -> {
                var node = json.has("node") ? id("node") : null;
                var task = text("task");
                yield new FlowEdit.SetOption(task, flow, node, needed("name"), text("value"));
            }
            case "set_argument" -> {
                var node = id("node");
                yield new FlowEdit.SetArgument(flow, node, needed("port"), text("value"));
            }
            case "set_parameter" ->
                new FlowEdit.SetParameter(flow, needed("name"), change("annotation"), change("default"));
            case "set_mode" -> {
                var node = id("node");
                yield new FlowEdit.SetMode(flow, node, mode(needed("mode")));
            }
            case "move" -> {
                var node = id("node");
                var before = id("before");
                yield new FlowEdit.Move(flow, node, before);
            }
            case "promote" -> {
                var node = id("node");
                yield new FlowEdit.Promote(flow, node);
            }
            case "wrap" -> {
                var nodes = ids("nodes");
                yield new FlowEdit.Wrap(flow, nodes, needed("header"));
            }
            case "unwrap" -> {
                var node = id("node");
                yield new FlowEdit.Unwrap(flow, node);
            }
            case "extract_task" -> {
                var node = id("node");
                yield new FlowEdit.ExtractTask(flow, node, needed("name"));
            }
            case "extract_flow" -> {
                var nodes = ids("nodes");
                yield new FlowEdit.ExtractFlow(flow, nodes, needed("name"));
            }
            case "set_source" -> {
                var node = json.has("node") ? id("node") : null;
                var task = text("task");
                yield new FlowEdit.SetSource(flow, node, task, needed("source"));
            }
            default -> throw new ScriptException(index, EditReason.NO_EDIT, op);
        };
    }

    private FlowEdit add() throws ScriptException {
        var modeText = text("mode");
        var mode = modeText == null ? CallMode.CALL : mode(modeText);
        var after = json.path("after").isString() ? id("after") : null;
        var in = json.path("in").isString() ? id("in") : null;
        int branch = json.path("branch").asInt(0);
        return new FlowEdit.Add(flow, needed("callee"), mode, map("args"), text("assign"), after, in, branch);
    }

    private FlowEdit insert() throws ScriptException {
        var on = json.path("on");
        if (!on.isObject()) {
            throw new ScriptException(index, EditReason.NOT_AN_EDGE);
        }
        var edge = new Operation(index, on, flows);
        var from = edge.id("from");
        var to = edge.id("to");
        var port = edge.needed("port");
        var where = flow == null ? edge.flow : flow;
        return new FlowEdit.Insert(where, from, to, port, needed("callee"));
    }

    private FlowEdit.Rename.Kind kind() throws ScriptException {
        var kind = needed("kind");
        return switch (kind) {
            case "task" -> FlowEdit.Rename.Kind.TASK;
            case "flow" -> FlowEdit.Rename.Kind.FLOW;
            case "variable" -> FlowEdit.Rename.Kind.VARIABLE;
            case "parameter" -> FlowEdit.Rename.Kind.PARAMETER;
            default -> throw new ScriptException(index, EditReason.NO_KIND, kind);
        };
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

    private @Nullable String text(String field) throws ScriptException {
        var value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            throw new ScriptException(index, EditReason.FIELD_NOT_TEXT, field);
        }
        return value.asString();
    }

    private String needed(String field) throws ScriptException {
        var text = text(field);
        if (text == null) {
            throw new ScriptException(index, EditReason.FIELD_MISSING, field);
        }
        return text;
    }

    private FlowEdit.SetParameter.@Nullable Change change(String field) throws ScriptException {
        return json.has(field) ? new FlowEdit.SetParameter.Change(text(field)) : null;
    }

    private ItemId id(String field) throws ScriptException {
        return id(needed(field), field);
    }

    private ItemId id(String text, String field) throws ScriptException {
        int colon = text.indexOf(':');
        if (colon > 0 && flows.contains(text.substring(0, colon))) {
            var named = text.substring(0, colon);
            if (flow != null && !flow.equals(named)) {
                throw new ScriptException(index, EditReason.FIELD_OF_FLOW, field, named);
            }
            flow = named;
            return new ItemId(text.substring(colon + 1));
        }
        return new ItemId(text);
    }

    private List<ItemId> ids(String field) throws ScriptException {
        var ids = new ArrayList<ItemId>();
        for (var text : texts(field)) {
            ids.add(id(text, field));
        }
        return ids;
    }

    private List<String> texts(String field) throws ScriptException {
        var texts = new ArrayList<String>();
        var value = json.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            throw new ScriptException(index, EditReason.FIELD_NOT_A_LIST, field);
        }
        for (var each : value) {
            texts.add(each.asString());
        }
        return texts;
    }

    private Map<String, String> map(String field) throws ScriptException {
        var map = new LinkedHashMap<String, String>();
        var value = json.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw new ScriptException(index, EditReason.FIELD_NOT_AN_OBJECT, field);
        }
        value.properties()
                .forEach(each -> map.put(each.getKey(), each.getValue().asString()));
        return map;
    }
}
