package headwater.flow.edit;

import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What uses the result of a task gets the same value when the task is submitted or called, or the edit is refused.
class CallModeTest {
    private static String flow(String... lines) {
        return "@flow\ndef f(n, urls):\n    " + String.join("\n    ", lines) + "\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "st.is_failed()",
                "st.result()",
                "st.result(raise_on_failure=False)",
                "x = st.result()",
                "load([], wait_for=[st])",
                "print(st.message)"
            })
    void aStateStaysAStateHoweverTheTaskIsCalled(String use) {
        var called = flow("st = extract(1, return_state=True)", use);
        var submitted = called.replace("extract(", "extract.submit(");
        assertThat(EditCase.flow(called, new FlowEdit.SetMode("f", id("extract"), CallMode.SUBMIT)))
                .isEqualTo(submitted);
        assertThat(EditCase.flow(submitted, new FlowEdit.SetMode("f", id("extract"), CallMode.CALL)))
                .isEqualTo(called);
    }

    @Test
    void refusesToMapWhatReturnsAStateThatIsUsed() {
        var body = flow("st = extract(urls, return_state=True)", "st.is_failed()");
        assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", id("extract"), CallMode.MAP)))
                .startsWith("refused: 3: with `return_state=True`");
        var unsure = flow("st = extract(urls, return_state=n)", "st.is_failed()");
        assertThat(EditCase.flow(unsure, new FlowEdit.SetMode("f", id("extract"), CallMode.SUBMIT)))
                .startsWith("refused: 3: ");
    }

    @Test
    void refusesToMakeAFutureOfWhatIsMoreThanRead() {
        for (var use : List.of("rows += [1]", "del rows", "rows.append(1)", "rows[0] = 2")) {
            var body = flow("rows = extract(1)", use);
            assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", id("extract"), CallMode.SUBMIT)))
                    .as(use)
                    .startsWith("refused: 4: ");
        }
    }

    @Test
    void refusesFuturesThatMayReachALineWithoutEdgesAsOtherValues() {
        var submit = new FlowEdit.SetMode("f", id("if@1/clean"), CallMode.SUBMIT);
        var body = flow("rows = urls", "if n:\n        rows = clean(n)", "print(rows)");
        assertThat(EditCase.flow(body, submit))
                .isEqualTo("refused: 6: here `rows` may also have been assigned on another line");
        var other = flow("rows = urls", "if n:\n        rows = clean(n)\n    else:\n        print(rows)");
        assertThat(EditCase.flow(other, submit)).contains("clean.submit(n)").contains("print(rows)");
        var later = flow("rows = clean(n)", "def inner():\n        return len(rows)", "rows = urls", "load(inner())");
        assertThat(EditCase.flow(later, new FlowEdit.SetMode("f", id("clean"), CallMode.SUBMIT)))
                .isEqualTo("refused: 5: a function reads `rows` later, when it may have another value");
    }

    @Test
    void waitsForAFutureInABranchBesideOneThatBindsItsNameAgain() {
        var body = flow(
                "rows = extract(n)", "if n:", "    rows = clean(1)", "else:", "    print(rows)", "    rows = clean(2)");
        assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", id("extract"), CallMode.SUBMIT)))
                .contains("print(rows.result())");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for i in urls: print(rows); rows = clean(1)", "while rows: rows = clean(1)"})
    void refusesToMakeAFutureOfWhatIsAnotherValueInTheNextRound(String loop) {
        var body = flow("rows = extract(n)", loop);
        assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", id("extract"), CallMode.SUBMIT)))
                .startsWith("refused: 4: ");
    }
}
