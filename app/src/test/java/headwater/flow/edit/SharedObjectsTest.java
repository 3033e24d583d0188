package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import headwater.flow.ItemId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A line may read or change a variable without its name: by another name of its object, or by a function that is
/// defined in the flow.
class SharedObjectsTest {
    private static String flow(String... lines) {
        return "@flow\ndef f(n, urls):\n    " + String.join("\n    ", lines) + "\n";
    }

    private static String moved(String body) {
        return EditCase.flow(
                body,
                new FlowEdit.Move("f", List.of(new ItemId("load")), new FlowEdit.Position.Before(new ItemId("tidy"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other = rows",
                "other = rows if n else urls",
                "other = rows or urls",
                "other = (rows)",
                "other, x = rows, n",
                "other = [rows]",
                "other = {1: rows}",
                "(other := rows)",
                "other = clean(rows)",
                "other = clean(rows=rows)",
                "other = clean(*[rows])",
                "other = rows.part",
                "other = rows[0]",
                "for other in rows:\n        pass",
                "with rows as other:\n        pass",
                "x = rows\n    other = x",
                "other = x = rows",
            })
    void nothingIsMovedOverAChangeUnderAnotherName(String alias) {
        for (var change : List.of("other.append(1)", "other[0] = 1", "del other[0]", "other += [1]")) {
            assertThat(moved(flow("rows = extract(1)", alias, "tidy(1)", change, "load(rows)")))
                    .as(alias + " " + change)
                    .startsWith("refused: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other = list(rows)",
                "other = [x for x in urls]",
                "other = len(rows)",
                "other = sorted(rows)",
                "other = f'{rows}'",
            })
    void aCopyIsAnotherObject(String copy) {
        assertThat(moved(flow("rows = extract(1)", copy, "tidy(1)", "other.append(1)", "load(rows)")))
                .as(copy)
                .contains("    load(rows)\n    tidy(1)\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def get():\n        return rows",
                "get = lambda: rows",
                "get = [lambda: rows][0]",
                "get = list.__len__(lambda: rows)",
                "def put():\n        return rows\n    get = put",
                "class get:\n        def __call__(self):\n            return rows",
                "get = (rows for _ in urls)",
                "def get():\n        rows.append(1)",
            })
    void nothingThatCallsAFunctionOfTheFlowIsMovedOverWhatItReads(String function) {
        var body = flow("rows = extract(1)", function, "tidy(1)", "rows = clean(urls)", "load(get)");
        assertThat(moved(body)).as(function).startsWith("refused: ");
    }

    @Test
    void whatAFunctionOfTheFlowDoesNotReadMayBePassed() {
        var body = flow("rows = extract(1)", "get = lambda: n", "tidy(1)", "rows = clean(urls)", "load(get)");
        assertThat(moved(body)).contains("    load(get)\n    tidy(1)\n");
    }

    @Test
    void noGapIsClosedOverAChangeUnderAnotherName() {
        var edit = new FlowEdit.Delete("f", List.of(new ItemId("clean")), true);
        var body = flow("rows = extract(1)", "other = rows", "two = clean(rows)", "other.append(1)", "load(two)");
        assertThat(EditCase.flow(body, edit)).startsWith("refused: 6: ");
        var put = "def put():\n        rows.append(1)";
        var called = flow("rows = extract(1)", put, "two = clean(rows)", "put()", "load(two)");
        assertThat(EditCase.flow(called, edit)).startsWith("refused: ");
    }

    @Test
    void nothingIsExtractedThatRebindsWhatAFunctionReadsAndCallsIt() {
        var body = flow("rows = [1]", "get = lambda: rows", "tidy(1)", "rows = [n]\n    x = get()", "load(x)");
        assertThat(EditCase.flow(body, new FlowEdit.ExtractTask("f", new ItemId("code@2"), "g")))
                .startsWith("refused: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(rows := clean(rows))",
                "rows, x = clean(rows), 1",
                "rows = [clean(x) for x in [rows, rows]][0]",
                "rows = clean(*[rows])",
                "rows = clean.submit(rows).result()",
                "rows = clean(rows) if n else load(rows)",
                "x = rows = clean(rows)",
            })
    void aFutureIsWaitedForOnlyWhereTheNameStillHoldsIt(String again) {
        for (var use : List.of("x = [x + 1 for x in rows]", "x = list(rows)", "for x in rows[:3]:\n        tidy(x)")) {
            var after = EditCase.flow(
                    flow("rows = extract(1)", again, use),
                    new FlowEdit.SetMode("f", new ItemId("extract"), CallMode.SUBMIT));
            assertThat(after)
                    .as(again + " " + use)
                    .contains("    " + use + "\n")
                    .contains("extract.submit(1)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "found = [extract.submit(n)]",
                "found = (extract.submit(n), 1)",
                "found = {'x': extract.submit(n)}",
                "found, x = extract.submit(n), 1",
                "found = [extract.submit(u) for u in urls]",
                "found = {u: extract.submit(u) for u in urls}",
                "found = extract.submit(n) if n else None",
            })
    void noFutureLeavesANewFlowInSomethingElse(String line) {
        var body = flow("tidy(n)", line, "for x in found:\n        tidy(x.result())");
        var item =
                EditCase.document(body).flows().getFirst().body().items().get(1).id();
        assertThat(EditCase.flow(body, new FlowEdit.ExtractFlow("f", List.of(item), "g")))
                .as(line)
                .startsWith("refused: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in found:\n        tidy(x.result())",
                "x = [x.result() for x in found]",
                "x = found[0].result()",
                "for x in as_completed(found):\n        tidy(x.result())",
                "wait(found)",
                "tidy(found)",
            })
    void aListOfFuturesStaysOneWhereCodeTakesThem(String use) {
        var body = flow("found = [extract.submit(n)]", use);
        assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", new ItemId("extract"), CallMode.CALL)))
                .as(use)
                .startsWith("refused: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows = rows + [1]", "rows = (\n        rows\n        + rows\n    )", "(rows := [rows])"})
    void codeThatBindsTheNameAgainHasTheFutureOnlyBeforeThat(String again) {
        var body = flow("rows = extract(1)", again, "print(f\"{rows}\")", "x = len(rows)");
        assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", new ItemId("extract"), CallMode.SUBMIT)))
                .as(again)
                .endsWith("    print(f\"{rows}\")\n    x = len(rows)\n")
                .contains("rows.result()");
    }
}
