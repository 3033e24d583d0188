package headwater.flow.edit;

import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What would leave a file that Python refuses, or one that means something else, is not done.
class RefusedEditsTest {
    @ParameterizedTest
    @ValueSource(strings = {"01", "1_", "b'é'", "async", "await x"})
    void refusesAValueThatPythonRefuses(String value) {
        var edit = new FlowEdit.SetArgument("f", id("clean"), "rows", new PartChange.To(value));
        assertThat(EditCase.flow(EditCase.LINE, edit)).startsWith("refused: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"if x:", "break", "await x", "from os import *", "print 'x'"})
    void refusesCodeThatPythonRefuses(String code) {
        var edit = new FlowEdit.AddCode("f", code, new FlowEdit.Position.Before(id("clean")));
        assertThat(EditCase.flow(EditCase.LINE, edit)).startsWith("refused: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x):\n    pass\ndef g(y",
                "x):\n    pass\n\n\ndef g(",
                "x) -> int: return (y",
                "x, y",
                "x,",
                "x\n, y",
                "*a, **b",
                "x y",
                "x:",
                "x =",
                "x := 1",
                "x: int = 1 # the first",
                "x\\",
                "x)",
                "(x, y)",
                "1",
                "f()",
                "x.y",
                "\"x\"",
                "lambda",
                "None",
                "é\u200b",
                "",
                " "
            })
    void refusesWhatIsNotOneParameter(String parameter) {
        for (var all : List.of(List.of(parameter), List.of("first", parameter), List.of(parameter, "last=None"))) {
            assertThat(EditCase.flow(EditCase.LINE, new FlowEdit.AddTask("check", all, "pass", Map.of())))
                    .startsWith("refused: ")
                    .containsAnyOf("is not one parameter", "is not a valid Python name");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x: int",
                "x=1",
                "x: dict[str, int] = {}",
                "x=(1, 2)",
                "x=')'",
                "*args",
                "**options",
                "*args: int",
                "x|/|y",
                "x|*|y=lambda a, b: a",
                "größe: 'Größe'"
            })
    void takesEachKindOfParameter(String parameters) {
        var all =
                Pattern.compile("|", Pattern.LITERAL).splitAsStream(parameters).toList();
        assertThat(EditCase.flow(EditCase.LINE, new FlowEdit.AddTask("check", all, "pass", Map.of())))
                .startsWith("@task\ndef check(" + String.join(", ", all) + "):\n    pass\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = (", "return 1)", "'''", "x = 1\n  y = 2\n z = 3", "if x:", "break"})
    void refusesABodyThatIsNone(String body) {
        assertThat(EditCase.flow(EditCase.LINE, new FlowEdit.AddTask("check", List.of("x"), body, Map.of())))
                .startsWith("refused: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1)\n    pass\n\n\ndef g(",
                "1), (2",
                "1) + (2",
                "1, 2",
                "1, retries=3",
                "x=1",
                "x: int",
                "x := 1",
                "*x",
                "**x",
                "yield x",
                "x for x in y",
                "1; 2",
                "1\n2",
                "1 # one",
                "1\\",
                "(1",
                "1)",
                "'''",
                "def",
                "",
                " "
            })
    void refusesWhatIsNotOneExpression(String text) {
        var to = new PartChange.To(text);
        var none = new PartChange.Unchanged();
        var end = new FlowEdit.Position.AtEnd();
        for (var edit : List.of(
                new FlowEdit.Add("f", "load", CallMode.CALL, Map.of("rows", text), "", end),
                new FlowEdit.Add("f", "load", CallMode.SUBMIT, Map.of("rows", "1", "wait_for", text), "", end),
                new FlowEdit.AddTask("check", List.of("x"), "pass", Map.of("description", text)),
                new FlowEdit.SetOption(new FlowEdit.Target.OfTask("clean"), "description", to),
                new FlowEdit.SetOption(new FlowEdit.Target.OfFlow("f"), "description", to),
                new FlowEdit.SetOption(new FlowEdit.Target.OfItem("f", id("clean")), "description", to),
                new FlowEdit.SetArgument("f", id("clean"), "rows", to),
                new FlowEdit.SetParameter("f", "day", none, to),
                new FlowEdit.SetParameter("f", "day", to, none))) {
            assertThat(EditCase.flow(EditCase.LINE, edit))
                    .as(edit.toString())
                    .startsWith("refused: ")
                    .contains("is not a Python expression");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=1, y", "x)\n    pass", "x y", "1", "x.y", "*x", "", "None", "x#"})
    void refusesANameThatIsNone(String name) {
        var end = new FlowEdit.Position.AtEnd();
        for (var edit : List.of(
                new FlowEdit.Add("f", "jobs.report", CallMode.CALL, Map.of(name, "1"), "", end),
                new FlowEdit.AddTask(name, List.of(), "pass", Map.of()),
                new FlowEdit.AddTask("check", List.of(), "pass", Map.of(name, "1")),
                new FlowEdit.SetOption(new FlowEdit.Target.OfTask("clean"), name, new PartChange.To("1")))) {
            assertThat(EditCase.flow(EditCase.LINE, edit))
                    .as(edit.toString())
                    .startsWith("refused: ")
                    .contains("is not a valid Python name");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs import a\nfrom jobs.report",
                "jobs.report; x",
                "jobs.report as x",
                "jobs.a, b",
                "jobs.*",
                "jobs.",
                "jobs..report",
                "..",
                "jobs.class.report"
            })
    void refusesAFunctionToImportThatIsNone(String callee) {
        var end = new FlowEdit.Position.AtEnd();
        assertThat(EditCase.flow(EditCase.LINE, new FlowEdit.Add("f", callee, CallMode.CALL, Map.of(), "", end)))
                .startsWith("refused: ")
                .contains("is not a valid Python name");
    }

    @Test
    void givesNoOtherParameterTheValuesOfACall() {
        var body = "@flow\ndef f(days=3):\n    load(days)\n\n\nif __name__ == \"__main__\":\n    f(7)\n";
        var none = new PartChange.Unchanged();
        assertThat(EditCase.flow(body, new FlowEdit.SetParameter("f", "new", none, none)))
                .startsWith("refused: ")
                .contains("set a default for `new`");
        assertThat(EditCase.flow(body, new FlowEdit.SetParameter("f", "new", none, new PartChange.To("1"))))
                .contains("def f(days=3, new=1):");
        assertThat(EditCase.flow(body.replace("f(7)", "f(days=7)"), new FlowEdit.SetParameter("f", "new", none, none)))
                .contains("def f(new, days=3):");
    }

    @Test
    void keepsTheExpressionThatTakesAValueAlready() {
        var body = "@flow\ndef f():\n    rows = extract(1)\n    load(rows[0] + 1)\n";
        assertThat(EditCase.flow(body, new FlowEdit.Connect("f", id("extract"), id("load"), "rows", "rows")))
                .startsWith("refused: ")
                .contains("as a part of an expression");
    }
}
