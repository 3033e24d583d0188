package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.launch.ParameterField.Kind;
import headwater.app.launch.ParameterField.NotAValue;
import headwater.flow.Parameter;
import headwater.flow.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterFieldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "str; TEXT",
                "int; WHOLE",
                "float; NUMBER",
                "bool; FLAG",
                "Optional[int]; WHOLE",
                "typing.Optional[float]; NUMBER",
                "int | None; WHOLE",
                "str|None; TEXT",
                "datetime.date; TEXT",
                "Literal['a', 'b']; CHOICE",
                "Literal[\"a\"] | None; CHOICE",
                "Literal[1, 2]; JSON",
                "list[int]; JSON",
                "dict[str, str] | None; JSON",
                "Order; JSON"
            })
    void asksByTheAnnotation(String annotation, Kind kind) {
        assertThat(field(annotation, null).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "True; FLAG; true",
                "False; FLAG; false",
                "24; WHOLE; 24",
                "-3; WHOLE; -3",
                "0.5; NUMBER; 0.5",
                "\"today\"; TEXT; today",
                "'it''s'; TEXT; it's",
                "[1, 2]; JSON; [1, 2]"
            },
            quoteCharacter = '`')
    void asksByTheDefaultWhereThereIsNoAnnotation(String defaultText, Kind kind, String shown) {
        var field = field(null, defaultText.replace("''", "'"));
        assertThat(field.kind()).isEqualTo(kind);
        assertThat(field.shown()).isEqualTo(shown);
    }

    @Test
    void showsNothingForNone() {
        assertThat(field("int | None", "None").shown()).isEmpty();
        assertThat(field("str", null).shown()).isEmpty();
    }

    @Test
    void offersTheChoicesOfALiteral() {
        var field = field("Literal[\"EUR\", \"USD\", 'GBP']", "\"EUR\"");
        assertThat(field.choices()).isEqualTo(List.of("EUR", "USD", "GBP"));
        assertThat(field.shown()).isEqualTo("EUR");
    }

    @Test
    void knowsWhatMustBeGiven() {
        assertThat(field("int", null).required()).isTrue();
        assertThat(field("int", "3").required()).isFalse();
    }

    @Test
    void readsValues() throws NotAValue {
        assertThat(field("str", null).value(" as typed ")).isEqualTo(" as typed ");
        assertThat(field("int", null).value(" 12 ")).isEqualTo(12L);
        assertThat(field("float", null).value("1e3")).isEqualTo(1000.0);
        assertThat(field("Literal['a', 'b']", null).value("b")).isEqualTo("b");
        assertThat(field("list[int]", null).value("[1, 2]")).isEqualTo(List.of(1, 2));
        assertThat(field("dict", null).value("{\"a\": null}")).isEqualTo(Collections.singletonMap("a", null));
        assertThat(field("dict", null).value("")).isNull();
        assertThat(field(null, null).value("bare words")).isEqualTo("bare words");
        assertThat(field("Order", null).value("true")).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "yes,true", "1,true", "False,false", "no,false", "0,false", "off,false"})
    void readsYesAndNoAsPeopleWriteIt(String typed, boolean value) throws NotAValue {
        assertThat(field("bool", null).value(typed)).isEqualTo(value);
    }

    @Test
    void takesNothingElseForNo() {
        assertRefused("bool", "maybe", "day must be true or false.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "twelve", "1 2"})
    void refusesWhatIsNoWholeNumber(String typed) {
        assertRefused("int", typed, "day must be a whole number.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "NaN", "Infinity", "1,5"})
    void refusesWhatIsNoNumber(String typed) {
        assertRefused("float", typed, "day must be a number.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1", "{\"a\": }", "\"open", "[1,\n2"})
    void refusesWhatBeginsLikeJsonAndIsNone(String typed) {
        assertRefused("list[int]", typed, "day is not valid JSON.");
    }

    @Test
    void refusesWhatIsNoneOfTheChoices() {
        assertRefused("Literal['a', 'b']", "c", "day must be one of a, b.");
    }

    @Test
    void sendsNothingThatJsonCannotHold() throws NotAValue {
        assertThat(field("dict", null).value("{\"n\": 1.5, \"list\": [true]}"))
                .isEqualTo(Map.of("n", 1.5, "list", List.of(true)));
    }

    private static void assertRefused(String annotation, String typed, String words) {
        var field = field(annotation, null);
        assertThatThrownBy(() -> field.value(typed))
                .isInstanceOf(NotAValue.class)
                .hasMessage(words);
    }

    private static ParameterField field(@Nullable String annotation, @Nullable String defaultText) {
        return ParameterField.of(
                new Parameter("day", Parameter.Form.NORMAL, annotation, defaultText, new Span(0, 0, 1, 1)));
    }
}
