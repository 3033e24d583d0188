package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The types of the fields of an edit script: what has another one is refused, not read as something that was not
/// written.
class ScriptTypesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// An operation, and one of its fields with a value that it cannot have.
    record Wrong(String op, String field, String operation) {
        @Override
        public String toString() {
            return operation;
        }
    }

    /// Each field of each operation that the README lists, with values of other types.
    static List<Wrong> wrong() throws IOException {
        return withOthers(ScriptTypesTest::others);
    }

    /// The same, with half of a surrogate pair in every text.
    static List<Wrong> halves() throws IOException {
        return withOthers(ScriptTypesTest::halves);
    }

    private static List<Wrong> withOthers(Function<JsonNode, List<String>> values) throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var start = readme.indexOf("```json") + "```json".length();
        var wrong = new ArrayList<Wrong>();
        for (var listed : JSON.readTree(readme.substring(start, readme.indexOf("```", start)))) {
            for (var field : listed.properties()) {
                for (var value : field.getKey().equals("op") ? List.<String>of() : values.apply(field.getValue())) {
                    var operation = ((ObjectNode) listed.deepCopy()).set(field.getKey(), JSON.readTree(value));
                    wrong.add(new Wrong(listed.path("op").asString(), field.getKey(), operation.toString()));
                }
            }
        }
        return wrong;
    }

    private static List<String> others(JsonNode right) {
        if (right.isBoolean()) {
            return List.of("\"true\"", "\"false\"", "\"\"", "1", "0", "[]", "{}");
        }
        if (right.isNumber()) {
            return List.of("1.5", "1.0", "\"1\"", "true", "99999999999", "[]", "{}");
        }
        if (right.isArray()) {
            return List.of("\"load\"", "true", "{}", "[1]", "[true]", "[null]", "[{}]", "[[]]");
        }
        if (right.isObject() && right.has("from")) {
            return List.of("\"load\"", "true", "[]", "1");
        }
        return right.isObject()
                ? List.of("\"load\"", "true", "[]", "{\"a\": true}", "{\"a\": null}", "{\"a\": {}}", "{\"a\": []}")
                : List.of("true", "false", "[]", "{}");
    }

    private static List<String> halves(JsonNode right) {
        if (right.isString()) {
            return List.of("\"\\ud800\"", "\"'a\\udfff'\"", "\"\\udc00\\ud800\"");
        }
        if (right.isArray()) {
            return List.of("[\"a\", \"\\ud800\"]");
        }
        return right.isObject() ? List.of("{\"from\": \"\\ud800\"}") : List.of();
    }

    @ParameterizedTest
    @MethodSource("halves")
    void aTextThatNoFileCanHoldIsRefusedWithItsOperationAndField(Wrong wrong) throws IOException {
        assertRefused(wrong.operation(), "`" + wrong.field() + "` of `" + wrong.op() + "` has one half of a surrogate");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aValueOfAnotherTypeIsRefusedWithItsOperationAndField(Wrong wrong) throws IOException {
        assertRefused(wrong.operation(), "`" + wrong.field() + "` of `" + wrong.op() + "` must be ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'op': 'move', 'node': 'a', 'end': 'true'}|`end` of `move` must be true or false",
                "{'op': 'move', 'node': 'a', 'before': 'b', 'end': 'no'}|`end` of `move` must be true or false",
                "{'op': 'move', 'node': 'a', 'end': true, 'past_exits': 1}|`past_exits` of `move` must be true or"
                        + " false",
                "{'op': 'add', 'callee': 'a', 'into': 'b', 'branch': 1.5}|`branch` of `add` must be a whole number",
                "{'op': 'add_code', 'code': 'a', 'before': 'b', 'branch': '0'}|`branch` of `add_code` must be a whole"
                        + " number",
                "{'op': 'set_option', 'name': 'a', 'value': true}|`value` of `set_option` must be a string",
                "{'op': 'insert', 'on': {'from': true, 'to': 'b', 'port': 'c'}, 'callee': 'd'}|`from` of `insert` must"
                        + " be a string",
                "{'op': 7}|there is no edit `7`",
                "{'op': null}|there is no edit `null`",
                "{'node': 'a'}|`op` is missing"
            })
    void saysWhatItMustBe(String operation, String why) throws IOException {
        assertRefused(operation.replace('\'', '"'), why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'set_option', 'task': 'load', 'name': 'retries', 'value': 2}",
                "{'op': 'set_option', 'task': 'load', 'name': 'retries', 'value': null}",
                "{'op': 'add', 'callee': 'load', 'args': {'limit': 3, 'day': 'day'}}",
                "{'op': 'add', 'callee': 'load', 'args': null, 'into': 'for@1', 'branch': null}",
                "{'op': 'add', 'callee': 'load', 'args': {'day': '\\ud83d\\ude00'}}",
                "{'op': 'delete', 'nodes': ['load'], 'heal': null}",
                "{'op': 'move', 'node': 'load', 'end': true, 'past_exits': false}"
            })
    void numbersArePythonCodeAndNullIsAFieldThatIsMissing(String operation) throws Exception {
        new Operation(0, JSON.readTree(operation.replace('\'', '"')), Set.of()).check();
    }

    private static void assertRefused(String operation, String why) throws IOException {
        var read = new Operation(0, JSON.readTree(operation), Set.of());
        assertThatThrownBy(read::check)
                .isInstanceOfSatisfying(
                        ScriptException.class,
                        e -> assertThat(Words.of(e.why())).startsWith(why));
    }
}
