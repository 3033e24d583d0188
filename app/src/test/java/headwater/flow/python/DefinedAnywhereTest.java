package headwater.flow.python;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.TaskDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tasks and flows count wherever a file defines or imports them, and however it gets them.
class DefinedAnywhereTest {
    private static final String HELPER = """
            from prefect import flow, task
            @task
            def shared(x): return x
            @flow
            def whole(x): return x
            class Base:
                @task
                def inherited(self, x): return x
            class Jobs(Base):
                @task
                def one(self, x): return x
                @staticmethod
                @task
                def fixed(x): return x
                @classmethod
                @task
                def made(cls, x): return x
            jobs = Jobs()
            """;

    /// The calls of a flow, as `task shared call`.
    private static List<String> calls(Flow flow) {
        var calls = new ArrayList<String>();
        flow.body().visit(item -> {
            if (item instanceof Item.Call call) {
                calls.add(call.kind().word() + " " + call.name() + " "
                        + call.mode().word());
            }
        });
        return calls;
    }

    private static Document inProject(Path folder, String python) throws Exception {
        Files.writeString(folder.resolve("helper.py"), HELPER);
        var file = folder.resolve("main.py");
        Files.writeString(file, python);
        return new PythonReader(Project.of(folder)).read(file);
    }

    private static List<String> callsOfMain(Document document) {
        return calls(document.flow("main").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from helper import shared",
                "try:\n    from helper import shared\nexcept ImportError:\n    shared = None",
                "shared = None\ntry:\n    from helper import shared\nexcept ImportError:\n    pass",
                "try:\n    from faster import shared\nexcept ImportError:\n    from helper import shared",
                "try:\n    from helper import shared\nexcept ImportError:\n    def shared(x): return x",
                "try:\n    pass\nexcept* ValueError:\n    pass\nelse:\n    from helper import shared",
                "try:\n    pass\nfinally:\n    from helper import shared",
                "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from helper import shared",
                "import os\nif os.name == 'nt':\n    from helper import shared\nelse:\n    shared = print",
                "with open('x') as f:\n    from helper import shared",
                "while True:\n    from helper import shared\n    break",
                "for _ in range(1):\n    from helper import shared",
                "import os\nmatch os.name:\n    case 'nt':\n        from helper import shared\n    case _:\n        shared = None",
                "try:\n    import helper as h\nexcept ImportError:\n    h = None\nshared = h.shared",
                "if True:\n    if True:\n        from helper import shared as other\nshared = other",
                "try:\n    from prefect import task\nfinally:\n    pass\nif True:\n    @task\n    def shared(x): return x",
                "import helper\nshared = helper.shared if helper else None",
                "import helper\nshared = helper and helper.shared",
                "import helper\nshared, other = helper.shared, 2",
                "import helper\n(shared := helper.shared)",
                "import helper\nshared: object = helper.shared"
            })
    void seesWhatIsDefinedOrImportedUnderAnyBlock(String lines, @TempDir Path folder) throws Exception {
        var body = "    shared(1)\n    return shared.submit(2)\n";
        var module = "from prefect import flow\n" + lines + "\n@flow\ndef main():\n" + body;
        assertThat(callsOfMain(inProject(folder, module)))
                .as("at the top of the module")
                .containsExactly("task shared call", "task shared submit");
        var inFlow = "from prefect import flow\n@flow\ndef main():\n" + lines.indent(4) + body;
        assertThat(callsOfMain(inProject(folder, inFlow)))
                .as("in the flow")
                .containsExactly("task shared call", "task shared submit");
    }

    /// A team's own decorators, which add something to Prefect's.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "def our_flow(**options):\n    return prefect.flow(**options)",
                "def our_flow(fn=None, **options):\n    return Flow(fn=fn, **options) if fn else partial(our_flow, **options)",
                "def our_flow(fn=None, **options):\n    def wrap(f): return prefect.flows.Flow(f)\n    return wrap",
                "our_flow = partial(prefect.flow, log_prints=True)",
            })
    void seesFlowsThatAreMadeByDecoratorsOfTheProject(String decorator, @TempDir Path folder) throws Exception {
        var imports = "from functools import partial\nimport prefect\nfrom prefect import Flow\n";
        Files.writeString(folder.resolve("ours.py"), imports + decorator + "\n");
        for (var lines : List.of(
                "from ours import our_flow as flow\n@flow(name='All')",
                "import ours\n@ours.our_flow(name='All')",
                "from ours import our_flow\n@our_flow(name='All')")) {
            var document = inProject(folder, lines + "\ndef main():\n    print(1)\n");
            assertThat(document.flows()).as(lines).extracting(Flow::name).containsExactly("All");
        }
    }

    @Test
    void seesWhatTheConstructorsOfPrefectMake() {
        var document = Corpus.text("""
                from prefect import Flow, Task
                from prefect.tasks import Task as Job
                def load(x): return x
                def all_of_it(x: Task): return once(store(x))
                once = Task(load)
                store = Job(fn=load, name="Store it")
                main = Flow(fn=all_of_it, name="Main")
                """);
        assertThat(document.tasks()).extracting(TaskDefinition::name).containsExactly("load", "Store it");
        assertThat(document.flow("Main").map(DefinedAnywhereTest::calls).orElseThrow())
                .containsExactly("task Store it call", "task load call");
    }

    @Test
    void takesNoFunctionForADecoratorThatMentionsATypeOfPrefect(@TempDir Path folder) throws Exception {
        var document = inProject(folder, """
                from prefect import Flow
                def registered(fn):
                    made: list[Flow] = []
                    return fn
                @registered
                def main():
                    print(1)
                """);
        assertThat(document.flows()).isEmpty();
    }

    @Test
    void namesWhatIsImportedUnderABlockWhenTheProjectIsNotThere() {
        var document = Corpus.text("""
                from prefect import flow
                try:
                    from helper import shared
                except ImportError:
                    shared = None
                @flow
                def main():
                    shared(1)
                    shared.submit(2)
                """);
        assertThat(callsOfMain(document)).containsExactly("step shared call", "task shared submit");
        assertThat(document.unresolved()).containsExactly("shared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@flow\ndef main(shared):\n    return shared(1)",
                "@flow\ndef main(names):\n    for shared in names: shared(1)",
                "@flow\ndef main(names):\n    return [shared(1) for shared in names]",
                "@flow\ndef main(names):\n    return sum(shared(x) for x, shared in names)",
                "@flow\ndef main(names):\n    with names as shared: shared(1)",
                "@flow\ndef main(names):\n    shared = names[0]\n    return shared(1)",
                "shared = print\n@flow\ndef main(names):\n    shared(1)"
            })
    void takesNoVariableForATaskOfItsName(String lines, @TempDir Path folder) throws Exception {
        var document = inProject(folder, "from prefect import flow\nfrom helper import shared\n" + lines + "\n");
        assertThat(callsOfMain(document)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p = Jobs(); p.one(1)                                  | task one call
            Jobs().one(1)                                         | task one call
            Jobs().one.submit(1)                                  | task one submit
            Jobs().inherited.map([1])                             | task inherited map
            Jobs.fixed(1)                                         | task fixed call
            Jobs().made(1)                                        | task made call
            Jobs.one(Jobs(), 1)                                   | task one call
            (p := Jobs()).one(1)                                  | task one call
            Jobs().one.with_options(name="Fast")(1)               | task Fast call
            jobs.one(1)                                           | task one call
            helper.jobs.one(1)                                    | task one call
            helper.Jobs().one(1)                                  | task one call
            Late().one(1)                                         | task one call
            Late().own(1)                                         | task own call
            Late().other.one(1)                                   | task one call
            Late().given.one(1)                                   | task one call
            Late().late.one(1)                                    | task one call
            p = Jobs() if x else None; p.one(1)                   | task one call
            p: Jobs = make(); p.one(1)                            | task one call
            x.one(1)                                              | task one call
            """)
    void seesTasksThatAreMethods(String statements, String call, @TempDir Path folder) throws Exception {
        var document = inProject(
                folder, """
                from prefect import flow, task
                import helper
                from helper import Base, Jobs, jobs
                class Late(Jobs):
                    given: Jobs
                    late = Jobs()
                    def __init__(self, other: Jobs):
                        self.other = other
                    @task
                    def own(self, x): return x
                @flow
                def main(x: Jobs):
                """ + String.join("\n", statements.split("; ")).indent(4));
        assertThat(callsOfMain(document)).containsExactly(call);
    }

    @Test
    void seesTasksOfTheObjectInItsOwnFlow(@TempDir Path folder) throws Exception {
        var document = inProject(folder, """
                from prefect import flow, task
                from helper import Base, Jobs
                class Pipeline(Base):
                    def __init__(self):
                        self.jobs = Jobs()
                    @task
                    def pull(self, n): return n
                    @flow
                    def main(self, n):
                        rows = self.pull(n)
                        self.inherited(rows)
                        super().inherited(rows)
                        self.jobs.one.submit(rows)
                """);
        assertThat(callsOfMain(document))
                .containsExactly("task pull call", "task inherited call", "task inherited call", "task one submit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            made = task(plain, name="add")                            | add
            made = task(plain)                                        | plain
            made = task(name="Late!")(plain)                          | Late!
            made = task(retries=2)(plain)                             | plain
            made = task(plain, name=NAME)                             | a constant
            made = task(plain, name="a" " b")                         | a b
            made = task(plain, name="caf\\u00e9")                     | café
            made = task(plain, name='it\\'s')                         | it's
            made = named.with_options(name="Other")                   | Other
            made = named.with_options(retries=2)                      | Given
            made = named.with_options(name="named")                   | named
            made = named.with_options(name="A").with_options(tags=[]) | A
            made = quick(plain)                                       | quickly
            made = partial(task, name="part")(plain)                  | part
            made = named                                              | Given
            made: object = task(plain, name="typed")                  | typed
            """)
    void showsTheNameThatPrefectWillShow(String statement, String name) {
        var document = Corpus.text("""
                from functools import partial
                from prefect import flow, task
                NAME = "a constant"
                quick = task(name="quickly")
                def plain(x): return x
                @task(name="Given")
                def named(x): return x
                %s
                @flow
                def main():
                    made(1)
                    made.submit(2)
                """.formatted(statement));
        assertThat(callsOfMain(document)).containsExactly("task " + name + " call", "task " + name + " submit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            named.with_options(name="Once")(1)             | Once
            named.with_options(name="Once").submit(1)      | Once
            named.with_options(retries=1)(1)               | Given
            task(plain)(1)                                 | plain
            task(plain, name="Here").submit(1)             | Here
            task(name="There")(plain)(1)                   | There
            decorated(1)                                   | quickly
            """)
    void showsTheNameThatOneCallGives(String call, String name) {
        var document = Corpus.text("""
                from prefect import flow, task
                quick = task(name="quickly")
                def plain(x): return x
                @task(name="Given")
                def named(x): return x
                @quick
                def decorated(x): return x
                @flow
                def main():
                    %s
                """.formatted(call));
        assertThat(callsOfMain(document)).singleElement().asString().startsWith("task " + name + " ");
    }

    @Test
    void listsTasksAndFlowsMadeUnderBlocksWithTheirNames() {
        var document = Corpus.text("""
                from prefect import flow, task
                def plain(x): return x
                def body(x): return made(x)
                if True:
                    made = task(plain, name="add")
                    started = flow(body, name="Started")
                    @task(name="nested")
                    def inner(x): return x
                class Box:
                    late = task(name="Late!")(plain)
                """);
        assertThat(document.tasks())
                .extracting(TaskDefinition::name)
                .containsExactlyInAnyOrder("add", "nested", "Late!");
        assertThat(document.flows()).extracting(Flow::name).containsExactly("Started");
        assertThat(calls(document.flows().getFirst())).containsExactly("task add call");
    }

    @Test
    void seesCallsInTheObjectAMethodIsCalledOn(@TempDir Path folder) throws Exception {
        var document = inProject(folder, """
                from prefect import flow
                from helper import Jobs, shared
                @flow
                def main():
                    Jobs(shared(1)).one(2)
                """);
        assertThat(callsOfMain(document)).containsExactly("task shared call", "task one call");
    }
}
