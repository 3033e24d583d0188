package headwater.flow.edit;

import static headwater.flow.edit.EditCase.LINE;
import static headwater.flow.edit.EditCase.flow;
import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Item;
import headwater.flow.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A note is the comment above a statement, and the other way round.
class NotesTest {
    @Test
    void isAComment() {
        assertThat(flow(LINE, new FlowEdit.SetNote("f", id("clean"), "Drop what nobody paid for.\n\nAsk Ada first.")))
                .isEqualTo(LINE.replace(
                        "    good =", "    # Drop what nobody paid for.\n    #\n    # Ask Ada first.\n    good ="));
    }

    @Test
    void takesThePlaceOfTheOneThatIsThere() {
        assertThat(flow(LINE, new FlowEdit.SetNote("f", id("extract"), "All of today")))
                .isEqualTo(LINE.replace("# the source", "# All of today"));
    }

    @Test
    void isGoneWithItsWords() {
        assertThat(flow(LINE, new FlowEdit.SetNote("f", id("extract"), " ")))
                .isEqualTo(LINE.replace("    # the source\n", ""));
    }

    @Test
    void leavesWhatTellsAToolSomething() {
        var body = LINE.replace("# the source", "# the source\n    # fmt: off\n    # type: ignore[arg-type]");
        var document = EditCase.document(body);
        var call = document.flows().getFirst().items().getFirst();

        assertThat(Notes.of(document, "f", call.id())).contains("the source");
        assertThat(flow(body, new FlowEdit.SetNote("f", call.id(), "All of today")))
                .isEqualTo(body.replace("# the source", "# All of today"));
        assertThat(flow(body, new FlowEdit.SetNote("f", call.id(), "")))
                .isEqualTo(body.replace("    # the source\n", ""));
    }

    @Test
    void belongsToTheWholeContainer() {
        var body = "@flow\ndef f(url):\n    for each in url:\n        if each:\n            extract(each)\n";
        assertThat(flow(body, new FlowEdit.SetNote("f", inner(body, "if@1"), "Not the empty ones")))
                .isEqualTo(body.replace("        if each", "        # Not the empty ones\n        if each"));
    }

    @Test
    void needsALineOfItsOwn() {
        var body = "@flow\ndef f(url):\n    if url: extract(url)\n";
        assertThat(flow(body, new FlowEdit.SetNote("f", inner(body, "extract"), "No")))
                .isEqualTo("refused: 3: a note goes above a statement that begins its line; this one does not");
    }

    @Test
    void keepsTheLineEndsOfTheFile() {
        var body = LINE.replace("\n", "\r\n");
        assertThat(flow(body, new FlowEdit.SetNote("f", id("clean"), "One\nTwo")))
                .contains("    # One\r\n    # Two\r\n    good = clean(rows)\r\n");
    }

    @Test
    void isAboveTheStatementAlsoForWhatIsWithinIt() {
        var body = """
                @flow
                def f(url):
                    # The words of the statement
                    rows = [
                        # inner words
                        extract(each)
                        for each in url
                    ]
                """;
        var document = EditCase.document(body);
        for (var item : document.flows().getFirst().items()) {
            assertThat(Notes.of(document, "f", item.id())).contains("The words of the statement");
            assertThat(flow(body, new FlowEdit.SetNote("f", item.id(), "New")))
                    .isEqualTo(body.replace("The words of the statement", "New"));
        }
    }

    @Test
    void isNotTheEndOfAString() {
        var body = "@flow\ndef f(url):\n    \"\"\"Doc\n    # one\n    # two\"\"\"\n    extract(url)\n";
        assertThat(Notes.of(EditCase.document(body), "f", id("extract"))).contains("");
        assertThat(flow(body, new FlowEdit.SetNote("f", id("extract"), "New")))
                .isEqualTo(body.replace("    extract", "    # New\n    extract"));
        assertThat(flow(body, new FlowEdit.AddCode("f", "z = 1", new FlowEdit.Position.Before(id("extract")))))
                .isEqualTo(body.replace("    extract", "    z = 1\n    extract"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noqa: E501",
                "type: ignore",
                "pragma no cover",
                "noinspection PyUnused",
                "pyre-ignore[6]",
                "pytype: disable=x",
                "ty: ignore",
                "basedpyright: ignore",
                "NOSONAR",
                "nosemgrep",
                "autopep8: off",
                "region Load",
                "endregion",
                "language=SQL",
                "cspell:disable",
                "fmt: skip",
                "sometool: disable=all",
                "%% cell",
                "-*- coding: utf-8 -*-"
            })
    void leavesWhatToolsReadAndWritesNoneOfIt(String directive) {
        assertIsNoNote(directive, "would tell a tool something");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows = load(day)",
                "a, b = 1, 2",
                "options: dict = {}",
                "total += 1",
                "load(day)",
                "await store.write(",
                "retries=3,",
                "\"key\": value,",
                ")",
                "return rows",
                "import pandas as pd",
                "@task(retries=3)",
                "for row in rows:",
                "if rows == []:",
                "with open(path) as file:",
                "else:"
            })
    void leavesCodeThatWasCommentedOutAndWritesNoneOfIt(String code) {
        assertIsNoNote(code, "commented-out code");
    }

    private static void assertIsNoNote(String comment, String why) {
        var body = LINE.replace("# the source", "# the source\n    # " + comment);
        assertThat(flow(body, new FlowEdit.SetNote("f", id("extract"), "All of today")))
                .isEqualTo(body.replace("# the source", "# All of today"));
        assertThat(flow(LINE, new FlowEdit.SetNote("f", id("extract"), comment)))
                .startsWith("refused: ")
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for each node",
                "if there is no data, drop the tab",
                "with the newest first:",
                "return to the start",
                "Step 2: f(x) is slow",
                "Given the day: max_date, you would start there",
                "Note: this is slow",
                "Types are checked later",
                "See region north: it is late",
                "Step 1: load"
            })
    void isWhatReadersRead(String words) {
        assertThat(flow(LINE, new FlowEdit.SetNote("f", id("extract"), words)))
                .isEqualTo(LINE.replace("the source", words));
    }

    private static ItemId inner(String body, String name) {
        return EditCase.document(body).flows().getFirst().items().stream()
                .map(Item::id)
                .filter(id -> id.value().endsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
