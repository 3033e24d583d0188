package headwater.flow.edit;

import static headwater.flow.edit.EditCase.LINE;
import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Source;
import headwater.flow.edit.FlowEdit.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Edits of code and of blocks: new text, wrapping, and making a task or a flow of statements.
class CodeEditsTest {
    @Test
    void changesCodeInItsOwnIndentation() {
        var body = "@flow\ndef f(url):\n    x = 1\n    extract(x)\n";
        var edit = new FlowEdit.SetSource(
                new Target.OfItem("f", id("code@1")), "if url:\n    x = '''\n  a'''\nelse:\n    x = 2");
        assertThat(EditCase.flow(body, edit))
                .isEqualTo(
                        "@flow\ndef f(url):\n    if url:\n        x = '''\n  a'''\n    else:\n        x = 2\n    extract(x)\n");
    }

    @Test
    void changesATaskAsAWhole() {
        var edit = new FlowEdit.SetSource(
                new Target.OfItem("f", id("clean")), "@task(retries=1)\ndef clean(rows):\n    return rows[1:]");
        assertThat(EditCase.flow(LINE, edit))
                .contains("@task(retries=1)\ndef clean(rows):\n    return rows[1:]\n\n\n@task");
    }

    @Test
    void wrapsStatementsAndTakesTheBlockAwayAgain() {
        var body = "@flow\ndef f(n):\n    a = extract(1)\n    # both\n    b = clean(a)\n    load(b)\n";
        var wrapped =
                "@flow\ndef f(n):\n    a = extract(1)\n    if n > 1:\n        # both\n        b = clean(a)\n        load(b)\n";
        assertThat(EditCase.flow(body, new FlowEdit.Wrap("f", List.of(id("clean"), id("load")), "if n > 1:")))
                .isEqualTo(wrapped);
        assertThat(EditCase.flow(wrapped, new FlowEdit.Unwrap("f", id("if@1")))).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "  ", "\f    ", "\t  "})
    void wrapsStatementsThatAreIndentedWithOtherBlanksThanTheRestOfTheFile(String indent) throws IOException {
        var document = EditCase.document("@flow\ndef f(n):\n" + indent + "x = extract(n)\n" + indent + "load(x)\n");
        var texts = new ArrayList<Source>();
        for (var header : List.of("if True", "try")) {
            var outcome = EditCase.apply(document, new FlowEdit.Wrap("f", List.of(id("load")), header));
            assertThat(outcome).isInstanceOf(Outcome.Edited.class);
            texts.add(((Outcome.Edited) outcome).document().source());
        }
        assertThat(PythonOracle.refused(texts)).isEmpty();
    }

    @Test
    void refusesToTakeALoopAwayFromItsVariable() {
        var body = "@flow\ndef f():\n    for n in [1]:\n        extract(n)\n";
        assertThat(EditCase.flow(body, new FlowEdit.Unwrap("f", id("for@1"))))
                .isEqualTo("refused: 4: `n` belongs to the block around it");
    }

    @Test
    void makesATaskOfCode() {
        var body = """
                @flow
                def f(n):
                    rows = extract(n)
                    total = 0
                    for row in rows:
                        total += len(row) * n
                    load([total])
                """;
        assertThat(EditCase.flow(body, new FlowEdit.ExtractTask("f", id("code@1"), "count")))
                .isEqualTo("""
                        @task
                        def count(rows, n):
                            total = 0
                            for row in rows:
                                total += len(row) * n
                            return total


                        @flow
                        def f(n):
                            rows = extract(n)
                            total = count(rows, n)
                            load([total])
                        """);
    }

    @Test
    void makesAFlowOfStatements() {
        var body = "@flow\ndef f(n):\n    a = extract(n)\n    b = clean(a)\n    return load(b)\n";
        assertThat(EditCase.flow(body, new FlowEdit.ExtractFlow("f", List.of(id("extract"), id("clean")), "prepare")))
                .isEqualTo("""
                        @flow
                        def prepare(n):
                            a = extract(n)
                            b = clean(a)
                            return b


                        @flow
                        def f(n):
                            b = prepare(n)
                            return load(b)
                        """);
    }
}
