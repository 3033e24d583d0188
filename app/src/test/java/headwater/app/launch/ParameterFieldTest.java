package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.launch.ParameterField.Kind;
import headwater.app.launch.ParameterField.NotAValue;
import headwater.app.words.Words;
import headwater.flow.Parameter;
import headwater.flow.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterFieldTest {
    private static final String ENUMERATIONS = """
            import enum

            class Level(str, enum.Enum):
                \"""How much.\"""
                low = "low"
                high = "9"

            class Size(Enum):
                S = 1
                L = 1000000000000000000000

            class Computed(Enum):
                a = made()
            """;

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
                "None | int; WHOLE",
                "str|None; TEXT",
                "Union[str, None]; TEXT",
                "t.Union[None, bool]; FLAG",
                "Annotated[str, Field(max_length=3)]; TEXT",
                "Annotated[Optional[int], Field(gt=0)]; WHOLE",
                "'int | None'; WHOLE",
                "SecretStr; TEXT",
                "pydantic.SecretStr | None; TEXT",
                "PositiveInt; WHOLE",
                "conint(gt=3, lt=5); WHOLE",
                "datetime.date; TEXT",
                "Optional[datetime]; TEXT",
                "timedelta; TEXT",
                "Literal['a', 'b']; CHOICE",
                "Literal[\"a\"] | None; CHOICE",
                "Literal[1, 2]; CHOICE",
                "Literal['x', 'y', 3]; CHOICE",
                "Optional[Literal['a|b', 'c']]; CHOICE",
                "Level; CHOICE",
                "Level | None; CHOICE",
                "Literal[Color.RED]; JSON",
                "Computed; JSON",
                "int | str; JSON",
                "list[int]; JSON",
                "dict[str, str] | None; JSON",
                "Order; JSON"
            },
            quoteCharacter = '`')
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
                "\"it's\"; TEXT; it's",
                "[1, 2]; JSON; [1, 2]"
            },
            quoteCharacter = '`')
    void asksByTheDefaultWhereThereIsNoAnnotation(String defaultText, Kind kind, String first) {
        var field = field(null, defaultText);
        assertThat(field.kind()).isEqualTo(kind);
        assertThat(field.first())
                .isInstanceOfSatisfying(
                        FirstValue.Known.class,
                        known -> assertThat(String.valueOf(known.value())).isEqualTo(first));
    }

    @Test
    void knowsADefaultThatIsAValueOfTheType() {
        assertThat(field("int | None", "None").first()).isEqualTo(new FirstValue.Known(null));
        assertThat(field("float", "0.1").first()).isEqualTo(new FirstValue.Known(new BigDecimal("0.1")));
        assertThat(field("int", "10**9").first()).isEqualTo(new FirstValue.Written("10**9"));
        assertThat(field("SecretStr", "SecretStr(\"s\")").isSecret()).isTrue();
        assertThat(field("str", null).first()).isEqualTo(new FirstValue.None());
    }

    @Test
    void offersTheChoices() {
        var field = field("Literal[\"EUR\", \"USD\", 'GBP']", "\"EUR\"");
        assertThat(field.type()).isEqualTo(new ParameterType.Choice(List.of("EUR", "USD", "GBP")));
        assertThat(field.first()).isEqualTo(new FirstValue.Known("EUR"));
        assertThat(field("Level", null).type()).isEqualTo(new ParameterType.Choice(List.of("low", "9")));
    }

    @Test
    void showsAMemberOfAnEnumerationAsTheValueThatItHas() {
        assertThat(field("Level", "Level.high").first()).isEqualTo(new FirstValue.Known("9"));
        assertThat(field("Level", "Level.high.value").first()).isEqualTo(new FirstValue.Known("9"));
        assertThat(field("Level", "Level.medium").first()).isEqualTo(new FirstValue.Written("Level.medium"));
        assertThat(field("Level", "other.Level.high").first()).isEqualTo(new FirstValue.Written("other.Level.high"));
    }

    @Test
    void knowsWhatMustBeGiven() {
        assertThat(field("int", null).required()).isTrue();
        assertThat(field("int", "3").required()).isFalse();
        assertThat(Words.of(field("Optional[int]", null).missing()))
                .isEqualTo("day is required: a whole number or null.");
    }

    @Test
    void readsValues() throws NotAValue {
        assertThat(field("str", null).value(" as typed ")).isEqualTo(" as typed ");
        assertThat(field("int", null).value(" 12 ")).isEqualTo(BigInteger.valueOf(12));
        assertThat(field("float", null).value("1e3")).isEqualTo(new BigDecimal("1e3"));
        assertThat(field("Literal['a', 'b']", null).value("b")).isEqualTo("b");
        assertThat(field("list[int]", null).value("[1, 2]")).isEqualTo(List.of(1, 2));
        assertThat(field("dict", null).value("{\"a\": null}")).isEqualTo(Collections.singletonMap("a", null));
        assertThat(field(null, null).value("bare words")).isEqualTo("bare words");
        assertThat(field("Order", null).value("true")).isEqualTo(true);
        assertThat(field("int | str", null).value("5")).isEqualTo(BigInteger.valueOf(5));
        assertThat(field("int | str", null).value("five")).isEqualTo("five");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bool | None",
                "Optional[bool]",
                "Optional[int]",
                "float | None",
                "Union[int, None]",
                "Optional[Literal['a', 'b']]",
                "Literal['a', None]",
                "Optional[datetime]",
                "date | None",
                "Optional[str]",
                "Optional[Level]",
                "Optional[dict[str, int]]",
                "list[int] | None",
                "Annotated[Optional[int], Field(gt=0)]",
                "Optional[SecretStr]",
                "Optional[Order]"
            })
    void readsNullWhereItIsAValue(String annotation) throws NotAValue {
        assertThat(field(annotation, null).value("null")).isNull();
        assertThat(field(annotation, null).value("None")).isNull();
        assertThat(field(annotation, null).value("")).isNull();
    }

    @Test
    void takesTheWordForATextThatCannotBeNull() throws NotAValue {
        assertThat(field("str", null).value("null")).isEqualTo("null");
        assertRefused("int", "null", "day must be a whole number.");
        assertRefused("list[int]", "null", "day must be a JSON list in which each item is a whole number.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "str",
                "SecretStr",
                "pydantic.SecretStr",
                "Annotated[str, Field(min_length=1)]",
                "Union[str, None]",
                "str | None",
                "Literal['12', 'x']",
                "Digits",
                "Path",
                "Optional[Annotated[str, 'note']]"
            })
    void sendsDigitsAsTextWhereTextIsMeant(String annotation) throws NotAValue {
        var parameter = new Parameter("day", Parameter.Form.NORMAL, annotation, null, new Span(0, 0, 1, 1));
        var field = ParameterField.of(parameter, KnownTypesTest.types("class Digits(str, Enum):\n    a = '12'\n"));

        assertThat(field.value("12")).isEqualTo("12");
    }

    @Test
    void readsWholeNumbersOfAnySize() throws NotAValue {
        var large = "123456789012345678901234567890";
        assertThat(field("int", null).value(large)).isEqualTo(new BigInteger(large));
        assertThat(field("Optional[int]", null).value("-" + large)).isEqualTo(new BigInteger("-" + large));
        assertThat(field("list[int]", null).value("[" + large + "]")).isEqualTo(List.of(new BigInteger(large)));
        assertThat(field("Size", null).value("1000000000000000000000"))
                .isEqualTo(new BigInteger("1000000000000000000000"));
    }

    @Test
    void readsEachChoiceAsItsOwnKindOfValue() throws NotAValue {
        var field = field("Literal[\"x\", \"y\", 3, True]", null);
        assertThat(field.value("x")).isEqualTo("x");
        assertThat(field.value("3")).isEqualTo(BigInteger.valueOf(3));
        assertThat(field.value("true")).isEqualTo(true);
        assertRefused("Literal[\"x\", \"y\", 3]", "4", "day must be one of x, y, 3.");
        assertThat(field("Level", null).value("9")).isEqualTo("9");
        assertRefused("Level", "medium", "day must be one of low, 9.");
    }

    @Test
    void leavesToTheServerWhatItCannotJudge() throws NotAValue {
        assertThat(field("Mode", null).value("fast")).isEqualTo("fast");
        assertThat(field("Computed", null).value("7")).isEqualTo(7);
        assertThat(field("list[Order]", null).value("[{\"n\": 1}]")).isEqualTo(List.of(Map.of("n", 1)));
        assertThat(field("MyOwn[int, str]", null).value("[1]")).isEqualTo(List.of(1));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "yes,true", "1,true", "False,false", "no,false", "0,false", "off,false"})
    void readsYesAndNoAsPeopleWriteIt(String typed, boolean value) throws NotAValue {
        assertThat(field("bool", null).value(typed)).isEqualTo(value);
    }

    @Test
    void takesNothingElseForNo() {
        assertRefused("bool", "maybe", "day must be true or false.");
        assertRefused("bool | None", "maybe", "day must be true or false or null.");
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
        assertRefused("Order", typed, "day is not valid JSON.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1", "{\"a\": 1}", "3", "[\"a\"]", "a, b"})
    void refusesWhatIsNoListOfNumbers(String typed) {
        assertRefused("list[int]", typed, "day must be a JSON list in which each item is a whole number.");
    }

    @Test
    void refusesWhatIsNoneOfTheChoices() {
        assertRefused("Literal['a', 'b']", "c", "day must be one of a, b.");
    }

    @Test
    void sendsNothingThatJsonCannotHold() throws NotAValue {
        assertThat(field("dict", null).value("{\"n\": 1.5, \"list\": [true]}"))
                .isEqualTo(Map.of("n", new BigDecimal("1.5"), "list", List.of(true)));
    }

    private static void assertRefused(String annotation, String typed, String words) {
        var field = field(annotation, null);
        assertThatThrownBy(() -> field.value(typed))
                .isInstanceOfSatisfying(
                        NotAValue.class, e -> assertThat(Words.of(e.why())).isEqualTo(words));
    }

    private static ParameterField field(@Nullable String annotation, @Nullable String defaultText) {
        var parameter = new Parameter("day", Parameter.Form.NORMAL, annotation, defaultText, new Span(0, 0, 1, 1));
        return ParameterField.of(parameter, KnownTypesTest.types(ENUMERATIONS));
    }
}
