package headwater.flow.edit;

import static headwater.flow.edit.EditCase.LINE;
import static headwater.flow.edit.EditCase.flow;
import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Comments;
import headwater.flow.Item;
import headwater.flow.ItemId;
import org.junit.jupiter.api.Test;

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

        assertThat(new Comments(document.source()).note(call.statement().line()))
                .containsExactly("the source");
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

    private static ItemId inner(String body, String name) {
        return EditCase.document(body).flows().getFirst().items().stream()
                .map(Item::id)
                .filter(id -> id.value().endsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
