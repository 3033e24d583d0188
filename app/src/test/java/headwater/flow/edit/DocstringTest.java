package headwater.flow.edit;

import static headwater.flow.edit.EditCase.flow;
import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What describes a flow belongs to the flow, not to its first card: Prefect shows it, and takes the help for the
/// parameters from it.
class DocstringTest {
    private static final String DOCSTRING =
            "def f(url):\n    \"\"\"Loads a page.\n\n    Args:\n        url: where\n    \"\"\"\n";
    private static final String BODY = "@flow\n" + DOCSTRING
            + "    count = 1 + len(url)\n    rows = extract(url)\n    clean(rows)\n    print(count)\n";

    static Stream<FlowEdit> editsOfTheFirstCard() {
        var code = List.of(id("code@1"));
        return Stream.of(
                new FlowEdit.Delete("f", code, true),
                new FlowEdit.Delete("f", List.of(id("code@1"), id("extract"), id("clean")), false),
                new FlowEdit.LeaveHole("f", code),
                new FlowEdit.Move("f", code, new FlowEdit.Position.After(id("extract"))),
                new FlowEdit.Duplicate("f", id("code@1")),
                new FlowEdit.ExtractTask("f", id("code@1"), "counted"),
                new FlowEdit.Wrap("f", code, "if url"),
                new FlowEdit.AddCode("f", "print(url)", new FlowEdit.Position.Before(id("code@1"))));
    }

    @ParameterizedTest
    @MethodSource("editsOfTheFirstCard")
    void staysWhereItIs(FlowEdit edit) {
        var after = flow(BODY, edit);
        if (!after.startsWith("refused")) {
            assertThat(after).contains(DOCSTRING);
            assertThat(after.indexOf("Loads a page")).isEqualTo(after.lastIndexOf("Loads a page"));
        }
    }

    @Test
    void isNotCountedAmongTheLinesOfACard() {
        var code = EditCase.document(BODY).flows().getFirst().item(id("code@1")).orElseThrow();
        assertThat(code.statement().endByte() - code.statement().startByte())
                .isEqualTo("count = 1 + len(url)".length());
    }
}
