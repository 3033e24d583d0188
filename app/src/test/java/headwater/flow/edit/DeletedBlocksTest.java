package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that a block gives to what is in it and below it, when the block goes or is copied.
class DeletedBlocksTest {
    private static String flow(String... lines) {
        return "@flow\ndef f(n, urls):\n    " + String.join("\n    ", lines) + "\n";
    }

    private static String deleted(String body, String id) {
        return EditCase.flow(body, new FlowEdit.Delete("f", List.of(EditCase.id(id)), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with open(n) as x:",
                "for x in urls:",
                "for _, x in urls:",
                "match n:\n        case [1, *x]:",
                "match n:\n        case {'k': x}:",
                "try:\n        pass\n    except ValueError as x:",
            })
    void neverClosesAGapWithANameThatGoesToo(String header) {
        var indent = header.contains("case") ? "            " : "        ";
        var body = flow("rows = extract(1)", header + "\n" + indent + "rows = clean(x)", "load(rows)");
        var id = header.substring(0, header.indexOf(header.startsWith("try") ? ":" : " ")) + "@1";
        assertThat(deleted(body, id)).doesNotContain("load(x)").containsAnyOf("refused: ", "load(rows)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (x := extract(n)):",
                "if (x := extract(n)) and n:",
                "while len(x := extract(n)) > 3:",
                "for u in (x := extract(n)):",
            })
    void keepsAHeaderWhoseValueIsUsedBelow(String header) {
        var body = flow(header, "    clean(n)", "load(x)");
        assertThat(deleted(body, header.substring(0, header.indexOf(' ')) + "@1"))
                .startsWith("refused: ");
    }

    @Test
    void copiesABlockWithTheNameThatItsHeaderGives() {
        var body = flow("if (x := extract(n)):", "    clean(x)", "load(n)");
        var copied = EditCase.flow(body, new FlowEdit.Duplicate("f", EditCase.id("extract")));
        assertThat(copied)
                .isEqualTo(flow(
                        "if (x := extract(n)):", "    clean(x)", "if (x := extract(n)):", "    clean(x)", "load(n)"));
    }

    @Test
    void takesTheSemicolonAtTheEndOfALineAway() {
        var body = flow("rows = extract(1)", "clean(rows);  # checked", "load(rows);");
        assertThat(deleted(body, "load")).isEqualTo(flow("rows = extract(1)", "clean(rows);  # checked"));
        assertThat(deleted(body, "clean")).isEqualTo(flow("rows = extract(1)", "load(rows);"));
    }

    @Test
    void refusesANameThatPythonKeepsForItself() {
        var edit = new FlowEdit.Rename(new FlowEdit.Rename.Named.Task("extract"), "__debug__");
        assertThat(EditCase.flow(EditCase.LINE, edit)).startsWith("refused: ").contains("__debug__");
    }
}
