package headwater.flow.edit;

import static headwater.flow.edit.EditCase.document;
import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.app.words.Words;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Flows of a size that no person reads at one look can be edited all the same.
class LargeFlowTest {
    private static final Editor EDITOR = new Editor(new PythonReader(Project.none()));

    @Test
    void aMoveThatMostOfTheFlowDependsOnBringsNothingAlong() {
        var text = chain(600);
        var move = new FlowEdit.Move("f", List.of(id("clean#2")), new Position.After(id("clean#550")));

        assertThat(EDITOR.insteadOf(document(text), move).along()).isEmpty();
    }

    @Test
    void aRefusalAmongManyStatementsOffersOnlyWhatAPersonCanJudge() {
        var text = chain(400);
        var wire = new FlowEdit.Connect("f", id("clean#380"), id("clean#5"), "rows", "");
        var refused = (Outcome.Refused) EditCase.apply(document(text), wire);

        assertThat(refused.choices())
                .isNotEmpty()
                .allSatisfy(
                        choice -> assertThat(Words.of(choice.what()).split("`")).hasSizeLessThan(70));
    }

    @Test
    void aQuestionThatNobodyWaitsForIsGivenUp() {
        var document = document(EditCase.LINE);
        var edit = new FlowEdit.SetNote("f", id("clean"), "A note");
        var isCancelled = new AtomicBoolean();
        var editor = new Editor(new PythonReader(Project.none()), isCancelled::get);
        assertThat(editor.attempt(document, edit)).isInstanceOf(Outcome.Edited.class);
        isCancelled.set(true);

        assertThatThrownBy(() -> editor.attempt(document, edit)).isInstanceOf(CancellationException.class);
    }

    /// A flow of calls that each take the result of the one before, with loops among them.
    private static String chain(int calls) {
        var text = new StringBuilder("@flow\ndef f(url):\n    v0 = extract(url)\n");
        for (int i = 1; i <= calls; i++) {
            if (i % 10 == 0) {
                text.append("    for row in v%d:\n        print(row)\n".formatted(i - 1));
            }
            text.append("    v%d = clean(v%d)\n".formatted(i, i - 1));
        }
        return text.append("    return v%d\n".formatted(calls)).toString();
    }
}
