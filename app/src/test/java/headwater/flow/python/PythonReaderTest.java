package headwater.flow.python;

import static headwater.app.problem.Sentences.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.words.Words;
import headwater.flow.CallMode;
import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.Item;
import headwater.flow.NodeKind;
import headwater.flow.SyntaxProblem;
import headwater.flow.TaskDefinition;
import headwater.flow.UnreadableException;
import headwater.flow.check.Checks;
import headwater.flow.check.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonReaderTest {
    private static List<String> cards(Flow flow) {
        return flow.graph().nodes().stream()
                .filter(node -> !node.folded())
                .map(node -> node.kind().word() + " " + node.id())
                .toList();
    }

    private static Flow only(String python) {
        return Corpus.text(python).flows().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = f(1\ny = 2\n|`(` is never closed, line 1",
                "a = 1\nx = f(g(1)\nfor i in [2]:\n    print(i)\n|`(` is never closed, line 2",
                "x = f([\n    g(1),\n    {'a': (2,\n]\n|`(` is closed by `]`, line 3",
                "x = f('(', \"[\", # {\n  1\n|`(` is never closed, line 1",
                "x = f(\"\"\"a ( \" b\"\"\", [1)\n|`[` is closed by `)`, line 1",
            })
    void namesTheInnermostBracketThatIsOpen(String text) {
        var parts = text.split("\\|", 2);
        assertThat(Corpus.text(parts[0]).problems())
                .extracting(problem -> Words.of(problem.message()) + ", line " + problem.line())
                .containsExactly("syntax error: " + parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 1\rb = 2\r", "a = 1\r\nb = 2\rc = 3\r\n", "a = 'x\ry'\n", "a = 1\r"})
    void refusesLinesThatEndInACarriageReturnAlone(String text) {
        var reader = new PythonReader(Project.none());
        assertThatThrownBy(() -> reader.read(Path.of("old.py"), text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(Words.of(e.why())).startsWith("old.py has lines that end in CR alone"));
    }

    @Test
    void readsTheSampleThatTheProgramBringsAlong() throws UnreadableException {
        var sample = Corpus.files().getLast();
        var flow = Corpus.read(sample).flow("daily_orders").orElseThrow();
        assertThat(cards(flow))
                .containsExactly(
                        "task load_config",
                        "task list_partitions",
                        "task fetch_fx_rates",
                        "task extract_refunds",
                        "task extract_orders",
                        "task validate_schema",
                        "task clean_orders",
                        "code code@1",
                        "if if@1",
                        "task if@1/quarantine_bad_rows",
                        "task clean_refunds",
                        "task join_refunds",
                        "task convert_currency",
                        "task build_features",
                        "step revenue_by_product",
                        "subflow publish_report",
                        "task refresh_dashboard",
                        "code code@2",
                        "return return");
    }

    @Test
    void knowsTasksMadeInEveryWay() throws UnreadableException {
        var document = Corpus.read("decorators.py");
        assertThat(document.tasks())
                .extracting(TaskDefinition::function)
                .contains("double", "halve", "triple", "square", "negate", "show");
        assertThat(cards(document.flow("Arithmetic").orElseThrow()))
                .containsExactly(
                        "task double",
                        "task halve",
                        "task triple",
                        "task square",
                        "task negate",
                        "task halve_fast",
                        "task show",
                        "return return");
        assertThat(document.flow("other").orElseThrow().items())
                .singleElement()
                .matches(item -> item instanceof Item.Call call && call.kind() == NodeKind.SUBFLOW);
    }

    @Test
    void findsDefinitionsInTheProjectsOtherFiles() throws UnreadableException {
        var document = Corpus.read("shop/main.py");
        var flow = document.flow("shop_day").orElseThrow();
        assertThat(cards(flow))
                .containsExactly(
                        "task read_orders", "step tidy", "task price", "task enrich", "step publish", "subflow report");
        assertThat(document.unresolved()).containsExactly("enrich", "publish");
        var price = flow.graph().nodes().stream()
                .filter(node -> node.name().equals("price"))
                .findFirst()
                .orElseThrow();
        assertThat(price.mode()).isEqualTo(CallMode.MAP);
        assertThat(price.inputs()).extracting(FlowNode.Port::name).containsExactly("order", "rate");
    }

    @Test
    void leavesNothingOutWhenTheProjectIsNotThere() throws UnreadableException {
        var file = Corpus.folder().resolve("shop/main.py");
        var document = new PythonReader(Project.none()).read(file);
        assertThat(document.flow("shop_day").orElseThrow().items()).hasSize(6);
        assertThat(document.unresolved()).contains("read_orders", "tidy", "report", "enrich", "publish");
    }

    @Test
    void readsAnotherFileAgainOnlyWhenItHasChanged(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("jobs.py"), "from prefect import task\n@task\ndef a(x): pass\n");
        var main = folder.resolve("main.py");
        Files.writeString(main, "from prefect import flow\nfrom jobs import a\n@flow\ndef f():\n    a(1)\n");
        var reader = new PythonReader(Project.of(folder));
        assertThat(cards(reader.read(main).flows().getFirst())).containsExactly("task a");
        Files.writeString(folder.resolve("jobs.py"), "from prefect import flow\n@flow\ndef a(x, y=1): pass\n");
        assertThat(cards(reader.read(main).flows().getFirst())).containsExactly("subflow a");
    }

    @Test
    void takesNoExecutorForATask() {
        var flow = only("""
                from concurrent.futures import ThreadPoolExecutor
                import pandas as pd
                from prefect import flow
                @flow
                def f(names):
                    with ThreadPoolExecutor() as pool:
                        done = pool.submit(len, names)
                    frame = pd.DataFrame(names)
                    return frame.map(str), list(map(len, names)), done.result()
                """);
        assertThat(cards(flow)).containsExactly("code code@1", "return return");
    }

    @Test
    void takesATaskOutOfSightForATaskWhenItIsSubmitted() {
        var document = Corpus.text(
                "from prefect import flow\nfrom jobs import extract\n@flow\ndef f():\n    extract.submit(1)\n");
        assertThat(cards(document.flows().getFirst())).containsExactly("task extract");
        assertThat(document.unresolved()).containsExactly("extract");
    }

    @Test
    void keepsATaskWhoseAttributeIsSet() {
        Flow flow =
                only("from prefect import flow, task\n@task\ndef a(): pass\na.retries = 3\n@flow\ndef f():\n    a()\n");
        assertThat(cards(flow)).containsExactly("task a");
    }

    @Test
    void listsTheHolesThatAreLeft() {
        Document document =
                Corpus.text("from prefect import flow, task\n@task\ndef a(x): pass\n@flow\ndef f():\n    a(...)\n");
        assertThat(document.isClean()).isTrue();
        assertThat(Checks.of(document))
                .extracting(finding -> finding.line() + " " + finding.id() + ": " + Words.of(finding.message()))
                .containsExactly("6 missing-argument: `x` of `a` has no value");
    }

    @Test
    void drawsContainersWithinContainers() throws UnreadableException {
        var flow = Corpus.read("branches.py").flow("refresh").orElseThrow();
        assertThat(cards(flow))
                .contains(
                        "if if@1",
                        "exit if@1/exit@1",
                        "step is_weekend",
                        "task if@2/delta_load",
                        "task if@2/full_load",
                        "for for@1",
                        "with for@1/with@1",
                        "task for@1/with@1/publish",
                        "try try@1",
                        "exit try@1/exit@1",
                        "match match@1",
                        "task match@1/alarm#2",
                        "while while@1",
                        "task while@1/publish");
    }

    @Test
    void drawsSubflowsDeploymentsArtifactsAndPauses() throws UnreadableException {
        var flow = Corpus.read("subflows.py").flow("parent").orElseThrow();
        assertThat(cards(flow))
                .contains(
                        "subflow child",
                        "deployment run_deployment",
                        "artifact create_markdown_artifact",
                        "pause if@1/pause_flow_run",
                        "comprehension comprehension@1",
                        "task comprehension@1/score");
    }

    @Test
    void readsOptionsOfADecoratorAndOfACall() throws UnreadableException {
        var document = Corpus.read("subflows.py");
        assertThat(document.task("score").orElseThrow().options())
                .extracting(option -> option.name() + "=" + option.value() + " " + option.literal())
                .containsExactly("cache_expiration=timedelta(hours=1) false", "tags=[\"slow\"] true");
        var quick = document.flow("parent").orElseThrow().graph().nodes().get(1);
        assertThat(quick.options()).extracting(option -> option.name()).containsExactly("retries", "name");
    }

    @Test
    void readsMethodsAndNestedDefinitions() throws UnreadableException {
        var document = Corpus.read("methods.py");
        assertThat(cards(document.flow("run").orElseThrow()))
                .containsExactly("task read", "task write", "return return");
        assertThat(cards(document.flow("inner").orElseThrow()))
                .containsExactly("task step", "task step#2", "return return");
    }

    @Test
    void givesTheSameIdsForTheSameBytes() throws UnreadableException {
        for (var file : Corpus.files()) {
            assertThat(Corpus.read(file)).isEqualTo(Corpus.read(file));
        }
    }

    @Test
    void pointsOutWhatWasPrefect2() throws UnreadableException {
        var document = Corpus.read("prefect2.py");
        assertThat(document.isClean()).isTrue();
        assertThat(document.problems()).isEmpty();
        assertThat(Checks.of(document)).extracting(Finding::line).containsExactly(2, 3, 17);
    }

    @Test
    void tellsHowFarAFlowIsFromAStraightLine() throws UnreadableException {
        assertThat(Corpus.read("straight.py").flows().getFirst().level()).isEqualTo("L0");
        assertThat(Corpus.read("fan_out.py").flows().getFirst().level()).isEqualTo("L1");
        assertThat(Corpus.read("tabs.py").flows().getFirst().level()).isEqualTo("L2");
        assertThat(Corpus.read("branches.py").flows().getFirst().level()).isEqualTo("L4");
        assertThat(only("from prefect import flow\n@flow\ndef f():\n    return 1\n")
                        .level())
                .isEqualTo("LX");
    }

    @Test
    void readsWhatItCanOfAFileWithASyntaxError() {
        var document = Corpus.text("""
                from prefect import flow, task
                @task
                def a(): pass
                @flow
                def f():
                    a()
                def broken(:
                    pass
                """);
        assertThat(document.isClean()).isFalse();
        assertThat(document.problems().getFirst().line()).isEqualTo(7);
        assertThat(cards(document.flows().getFirst())).contains("task a");
    }

    @Test
    void findsStatementsInTheWrongColumn() {
        var document = Corpus.text("def f():\n    x = 1\n      y = 2\n");
        assertThat(document.problems()).extracting(SyntaxProblem::line).containsExactly(3);
    }

    /// Each of these is read by the grammar as if it were Python.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = 1;if x:;y = 2                       | 2",
                "def f():;    # nothing;x = 1            | 1",
                "x = 007                                 | 1",
                "x = 1_                                  | 1",
                "x = b'é'                                | 1",
                "x = async                               | 1",
                "print 'x'                               | 1",
                "def f((x, y)): pass                     | 1",
                "x = lambda (a, b): a                    | 1",
                "def f():;    break                      | 2",
                "for x in y:;    def f():;        continue | 3",
                "return 1                                | 1",
                "class A:;    return 1                   | 2",
                "def f():;    await x                    | 2",
                "await x                                 | 1",
                "def f():;    async for x in y:;        pass | 2",
                "def f():;    async with y:;        pass | 2",
                "async def f():;    x = lambda: await y  | 2",
                "async def f(x=await y):;    pass        | 1",
                "def f():;    from x import *            | 2",
                "def f(a=1, b): pass                     | 1",
                "def f(a, a): pass                       | 1",
                "def f(a: int, a=1): pass                | 1",
                "def f(**a, b): pass                     | 1",
                "f = lambda a=1, b: a                    | 1",
                "try:;    x();except:;    y();except A:;    z() | 5"
            })
    void refusesWhatPythonRefuses(String text, int line) {
        assertThat(Corpus.text(text.replace(";", "\n")).problems())
                .extracting(SyntaxProblem::line)
                .containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 0xFf_0 + 0o17 + 0b1_0 + 00 + 1_000 + 10j + 01j + 01.5 + 1e5",
                "x = b'a' + rb'\\x00' + 'é' + f'é{x}'",
                "print('x', end='')",
                "for x in y:;    break;else:;    pass",
                "while x:;    try:;        break;    finally:;        pass",
                "async def f():;    async for x in y:;        await x;    return [await z async for z in y]",
                "def f():;    return (x for x in y if await z(x))",
                "def f(a, b=1, /, c=2, *, d, e=3, **g): pass",
                "def f(a: int, b: str = 'x', *args: int, c: int, **kwargs: str): pass",
                "def f(a=1, *b, c): pass",
                "f = lambda a, b=1, *c, d, **e: a",
                "def f(a, *, b): return lambda: a",
                "class A:;    def f(self): return 1",
                "try:;    x();except A:;    y();except:;    z()",
                "match x:;    case 1:;        pass",
                "type = 1;match = 2;case = 3;exec(type)",
                "@task;async def f():;    await g();    async with h() as i:;        pass"
            })
    void takesWhatPythonTakes(String text) {
        assertThat(Corpus.text(text.replace(";", "\n")).problems()).isEmpty();
    }

    @Test
    void takesALineForANewOneAfterAFormFeed() {
        var document = Corpus.text("\f\ndef f():\n    x = 1\n\f    y = 2\n  \f    z = 3\n\fdef g():\n    pass\n");
        assertThat(document.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".strip()", "()", "[0].first()", ".with_options(name='x')", ".a.b()()"})
    void readsChainsOfManyCalls(String call) {
        for (var first : List.of("a(1)", "a", "unknown")) {
            var flow = only("from prefect import flow, task\n@task\ndef a(): pass\n@flow\ndef f():\n    x = " + first
                    + call.repeat(100) + "\n    a(x)\n");
            assertThat(cards(flow)).contains("task a");
        }
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoText(@TempDir Path folder) throws Exception {
        var reader = new PythonReader(Project.none());
        var file = folder.resolve("x.py");
        assertThatThrownBy(() -> reader.read(file)).satisfies(saying("does not exist"));
        Files.write(file, new byte[] {1, 0, 2});
        assertThatThrownBy(() -> reader.read(file)).satisfies(saying("is not text"));
        Files.write(file, "ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> reader.read(file)).satisfies(saying("is not UTF-8"));
        assertThatThrownBy(() -> reader.read(Objects.requireNonNull(file.getParent())))
                .satisfies(saying("is a folder"));
    }
}
