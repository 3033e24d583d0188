package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwater.app.launch.ParameterField.Kind;
import headwater.app.words.Words;
import headwater.flow.Parameter;
import headwater.flow.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Kinds of models, and models that a default makes with values of its own.
class ModelTypesTest {
    private static final KnownTypes TYPES = KnownTypesTest.types("""
            class Settings(BaseSettings):
                host: str
                retries: int = 3
                key: SecretStr = SecretStr("k")

            class Tags(RootModel[list[str]]):
                pass

            class Level(RootModel):
                root: Literal["a", "b"]

            class Row(TypedDict, total=False):
                id: Required[int]
                name: str

            class Whole(TypedDict):
                id: int
                note: NotRequired[str]

            class Source(BaseModel):
                region: str = "eu"
                token: SecretStr | None = None

            class Config(BaseModel):
                retries: int = 1
                name: str = "x"
                source: Source = Source()
                wait: timedelta = timedelta(seconds=30)

            @dataclass
            class Point:
                x: int
                y: int = 0
            """);

    @Test
    void leavesTheDefaultsOfSettingsToTheEnvironment() {
        var form = form("Settings", "Settings()");
        assertThat(form.items().getFirst().children())
                .extracting(FormItem::first)
                .containsExactly(
                        new FirstValue.None(), new FirstValue.Written("3"), new FirstValue.Written("SecretStr(\"k\")"));
        assertThat(form.problems()).isEmpty();

        FormModelTest.item(form, "cfg.host").type("h");
        assertThat(form.sent()).isEqualTo(Map.of("cfg", Map.of("host", "h")));
    }

    @Test
    void asksForWhatARootModelHolds() {
        assertThat(field("Tags", "Tags(['a'])").type())
                .isEqualTo(new ParameterType.Items(new ParameterType.Text(LaunchReason.TEXT)));
        assertThat(field("Tags", "Tags(['a'])").first()).isEqualTo(new FirstValue.Known(List.of("a")));
        assertThat(field("RootModel[int]", null).kind()).isEqualTo(Kind.WHOLE);
        assertThat(field("Level", "Level(root='b')").first()).isEqualTo(new FirstValue.Known("b"));
    }

    @Test
    void knowsWhatMayBeMissingInATypedDictionary() {
        assertThat(form("Row", null).items().getFirst().children())
                .extracting(item -> item.field().name(), FormItem::first)
                .containsExactly(tuple("id", new FirstValue.None()), tuple("name", new FirstValue.Written("")));
        assertThat(form("Whole", null).items().getFirst().children())
                .extracting(FormItem::first)
                .containsExactly(new FirstValue.None(), new FirstValue.Written(""));
    }

    @Test
    void fillsAModelWithTheValuesThatItIsMadeWith() {
        var form = form("Config", "Config(retries=5, source=Source(region='us'), wait=timedelta(minutes=2))");
        assertThat(FormModelTest.item(form, "cfg.retries").text()).isEqualTo("5");
        assertThat(FormModelTest.item(form, "cfg.name").text()).isEqualTo("x");
        assertThat(FormModelTest.item(form, "cfg.source.region").text()).isEqualTo("us");
        assertThat(FormModelTest.item(form, "cfg.wait").text()).isEqualTo("PT2M");
        assertThat(form.sent()).as("nobody touched it").isEmpty();

        FormModelTest.item(form, "cfg.name").type("y");
        assertThat(form.problems()).isEmpty();
        assertThat(((Map<?, ?>) form.sent().get("cfg")))
                .extracting("retries", "name", "wait")
                .containsExactly(BigInteger.valueOf(5), "y", "PT2M");
    }

    @Test
    void fillsADataClassByThePlacesOfItsValues() {
        assertThat(field("Point", "Point(1, y=2)").first())
                .isEqualTo(new FirstValue.Known(Map.of("x", BigInteger.ONE, "y", BigInteger.TWO)));
        assertThat(field("list[Point]", "[Point(1)]").first())
                .isEqualTo(new FirstValue.Known(List.of(Map.of("x", BigInteger.ONE))));
    }

    @Test
    void asksForWhatOnlyPythonKnowsBeforeAModelIsSentWhole() {
        var form = form("Config | None", "Config(retries=count(), source=Source(region=here()))");
        assertThat(form.problems()).isEmpty();
        assertThat(form.sent()).isEmpty();

        FormModelTest.item(form, "cfg.name").type("y");
        assertThat(form.problems())
                .extracting(each -> Words.of(each.why()))
                .containsExactly("retries is required: a whole number.", "region is required: text.");
    }

    @Test
    void asksForAModelThatIsMadeInAnotherWayAsJson() {
        for (var made : List.of("Config(**values)", "DEFAULT", "Config(1) or None", "Config(unknown=1)")) {
            assertThat(field("Config", made).kind()).as(made).isEqualTo(Kind.JSON);
            assertThat(field("Config", made).first()).as(made).isEqualTo(new FirstValue.Written(made));
        }
    }

    private static FormModel form(String annotation, @Nullable String defaultText) {
        return new FormModel(List.of(field(annotation, defaultText)));
    }

    private static ParameterField field(String annotation, @Nullable String defaultText) {
        var parameter = new Parameter("cfg", Parameter.Form.NORMAL, annotation, defaultText, new Span(0, 0, 1, 1));
        return ParameterField.of(parameter, TYPES);
    }
}
