package headwater.flow.python;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeDefaultsTest {
    private static List<String> nodes(Syntax root) {
        var nodes = new ArrayList<String>();
        root.walk(node -> nodes.add(node + " " + node.fieldName() + " " + node.text()));
        return nodes;
    }

    /// CPython 3.13 compiles each of these.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "def a[T = int](x: T): ...",
                "async def a[T=int](x: T): ...",
                "class C[T = int]: ...",
                "class C [ T: str = str , U = \"]\" ](Base, key=1): ...",
                "type A[T = int] = list[T]",
                "type A[*Ts = *tuple[int, ...], **P = [int, str]] = x",
                "class C[S, T: (int, str) = int, *U = x.y[z(k=1)]]: ...",
                "class C[\n    # first, = and ]\n    T = int,  # [\n    U = dict[str, T],\n]: ...",
                "if a: type A[T = int if b == c else list[T]] = x",
                "class C:\n    def m[T = 'def a[U = 1]'](self, x: T = 2) -> T: ...",
            })
    void takesTheDefaultsOfTypeParameters(String text) {
        assertThat(Corpus.text(text + "\n").problems()).isEmpty();
    }

    /// CPython 3.13 refuses each of these.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "def a[T = int, U](): ...",
                "class C[T = int, *U]: ...",
                "type A[T: int = str, U: int] = x",
                "def a[T = ](): ...",
                "def a[T = *int](): ...",
                "a[T = int]",
            })
    void refusesWhatPythonRefuses(String text) {
        assertThat(Corpus.text(text + "\n").problems()).hasSize(1);
    }

    @Test
    void bindsTheParameterAndReadsItsDefault() {
        var definition = PythonParser.parse(Source.of("def a[T = int, *U = *b[c]](): ...\n"))
                .parts()
                .getFirst();
        var list = requireNonNull(definition.first("type_parameter"));
        assertThat(Binds.by(list)).extracting(bind -> bind.at().text()).containsExactly("T", "U");
        var names = new ArrayList<String>();
        list.walk(node -> names.addAll(node.is("identifier") && Scope.isName(node) ? List.of(node.text()) : List.of()));
        assertThat(names).containsExactly("T", "int", "U", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 'class C[T = int]'\n",
                "# def a[\nx = 1\n# ]\n",
                "'''\ntype A[\nT = '''\nx = [1]\n",
                "x = f'class C[{y=}]'\n",
                "klass[x] = y[0] = 1\n",
                "type[x] = 1\n",
            })
    void takesNothingElseForADefault(String text) {
        var tree = PythonParser.tree(Source.of(text));
        assertThat(Corpus.text(text).problems()).isEmpty();
        assertThat(nodes(tree.root())).noneMatch(node -> node.startsWith("|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"def a[T = int, *U = *b](x=1): ...\n", "type A[T: str = int] = list[T]\n"})
    void readsTheSameWhileItIsTyped(String text) {
        var lines = "a = 1\n%s\nb[c] = 2\n";
        var tree = PythonParser.tree(Source.of(lines.formatted("")));
        for (int i = 0; i <= 2 * text.length(); i++) {
            // Forwards, and then from its beginning away.
            var typed = text.substring(Math.max(0, i - text.length()), Math.min(i, text.length()));
            var source = Source.of(lines.formatted(typed));
            tree = PythonParser.tree(source, tree);
            assertThat(nodes(tree.root())).as(typed).isEqualTo(nodes(PythonParser.parse(source)));
        }
    }
}
