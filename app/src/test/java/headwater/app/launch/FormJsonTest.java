package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The JSON beside a form.
class FormJsonTest {
    private final FormModel form = FormModelTest.form(Map.of("sure", true));

    @Test
    void showsWhatEachParameterHas() {
        assertThat(json(false)).isEqualTo("""
                {
                  "sure": true,
                  "source": {
                    "partitions": 24,
                    "inner": {
                      "flag": false,
                      "n": 1,
                      "token": "••••••••"
                    }
                  },
                  "only": {
                    "flag": false,
                    "n": 1,
                    "token": "••••••••"
                  },
                  "given": {
                    "flag": true,
                    "n": 7,
                    "token": "••••••••",
                    "more": 1
                  },
                  "maybe": null,
                  "total": null,
                  "text": "one\\ntwo",
                  "rate": 1E+400,
                  "big": 1000000000,
                  "secret": "••••••••",
                  "either": "5",
                  "level": "low"
                }""");
    }

    @Test
    void showsWhatIsSent() {
        FormModelTest.item(form, "source.region").type("eu");
        FormModelTest.item(form, "secret").type("new");

        assertThat(json(true)).isEqualTo("""
                {
                  "source": {
                    "region": "eu",
                    "partitions": 24,
                    "inner": {
                      "flag": false,
                      "n": 1
                    }
                  },
                  "only": {},
                  "secret": "••••••••"
                }""");
    }

    @Test
    void changesNothingWhereItIsReadAsItIs() {
        for (var isOfSent : new boolean[] {false, true}) {
            assertThat(FormJson.read(form, json(isOfSent), isOfSent)).isEmpty();
            assertThat(form.items()).noneMatch(FormItem::isTouched);
        }
    }

    @Test
    void takesWhatWasChangedInIt() {
        var changed = json(false)
                .replace("\"partitions\": 24", "\"region\": \"us\", \"partitions\": 8")
                .replace("\"total\": null", "\"total\": 12")
                .replace("\"maybe\": null", "\"maybe\": {\"n\": 2}");
        assertThat(FormJson.read(form, changed, false)).isEmpty();

        assertThat(form.problems()).isEmpty();
        assertThat(form.sent()).containsOnlyKeys("source", "only", "maybe", "total");
        assertThat(FormModelTest.item(form, "source.partitions").text()).isEqualTo("8");
        assertThat(FormModelTest.item(form, "maybe.n").text()).isEqualTo("2");
        assertThat(FormModelTest.item(form, "total").value()).isEqualTo(12);
    }

    @Test
    void takesBackWhatIsLeftOut() {
        FormModelTest.item(form, "big").type("7");
        assertThat(FormJson.read(form, json(true).replace("\"big\": 7", "\"rate\": 2"), true))
                .isEmpty();

        assertThat(FormModelTest.item(form, "big").isTouched()).isFalse();
        assertThat(form.sent()).containsEntry("rate", 2);
    }

    @Test
    void keepsSecretsThatItDoesNotTell() {
        FormModelTest.item(form, "secret").type("new");
        var changed = json(false).replace("\"big\": 1000000000", "\"big\": 5");
        assertThat(FormJson.read(form, changed, false)).isEmpty();

        assertThat(form.sent()).containsEntry("secret", "new").containsEntry("big", 5);
        assertThat(json(false)).doesNotContain("new");
    }

    @Test
    void keepsInItWhatIsNoValueOfItsField() {
        FormModelTest.item(form, "big").type("many");
        assertThat(json(false)).contains("\"big\": \"many\"");

        assertThat(FormJson.read(form, json(false), false)).isEmpty();
        assertThat(FormModelTest.item(form, "big").text()).isEqualTo("many");
    }

    @Test
    void saysAtTheFieldWhatIsNoValueOfIt() {
        assertThat(FormJson.read(form, "{\"big\": \"7\", \"text\": null, \"level\": 4}", false))
                .isEmpty();

        assertThat(form.problems())
                .extracting(each -> Words.of(each.why()))
                .contains("big must be a whole number.", "text must be text.", "level must be one of low, 3, true.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"big\": ; The form is as it was before: this is not JSON in line 1, column 8.",
                "[1]; The form is as it was before: this is no JSON object.",
                "{\"bug\": 1}; The form is as it was before: there is no parameter bug.",
                "{\"source\": {\"inner\": {\"x\": 1}}}; The form is as it was before: there is no parameter source.inner.x.",
                "{\"only\": 3, \"big\": 2}; only must be a JSON object for Only.",
                "{\"only\": null}; only must be a JSON object for Only."
            })
    void changesNothingByWhatTheFormHasNoPlaceFor(String json, String why) {
        assertThat(FormJson.read(form, json, false).map(Words::of)).isEqualTo(Optional.of(why));
        assertThat(form.items()).noneMatch(FormItem::isTouched);
    }

    @Test
    void keepsTheDigitsOfNumbers() {
        var large = "123456789012345678901234567890";
        assertThat(FormJson.read(form, "{\"big\": " + large + ", \"rate\": 0.10}", false))
                .isEmpty();

        assertThat(form.sent()).containsEntry("big", new BigInteger(large));
        assertThat(json(false)).contains("\"rate\": 0.10");
    }

    private String json(boolean isOfSent) {
        return FormJson.lines(form, isOfSent).stream().map(FormJson.Line::text).collect(Collectors.joining("\n"));
    }
}
