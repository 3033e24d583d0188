package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"maximum\": 96}; 240; 240 is greater than the maximum of 96.",
                "{\"maximum\": 96}; 96; ``",
                "{\"minimum\": 0.5}; 0.25; 0.25 is less than the minimum of 0.5.",
                "{\"exclusiveMinimum\": 0}; 0; 0 must be greater than 0.",
                "{\"exclusiveMaximum\": 1e400}; 1e401; 1E+401 must be less than 1E+400.",
                "{\"minLength\": 3}; \"ab\"; 2 characters are fewer than the minimum of 3.",
                "{\"maxLength\": 1}; \"ab\"; 2 characters are more than the maximum of 1.",
                "{\"pattern\": \"^[a-z]+$\"}; \"A1\"; It must match the pattern ^[a-z]+$",
                "{\"pattern\": \"(?<\"}; \"A1\"; ``",
                "{\"minItems\": 1}; []; 0 items are fewer than the minimum of 1.",
                "{\"maxItems\": 1}; [1, 2]; 2 items are more than the maximum of 1.",
                "{\"maximum\": 1}; \"5\"; ``"
            })
    void saysWhatIsBroken(String rules, String value, String words) throws JsonException {
        var limits = Limits.of(SchemaFieldsTest.read(rules));

        assertThat(limits.broken(Json.readAny(value)).map(Words::of).orElse("")).isEqualTo(words);
    }
}
