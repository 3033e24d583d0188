package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.launch.ParameterField.Kind;
import headwater.flow.Parameter;
import headwater.flow.Source;
import headwater.flow.Span;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownTypesTest {
    private static final String FILE = """
            from dataclasses import dataclass, field
            from enum import Enum, IntEnum, StrEnum, auto
            from typing import ClassVar, Literal, Optional
            from pydantic import BaseModel, Field

            Choice = Literal["s3", "local"]
            Level = Optional[Choice]
            type Days = list[int]

            class Colour(Enum):
                \"""What it looks like.\"""
                RED = "#ff0000"
                BLUE = "#0000ff"  # the sky

                def words(self):
                    shown = "Colour"
                    return shown

            class Count(IntEnum):
                ONE = auto()
                TWO = auto()

            class Mixed(str, Enum):
                A = auto()

            class After(Enum):
                FIRST = 7
                NEXT = auto()

            class Mode(StrEnum):
                FAST = auto()

            class Source(BaseModel):
                model_config = {"extra": "forbid"}
                known: ClassVar[int] = 1
                region: Literal["eu", "us"] = "eu"
                token: SecretStr
                partitions: int = Field(24, ge=1, le=96, description="How many parts.")
                names: list[str] = Field(default_factory=list)
                colour: Colour = Colour.RED
                inner: Optional["Source"] = None

            class Larger(Source):
                size: float = 1.5

            @dataclass
            class Plain:
                day: date
                tries: int = field(default=3)

            class Named(BaseModel):
                id_: int = Field(alias="id")

            class Path(BaseModel):
                nodes: list[str]

            class Other:
                x: int = 1
            """;

    static KnownTypes types(String python) {
        var reader = new PythonReader(Project.none());
        return new KnownTypes(reader.types(reader.read(null, Source.of(python))));
    }

    @Test
    void readsOtherWordsForTypes() {
        assertThat(field("Choice", null).type()).isEqualTo(new ParameterType.Choice(List.of("s3", "local")));
        assertThat(field("Level", null).kind()).isEqualTo(Kind.CHOICE);
        assertThat(field("Days", null).type()).isEqualTo(new ParameterType.Items(new ParameterType.Whole()));
    }

    @Test
    void readsTheMembersOfEnumerationsAndNothingElseInThem() {
        assertThat(field("Colour", null).type()).isEqualTo(new ParameterType.Choice(List.of("#ff0000", "#0000ff")));
        assertThat(field("Count", "Count.TWO").type())
                .isEqualTo(new ParameterType.Choice(List.of(BigInteger.ONE, BigInteger.TWO)));
        assertThat(field("Count", "Count.TWO").first()).isEqualTo(new FirstValue.Known(BigInteger.TWO));
        assertThat(field("Mode", "Mode.FAST").first()).isEqualTo(new FirstValue.Known("fast"));
        assertThat(field("After", "After.NEXT").first()).isEqualTo(new FirstValue.Known(BigInteger.valueOf(8)));
        assertThat(field("Mixed", null).kind()).isEqualTo(Kind.JSON);
    }

    @Test
    void opensModelsWithWhatTheyHaveAtFirst() {
        var fields = fields(field("Source", null));
        assertThat(fields)
                .extracting(ParameterField::name)
                .containsExactly("region", "token", "partitions", "names", "colour", "inner");
        assertThat(fields)
                .extracting(ParameterField::first)
                .containsExactly(
                        new FirstValue.Known("eu"),
                        new FirstValue.None(),
                        new FirstValue.Known(BigInteger.valueOf(24)),
                        new FirstValue.Written(""),
                        new FirstValue.Known("#ff0000"),
                        new FirstValue.Known(null));
        assertThat(fields.get(1).isSecret()).isTrue();
        assertThat(fields.get(2).description()).isEqualTo("How many parts.");
        assertThat(fields.get(2).limits())
                .isEqualTo(new Limits(Map.of("minimum", BigDecimal.ONE, "maximum", new BigDecimal(96))));
    }

    @Test
    void opensNoModelWithinItself() {
        var inner = fields(field("Source", null)).getLast();
        assertThat(inner.kind()).isEqualTo(Kind.JSON);
    }

    @Test
    void knowsWhatAModelInherits() {
        assertThat(fields(field("Larger | None", null)))
                .extracting(ParameterField::name)
                .containsExactly("region", "token", "partitions", "names", "colour", "inner", "size");
    }

    @Test
    void callsAValueByTheNameThatItHasInJson() {
        assertThat(fields(field("Named", null)))
                .extracting(ParameterField::name)
                .containsExactly("id");
    }

    @Test
    void prefersWhatTheFileDefinesToWhatPythonHasUnderThatName() {
        assertThat(field("Path", null).kind()).isEqualTo(Kind.MODEL);
    }

    @Test
    void opensDataClassesButNoOtherClasses() {
        assertThat(fields(field("Plain", null)))
                .extracting(ParameterField::first)
                .containsExactly(new FirstValue.None(), new FirstValue.Known(BigInteger.valueOf(3)));
        assertThat(field("Other", null).kind()).isEqualTo(Kind.JSON);
    }

    @Test
    void knowsDatesAndPathsThatAreMadeOfConstants() {
        assertThat(field("date", "date(2024, 1, 31)").first()).isEqualTo(new FirstValue.Known("2024-01-31"));
        assertThat(field("date", "datetime.date(2024, 2, 31)").first())
                .as("no day")
                .isEqualTo(new FirstValue.Written("datetime.date(2024, 2, 31)"));
        assertThat(field("date", "date(2024, 1, today)").first())
                .isEqualTo(new FirstValue.Written("date(2024, 1, today)"));
        assertThat(field("FilePath | None", "Path(\"/data/in\")").first()).isEqualTo(new FirstValue.Known("/data/in"));
        assertThat(field("FilePath", "Path(\"/data\") / \"in\"").first())
                .isEqualTo(new FirstValue.Written("Path(\"/data\") / \"in\""));
    }

    @Test
    void knowsDurations() {
        assertThat(field("timedelta", "timedelta(minutes=5)").first()).isEqualTo(new FirstValue.Known("PT5M"));
        assertThat(field("dt.timedelta | None", "dt.timedelta(1, hours=2.5, seconds=-1)")
                        .first())
                .isEqualTo(new FirstValue.Known("P1DT2H29M59S"));
        assertThat(field("timedelta", "timedelta()").first()).isEqualTo(new FirstValue.Known("PT0S"));
        assertThat(field("timedelta", "timedelta(weeks=-1)").first()).isEqualTo(new FirstValue.Known("-P7D"));
        assertThat(field("timedelta", "timedelta(seconds=60 * 5)").first())
                .isEqualTo(new FirstValue.Written("timedelta(seconds=60 * 5)"));
    }

    @Test
    void knowsCollectionsOfConstants() {
        assertThat(field("list[Colour]", "[Colour.RED, 'no']").first())
                .isEqualTo(new FirstValue.Written("[Colour.RED, 'no']"));
        assertThat(field("list[Colour]", "[Colour.RED]").first()).isEqualTo(new FirstValue.Known(List.of("#ff0000")));
        assertThat(field("dict[str, float]", "{'a': 1.5, \"b\": 2}").first())
                .isEqualTo(new FirstValue.Known(Map.of("a", new BigDecimal("1.5"), "b", BigInteger.TWO)));
        assertThat(field("tuple[str, ...]", "('a',)").first()).isEqualTo(new FirstValue.Known(List.of("a")));
        assertThat(field("str", "('a')").first()).isEqualTo(new FirstValue.Written("('a')"));
        assertThat(field("str", "'a' + 'b'").first()).isEqualTo(new FirstValue.Written("'a' + 'b'"));
    }

    @Test
    void readsWhatIsAnnotatedBesideATypeOfAParameter() {
        var field = field("Annotated[float, Field(description='In kg.', gt=0)]", null);
        assertThat(field.description()).isEqualTo("In kg.");
        assertThat(field.limits()).isEqualTo(new Limits(Map.of("exclusiveMinimum", BigDecimal.ZERO)));
    }

    private static List<ParameterField> fields(ParameterField field) {
        assertThat(field.type().withoutNull()).isInstanceOf(ParameterType.Model.class);
        return ((ParameterType.Model) field.type().withoutNull()).fields();
    }

    private static ParameterField field(String annotation, @Nullable String defaultText) {
        var parameter = new Parameter("day", Parameter.Form.NORMAL, annotation, defaultText, new Span(0, 0, 1, 1));
        return ParameterField.of(parameter, types(FILE));
    }
}
