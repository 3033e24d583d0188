package headwater.flow.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one element of an edit script.
///
/// @param index which element, from 0
record ScriptFields(int index, JsonNode json) {
    boolean has(String field) {
        return json.has(field);
    }

    /// A text, number or boolean as text; null where the field is missing or null.
    @Nullable
    String text(String field) throws ScriptException {
        var value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            throw new ScriptException(index, EditReason.FIELD_NOT_TEXT, field);
        }
        return value.asString();
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

    boolean flag(String field) {
        return json.path(field).asBoolean(false);
    }

    int number(String field) {
        return json.path(field).asInt(0);
    }

    /// The fields of an edge, an object within this one.
    ScriptFields edge(String field) throws ScriptException {
        var edge = json.path(field);
        if (!edge.isObject()) {
            throw new ScriptException(index, EditReason.NOT_AN_EDGE);
        }
        return new ScriptFields(index, edge);
    }

    /// A list of texts, empty where the field is missing or null.
    List<String> texts(String field) throws ScriptException {
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

    /// Texts by name, empty where the field is missing or null.
    Map<String, String> map(String field) throws ScriptException {
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
