package headwater.flow.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one element of an edit script.
///
/// @param index which element, from 0
/// @param op the operation that messages name
record ScriptFields(int index, String op, JsonNode json) {
    static ScriptFields of(int index, JsonNode json) {
        var op = json.path("op");
        return new ScriptFields(index, op.isString() ? op.asString() : op.toString(), json);
    }

    boolean has(String field) {
        return json.has(field);
    }

    /// Refuses texts that no file can hold: JSON can name half of a surrogate pair, which has no bytes in UTF-8.
    void checkEncodable() throws ScriptException {
        for (var field : json.properties()) {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(field.getValue().toString())) {
                throw new ScriptException(index, EditReason.FIELD_NOT_ENCODABLE, op, field.getKey());
            }
        }
    }

    /// A text, or a number as Python code; null where the field is missing or null. A JSON boolean is no text, as
    /// Python writes `True`.
    @Nullable
    String text(String field) throws ScriptException {
        var value = json.path(field);
        if (isNothing(value)) {
            return null;
        }
        if (!isText(value)) {
            throw new ScriptException(index, EditReason.FIELD_NOT_TEXT, op, field);
        }
        return value.asString();
    }

    private static boolean isText(JsonNode value) {
        return value.isString() || value.isNumber();
    }

    String text(String field, String otherwise) throws ScriptException {
        var text = text(field);
        return text == null ? otherwise : text;
    }

    /// The text of a field that must be there.
    String needed(String field) throws ScriptException {
        var text = text(field);
        if (text == null) {
            throw new ScriptException(index, EditReason.FIELD_MISSING, field);
        }
        return text;
    }

    /// The text of a field, or its removal where the field is missing or null.
    PartChange.Setting setting(String field) throws ScriptException {
        var text = text(field);
        return text == null ? new PartChange.Removed() : new PartChange.To(text);
    }

    /// As [#setting], but a missing field changes nothing.
    PartChange change(String field) throws ScriptException {
        return has(field) ? setting(field) : new PartChange.Unchanged();
    }

    /// Whether a field is true; not where it is missing or null.
    boolean flag(String field) throws ScriptException {
        var value = json.path(field);
        if (!isNothing(value) && !value.isBoolean()) {
            throw new ScriptException(index, EditReason.FIELD_NOT_A_FLAG, op, field);
        }
        return value.asBoolean(false);
    }

    /// A whole number; 0 where the field is missing or null.
    int number(String field) throws ScriptException {
        var value = json.path(field);
        if (!isNothing(value) && !(value.isIntegralNumber() && value.canConvertToInt())) {
            throw new ScriptException(index, EditReason.FIELD_NOT_WHOLE, op, field);
        }
        return value.asInt(0);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /// The fields of an edge, an object within this one.
    ScriptFields edge(String field) throws ScriptException {
        var edge = json.path(field);
        if (!edge.isObject()) {
            throw new ScriptException(index, EditReason.NOT_AN_EDGE);
        }
        return new ScriptFields(index, op, edge);
    }

    /// A list of texts, empty where the field is missing or null.
    List<String> texts(String field) throws ScriptException {
        var texts = new ArrayList<String>();
        var value = json.path(field);
        if (!isNothing(value) && !value.isArray()) {
            throw new ScriptException(index, EditReason.FIELD_NOT_A_LIST, op, field);
        }
        for (var each : value) {
            if (!each.isString()) {
                throw new ScriptException(index, EditReason.FIELD_NOT_A_LIST, op, field);
            }
            texts.add(each.asString());
        }
        return texts;
    }

    /// Texts by name, empty where the field is missing or null.
    Map<String, String> map(String field) throws ScriptException {
        var map = new LinkedHashMap<String, String>();
        var value = json.path(field);
        if (!isNothing(value) && !value.isObject()) {
            throw new ScriptException(index, EditReason.FIELD_NOT_AN_OBJECT, op, field);
        }
        for (var each : value.properties()) {
            if (!isText(each.getValue())) {
                throw new ScriptException(index, EditReason.FIELD_NOT_AN_OBJECT, op, field);
            }
            map.put(each.getKey(), each.getValue().asString());
        }
        return map;
    }
}
