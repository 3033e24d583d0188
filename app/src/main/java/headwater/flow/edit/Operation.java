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
            throw new ScriptException(index, "an edit must be a JSON object");
        }
        flow = text("flow");
        String op = needed("op");
        return switch (op) {
            case "add" -> add();
            case "add_task" ->
                new FlowEdit.AddTask(needed("name"), texts("parameters"), needed("body"), map("options"));
            case "insert" -> insert();
            case "connect" -> {
                ItemId from = id("from");
                ItemId to = id("to");
                yield new FlowEdit.Connect(flow, from, to, needed("port"), text("variable"));
            }
            case "disconnect" -> {
                ItemId to = id("to");
                yield new FlowEdit.Disconnect(flow, to, needed("port"));
            }
            case "wait_for" -> {
                ItemId from = id("from");
                ItemId to = id("to");
                yield new FlowEdit.WaitFor(flow, from, to);
            }
            case "unwait" -> {
                ItemId from = id("from");
                ItemId to = id("to");
                yield new FlowEdit.Unwait(flow, from, to);
            }
            case "delete" -> {
                List<ItemId> nodes = ids("nodes");
                yield new FlowEdit.Delete(flow, nodes, json.path("heal").asBoolean(false));
            }
            case "duplicate" -> {
                ItemId node = id("node");
                yield new FlowEdit.Duplicate(flow, node);
            }
            case "rename" -> new FlowEdit.Rename(kind(), flow, needed("name"), needed("to"));
            case "set_option" -> {
                ItemId node = json.has("node") ? id("node") : null;
                String task = text("task");
                yield new FlowEdit.SetOption(task, flow, node, needed("name"), text("value"));
            }
            case "set_argument" -> {
                ItemId node = id("node");
                yield new FlowEdit.SetArgument(flow, node, needed("port"), text("value"));
            }
            case "set_parameter" ->
                new FlowEdit.SetParameter(flow, needed("name"), change("annotation"), change("default"));
            case "set_mode" -> {
                ItemId node = id("node");
                yield new FlowEdit.SetMode(flow, node, mode(needed("mode")));
            }
            case "move" -> {
                ItemId node = id("node");
                ItemId before = id("before");
                yield new FlowEdit.Move(flow, node, before);
            }
            case "promote" -> {
                ItemId node = id("node");
                yield new FlowEdit.Promote(flow, node);
            }
            case "wrap" -> {
                List<ItemId> nodes = ids("nodes");
                yield new FlowEdit.Wrap(flow, nodes, needed("header"));
            }
            case "unwrap" -> {
                ItemId node = id("node");
                yield new FlowEdit.Unwrap(flow, node);
            }
            case "extract_task" -> {
                ItemId node = id("node");
                yield new FlowEdit.ExtractTask(flow, node, needed("name"));
            }
            case "extract_flow" -> {
                List<ItemId> nodes = ids("nodes");
                yield new FlowEdit.ExtractFlow(flow, nodes, needed("name"));
            }
            case "set_source" -> {
                ItemId node = json.has("node") ? id("node") : null;
                String task = text("task");
                yield new FlowEdit.SetSource(flow, node, task, needed("source"));
            }
            default -> throw new ScriptException(index, "there is no edit `" + op + "`");
        };
    }

    private FlowEdit add() throws ScriptException {
        String modeText = text("mode");
        CallMode mode = modeText == null ? CallMode.CALL : mode(modeText);
        ItemId after = json.path("after").isString() ? id("after") : null;
        ItemId in = json.path("in").isString() ? id("in") : null;
        int branch = json.path("branch").asInt(0);
        return new FlowEdit.Add(flow, needed("callee"), mode, map("args"), text("assign"), after, in, branch);
    }

    private FlowEdit insert() throws ScriptException {
        JsonNode on = json.path("on");
        if (!on.isObject()) {
            throw new ScriptException(index, "`on` must name the edge: from, to and port");
        }
        Operation edge = new Operation(index, on, flows);
        ItemId from = edge.id("from");
        ItemId to = edge.id("to");
        String port = edge.needed("port");
        String where = flow == null ? edge.flow : flow;
        return new FlowEdit.Insert(where, from, to, port, needed("callee"));
    }

    private FlowEdit.Rename.Kind kind() throws ScriptException {
        String kind = needed("kind");
        return switch (kind) {
            case "task" -> FlowEdit.Rename.Kind.TASK;
            case "flow" -> FlowEdit.Rename.Kind.FLOW;
            case "variable" -> FlowEdit.Rename.Kind.VARIABLE;
            case "parameter" -> FlowEdit.Rename.Kind.PARAMETER;
            default -> throw new ScriptException(index, "nothing of the kind `" + kind + "` can be renamed");
        };
    }

    private CallMode mode(String word) throws ScriptException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "call" -> CallMode.CALL;
            case "submit" -> CallMode.SUBMIT;
            case "map" -> CallMode.MAP;
            case "delay" -> CallMode.DELAY;
            default -> throw new ScriptException(index, "there is no mode `" + word + "`");
        };
    }

    private @Nullable String text(String field) throws ScriptException {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            throw new ScriptException(index, "`" + field + "` must be text");
        }
        return value.asString();
    }

    private String needed(String field) throws ScriptException {
        String text = text(field);
        if (text == null) {
            throw new ScriptException(index, "`" + field + "` is missing");
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
            String named = text.substring(0, colon);
            if (flow != null && !flow.equals(named)) {
                throw new ScriptException(index, "`" + field + "` belongs to the flow `" + named + "`");
            }
            flow = named;
            return new ItemId(text.substring(colon + 1));
        }
        return new ItemId(text);
    }

    private List<ItemId> ids(String field) throws ScriptException {
        List<ItemId> ids = new ArrayList<>();
        for (String text : texts(field)) {
            ids.add(id(text, field));
        }
        return ids;
    }

    private List<String> texts(String field) throws ScriptException {
        List<String> texts = new ArrayList<>();
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
            throw new ScriptException(index, "`" + field + "` must be a list");
        }
        for (JsonNode each : value) {
            texts.add(each.asString());
        }
        return texts;
    }

    private Map<String, String> map(String field) throws ScriptException {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw new ScriptException(index, "`" + field + "` must be an object");
        }
        value.properties()
                .forEach(each -> map.put(each.getKey(), each.getValue().asString()));
        return map;
    }
}
