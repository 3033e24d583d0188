package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.words.Words;
import headwater.flow.Source;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a name stands outside of plain uses: keywords that another function hands on, texts, and what reads names when
/// it runs.
class RenamesTest {
    private static final String FLOW = """
        import functools
        import functools as ft
        from functools import partial
        from functools import partial as bound

        from prefect import flow


        @flow
        def f(p=1, name=""):
            q = p
            return q


        """;

    private static final FlowEdit PARAMETER = new FlowEdit.Rename(new Named.Parameter("f", "p"), "new");
    private static final FlowEdit VARIABLE = new FlowEdit.Rename(new Named.Variable("f", "q"), "new");
    private static final FlowEdit FUNCTION = new FlowEdit.Rename(new Named.Flow("f"), "new");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partial(f, p=4)|partial(f, new=4)",
                "bound(f, 1, p = 4)|bound(f, 1, new = 4)",
                "functools.partial(f, p=4)|functools.partial(f, new=4)",
                "ft.partial(f.with_options(name='p'), p=4)|ft.partial(f.with_options(name='p'), new=4)",
                "partial(f.submit, p=4)()|partial(f.submit, new=4)()",
                "f.with_options(name='p')(p=4)|f.with_options(name='p')(new=4)",
                "f.fn(p=4)|f.fn(new=4)",
                "f.serve(parameters={'p': 4})|f.serve(parameters={'new': 4})",
                "f(**{'p': 4})|f(**{'new': 4})",
                "f(1, **({'name': 'p', **{\"p\": 'p'}}))|f(1, **({'name': 'p', **{\"new\": 'p'}}))",
                "f.submit(name='a', **{'p': 4})|f.submit(name='a', **{'new': 4})",
                "partial(f, **{'p': 4})|partial(f, **{'new': 4})",
                "f.serve(parameters={**{'p': 4}})|f.serve(parameters={**{'new': 4}})"
            })
    void aParameterIsRenamedInWhatGivesItToTheFlow(String before, String after) {
        assertThat(edited(FLOW + before + "\n", PARAMETER)).endsWith("\n\n" + after + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partial(g, p=4)",
                "g(f(), p=4)",
                "f.serve(p=4)",
                "f.with_options(p=4)",
                "f.to_deployment('x', p=4)",
                "f.to_deployment('x', parameters=None)",
                "f(**{'name': 'p', 'P': 4, 'pp': 4, '': 'p'})",
                "g(**{'p': 4})",
                "g(f(), **{'p': 4})",
                "g(**rest)"
            })
    void aKeywordOfAnotherFunctionStays(String call) {
        assertThat(edited(FLOW + call + "\n", PARAMETER)).endsWith("\n\n" + call + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"asyncio.to_thread(f, p=4)", "pool.submit(f, p=4)", "partial(run, f, p=4)", "run(f, **{'p': 4})"
            })
    void aKeywordThatMayBeForTheFlowIsForAPersonToChange(String call) {
        assertThat(edited(FLOW + call + "\n", PARAMETER))
                .startsWith("refused: 15: this call takes `f` and a `p`, which may be for `f`");
        assertThat(edited(FLOW + call.replace("p=4", "z=4").replace("'p'", "'z'") + "\n", PARAMETER))
                .contains("def f(new=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(**rest)",
                "f(**dict(p=4))",
                "f(**{key: 4})",
                "f(**{'p' if x else 'q': 4})",
                "f(**{f'{x}': 4})",
                "f(**{'\\x70': 4})",
                "f(**{'name': 1, **rest})",
                "f(**({'p': 4} if x else {}))",
                "partial(f, **rest)",
                "pool.submit(f, **rest)",
                "f.serve(parameters=rest)"
            })
    void keysThatOnlyRunningShowsAreForAPersonToChange(String call) {
        assertThat(edited(FLOW + call + "\n", PARAMETER))
                .startsWith("refused: 15: only running this line shows whether it names `p`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deploy(entrypoint=\"orders.py:f\")|deploy(entrypoint=\"orders.py:new\")",
                "deploy(entrypoint='flows/orders.py:f')|deploy(entrypoint='flows/orders.py:new')",
                "deploy(entrypoint='./orders.py:f')|deploy(entrypoint='./orders.py:new')",
                "flow.from_source(src, entrypoint='orders.py:f')|flow.from_source(src, entrypoint='orders.py:new')",
                "flow.from_source('.', 'orders.py:f')|flow.from_source('.', 'orders.py:new')",
                "entry = 'orders.py:f'|entry = 'orders.py:new'",
                "deploy(entrypoint='/home/me/flows/orders.py:f')|deploy(entrypoint='/home/me/flows/orders.py:new')",
                "deploy(entrypoint='orders:f')|deploy(entrypoint='orders:new')",
                "deploy(entrypoint='flows.orders:f')|deploy(entrypoint='flows.orders:new')",
                "deploy(entrypoint='me.flows.orders.f')|deploy(entrypoint='me.flows.orders.new')",
                "flow.from_source('.', 'flows.orders.f')|flow.from_source('.', 'flows.orders.new')",
                "load_flow_from_entrypoint('orders.f')|load_flow_from_entrypoint('orders.new')",
                "entry = 'flows.orders:f'|entry = 'flows.orders:new'"
            })
    void aFlowIsRenamedInTheTextsThatNameItWithItsFile(String before, String after) {
        assertThat(edited(FLOW + before + "\n", FUNCTION)).endsWith("\n\n" + after + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy(entrypoint='other.py:f')",
                "deploy(entrypoint='orders.py:of')",
                "deploy(entrypoint='orders.py:f.g')",
                "print(f'{x}:f')",
                "print('a:f')",
                "deploy(entrypoint='other:f')",
                "deploy(entrypoint='flows.other.f')",
                "deploy(entrypoint='flows.orders.of')",
                "deploy(entrypoint='flows/preorders.py:f')",
                "deploy(name='flows.orders.f', entrypoint=x)",
                "column = 'orders.f'"
            })
    void aTextThatNamesSomethingElseStays(String statement) {
        assertThat(edited(FLOW + statement + "\n", FUNCTION)).endsWith("\n\n" + statement + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy(entrypoint='jobs/orders.py:f')",
                "deploy(entrypoint='jobs.orders:f')",
                "deploy(entrypoint='jobs.orders.f')",
                "deploy(entrypoint=f'{package}.orders.f')",
                "flow.from_source('.', module + '.f')",
                "key = 'orders:f'",
                "deploy(entrypoint=f'{__file__}:f')",
                "deploy(entrypoint=__file__ + ':f')",
                "deploy(entrypoint=str(here / 'orders.py') + ':f')"
            })
    void aTextThatMayNameTheFlowIsForAPersonToChange(String statement) {
        assertThat(edited(FLOW + statement + "\n", FUNCTION))
                .startsWith("refused: 15: this text may name `f` as an entrypoint");
    }

    @Test
    void aPackageIsNamedByItsFolder() {
        var text = FLOW + "deploy(entrypoint='flows:f')\n";
        assertThat(edited(Path.of("/home/me/flows/__init__.py"), text, FUNCTION))
                .endsWith("(entrypoint='flows:new')\n");
    }

    @Test
    void aTextIsUnsureWhereTheFileHasNoName() {
        var text = FLOW + "deploy(entrypoint='orders.py:f')\n";
        assertThat(edited(null, text, FUNCTION)).startsWith("refused: 15: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"print(locals())", "x = vars()", "text = '{q}'.format(**locals())", "g = lambda: locals()"})
    void aFunctionThatReadsItsNamesKeepsThem(String statement) {
        var text = FLOW.replace("    return q", "    " + statement + "\n    return q");
        for (var edit : List.of(PARAMETER, VARIABLE)) {
            assertThat(edited(text, edit)).startsWith("refused: 12: this line reads variables by their names");
        }
        assertThat(edited(text, FUNCTION)).contains("def new(p=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = vars(p)", "x = p.locals()", "x = 'locals()'"})
    void whatReadsOtherNamesIsNoHindrance(String statement) {
        var text = FLOW.replace("    return q", "    " + statement + "\n    return q");
        assertThat(edited(text, VARIABLE)).contains("    new = p\n");
    }

    private static String edited(String text, FlowEdit edit) {
        return edited(Path.of("/home/me/flows/orders.py"), text, edit);
    }

    /// The text after the edit, or `refused: line: reason`.
    private static String edited(@Nullable Path file, String text, FlowEdit edit) {
        var reader = new PythonReader(Project.none());
        return switch (new Editor(reader).attempt(reader.read(file, Source.of(text)), edit)) {
            case Outcome.Edited edited -> edited.document().source().text();
            case Outcome.Refused refused -> "refused: " + refused.line() + ": " + Words.of(refused.why());
        };
    }
}
