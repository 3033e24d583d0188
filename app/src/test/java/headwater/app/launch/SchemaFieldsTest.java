package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.launch.ParameterField.Kind;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaFieldsTest {
    // As Prefect 3.9.1 writes the parameters of a flow.
    private static final String SCHEMA = """
            {"title": "Parameters", "type": "object", "required": ["day", "sure", "opts"],
             "properties": {
               "limit": {"title": "limit", "default": null, "position": 3,
                         "anyOf": [{"type": "integer"}, {"type": "null"}]},
               "day": {"title": "day", "position": 0, "type": "string", "format": "date"},
               "level": {"title": "level", "position": 2, "default": "low", "$ref": "#/definitions/Level"},
               "sure": {"title": "sure", "position": 1, "type": "boolean"},
               "opts": {"title": "opts", "position": 4, "$ref": "#/definitions/Opts"},
               "token": {"title": "token", "position": 5, "type": "string", "format": "password", "writeOnly": true},
               "tags": {"title": "tags", "position": 6, "default": ["a"], "type": "array", "items": {"type": "string"}},
               "note": {"title": "note", "position": 7, "default": null,
                        "anyOf": [{"type": "string"}, {"type": "null"}]},
               "any": {"title": "any", "position": 8, "default": 1}},
             "definitions": {
               "Level": {"enum": ["low", "high"], "title": "Level", "type": "string"},
               "Opts": {"properties": {"depth": {"type": "integer"}}, "required": ["depth"], "title": "Opts",
                        "type": "object"}}}
            """;

    @ParameterizedTest
    @CsvSource({
        "day, TEXT",
        "sure, FLAG",
        "level, CHOICE",
        "limit, WHOLE",
        "opts, MODEL",
        "token, TEXT",
        "tags, JSON",
        "note, TEXT",
        "any, JSON"
    })
    void asksByTheSchema(String name, Kind kind) {
        assertThat(field(Map.of(), name).kind()).isEqualTo(kind);
    }

    @Test
    void keepsTheOrderOfTheFlow() {
        assertThat(SchemaFields.of(schema(), Map.of()))
                .extracting(ParameterField::name)
                .containsExactly("day", "sure", "level", "limit", "opts", "token", "tags", "note", "any");
    }

    @Test
    void hasWhatIsGivenAndElseTheDefault() {
        var given = new HashMap<String, @Nullable Object>();
        given.put("day", "2026-11-28");
        given.put("opts", Map.of("depth", 2));
        assertThat(field(given, "day").first()).isEqualTo(new FirstValue.Known("2026-11-28"));
        assertThat(field(given, "opts").first()).isEqualTo(new FirstValue.Known(Map.of("depth", 2)));
        assertThat(field(given, "level").first()).isEqualTo(new FirstValue.Known("low"));
        assertThat(field(Map.of(), "limit").first()).isEqualTo(new FirstValue.Known(null));
        assertThat(field(Map.of(), "day").first()).isEqualTo(new FirstValue.None());
    }

    @Test
    void asksForAModelByItsFields() {
        assertThat(field(Map.of(), "opts").type()).isInstanceOfSatisfying(ParameterType.Model.class, model -> {
            assertThat(model.name()).isEqualTo("Opts");
            assertThat(model.fields()).extracting(ParameterField::name).containsExactly("depth");
            assertThat(model.fields().getFirst().required()).isTrue();
        });
    }

    @Test
    void asksAsJsonForAModelThatHoldsItselfAndForOneOfTwo() {
        var fields = SchemaFields.of(read("""
                        {"properties": {"tree": {"$ref": "#/$defs/Tree"},
                                        "either": {"anyOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}]},
                                        "maybe": {"default": null, "anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]},
                                        "one": {"allOf": [{"$ref": "#/$defs/A"}], "description": "Only one."}},
                         "$defs": {
                           "Tree": {"title": "Tree", "properties": {"left": {"anyOf": [{"$ref": "#/$defs/Tree"},
                                                                                       {"type": "null"}]}}},
                           "A": {"title": "A", "description": "An A.", "properties": {"n": {"type": "integer"}}},
                           "B": {"title": "B", "properties": {"n": {"type": "integer"}}}}}
                        """), Map.of());
        assertThat(fields)
                .extracting(ParameterField::kind)
                .containsExactly(Kind.MODEL, Kind.JSON, Kind.MODEL, Kind.MODEL);
        assertThat(fields.getFirst().type())
                .isInstanceOfSatisfying(
                        ParameterType.Model.class,
                        tree -> assertThat(tree.fields().getFirst().kind()).isEqualTo(Kind.JSON));
        assertThat(fields).extracting(ParameterField::description).containsExactly("", "", "An A.", "Only one.");
    }

    @Test
    void keepsTheLimitsOfAValueThatCanBeNull() {
        var fields = SchemaFields.of(read("""
                        {"properties": {"n": {"anyOf": [{"type": "integer", "maximum": 96}, {"type": "null"}]}}}
                        """), Map.of());
        assertThat(fields.getFirst().limits().broken(240)).isPresent();
    }

    @Test
    void requiresWhatTheSchemaRequiresUnlessItIsGiven() {
        assertThat(field(Map.of(), "sure").required()).isTrue();
        assertThat(field(Map.of("sure", true), "sure").required()).isFalse();
        assertThat(field(Map.of(), "level").required()).isFalse();
    }

    @Test
    void hidesASecret() {
        assertThat(field(Map.of(), "token").isSecret()).isTrue();
        assertThat(field(Map.of(), "day").isSecret()).isFalse();
    }

    @Test
    void asksForValuesWithoutASchemaAsJson() throws ParameterField.NotAValue {
        var given = new LinkedHashMap<String, @Nullable Object>();
        given.put("name", "5");
        given.put("days", List.of(1, 2));
        var fields = SchemaFields.of(Map.of(), given);
        assertThat(fields)
                .extracting(ParameterField::first)
                .containsExactly(new FirstValue.Known("5"), new FirstValue.Known(List.of(1, 2)));
        assertThat(fields.getFirst().value("\"5\"")).isEqualTo("5");
        assertThat(fields.getLast().value("[3]")).isEqualTo(List.of(3));
    }

    private static ParameterField field(Map<String, ? extends @Nullable Object> given, String name) {
        return SchemaFields.of(schema(), given).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, @Nullable Object> schema() {
        return read(SCHEMA);
    }

    static Map<String, @Nullable Object> read(String json) {
        try {
            var schema = new LinkedHashMap<String, @Nullable Object>();
            if (Json.readAny(json) instanceof Map<?, ?> fields) {
                fields.forEach((name, value) -> schema.put(String.valueOf(name), value));
            }
            return schema;
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }
}
