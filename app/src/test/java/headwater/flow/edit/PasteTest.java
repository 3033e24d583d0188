package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasteTest {
    private static final String TEXT = """
            from prefect import flow, task


            @task
            def load(day):
                return [day]


            @task
            def clean(rows):
                return rows


            @flow
            def orders(day: str = "today"):
                # The rows of the day.
                rows = load(day)
                if rows:
                    good = clean(rows)
                    print(good)
                return rows
            """;

    private final PythonReader reader = new PythonReader(Project.none());

    @Test
    void copiesStatementsWithTheirCommentsInTheOrderOfTheFile() {
        assertThat(copied(TEXT, "clean", "load")).isEqualTo("""
                # The rows of the day.
                rows = load(day)
                good = clean(rows)""");
    }

    @Test
    void copiesWhatIsInAContainerOnce() {
        assertThat(copied(TEXT, "clean", "if@1")).isEqualTo("""
                if rows:
                    good = clean(rows)
                    print(good)""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "break",
                "if rows:\n    continue",
                "global rows",
                "nonlocal rows",
                "yield rows",
                "x = await load(day)",
                "def helper():\n    pass",
                "@task\ndef load(day):\n    return []",
                "class Rows:\n    pass"
            })
    void refusesWhatHasNoPlaceInAFlow(String code) {
        var document = reader.read(Path.of("orders.py").toAbsolutePath(), Source.of(TEXT));
        var outcome = new Editor(reader).apply(document, new FlowEdit.Paste("orders", code, new Position.AtEnd()));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void leavesALoopThatIsPastedWithIt() {
        assertThat(pasted(TEXT, "for row in rows:\n    break\n", new Position.After(id("load"))))
                .contains("break");
    }

    @Test
    void givesWhatTheFileHasAlreadyFreeNames() {
        assertThat(pasted(TEXT, "rows = load(day)\ngood = clean(rows)\n", new Position.After(id("load"))))
                .contains("""
                            rows = load(day)
                            rows_2 = load(day)
                            good_2 = clean(rows_2)
                            if rows:
                        """.indent(0));
    }

    @Test
    void readsWhatWasThereBeforeItBinds() {
        assertThat(pasted(TEXT, "rows = clean(rows)\nprint(rows)", new Position.After(id("load"))))
                .contains("    rows_2 = clean(rows)\n    print(rows_2)\n");
    }

    @Test
    void takesOverTheIndentationOfItsPlace() {
        assertThat(pasted(TEXT, "      load(day)\n", new Position.After(id("clean"))))
                .contains("        good = clean(rows)\n        load(day)\n        print(good)\n");
    }

    @Test
    void keepsTheNamesThatTheFileDoesNotHave() {
        assertThat(pasted(TEXT, "late = load(day)", new Position.AtEnd()))
                .contains("    late = load(day)\n    return rows");
    }

    @Test
    void refusesWhatIsNoPython() {
        var document = read(TEXT);
        var outcome = new Editor(reader)
                .apply(document, new FlowEdit.Paste("orders", "to be done: call", new Position.AtEnd()));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    private String copied(String text, String... items) {
        return CopiedText.of(
                read(text), "orders", Arrays.stream(items).map(this::id).toList());
    }

    private String pasted(String text, String code, Position position) {
        var outcome = new Editor(reader).apply(read(text), new FlowEdit.Paste("orders", code, position));
        assertThat(outcome).isInstanceOf(Outcome.Edited.class);
        return ((Outcome.Edited) outcome).document().source().text();
    }

    private Document read(String text) {
        return reader.read(Path.of("orders.py"), Source.of(text));
    }

    // What is in a container has the container's name in its id.
    private ItemId id(String name) {
        return read(TEXT).flow("orders").orElseThrow().items().stream()
                .map(Item::id)
                .filter(id -> id.value().equals(name) || id.value().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }
}
