package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import headwater.prefect.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a form sends, and what it asks of a person first.
class FormModelTest {
    private static final String SCHEMA = """
            {"type": "object", "required": ["sure", "source", "only"],
             "properties": {
               "sure": {"position": 0, "type": "boolean"},
               "source": {"position": 1, "$ref": "#/definitions/Source"},
               "only": {"position": 2, "$ref": "#/definitions/Only"},
               "given": {"position": 3, "$ref": "#/definitions/Only",
                         "default": {"flag": true, "n": 7, "token": "**********", "more": 1}},
               "maybe": {"position": 4, "default": null, "anyOf": [{"$ref": "#/definitions/Only"}, {"type": "null"}]},
               "total": {"position": 5, "default": null, "anyOf": [{"type": "integer"}, {"type": "null"}]},
               "text": {"position": 6, "type": "string", "default": "one\\ntwo"},
               "rate": {"position": 7, "type": "number", "default": 1e400},
               "big": {"position": 8, "type": "integer", "default": 1000000000},
               "secret": {"position": 9, "type": "string", "format": "password", "default": "**********"},
               "either": {"position": 10, "default": "5", "anyOf": [{"type": "integer"}, {"type": "string"}]},
               "level": {"position": 11, "default": "low", "enum": ["low", 3, true]}},
             "definitions": {
               "Source": {"properties": {"region": {"type": "string"},
                                         "partitions": {"type": "integer", "maximum": 96, "default": 24},
                                         "inner": {"$ref": "#/definitions/Only"}},
                          "required": ["region", "inner"], "title": "Source", "type": "object"},
               "Only": {"properties": {"flag": {"type": "boolean", "default": false},
                                       "n": {"type": "integer", "default": 1},
                                       "token": {"type": "string", "format": "password", "default": "**********"}},
                        "title": "Only", "type": "object"}}}
            """;

    private final FormModel form = form(Map.of());

    @Test
    void sendsOnlyWhatMustBeGivenWhereNothingIsTouched() {
        item("sure").give(false);
        item("source.region").type("eu");

        assertThat(form.problems()).isEmpty();
        assertThat(form.sent())
                .isEqualTo(Map.of(
                        "sure",
                        false,
                        "source",
                        Map.of("region", "eu", "partitions", 24, "inner", Map.of("flag", false, "n", 1)),
                        "only",
                        Map.of()));
    }

    @Test
    void sendsNothingOfARunThatHasEverything() {
        var full = form(Map.of("sure", true, "source", Map.of("region", "eu", "inner", Map.of()), "only", Map.of()));

        assertThat(full.problems()).isEmpty();
        assertThat(full.sent()).isEmpty();
    }

    @Test
    void saysWhatAPersonMustGive() {
        assertThat(form.problems()).extracting(each -> each.item().path()).containsExactly("sure", "source.region");
        assertThat(form.problems())
                .extracting(each -> Words.of(each.why()))
                .containsExactly("sure is required: true or false.", "region is required: text.");
    }

    @Test
    void sendsAModelWholeWhereOneOfItsValuesChanged() {
        item("given.token").type("new");
        item("given.n").type("8");

        assertThat(form.sent().get("given"))
                .isEqualTo(Map.of("flag", true, "n", BigInteger.valueOf(8), "token", "new", "more", 1));
    }

    @Test
    void asksAgainForASecretThatTheServerDoesNotTellBeforeTheModelIsSentWhole() {
        item("given.n").type("8");

        assertThat(form.problems()).extracting(each -> each.item().path()).contains("given.token");
        assertThat(form.sent().get("given")).isEqualTo(Map.of("flag", true, "n", BigInteger.valueOf(8), "more", 1));
    }

    @Test
    void leavesASecretOfAModelsOwnDefaultsToThese() {
        item("only.n").type("8");

        assertThat(form.problems()).extracting(each -> each.item().path()).doesNotContain("only.token");
        assertThat(form.sent().get("only")).isEqualTo(Map.of("flag", false, "n", BigInteger.valueOf(8)));
    }

    @Test
    void sendsASecretThatTheRunHasWithTheModelThatItIsIn() {
        var again = form(Map.of("given", Map.of("flag", true, "n", 1, "token", "kept")));
        item(again, "given.n").type("8");

        assertThat(item(again, "given.token").text()).isEmpty();
        assertThat(again.sent().get("given"))
                .isEqualTo(Map.of("flag", true, "n", BigInteger.valueOf(8), "token", "kept"));
    }

    @Test
    void opensAModelThatWasNullWithItsDefaults() {
        item("maybe").setNull(false);
        assertThat(form.sent().get("maybe")).isEqualTo(Map.of("flag", false, "n", 1));

        item("maybe").setNull(true);
        assertThat(form.sent()).doesNotContainKey("maybe");
    }

    @Test
    void makesAValueNullOnlyByItsBox() {
        item("total").type("5");
        assertThat(form.sent()).containsEntry("total", BigInteger.valueOf(5));

        item("total").setNull(true);
        assertThat(form.sent()).doesNotContainKey("total");

        var again = form(Map.of("total", 3));
        item(again, "total").setNull(true);
        assertThat(again.sent()).isEqualTo(withTheRest(Collections.singletonMap("total", null)));
    }

    private static Map<String, @Nullable Object> withTheRest(Map<String, @Nullable Object> some) {
        var sent = form(Map.of()).sent();
        sent.putAll(some);
        return sent;
    }

    @Test
    void asksForAValueInPlaceOfNull() {
        item("total").setNull(false);

        assertThat(form.problems())
                .extracting(each -> Words.of(each.why()))
                .contains("total is required: a whole number or null.");
    }

    @Test
    void sendsNothingOfWhatWasChangedBack() {
        item("text").type("other");
        item("text").type("one\ntwo");
        item("big").type("7");
        item("big").reset();
        item("level").give(3);
        item("level").give("low");

        assertThat(form.sent()).containsOnlyKeys("sure", "source", "only");
    }

    @Test
    void keepsTheDigitsOfNumbers() {
        item("rate").type("0.1000000000000000055511151231257827");
        item("big").type("123456789012345678901234567890");
        assertThat(form.sent())
                .containsEntry("rate", new BigDecimal("0.1000000000000000055511151231257827"))
                .containsEntry("big", new BigInteger("123456789012345678901234567890"));

        item("rate").reset();
        assertThat(item("rate").text()).isEqualTo("1E+400");
        assertThat(Json.write(item("rate").value())).isEqualTo("1E+400");
    }

    @Test
    void makesNoNumberOfAText() {
        assertThat(item("either").text()).isEqualTo("\"5\"");

        item("either").type("\"6\"");
        assertThat(form.sent()).containsEntry("either", "6");

        item("either").type("6");
        assertThat(form.sent().get("either")).isEqualTo(6);
    }

    @Test
    void saysWhichLimitIsBroken() {
        item("source.partitions").type("240");

        assertThat(form.problems())
                .extracting(each -> Words.of(each.why()))
                .contains("240 is greater than the maximum of 96.");
    }

    @Test
    void saysThatAFieldIsNoValueOfItsType() {
        item("big").type("many");

        assertThat(form.problems()).extracting(each -> Words.of(each.why())).contains("big must be a whole number.");
        assertThat(form.sent().get("big")).isNull();
    }

    @Test
    void keepsASecretUntilItIsReplaced() {
        assertThat(item("secret").isKeptSecret()).isTrue();
        assertThat(form.sent()).doesNotContainKey("secret");

        item("secret").type("");
        assertThat(form.problems()).extracting(each -> each.item().path()).contains("secret");

        item("secret").type("new");
        assertThat(form.sent()).containsEntry("secret", "new");

        item("secret").reset();
        assertThat(item("secret").isKeptSecret()).isTrue();
    }

    private FormItem item(String path) {
        return item(form, path);
    }

    static FormItem item(FormModel form, String path) {
        var names = new ArrayDeque<>(Arrays.asList(path.split("\\.", -1)));
        var found = named(form.items(), names.pop());
        while (!names.isEmpty()) {
            found = named(found.children(), names.pop());
        }
        return found;
    }

    private static FormItem named(List<FormItem> items, String name) {
        return items.stream()
                .filter(item -> item.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static FormModel form(Map<String, ?> values) {
        return new FormModel(SchemaFields.of(SchemaFieldsTest.read(SCHEMA), values));
    }
}
