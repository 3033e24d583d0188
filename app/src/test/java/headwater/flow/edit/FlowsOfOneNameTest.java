package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.ItemId;
import headwater.flow.diff.ItemMatch;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.flow.edit.FlowEdit.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file may hold several flows, or tasks, of one function name: each is edited for itself.
class FlowsOfOneNameTest {
    private static final String FIRST = "    rows = extract(n)\n    load(rows)\n";
    private static final String SECOND =
            "    tidy(0)\n    rows = extract(n, 2)\n    more = clean(rows)\n    load(more)\n";

    private static String flow(String body, String indent) {
        return (indent + "@flow\n" + indent + "def f(n):\n" + body.indent(indent.length()));
    }

    private static String places(String where) {
        return switch (where) {
            case "one after the other" -> flow(FIRST, "") + "\n\n" + flow(SECOND, "");
            case "in branches" -> "if MANY:\n\n" + flow(FIRST, "    ") + "\nelse:\n\n" + flow(SECOND, "    ");
            case "in classes" ->
                "class A:\n" + flow(FIRST, "    ").replace("(n)", "(self, n)").replace("extract(self, n)", "extract(n)")
                        + "\n\nclass B:\n" + flow(SECOND, "    ").replace("f(n)", "f(self, n)");
            case "in functions" ->
                "def a():\n" + flow(FIRST, "    ") + "    return f\n\n\ndef b():\n" + flow(SECOND, "    ")
                        + "    return f\n";
            case "one in the other" -> "@flow\ndef f(n):\n    @flow\n    def f(n):\n" + FIRST.indent(4) + SECOND;
            default -> "try:\n" + flow(FIRST, "    ") + "except ImportError:\n" + flow(SECOND, "    ");
        };
    }

    private static Flow longer(Document document) {
        return document.flows().stream()
                .filter(flow -> document.source().text(flow.body().span()).contains("clean("))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one after the other",
                "in branches",
                "in classes",
                "in functions",
                "one in the other",
                "in handlers"
            })
    void everyOneIsEditedForItself(String where) {
        var document = EditCase.document(places(where));
        assertThat(document.flows()).hasSize(2);
        assertThat(document.flows().stream().map(Flow::id)).containsExactly("f", "f#2");
        var id = longer(document).id();
        var text = document.source().text();
        for (var edit : List.of(
                new FlowEdit.Delete(id, List.of(new ItemId("clean")), true),
                new FlowEdit.SetArgument(id, new ItemId("extract"), "limit", new PartChange.To("7")),
                new FlowEdit.Add(id, "load", CallMode.CALL, Map.of("rows", "rows"), "", new Position.AtEnd()),
                new FlowEdit.SetMode(id, new ItemId("extract"), CallMode.SUBMIT),
                new FlowEdit.Duplicate(id, new ItemId("clean")))) {
            var outcome = EditCase.apply(document, edit);
            assertThat(outcome).as(where + " " + edit).isInstanceOf(Outcome.Edited.class);
            if (outcome instanceof Outcome.Edited edited) {
                var now = edited.document().source().text();
                assertThat(edited.document().flows()).hasSize(2);
                assertThat(now).as(where).isNotEqualTo(text).contains("rows = extract(n)");
                assertThat(ItemMatch.between(document, edited.document()).flowAfter(id))
                        .isEqualTo(edited.match().flowAfter(id));
            }
        }
    }

    @Test
    void aFlowKeepsItsCardsWhenAnotherOfItsNameComesBeforeIt() {
        var one = EditCase.document(flow(SECOND, ""));
        var two = EditCase.document(flow(FIRST, "") + "\n\n" + flow(SECOND.replace("tidy(0)", "tidy(1)"), ""));
        assertThat(ItemMatch.between(one, two).flowAfter("f")).contains("f#2");
        assertThat(ItemMatch.between(two, one).flowAfter("f#2")).contains("f");
    }

    @Test
    void aNameThatBindsSeveralFlowsIsRenamedInAllOfThem() {
        var document = EditCase.document(places("in branches") + "\n\nf(1)\n");
        var edit = new FlowEdit.Rename(new Named.Flow("f#2"), "g");
        var edited = (Outcome.Edited) EditCase.apply(document, edit);
        assertThat(edited.document().flows().stream().map(Flow::id)).containsExactly("g", "g#2");
        assertThat(edited.document().source().text()).endsWith("\n\ng(1)\n").doesNotContain("def f(");
    }

    @Test
    void aNameOfAClassIsNotRenamedAsOneOfTheModule() {
        var document = EditCase.document(flow(FIRST, "") + "\n\nclass B:\n" + flow(SECOND, "    "));
        var edit = new FlowEdit.Rename(new Named.Flow("f#2"), "g");
        assertThat(EditCase.apply(document, edit)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void everyTaskOfANameHasOptionsAndTextOfItsOwn() {
        var tasks = """
                if MANY:
                    @task
                    def cut(rows):
                        return rows
                else:
                    @task(retries=1)
                    def cut(rows):
                        return rows[:1]


                """;
        var document = EditCase.document(tasks + flow(FIRST, ""));
        var option = new FlowEdit.SetOption(new Target.OfTask("cut#2"), "retries", new PartChange.To("5"));
        var edited = (Outcome.Edited) EditCase.apply(document, option);
        assertThat(edited.document().source().text())
                .contains("@task(retries=5)")
                .contains("    @task\n");
        var source = new FlowEdit.SetSource(new Target.OfTask("cut#2"), "@task\ndef cut(rows):\n    return []");
        var changed = (Outcome.Edited) EditCase.apply(document, source);
        assertThat(changed.document().source().text()).contains("return rows\n").contains("        return []");
    }
}
