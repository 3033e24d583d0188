package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.flow.edit.FlowEdit.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An expression that an edit puts elsewhere has the same value there, or the edit is refused.
class SameValueTest {
    private static ItemId id(String id) {
        return new ItemId(id);
    }

    private static String flow(String... lines) {
        return "@flow\ndef f(n, urls):\n    " + String.join("\n    ", lines) + "\n";
    }

    private static String healed(String body) {
        return EditCase.flow(body, new FlowEdit.Delete("f", List.of(id("clean")), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows = extract(2)",
                "rows: list = extract(2)",
                "rows += [1]",
                "rows.append(1)",
                "rows[0] = 1",
                "del rows",
                "del rows[0]",
                "for rows in urls: pass",
                "for i, (rows, j) in urls: pass",
                "with open(n) as rows: pass",
                "with open(n) as (rows, x): pass",
                "import rows",
                "from rows import x as rows",
                "print(rows := 1)",
                "x = rows = 1",
                "x, *rows = urls",
                "if n: rows = 1",
                "def rows(): pass",
                "class rows: pass",
                "rows, x = urls",
                "(rows.sort())",
                "rows.attribute = 1",
            })
    void refusesToCloseAGapOverABindingInBetween(String between) {
        var body = flow("rows = extract(1)", "two = clean(rows)", between, "load(two)");
        assertThat(healed(body)).startsWith("refused: 5: ").contains("`rows`");
    }

    @Test
    void refusesToCloseAGapOverABindingInABlockInBetween() {
        for (var block : List.of(
                "try:\n        tidy(1)\n    except ValueError as rows:\n        pass",
                "match n:\n        case [rows]:\n            tidy(1)",
                "def inner():\n        nonlocal rows\n        rows = 2",
                "while n:\n        rows = 1",
                "try:\n        pass\n    finally:\n        rows = 1")) {
            var body = flow("rows = extract(1)", "two = clean(rows)", block, "load(two)");
            assertThat(healed(body)).as(block).startsWith("refused: ").contains("`rows`");
        }
    }

    @Test
    void refusesToCloseAGapIntoTheNextRoundOfALoop() {
        var body = flow(
                "rows = extract(1)",
                "two = clean(rows)",
                "for u in urls:\n        load(two)\n        rows = extract(u)");
        assertThat(healed(body)).startsWith("refused: 7: ");
    }

    @Test
    void refusesToCloseAGapIntoAScopeThatHidesTheName() {
        for (var use : List.of(
                "x = [two for rows in urls]",
                "x = lambda rows: two",
                "def g(rows):\n        return two",
                "x = {rows: two for rows in n}")) {
            var body = flow("rows = extract(1)", "two = clean(rows)", use, "load(x)");
            assertThat(healed(body)).as(use).startsWith("refused: ");
        }
    }

    @Test
    void refusesToCloseAGapWhereTheUseRunsLater() {
        var body = flow("rows = extract(1)", "two = clean(rows)", "x = lambda: two", "rows = extract(2)", "load(x())");
        assertThat(healed(body)).startsWith("refused: ");
    }

    @Test
    void refusesToCloseAGapWithWhatMayBeAnotherValueEachTime() {
        for (var argument : List.of("rows.pop()", "next(rows)", "[x := 1, rows]")) {
            var body = flow("rows = extract(1)", "two = clean(" + argument + ")", "load(two)", "tidy(two)");
            assertThat(healed(body)).as(argument).startsWith("refused: ");
        }
    }

    @Test
    void refusesToCloseAGapWhereTheResultIsMoreThanRead() {
        for (var use : List.of("two.append(1)", "two[0] = 1", "del two", "two += [1]", "print(f\"{two=}\")")) {
            var body = flow("rows = extract(1)", "two = clean(rows)", use, "load(rows)");
            assertThat(healed(body)).as(use).startsWith("refused: 5: ");
        }
    }

    @Test
    void refusesToCloseAGapWhereTheValueMayComeFromElsewhere() {
        var body = flow("rows = extract(1)", "two = rows", "if n:\n        two = clean(rows)", "load(two)");
        var edit = new FlowEdit.Delete("f", List.of(id("if@1/clean")), true);
        assertThat(EditCase.flow(body, edit)).startsWith("refused: 7: ");
    }

    @Test
    void closesAGapWhereNothingIsInBetween() {
        var body = flow("rows = extract(1)", "two = clean(rows)", "load(two)", "rows = extract(2)", "tidy(rows)");
        assertThat(healed(body)).isEqualTo(flow("rows = extract(1)", "load(rows)", "rows = extract(2)", "tidy(rows)"));
        var sum = flow("rows = extract(1)", "two = clean(rows + [n])", "x = two * 2", "load(x)");
        assertThat(healed(sum)).contains("x = (rows + [n]) * 2");
    }

    @Test
    void waitsForAFutureThatTakesThePlaceOfAValue() {
        var body = flow("rows = extract.submit(1)", "two = clean(rows)", "x = len(two)", "load(two)");
        assertThat(healed(body)).contains("x = len(rows.result())").contains("load(rows)");
        var back = flow("rows = extract(1)", "two = clean.submit(rows)", "x = len(two.result())", "load(two)");
        assertThat(healed(back)).contains("x = len(rows)").contains("load(rows)");
    }

    @Test
    void refusesToConnectAValueThatChangesInBetween() {
        var connect = new FlowEdit.Connect("f", id("extract"), id("load"), "rows", "");
        for (var between : List.of("rows = clean(rows)", "rows.append(1)", "if n: rows = clean(rows)", "rows += [1]")) {
            var body = flow("rows = extract(1)", between, "load([])");
            assertThat(EditCase.flow(body, connect)).as(between).startsWith("refused: 5: ");
        }
        var branch = flow("if n:\n        rows = extract(1)", "load([])");
        assertThat(EditCase.flow(branch, new FlowEdit.Connect("f", id("if@1/extract"), id("load"), "rows", "")))
                .startsWith("refused: 5: `rows` may have no value here");
    }

    @Test
    void insertsWhereTheValueIsTakenOnlyUnderACondition() {
        var body = flow("rows = extract(1)", "x = load(rows) if n else None", "return x");
        var edit = new FlowEdit.Insert("f", id("extract"), id("if@1/load"), "rows", "clean");
        assertThat(EditCase.flow(body, edit)).contains("x = load(clean(rows)) if n else None");
    }

    @Test
    void leavesAHoleWhereADefaultMeansSomethingElse() {
        var body = """
                LIMIT = 3

                @task
                def cut(limit=LIMIT, *rows):
                    return rows

                @flow
                def f(n):
                    LIMIT = extract(1)
                    cut(n, LIMIT)
                """;
        var edit = new FlowEdit.SetArgument("f", id("cut"), "limit", new PartChange.Removed());
        assertThat(EditCase.flow(body, edit)).contains("cut(..., LIMIT)");
    }

    @Test
    void refusesToMoveOverAChangeOrAWayOut() {
        for (var passed : List.of("rows.append(1)", "rows[0] = 1", "if n: return None", "assert n", "del rows")) {
            var body = flow("rows = extract(1)", "tidy(1)", passed, "load(rows)");
            assertThat(EditCase.flow(
                            body,
                            new FlowEdit.Move("f", List.of(id("load")), new FlowEdit.Position.Before(id("tidy")))))
                    .as(passed)
                    .startsWith("refused: 6: ".replace('6', '5'));
        }
    }

    @Test
    void saysThatAMoveToTheSamePlaceChangesNothing() {
        var body = flow("a = extract(1)", "b = extract(2)");
        assertThat(EditCase.flow(
                        body,
                        new FlowEdit.Move("f", List.of(id("extract")), new FlowEdit.Position.Before(id("extract#2")))))
                .isEqualTo("refused: 3: `extract` is already before `extract#2`");
    }

    @Test
    void extractsOnlyWhatHasAValueAfterwards() {
        var maybe = flow("if n:\n        x = 1", "load(x)");
        assertThat(EditCase.flow(maybe, new FlowEdit.ExtractTask("f", id("code@1"), "g")))
                .isEqualTo("refused: 3: `x` may have no value after these lines");
        var before = flow("x = 0", "tidy(x)", "if n:\n        x = 1", "load(x)");
        assertThat(EditCase.flow(before, new FlowEdit.ExtractTask("f", id("code@2"), "g")))
                .contains("def g(n, x):")
                .contains("x = g(n, x)");
        var changed = flow("rows = extract(1)", "rows.append(n)", "load(rows)");
        assertThat(EditCase.flow(changed, new FlowEdit.ExtractTask("f", id("code@1"), "g")))
                .contains("rows = g(rows, n)");
        var future = flow("a = extract.submit(n)", "load(a)");
        assertThat(EditCase.flow(future, new FlowEdit.ExtractFlow("f", List.of(id("extract")), "g")))
                .isEqualTo("refused: 3: `a` is a future; wait for it before the end of these lines");
    }

    @Test
    void duplicatesACallWithTheInputsThatItHad() {
        var body = flow("rows = extract(1)", "rows = clean(rows)", "load(rows)");
        assertThat(EditCase.flow(body, new FlowEdit.Duplicate("f", id("clean"))))
                .contains("    rows_2 = clean(rows)\n    rows = clean(rows)\n");
    }

    @Test
    void takesABlockAwayOnlyIfNothingUsesWhatItBinds() {
        for (var body : List.of(
                flow("if (x := n):\n        load(x)"),
                flow("with open(n) as x:\n        tidy(1)", "load(x)"),
                flow("for x in urls:\n        tidy(1)", "load(x)"))) {
            var block = EditCase.document(body)
                    .flows()
                    .getFirst()
                    .body()
                    .items()
                    .getFirst()
                    .id();
            assertThat(EditCase.flow(body, new FlowEdit.Unwrap("f", block)))
                    .as(body)
                    .startsWith("refused: ");
        }
    }

    @Test
    void wrapsNothingThatALoopWouldTakeOver() {
        var body = flow("for u in urls:\n        tidy(u)\n        if n:\n            break\n        load(u)");
        var edit =
                new FlowEdit.Wrap("f", List.of(id("for@1/tidy"), id("for@1/code@1"), id("for@1/load")), "for x in n");
        assertThat(EditCase.flow(body, edit)).startsWith("refused: ");
        var hidden = flow("rows = extract(1)", "tidy(1)", "load(rows)");
        assertThat(EditCase.flow(hidden, new FlowEdit.Wrap("f", List.of(id("tidy")), "for rows in urls")))
                .startsWith("refused: 5: ");
    }

    @Test
    void renamesNoNameThatIsMoreThanAName() {
        var shown = flow("rows = extract(1)", "print(f\"{rows=}\")");
        assertThat(EditCase.flow(shown, new FlowEdit.Rename(new Named.Variable("f", "rows"), "lines")))
                .startsWith("refused: 4: ");
        var imported = flow("import rows", "load(rows)");
        assertThat(EditCase.flow(imported, new FlowEdit.Rename(new Named.Variable("f", "rows"), "lines")))
                .startsWith("refused: 3: ");
    }

    @Test
    void editsAFileInWhichABlockAndItsFirstCallBeginTogether() {
        for (var line : List.of(
                "x = extract(1) if n else None",
                "x: list = extract(1) if n else None",
                "x = [extract(1) if n else None]",
                "x = extract(1) if n else clean(2)",
                "x = extract(1) if n else clean(2) if urls else load(3)",
                "x = load(extract(1) if n else clean(2))",
                "x = y = extract(1) if n else None",
                "x, y = extract(1) if n else (1, 2)",
                "x = extract.submit(1).result() if n else None",
                "x = extract.with_options(retries=1)(1) if n else None",
                "x = load(*(extract(1) if n else []))",
                "return extract(1) if n else None")) {
            var body = flow("tidy(0)", line);
            var document = EditCase.document(body);
            assertThat(document.flows().getFirst().items()).as(line).hasSizeGreaterThan(2);
            assertThat(EditCase.apply(
                            document, new FlowEdit.SetArgument("f", id("tidy"), "rows", new PartChange.To("5"))))
                    .as(line)
                    .isInstanceOf(Outcome.Edited.class);
            assertThat(EditCase.apply(
                            document,
                            new FlowEdit.SetOption(new Target.OfTask("clean"), "retries", new PartChange.To("5"))))
                    .as(line)
                    .isInstanceOf(Outcome.Edited.class);
        }
    }

    @Test
    void addsACallUnderTheNameOfAParameterOnlyOnce() {
        var add = new FlowEdit.Add(
                "f", "load", CallMode.CALL, Map.of("colour", "1"), "", new Position.After(id("extract")));
        assertThat(EditCase.flow(flow("tidy(1)", "x = extract(1)"), add)).startsWith("refused: 4: ");
    }

    @Test
    void aCopyBindsNamesOfItsOwn() {
        for (var line :
                List.of("(rows := clean(rows))", "x = rows = clean(rows)", "rows = clean(rows) if n else load(rows)")) {
            var body = flow("rows = extract(1)", line, "load(rows)");
            var after = EditCase.flow(
                    body,
                    new FlowEdit.Duplicate(
                            "f",
                            EditCase.document(body).flows().getFirst().items().stream()
                                    .filter(item -> item.id().value().endsWith("clean"))
                                    .findFirst()
                                    .orElseThrow()
                                    .id()));
            assertThat(after).as(line).contains(line).contains("rows_2");
        }
    }

    @Test
    void refusesToExtractLinesThatNeedAValueThatMayBeMissing() {
        var extract = new FlowEdit.ExtractFlow("f", List.of(id("if@2")), "extracted");
        var body = flow("if n:\n        rows = extract(1)", "if urls:\n        load(rows)");
        assertThat(EditCase.flow(body, extract)).isEqualTo("refused: 5: `rows` may have no value before these lines");
        for (var between : List.of("del rows", "try:\n        pass\n    except ValueError as rows:\n        pass")) {
            var deleted = flow("rows = extract(1)", between, "if n:\n        pass", "if n:\n        load(rows)");
            var edit = new FlowEdit.ExtractFlow("f", List.of(id("if@1")), "extracted");
            assertThat(EditCase.flow(deleted, edit)).as(between).contains("`rows` may have no value before");
        }
    }

    @Test
    void refusesToExtractLinesThatGiveAState() {
        var body = flow("state = extract(1, return_state=True)", "rows = state.result()", "load(rows)");
        var edit = new FlowEdit.ExtractFlow("f", List.of(id("extract")), "extracted");
        assertThat(EditCase.flow(body, edit))
                .isEqualTo("refused: 3: `state` is a state; take its result before the end of these lines");
    }

    @Test
    void keepsTwoEdgesOfOneArgument() {
        var body = flow("one, two = extract(1)", "load(one + two)", "clean(n)");
        assertThat(EditCase.flow(
                        body,
                        new FlowEdit.SetOption(new Target.OfItem("f", id("clean")), "retries", new PartChange.To("1"))))
                .contains("clean.with_options(retries=1)(n)");
    }

    @Test
    void extractsNoDeletionOfANameThatIsBoundAgain() {
        var body = flow("for i in urls:", "    rows = extract(n)", "    del rows");
        assertThat(EditCase.flow(body, new FlowEdit.ExtractTask("f", id("for@1/code@1"), "extracted")))
                .startsWith("refused: 5: ");
    }
}
