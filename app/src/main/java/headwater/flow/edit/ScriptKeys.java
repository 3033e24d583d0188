package headwater.flow.edit;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which fields the operations of an edit script have. A field that none reads is refused, as it may be a misspelt one.
final class ScriptKeys {
    private static final String PLACE = " before after into in branch";
    private static final Map<String, String> OF_EDITS = Map.ofEntries(
            Map.entry("add", "callee mode args assign" + PLACE),
            Map.entry("add_code", "code" + PLACE),
            Map.entry("paste", "code" + PLACE),
            Map.entry("add_task", "name parameters body options"),
            Map.entry("insert", "on callee"),
            Map.entry("connect", "from to port variable"),
            Map.entry("disconnect", "to port"),
            Map.entry("rewire", "from to port new_to new_port variable"),
            Map.entry("wait_for", "from to"),
            Map.entry("unwait", "from to"),
            Map.entry("delete", "nodes heal"),
            Map.entry("leave_hole", "nodes"),
            Map.entry("cut", "node variable"),
            Map.entry("assign", "node name"),
            Map.entry("duplicate", "node"),
            Map.entry("set_note", "node text"),
            Map.entry("rename", "kind name to"),
            Map.entry("set_option", "node task name value"),
            Map.entry("set_argument", "node port value"),
            Map.entry("set_parameter", "name annotation default"),
            Map.entry("set_mode", "node mode"),
            Map.entry("submit_all", "node"),
            Map.entry("move", "node nodes end past_exits" + PLACE),
            Map.entry("promote", "node"),
            Map.entry("wrap", "nodes header"),
            Map.entry("unwrap", "node"),
            Map.entry("extract_task", "node name"),
            Map.entry("extract_flow", "nodes name"),
            Map.entry("set_source", "node task source"));

    private ScriptKeys() {}

    /// The fields of an operation beside `op`; null where there is no such operation.
    static @Nullable List<String> of(String op) {
        var own = OF_EDITS.get(op);
        return own == null
                ? null
                : Stream.concat(Stream.of(own.split(" ")), Stream.of("flow")).toList();
    }

    /// Refuses a field that the operation does not have.
    ///
    /// @throws ScriptException with the operation, the field and the fields that it has
    static void check(String op, ScriptFields fields) throws ScriptException {
        var known = of(op);
        if (known == null) {
            throw new ScriptException(fields.index(), EditReason.NO_EDIT, op);
        }
        check(op, fields, known);
    }

    /// As [#check(String, ScriptFields)], with the fields of an object within the operation.
    static void check(String op, ScriptFields fields, List<String> known) throws ScriptException {
        for (var name : fields.json().propertyNames()) {
            if (!known.contains(name) && !name.equals("op")) {
                var all = new TreeSet<>(known).stream().collect(Collectors.joining("`, `", "`", "`"));
                throw new ScriptException(fields.index(), EditReason.FIELD_UNKNOWN, op, name, all);
            }
        }
    }
}
