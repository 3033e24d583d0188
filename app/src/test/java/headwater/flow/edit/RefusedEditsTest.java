package headwater.flow.edit;

import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

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
