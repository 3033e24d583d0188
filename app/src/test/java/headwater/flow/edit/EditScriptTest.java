package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.words.Words;
import headwater.flow.Corpus;
import headwater.flow.Document;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EditScriptTest {
    private final Editor editor = new Editor(new PythonReader(Project.none()));

    private EditScript.Result run(Document document, String json) throws ScriptException {
        return EditScript.parse(json).run(document, editor);
    }

    @Test
    void appliesOneEditAfterAnother() throws Exception {
        var result = run(Corpus.read("straight.py"), """
                [{"op": "add_task", "name": "check", "parameters": ["rows: list"], "body": "return rows"},
                 {"op": "insert", "on": {"from": "extract", "to": "clean", "port": "rows"}, "callee": "check"},
                 {"op": "set_mode", "node": "load", "mode": "submit"},
                 {"op": "set_option", "task": "extract", "name": "retries", "value": "5"},
                 {"op": "set_parameter", "flow": "copy", "name": "day", "annotation": "str", "default": "'x'"}]
                """);
        assertThat(result.json(Words::of).toString()).isEqualTo("{\"applied\":5,\"refused\":[]}");
        assertThat(result.diff("straight.py")).isEqualTo("""
                        --- a/straight.py
                        +++ b/straight.py
                        @@ -2,7 +2,7 @@
                         from prefect import flow, get_run_logger, task
                        \s
                        \s
                        -@task(retries=2, retry_delay_seconds=10)
                        +@task(retries=5, retry_delay_seconds=10)
                         def extract(url: str, limit: int = 100) -> list[dict]:
                             return [{"url": url, "n": n} for n in range(limit)]
                        \s
                        @@ -17,17 +17,23 @@
                             return len(rows)
                        \s
                        \s
                        +@task
                        +def check(rows: list):
                        +    return rows
                        +
                        +
                         @flow(name="nightly-copy", log_prints=True)
                        -def copy(url: str, table: str = "orders") -> int:
                        +def copy(url: str, table: str = "orders", day: str = 'x') -> int:
                             \"""Copy the rows of `url` into `table`.\"""
                             logger = get_run_logger()
                             # the source is slow in the morning
                             rows = extract(url, limit=50)
                             logger.info("got %d rows", len(rows))
                        -    good = clean(rows)
                        -    count = load(good, table, replace=True)
                        -    print(f"loaded {count}")
                        -    return count
                        +    check_rows = check(rows)
                        +    good = clean(check_rows)
                        +    count = load.submit(good, table, replace=True)
                        +    print(f"loaded {count.result()}")
                        +    return count.result()
                        \s
                        \s
                         if __name__ == "__main__":
                        """);
    }

    @Test
    void refusesAFieldThatTheOperationDoesNotHave() {
        assertRefused(
                "{\"op\": \"set_note\", \"node\": \"extract\", \"note\": \"x\", \"text\": \"y\"}",
                "`set_note` has no field `note`. Its fields are `flow`, `node`, `text`");
        assertRefused(
                "{\"op\": \"delete\", \"nodes\": [\"extract\"], \"hela\": true}",
                "`delete` has no field `hela`. Its fields are `flow`, `heal`, `nodes`");
        assertRefused(
                "{\"op\": \"insert\", \"callee\": \"clean\", \"on\": {\"from\": \"extract\", \"port\": \"rows\", \"too\": 1}}",
                "`on` has no field `too`. Its fields are `from`, `port`, `to`");
    }

    /// A field of no operation, in each of them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "add",
                "add_code",
                "paste",
                "add_task",
                "insert",
                "connect",
                "disconnect",
                "rewire",
                "wait_for",
                "unwait",
                "delete",
                "leave_hole",
                "cut",
                "assign",
                "duplicate",
                "set_note",
                "rename",
                "set_option",
                "set_argument",
                "set_parameter",
                "set_mode",
                "move",
                "promote",
                "wrap",
                "unwrap",
                "extract_task",
                "extract_flow",
                "set_source"
            })
    void refusesAMisspeltFieldInEveryOperation(String op) {
        assertRefused("{\"op\": \"%s\", \"nod\": \"extract\"}".formatted(op), "`" + op + "` has no field `nod`. Its");
    }

    private void assertRefused(String operation, String why) {
        assertThatThrownBy(() -> run(EditCase.document(EditCase.LINE), "[" + operation + "]"))
                .isInstanceOfSatisfying(
                        ScriptException.class,
                        e -> assertThat(Words.of(e.why())).startsWith(why));
    }

    @Test
    void keepsIdsOfTheFirstDocumentValid() throws Exception {
        var result = run(EditCase.document("@flow\ndef f():\n    extract(1)\n    extract(2)\n    extract(3)\n"), """
                [{"op": "delete", "nodes": ["extract"]}, {"op": "set_argument", "node": "extract#3", "port": "url",
                  "value": "4"}]
                """);
        assertThat(result.document().source().text()).endsWith("def f():\n    extract(2)\n    extract(4)\n");
    }

    @Test
    void followsAFlowThatWasRenamed() throws Exception {
        var result = run(Corpus.read("subflows.py"), """
                [{"op": "rename", "kind": "flow", "name": "child", "to": "kid"},
                 {"op": "set_argument", "node": "child:score", "port": "depth", "value": "9"}]
                """);
        assertThat(result.refused()).isEmpty();
        assertThat(result.document().source().text()).contains("def kid(").contains("result = score(name, 9)");
    }

    @Test
    void followsATaskThatWasRenamed() throws Exception {
        var document = EditCase.document("@task\ndef tidy(rows):\n    return rows\n\n\n@flow\ndef f():\n    tidy(1)\n");
        for (var edit : List.of(
                "{\"op\": \"set_option\", \"task\": \"tidy\", \"name\": \"retries\", \"value\": 2}",
                "{\"op\": \"set_source\", \"task\": \"tidy\", \"source\": \"@task(retries=2)\\ndef neat(rows): ...\"}",
                "{\"op\": \"set_source\", \"node\": \"tidy\", \"source\": \"@task(retries=2)\\ndef neat(rows): ...\"}",
                "{\"op\": \"set_option\", \"node\": \"tidy\", \"name\": \"retries\", \"value\": 2}",
                "{\"op\": \"rename\", \"kind\": \"task\", \"name\": \"tidy\", \"to\": \"retries\"}",
                "{\"op\": \"add\", \"callee\": \"tidy\", \"assign\": \"retries\"}")) {
            var result = run(
                    document,
                    "[{\"op\": \"rename\", \"kind\": \"task\", \"name\": \"tidy\", \"to\": \"neat\"}, " + edit + "]");
            assertThat(result.refused()).as(edit).isEmpty();
            assertThat(result.document().source().text())
                    .as(edit)
                    .contains("retries")
                    .doesNotContain("tidy");
        }
    }

    @Test
    void aTaskKeepsItsIdWhenItsTextIsReplaced() throws Exception {
        var document =
                EditCase.document("@task\ndef tidy(rows):\n    return rows\n\n\n@flow\ndef f():\n    clean(1)\n");
        var result = run(document, """
                [{"op": "set_source", "task": "tidy", "source": "@task()\\ndef tidy(rows):\\n    return []"},
                 {"op": "rename", "kind": "task", "name": "tidy", "to": "neat"},
                 {"op": "set_option", "task": "tidy", "name": "retries", "value": "2"}]
                """);
        assertThat(result.refused()).isEmpty();
        assertThat(result.document().source().text()).contains("@task(retries=2)\ndef neat(rows):\n    return []");
    }

    @Test
    void idsOfTheFirstDocumentAndOfWhatWasMadeSinceMayBeMixed() throws Exception {
        var result = run(EditCase.document("@flow\ndef f():\n    extract(1)\n    rows = extract(2)\n"), """
                [{"op": "delete", "nodes": ["extract"]},
                 {"op": "add", "callee": "clean", "args": {"rows": "1"}},
                 {"op": "connect", "from": "extract#2", "to": "clean", "port": "rows"}]
                """);
        assertThat(result.refused()).isEmpty();
        assertThat(result.document().source().text()).endsWith("    rows = extract(2)\n    clean(rows)\n");
    }

    @Test
    void aNewTaskOfANameThatIsFreeAgainIsCalledByIt() throws Exception {
        var document = EditCase.document("@task\ndef tidy(rows):\n    return rows\n\n\n@flow\ndef f():\n    tidy(1)\n");
        var result = run(document, """
                [{"op": "rename", "kind": "task", "name": "tidy", "to": "neat"},
                 {"op": "add_task", "name": "tidy", "parameters": [], "body": "pass"},
                 {"op": "add", "callee": "tidy"}]
                """);
        assertThat(result.refused()).isEmpty();
        assertThat(result.document().source().text()).endsWith("    neat(1)\n    tidy()\n");
    }

    @Test
    void anIdThatIsGoneIsRefusedThoughAnotherItemHasItNow() throws Exception {
        var result = run(EditCase.document("@flow\ndef f():\n    extract(1)\n    extract(2)\n"), """
                [{"op": "delete", "nodes": ["extract"]},
                 {"op": "set_argument", "node": "extract", "port": "url", "value": "4"}]
                """);
        assertThat(result.refused())
                .singleElement()
                .extracting(refused -> Words.of(refused.why()))
                .isEqualTo("`f` has no node `extract`");
    }

    @Test
    void anIdThatIsGoneMeansWhatAnEarlierEditMade() throws Exception {
        var result = run(EditCase.document("@flow\ndef f():\n    extract(1)\n"), """
                [{"op": "add", "callee": "extract", "args": {"url": "2"}},
                 {"op": "delete", "nodes": ["extract"]},
                 {"op": "set_argument", "node": "extract", "port": "url", "value": "4"}]
                """);
        assertThat(result.refused()).isEmpty();
        assertThat(result.document().source().text()).endsWith("def f():\n    extract(4)\n");
    }

    @Test
    void theOnlyFlowOfTheFirstDocumentIsMeantAlsoAfterAnotherIsMade() throws Exception {
        var result = run(EditCase.document("@flow\ndef f():\n    extract(1)\n    clean([])\n"), """
                [{"op": "extract_flow", "nodes": ["extract"], "name": "prepare"},
                 {"op": "set_parameter", "name": "day", "default": "None"},
                 {"op": "rename", "kind": "flow", "name": "f", "to": "g"},
                 {"op": "rename", "kind": "flow", "name": "f", "to": "h"}]
                """);
        assertThat(result.refused()).isEmpty();
        assertThat(result.document().source().text()).contains("def h(day=None):");
    }

    @Test
    void anyIdOfAnEditMayNameItsFlow() throws Exception {
        var body = "():\n    rows = extract(1)\n    clean(rows)\n";
        var document = EditCase.document("@flow\ndef f" + body + "\n\n@flow\ndef g" + body);
        for (var edit : List.of(
                "{\"op\": \"wait_for\", \"from\": \"extract\", \"to\": \"g:clean\"}",
                "{\"op\": \"wait_for\", \"from\": \"g:extract\", \"to\": \"clean\"}",
                "{\"flow\": \"g\", \"op\": \"wait_for\", \"from\": \"extract\", \"to\": \"clean\"}",
                "{\"op\": \"set_option\", \"node\": \"g:clean\", \"name\": \"retries\", \"value\": 2}",
                "{\"op\": \"insert\", \"on\": {\"from\": \"extract\", \"to\": \"g:clean\", \"port\": \"rows\"},"
                        + " \"callee\": \"clean\"}")) {
            var result = run(document, "[" + edit + "]");
            assertThat(result.refused()).as(edit).isEmpty();
            assertThat(result.document().flows().getFirst())
                    .as(edit)
                    .isEqualTo(document.flows().getFirst());
        }
    }

    @Test
    void theTextOfATaskIsSetByItsIdAsTaskOrNode() throws Exception {
        var source = "@task\\ndef tidy(rows):\\n    return []";
        var document =
                EditCase.document("@task\ndef tidy(rows):\n    return rows\n\n\n@flow\ndef f():\n    clean(1)\n");
        for (var field : List.of("task", "node")) {
            var edit = "[{\"op\": \"set_source\", \"" + field + "\": \"tidy\", \"source\": \"" + source + "\"}]";
            assertThat(run(document, edit).document().source().text()).contains("return []");
        }
    }

    @Test
    void doesNothingWhenOneIsRefused() throws Exception {
        var document = Corpus.read("straight.py");
        var result = run(document, """
                [{"op": "set_mode", "node": "clean", "mode": "submit"},
                 {"op": "connect", "from": "load", "to": "extract", "port": "url"}]
                """);
        assertThat(result.document()).isSameAs(document);
        assertThat(result.json(Words::of).toString())
                .isEqualTo(
                        "{\"applied\":0,\"refused\":[{\"index\":1,\"id\":\"runs-before\",\"reason\":\"`extract` runs before `load`; move it"
                                + " below first\",\"line\":25}]}");
    }

    @Test
    void saysWhichEditItDoesNotUnderstandBeforeAnyIsDone() throws Exception {
        var document = Corpus.read("straight.py");
        for (var operation : List.of(
                "{\"op\": \"paint\"}",
                "{\"op\": \"connect\", \"from\": \"extract\"}",
                "{\"op\": \"set_mode\", \"node\": \"load\", \"mode\": \"fast\"}",
                "{\"op\": \"delete\", \"nodes\": \"load\"}",
                "{\"op\": \"rename\", \"kind\": \"card\", \"name\": \"a\", \"to\": \"b\"}",
                "{\"op\": \"insert\", \"on\": 1, \"callee\": \"load\"}",
                "{\"op\": \"add\", \"callee\": [], \"args\": {}}",
                "{\"node\": \"load\"}",
                "7")) {
            var script = EditScript.parse("[{\"op\": \"duplicate\", \"node\": \"nothing\"}, " + operation + "]");
            assertThatThrownBy(() -> script.run(document, editor))
                    .as(operation)
                    .isInstanceOfSatisfying(
                            ScriptException.class, e -> assertThat(e.index()).isEqualTo(1));
        }
        assertThatThrownBy(() -> run(document, "[{\"op\": \"paint\"}]")).satisfies(says("there is no edit `paint`"));
    }

    @Test
    void readsEveryOperationThatTheReadmeLists() throws Exception {
        var readme = Files.readString(Path.of("README.md"));
        var start = readme.indexOf("```json") + "```json".length();
        var listed = JsonMapper.shared().readTree(readme.substring(start, readme.indexOf("```", start)));
        var names = new HashSet<String>();
        for (var operation : listed) {
            new Operation(names.size(), operation, Set.of()).check();
            names.add(operation.path("op").asString());
        }
        assertThat(FlowEdit.class.getPermittedSubclasses()).hasSize(names.size());
    }

    @Test
    void saysWhatIsNoScript() {
        assertThatThrownBy(() -> EditScript.parse("{\"x\": 1}")).satisfies(says("the edits must be a JSON list"));
        assertThatThrownBy(() -> EditScript.parse("[\n{")).satisfies(says("the edits are not valid JSON: see line 2"));
    }

    @Test
    void readsAScriptWithAByteOrderMark() throws Exception {
        assertThat(run(Corpus.read("straight.py"), "\ufeff[]").isDone()).isTrue();
    }

    @Test
    void saysThatAListInListsIsNoScript() {
        for (var json : List.of("[".repeat(1000), "[".repeat(1000) + "]".repeat(1000))) {
            assertThatThrownBy(() -> EditScript.parse(json)).satisfies(says("the edits must be a JSON list"));
        }
    }

    @Test
    void asksWhichFlowIsMeant() throws Exception {
        var result = run(
                EditCase.document("@flow\ndef f():\n    extract(1)\n\n\n@flow\ndef g():\n    extract(1)\n"),
                "[{\"op\": \"duplicate\", \"node\": \"extract\"}]");
        assertThat(result.refused())
                .singleElement()
                .extracting(refused -> Words.of(refused.why()))
                .isEqualTo("this file has several flows; name one");
    }

    @Test
    void movesToEveryKindOfPlace() throws Exception {
        var document = EditCase.document("""
                @flow
                def f(url):
                    rows = extract(url)
                    for row in rows:
                        clean(row)
                    load([])
                """);
        assertThat(moved(document, "\"node\": \"load\", \"before\": \"for@1\""))
                .contains("extract(url)\n    load([])\n    for");
        assertThat(moved(document, "\"node\": \"load\", \"after\": \"for@1/clean\""))
                .contains("clean(row)\n        load([])\n");
        assertThat(moved(document, "\"nodes\": [\"load\"], \"into\": \"for@1\", \"branch\": 0"))
                .contains("clean(row)\n        load([])\n");
        assertThat(moved(document, "\"nodes\": [\"extract\", \"for@1\"], \"end\": true"))
                .contains("load([])\n    rows = extract(url)\n    for row");
    }

    private String moved(Document document, String fields) throws Exception {
        return run(document, "[{\"op\": \"move\", " + fields + "}]")
                .document()
                .source()
                .text();
    }

    private static ThrowingConsumer<Throwable> says(String sentence) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        ScriptException.class,
                        e -> assertThat(Words.of(e.why())).isEqualTo(sentence));
    }
}
