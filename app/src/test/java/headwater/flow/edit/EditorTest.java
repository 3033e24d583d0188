package headwater.flow.edit;

import static headwater.flow.edit.EditCase.LINE;
import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import headwater.flow.Corpus;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.flow.edit.FlowEdit.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each edit writes, and what it refuses.
class EditorTest {
    @Test
    void addsACallBeforeTheReturn() {
        assertThat(EditCase.flow(
                        LINE,
                        new FlowEdit.Add("f", "load", CallMode.CALL, Map.of("rows", "[]"), "n", new Position.AtEnd())))
                .isEqualTo(LINE.replace("    return", "    n = load([])\n    return"));
    }

    @Test
    void addsACallBehindAnother() {
        var edit = new FlowEdit.Add(
                "f", "load", CallMode.SUBMIT, Map.of("table", "'x'"), "", new Position.After(id("extract")));
        assertThat(EditCase.flow(LINE, edit))
                .isEqualTo(LINE.replace("    good", "    load.submit(..., 'x')\n    good"));
    }

    @Test
    void refusesToAddWhatTheFileDoesNotKnow() {
        var edit = new FlowEdit.Add("f", "nothing", CallMode.CALL, Map.of(), "", new Position.AtEnd());
        assertThat(EditCase.flow(LINE, edit))
                .isEqualTo("refused: 2: there is no task or flow `nothing` in this file or its imports");
    }

    @Test
    void importsWhatAnotherModuleDefines() {
        var edit = new FlowEdit.Add("f", "jobs.report", CallMode.CALL, Map.of("day", "day"), "", new Position.AtEnd());
        assertThat(EditCase.flow(LINE, edit))
                .contains("from prefect import flow, task\nfrom jobs import report\n")
                .contains("    report(day=day)\n    return");
    }

    @Test
    void addsATaskAboveTheFlow() {
        var edit = new FlowEdit.AddTask(
                "check", List.of("rows: list"), "assert rows\nreturn rows", Map.of("retries", "2"));
        assertThat(EditCase.flow(LINE, edit))
                .isEqualTo("@task(retries=2)\ndef check(rows: list):\n    assert rows\n    return rows\n\n\n" + LINE);
    }

    @Test
    void insertsACallOnAnEdge() {
        var edit = new FlowEdit.Insert("f", id("extract"), id("clean"), "rows", "clean");
        assertThat(EditCase.flow(LINE, edit))
                .isEqualTo(LINE.replace(
                        "    good = clean(rows)", "    clean_rows = clean(rows)\n    good = clean(clean_rows)"));
    }

    @Test
    void connectsAnInput() {
        var edit = new FlowEdit.Connect("f", ItemId.PARAMETERS, id("load"), "table", "day");
        assertThat(EditCase.flow(LINE, edit)).isEqualTo(LINE.replace("load(good)", "load(good, day)"));
    }

    @Test
    void givesAResultANameToConnectIt() {
        var body = "@flow\ndef f():\n    extract('u')\n    clean(...)\n";
        var edit = new FlowEdit.Connect("f", id("extract"), id("clean"), "rows", "");
        assertThat(EditCase.flow(body, edit))
                .isEqualTo("@flow\ndef f():\n    rows_2 = extract('u')\n    clean(rows_2)\n");
    }

    @Test
    void refusesToConnectAgainstTheOrder() {
        var edit = new FlowEdit.Connect("f", id("clean"), id("extract"), "url", "");
        assertThat(EditCase.flow(LINE, edit))
                .isEqualTo("refused: 4: `extract` runs before `clean`; move it below first");
    }

    @Test
    void refusesToConnectWhatIsBoundAgainBefore() {
        var body = "@flow\ndef f():\n    x = extract(1)\n    x = clean(x)\n    load([])\n";
        var edit = new FlowEdit.Connect("f", id("extract"), id("load"), "rows", "");
        assertThat(EditCase.flow(body, edit)).startsWith("refused: 5: the value could also come from `clean`");
    }

    @Test
    void disconnectsToTheDefaultOrAHole() {
        assertThat(EditCase.flow(LINE, new FlowEdit.Disconnect("f", id("clean"), "rows")))
                .isEqualTo(LINE.replace("clean(rows)", "clean(...)"));
        var body = "@flow\ndef f(t):\n    load([], table=t)\n";
        assertThat(EditCase.flow(body, new FlowEdit.Disconnect("f", id("load"), "table")))
                .isEqualTo("@flow\ndef f(t):\n    load([])\n");
    }

    @Test
    void waitsAndNoLongerWaits() {
        var body = "@flow\ndef f():\n    a = extract.submit(1)\n    load([])\n";
        var waiting = "@flow\ndef f():\n    a = extract.submit(1)\n    load([], wait_for=[a])\n";
        assertThat(EditCase.flow(body, new FlowEdit.WaitFor("f", id("extract"), id("load"))))
                .isEqualTo(waiting);
        assertThat(EditCase.flow(waiting, new FlowEdit.Unwait("f", id("extract"), id("load"))))
                .isEqualTo(body);
    }

    @Test
    void deletesAndHeals() {
        var edit = new FlowEdit.Delete("f", List.of(id("clean")), true);
        assertThat(EditCase.flow(LINE, edit))
                .isEqualTo(LINE.replace("    good = clean(rows)\n", "").replace("load(good)", "load(rows)"));
    }

    @Test
    void deletesAndLeavesAHole() {
        var edit = new FlowEdit.Delete("f", List.of(id("clean")), false);
        assertThat(EditCase.flow(LINE, edit))
                .isEqualTo(LINE.replace("    good = clean(rows)\n", "").replace("load(good)", "load(...)"));
    }

    @Test
    void deletesTheLastStatementToPass() {
        var body = "@flow\ndef f():\n    extract(1)\n";
        var edit = new FlowEdit.Delete("f", List.of(id("extract")), true);
        assertThat(EditCase.flow(body, edit)).isEqualTo("@flow\ndef f():\n    pass\n");
    }

    @Test
    void keepsACommentThatIsAboveSeveralStatements() {
        var edit = new FlowEdit.Delete("f", List.of(id("extract")), false);
        assertThat(EditCase.flow(LINE, edit)).contains("    # the source\n    good = clean(...)");
    }

    @Test
    void refusesToDeleteWhatCodeComputesWith() {
        var body = "@flow\ndef f():\n    x = extract(1)\n    y = len(x)\n    load(y)\n";
        var edit = new FlowEdit.Delete("f", List.of(id("extract")), false);
        assertThat(EditCase.flow(body, edit)).isEqualTo("refused: 4: this line uses `x`, which would no longer exist");
    }

    @Test
    void duplicatesUnderANewName() {
        assertThat(EditCase.flow(LINE, new FlowEdit.Duplicate("f", id("clean"))))
                .isEqualTo(LINE.replace("clean(rows)\n", "clean(rows)\n    good_2 = clean(rows)\n"));
    }

    @Test
    void renamesAVariableWhereItMeansTheSame() {
        var body = """
                @flow
                def f(url):
                    rows = extract(url)
                    total = sum(rows for rows in [1])
                    text = f"{rows} {total}"
                    load(rows=rows, table=lambda rows: rows)
                """;
        var edit = new FlowEdit.Rename(new Named.Variable("f", "rows"), "lines");
        assertThat(EditCase.flow(body, edit)).isEqualTo("""
                        @flow
                        def f(url):
                            lines = extract(url)
                            total = sum(rows for rows in [1])
                            text = f"{lines} {total}"
                            load(rows=lines, table=lambda rows: rows)
                        """);
    }

    @ParameterizedTest
    @CsvSource({"ﬁle, `ﬁle` is `file` to Python", "x², not a valid", "2x, not a valid", "a-b, not a valid"})
    void refusesNamesThatPythonReadsOtherwise(String name, String reason) {
        var edit = new FlowEdit.Rename(new Named.Variable("f", "rows"), name);
        assertThat(EditCase.flow(LINE, edit)).startsWith("refused: ").contains(reason);
    }

    @Test
    void keepsTheLineEndsOfAFileWhereABlockEndsWithAComment() {
        var body = "@flow\ndef f(url):\n    with url:\n        extract(url)\n\n        # the end\n    clean(url)\n";
        var document = Corpus.text((EditCase.HEAD + body).replace("\n", "\r\n"));
        var edits = EveryEdit.of(document).stream()
                .map(edit -> EditCase.apply(document, edit))
                .flatMap(outcome -> outcome instanceof Outcome.Edited edited ? Stream.of(edited) : Stream.empty())
                .toList();

        assertThat(edits)
                .hasSizeGreaterThan(50)
                .allSatisfy(edited -> assertThat(edited.document().source().text())
                        .as(edited.description())
                        .doesNotContainPattern("[^\r]\n"));
    }

    @Test
    void takesNamesOfAnyScript() {
        var edit = new FlowEdit.Rename(new Named.Variable("f", "rows"), "größe_数据");
        assertThat(EditCase.flow(LINE, edit)).contains("größe_数据 = extract(url)");
    }

    @Test
    void renamesAParameterWithItsCallers() {
        var body = """
                @flow(flow_run_name="f-{url}")
                def f(url):
                    extract(url)
                f(url="x")
                f.serve(parameters={"url": 1})
                """;
        var edit = new FlowEdit.Rename(new Named.Parameter("f", "url"), "source");
        assertThat(EditCase.flow(body, edit)).isEqualTo("""
                        @flow(flow_run_name="f-{source}")
                        def f(source):
                            extract(source)
                        f(source="x")
                        f.serve(parameters={"source": 1})
                        """);
    }

    @Test
    void renamesATaskEverywhereButWhereItIsHidden() {
        var body = "@flow\ndef f(load2):\n    load([])\n\n\ndef other(load):\n    return load\n";
        var edit = new FlowEdit.Rename(new Named.Task("load"), "store");
        assertThat(EditCase.flow(body, edit))
                .contains("def store(rows, table=\"t\"):")
                .contains("    store([])\n")
                .contains("def other(load):\n    return load\n");
    }

    @Test
    void setsAndRemovesOptions() {
        assertThat(EditCase.flow(
                        LINE, new FlowEdit.SetOption(new Target.OfTask("clean"), "retries", new PartChange.To("3"))))
                .contains("@task(retries=3)\ndef clean");
        var body = "@flow(name=\"x\", retries=1)\ndef f():\n    extract.with_options(retries=2)(1)\n";
        assertThat(EditCase.flow(
                        body, new FlowEdit.SetOption(new Target.OfFlow("f"), "retries", new PartChange.Removed())))
                .contains("@flow(name=\"x\")\n");
        assertThat(EditCase.flow(
                        body,
                        new FlowEdit.SetOption(
                                new Target.OfItem("f", id("extract")), "retries", new PartChange.Removed())))
                .contains("    extract(1)\n");
        assertThat(EditCase.flow(
                        LINE,
                        new FlowEdit.SetOption(new Target.OfItem("f", id("clean")), "name", new PartChange.To("'c'"))))
                .contains("clean.with_options(name='c')(rows)");
    }

    @Test
    void refusesAnOptionThatIsNoExpression() {
        var edit = new FlowEdit.SetOption(new Target.OfTask("clean"), "retries", new PartChange.To("3) + ("));
        assertThat(EditCase.flow(LINE, edit)).contains("is not a Python expression");
    }

    @Test
    void setsArgumentsByKeywordOrPosition() {
        assertThat(EditCase.flow(LINE, new FlowEdit.SetArgument("f", id("extract"), "limit", new PartChange.To("5"))))
                .contains("extract(url, 5)");
        assertThat(EditCase.flow(
                        LINE, new FlowEdit.SetArgument("f", id("extract"), "url", new PartChange.To("url + '/x'"))))
                .contains("extract(url + '/x')");
        assertThat(EditCase.flow(LINE, new FlowEdit.SetArgument("f", id("extract"), "colour", new PartChange.To("5"))))
                .contains("`extract` has no parameter `colour`");
    }

    @Test
    void addsAndChangesParameters() {
        var none = new PartChange.Removed();
        var text = new PartChange.To("str");
        assertThat(EditCase.flow(
                        LINE,
                        new FlowEdit.SetParameter("f", "n", new PartChange.Unchanged(), new PartChange.Unchanged())))
                .contains("def f(url, n, day=\"today\"):");
        assertThat(EditCase.flow(LINE, new FlowEdit.SetParameter("f", "url", text, new PartChange.Unchanged())))
                .contains("def f(url: str, day");
        assertThat(EditCase.flow(LINE, new FlowEdit.SetParameter("f", "day", new PartChange.Unchanged(), none)))
                .contains("def f(url, day):");
    }

    @Test
    void submitsAndWaitsWhereAValueIsNeeded() {
        var body = """
                @flow
                def f(url):
                    rows = extract(url)
                    n = len(rows)
                    load(rows)
                    return rows, n
                """;
        assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", id("extract"), CallMode.SUBMIT)))
                .isEqualTo("""
                        @flow
                        def f(url):
                            rows = extract.submit(url)
                            n = len(rows.result())
                            load(rows)
                            return rows.result(), n
                        """);
    }

    @Test
    void callsAgainWhatWasSubmitted() {
        var body = "@flow\ndef f(url):\n    rows = extract.submit(url)\n    rows.wait()\n    return rows.result()\n";
        assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", id("extract"), CallMode.CALL)))
                .isEqualTo("@flow\ndef f(url):\n    rows = extract(url)\n    return rows\n");
    }

    @Test
    void mapsAndMarksWhatIsTheSameForAll() {
        var edit = new FlowEdit.SetMode("f", id("load"), CallMode.MAP);
        var body = "@flow\ndef f(url):\n    rows = extract(url)\n    load(rows, table=\"x\")\n";
        assertThat(EditCase.flow(body, edit))
                .contains("from prefect import flow, task, unmapped\n")
                .contains("load.map(rows, table=unmapped(\"x\"))");
    }

    @Test
    void refusesToMapOverConstants() {
        var body = "@flow\ndef f():\n    extract(1)\n";
        assertThat(EditCase.flow(body, new FlowEdit.SetMode("f", id("extract"), CallMode.MAP)))
                .isEqualTo("refused: 3: there is nothing to map over: no argument is a list");
    }

    @Test
    void makesAStepATask() {
        var body = "@flow\ndef f():\n    tidy([])\n";
        assertThat(EditCase.flow(body, new FlowEdit.Promote("f", id("tidy")))).contains("@task\ndef tidy(rows):");
    }

    @Test
    void movesAStatementThatNothingHolds() {
        var body = "@flow\ndef f():\n    a = extract(1)\n    # second\n    b = extract(2)\n    load(a)\n";
        assertThat(EditCase.flow(
                        body,
                        new FlowEdit.Move("f", List.of(id("extract#2")), new FlowEdit.Position.Before(id("extract")))))
                .isEqualTo("@flow\ndef f():\n    # second\n    b = extract(2)\n    a = extract(1)\n    load(a)\n");
    }

    @Test
    void refusesToMoveAValueBehindItsUse() {
        assertThat(EditCase.flow(
                        LINE,
                        new FlowEdit.Move("f", List.of(id("clean")), new FlowEdit.Position.Before(id("extract")))))
                .isEqualTo("refused: 4: this line also uses or changes `rows`");
    }

    @Test
    void refusesToMoveALoggerBehindItsUse() {
        var body = "@flow\ndef f():\n    logger = get()\n    extract(1)\n    logger.info('x')\n    clean(2)\n";
        assertThat(EditCase.flow(
                        body, new FlowEdit.Move("f", List.of(id("code@1")), new FlowEdit.Position.Before(id("clean")))))
                .isEqualTo("refused: 5: this line also uses or changes `logger`");
    }

    @Test
    void refusesEveryEditOfABrokenFile() {
        assertThat(EditCase.flow(LINE + "def g(:\n", new FlowEdit.Duplicate("f", id("clean"))))
                .isEqualTo("refused: 7: the file has a syntax error; fix it in the code first");
    }

    @Test
    void tellsTheNewIdsOfWhatIsStillThere() {
        var body = "@flow\ndef f():\n    a = extract(1)\n    b = extract(2)\n    load(b)\n";
        Outcome outcome =
                EditCase.apply(EditCase.document(body), new FlowEdit.Delete("f", List.of(id("extract")), false));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Edited.class,
                        edited -> assertThat(edited.after("f", id("extract#2"))).contains(id("extract")));
    }
}
