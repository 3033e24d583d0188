package headwater.flow.python;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindsTest {
    /// Every statement and expression that binds a name, or looks as if it did.
    private static final List<String> STATEMENTS = List.of(
            "a = b",
            "a, *b = (c, d[e]) = f",
            "[a, b.c] = d",
            "a: int = b",
            "a: b",
            "a.b: c = d",
            "a += b",
            "a[b] += c",
            "del a, b[0], c.d, (e, [f])",
            "print(a := b, c=d)",
            "a = b if (c := d) else e",
            "import a, b.c, d.e as f",
            "from a.b import c, d as e",
            "from . import a",
            "from a import *",
            "a = [b for b in c if b for d in b]",
            "a = {b: c for b, (c, d) in e}",
            "a = {b async for b in c}",
            "a = sum(b(c) for c in d if (e := c))",
            "a = [[c := b for b in d] for d in e]",
            "a = lambda b, c=d, *e, **f: b + c + a",
            "a = lambda: (b := c)",
            "a = f'{b} {c!r:{d}}'",
            "assert a, b",
            "raise a from b",
            "return a",
            "yield a",
            "global a",
            "nonlocal a",
            "pass",
            "a(b, *c, **d)",
            "a.b.c(d).e = f",
            "print(a, sep=b)",
            "match = a",
            "type = a",
            "a = (b, c) = d");

    private static final List<String> BLOCKS = List.of(
            "for a, (b, c.d) in e:",
            "async for a in b:",
            "while (a := b):",
            "if a:",
            "with a as b, c(d) as (e, f), g:",
            "with (a as b, c as d):",
            "async with a as b.c:",
            "try:\n    pass\nexcept a as b:",
            "try:\n    pass\nexcept (a, b):",
            "try:\n    pass\nexcept* a as b:",
            "try:\n    a = b\nfinally:",
            "match a:\n  case b:",
            "match a:\n  case [b, *c] if d:",
            "match a:\n  case {'b': b, 'c': [c, _], **d}:",
            "match a:\n  case b.c | None | -1 | 'x':",
            "match a:\n  case B(c, d=e) as f:",
            "match a:\n  case (1 | 2) as b:",
            "match a:\n  case b(), c.d(e), _:",
            "def a(b, c=d, /, *e, f: g = c, **d) -> b:",
            "async def b(a):",
            "@a\n@b(c)\ndef c():",
            "class a(b, metaclass=c):",
            "@a\nclass d:",
            "def e(a=[b for b in c], d=lambda f: f):");

    @Test
    void ownsTheNamesThatPythonSaysInEveryStatement() throws IOException {
        var texts = new ArrayList<String>();
        for (var statement : STATEMENTS) {
            texts.add(statement + "\n");
            texts.add("def a(b):\n    " + statement + "\n    def d():\n        return a, b, c, e\n");
            texts.add("def f():\n    a = b = 1\n    async def g():\n        " + statement + "\n");
            texts.add("class a:\n    " + statement + "\n    def g(self):\n        return a, b\n");
        }
        for (var block : BLOCKS) {
            texts.add(nested(block, "", "pass"));
            texts.add("async def f(a):\n" + nested(block, "    ", "return a, b, c"));
            texts.add("class f:\n" + nested(block, "    ", "g = a"));
        }
        assertThat(compared(texts)).isGreaterThan(200);
    }

    @Test
    void ownsTheNamesThatPythonSaysInRandomPrograms() throws IOException {
        var random = new Random(7);
        var texts =
                IntStream.range(0, 3_000).mapToObj(_ -> program(random, "", 3)).toList();
        assertThat(compared(texts)).isGreaterThan(900);
    }

    @Test
    void ownsTheNamesThatPythonSaysInTheFilesOfTheTests() throws IOException {
        var texts = new ArrayList<String>();
        for (var file : Corpus.files()) {
            texts.add(Files.readString(file));
        }
        assertThat(compared(texts)).isGreaterThan(10);
    }

    private static String nested(String block, String indent, String body) {
        var last = block.lines().reduce((_, line) -> line).orElseThrow();
        int deeper = last.length() - last.stripLeading().length() + 4;
        return block.indent(indent.length()) + indent + " ".repeat(deeper) + body + "\n";
    }

    private static String program(Random random, String indent, int depth) {
        var text = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            if (depth > 0 && random.nextInt(2) == 0) {
                var block = BLOCKS.get(random.nextInt(BLOCKS.size()));
                var last = block.lines().reduce((_, line) -> line).orElseThrow();
                int deeper =
                        indent.length() + last.length() - last.stripLeading().length() + 2;
                text.append(block.indent(indent.length())).append(program(random, " ".repeat(deeper), depth - 1));
            } else {
                text.append(indent)
                        .append(STATEMENTS.get(random.nextInt(STATEMENTS.size())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /// How many of the texts are Python, after comparing the scopes of each.
    private static int compared(List<String> texts) throws IOException {
        var python = SymbolOracle.python(texts);
        assertThat(python).hasSameSizeAs(texts);
        int count = 0;
        for (int i = 0; i < texts.size(); i++) {
            var expected = python.get(i);
            if (expected.isPresent()) {
                count++;
                assertThat(SymbolOracle.ours(texts.get(i))).as(texts.get(i)).isEqualTo(expected.get());
            }
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a = b                              | ASSIGNMENT a
            a: int                             | ANNOTATION a
            a += 1                             | AUGMENTED a
            print(a := 1)                      | WALRUS a
            for a, b in c: pass                | FOR a, FOR b
            [a for a in b]                     |
            with a as b, c as (d, e): pass     | WITH b, WITH d, WITH e
            import a.b, c as d                 | IMPORT a, IMPORT d
            from a import b, c as d            | IMPORT b, IMPORT d
            def f(a, b=(c := 1)): d = 2        | FUNCTION f, WALRUS c
            class f(a): b = 1                  | CLASS f
            lambda a: (b := a)                 |
            del a, b.c                         | DELETION a
            def f[T](a: T): pass               | FUNCTION f
            type a[T] = b                      | TYPE_ALIAS a
            """)
    void saysHowANameIsBound(String python, @Nullable String expected) {
        var binds = Binds.in(PythonParser.parse(Source.of(python))).stream()
                .map(bind -> bind.kind() + " " + bind.name())
                .toList();
        assertThat(String.join(", ", binds)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void findsTheOccurrencesOfOneVariableAmongOthersOfItsName() {
        var module = PythonParser.parse(Source.of("""
                import rows
                def f(x, rows=rows):
                    rows = [rows for rows in rows] + x.rows(rows=rows)
                    def g():
                        nonlocal rows
                        rows += 1
                    class C:
                        rows = rows
                        def h(self): return rows
                    return lambda rows: rows
                """));
        assertThat(lines(Scope.of(module))).containsExactly(1, 2);
        var function = module.parts().get(1);
        assertThat(lines(Scope.of(function))).containsExactly(2, 3, 3, 3, 5, 6, 9);
    }

    private static List<Integer> lines(Scope scope) {
        return scope.occurrences("rows").stream()
                .map(name -> name.span().line())
                .toList();
    }

    @Test
    void tellsTargetsFromUses() {
        var module = PythonParser.parse(Source.of("""
                for a, b.c in d: pass
                with e as f: g[h] = i
                match j:
                    case K(l, m=n): pass
                """));
        var targets = new ArrayList<String>();
        module.walk(node -> {
            if (node.is("identifier") && Binds.isTarget(node)) {
                targets.add(node.text());
            }
        });
        assertThat(targets).containsExactly("a", "f", "l", "n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a[0] = 1                    | a
            a.b.c = d                   | a
            a[b] += 1                   | a
            a = b                       |
            del a[0], b.c, d            | a, b
            a.append(b)                 | a
            print(a.pop())              | a
            a.read()                    |
            for a[0], b.c in d: pass    | a, b
            with a as b.c: pass         | b
            f = lambda a: a.append(b)   |
            f = lambda a: b.append(a)   | b
            """)
    void saysWhichObjectsCodeChanges(String python, @Nullable String expected) {
        var changed = Changes.in(PythonParser.parse(Source.of(python)));
        assertThat(String.join(", ", changed)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void countsWhatFunctionsWithinRebindAsChanged() {
        var body = PythonParser.parse(Source.of("""
                def f():
                    rows = []
                    def g():
                        nonlocal rows
                        rows = rows + [1]
                        own = {}
                        own["x"] = 1
                """)).parts().getFirst().child("body");
        assertThat(body).isNotNull();
        assertThat(Changes.in(Objects.requireNonNull(body))).containsExactly("rows");
    }
}
