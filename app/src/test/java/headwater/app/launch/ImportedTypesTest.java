package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwater.app.launch.ParameterField.Kind;
import headwater.flow.Parameter;
import headwater.flow.Span;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Types that a flow's file has from other files of its project.
class ImportedTypesTest {
    @TempDir
    private Path folder;

    @Test
    void opensWhatAnotherFileDefines() throws IOException, UnreadableException {
        write("models.py", """
                from enum import Enum
                from typing import Literal
                from pydantic import BaseModel as Base

                Region = Literal["eu", "us"]
                class Level(Enum):
                    LOW = "low"
                    HIGH = "high"
                class Config(Base):
                    level: Level = Level.LOW
                    region: Region
                """);
        var types = types("from models import Config, Level as How, Region\nimport models as m\n");
        assertThat(fields(types, "Config"))
                .extracting(ParameterField::name, ParameterField::kind)
                .containsExactly(tuple("level", Kind.CHOICE), tuple("region", Kind.CHOICE));
        assertThat(field(types, "How", "How.HIGH").first()).isEqualTo(new FirstValue.Known("high"));
        assertThat(field(types, "m.Level", "m.Level.LOW.value").first()).isEqualTo(new FirstValue.Known("low"));
        assertThat(field(types, "Region", null).type()).isEqualTo(new ParameterType.Choice(List.of("eu", "us")));
        assertThat(field(types, "m.Config | None", "None").kind()).isEqualTo(Kind.MODEL);
    }

    @Test
    void followsWhatAPackageHandsOn() throws IOException, UnreadableException {
        write("pkg/__init__.py", "from .sub import *\nfrom .sub.deep import Size as Extent\n");
        write("pkg/sub/__init__.py", "from .deep import Size\nfrom ..base import Named\n");
        write("pkg/sub/deep.py", "class Size(IntEnum):\n    S = 1\n    L = 2\n");
        write("pkg/base.py", "class Named(BaseModel):\n    name: str\n");
        var types = types("from pkg import Extent, Size\nfrom pkg import Named\n");
        assertThat(field(types, "Extent", null).kind()).isEqualTo(Kind.CHOICE);
        assertThat(field(types, "Size", "Size.L").first()).isEqualTo(new FirstValue.Known(BigInteger.TWO));
        assertThat(fields(types, "Named")).hasSize(1);
    }

    @Test
    void looksNamesUpWhereTheyAreWritten() throws IOException, UnreadableException {
        write("base.py", """
                from .kinds import Kind
                class Base(BaseModel):
                    kind: Kind
                    class Inner(BaseModel):
                        x: int
                    inner: Inner
                """);
        write("kinds.py", "Kind = Literal['a', 'b']\n");
        var types = types("""
                from base import Base
                Kind = int
                class Own(Base):
                    own: Kind
                """);
        assertThat(fields(types, "Own"))
                .extracting(ParameterField::name, ParameterField::kind)
                .containsExactly(tuple("kind", Kind.CHOICE), tuple("inner", Kind.MODEL), tuple("own", Kind.WHOLE));
    }

    @Test
    void endsWhereFilesImportEachOtherAndTypesHoldThemselves() throws IOException, UnreadableException {
        write("a.py", "from b import B\nclass A(BaseModel):\n    b: 'B'\n    n: int\n");
        write("b.py", "from a import A\nclass B(BaseModel):\n    a: 'A'\n    bs: list['B']\n");
        var types = types("from a import A\nfrom b import B\nJson = dict[str, 'Json']\n");
        assertThat(fields(types, "A")).extracting(ParameterField::name).containsExactly("b", "n");
        assertThat(fields(types, "B")).hasSize(2);
        assertThat(field(types, "Json", null).kind()).isEqualTo(Kind.JSON);
    }

    @Test
    void opensNoModelsDeeperThanAPersonCanSee() throws IOException, UnreadableException {
        var chain = new StringBuilder("class M0(BaseModel):\n    x: int\n");
        for (int at = 1; at < 12; at++) {
            chain.append("class M%d(BaseModel):\n    a: M%d\n    b: M%d\n".formatted(at, at - 1, at - 1));
        }
        write("chain.py", chain.toString());
        var model = new FormModel(List.of(field(types("from chain import M11"), "M11", null)));
        var item = model.items().getFirst();
        int depth = 0;
        while (!item.children().isEmpty()) {
            item = item.children().getFirst();
            depth++;
        }
        assertThat(depth).isEqualTo(6);
        assertThat(item.field().kind()).isEqualTo(Kind.JSON);
    }

    @Test
    void asksForJsonWhereTheFileIsMissing() throws IOException, UnreadableException {
        var types = types("from gone import Config\nfrom .gone import Mode\nimport lost.models\n");
        assertThat(List.of("Config", "Mode", "lost.models.X"))
                .allSatisfy(name -> assertThat(field(types, name, null).kind()).isEqualTo(Kind.JSON));
    }

    @Test
    void knowsTypesOfLibrariesByTheirOtherNames() throws IOException, UnreadableException {
        var types = types("import datetime as dt\nfrom pydantic import SecretStr as Hidden\n");
        assertThat(field(types, "dt.date", null).type()).isEqualTo(new ParameterType.Text(LaunchReason.DATE));
        assertThat(field(types, "Hidden", null).isSecret()).isTrue();
    }

    private void write(String name, String python) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, python);
    }

    private KnownTypes types(String python) throws IOException, UnreadableException {
        write("flow.py", python);
        var reader = new PythonReader(Project.of(folder));
        return new KnownTypes(reader.types(reader.read(folder.resolve("flow.py"))));
    }

    private static List<ParameterField> fields(KnownTypes types, String annotation) {
        return ((ParameterType.Model) field(types, annotation, null).type().withoutNull()).fields();
    }

    private static ParameterField field(KnownTypes types, String annotation, @Nullable String defaultText) {
        var parameter = new Parameter("cfg", Parameter.Form.NORMAL, annotation, defaultText, new Span(0, 0, 1, 1));
        return ParameterField.of(parameter, types);
    }
}
