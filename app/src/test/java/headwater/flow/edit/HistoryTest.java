package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Source FIRST = Source.of("one two\n");

    @Test
    void aStepOfSeveralChangesIsUndoneAndDoneAgainAsOne() {
        var grow = List.of(new Splice(0, 3, "eleven"), new Splice(7, 7, " three"));
        var second = Splice.apply(FIRST, grow);
        var shrink = List.of(new Splice(2, 11, ""));
        var third = Splice.apply(second, shrink);
        var history = History.empty()
                .done("Both", List.of(History.Change.of(FIRST, grow), History.Change.of(second, shrink)));

        var undone = history.undo(third).orElseThrow();
        assertThat(undone.source()).isEqualTo(FIRST);
        assertThat(undone.description()).isEqualTo("Both");
        assertThat(undone.history().undo(undone.source())).isEmpty();
        var redone = undone.history().redo(undone.source()).orElseThrow();
        assertThat(redone.source()).isEqualTo(third);
        assertThat(redone.history()).isEqualTo(history);
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        var change = History.Change.of(FIRST, List.of(new Splice(0, 0, "# ")));
        var undone = History.empty().done("Comment", List.of(change)).undo(Splice.apply(FIRST, change.redo()));
        assertThat(undone.orElseThrow().history().done("Again", List.of(change)).redo(FIRST))
                .isEmpty();
    }
}
