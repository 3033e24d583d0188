package headwater.flow.edit;

import static headwater.flow.edit.EditCase.flow;
import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.CallMode;
import headwater.flow.edit.FlowEdit.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Statements go to any place of their flow where every value still comes from the same place.
class MovesTest {
    private static final String BRANCHES = """
            @flow
            def f(url, day):
                rows = extract(url)
                if day:
                    # tidy up
                    clean(rows)

                    load(rows, table='''a
              b''')
                else:
                    tidy(rows)
                extract("end")
            """;

    private static FlowEdit move(Position to, String... nodes) {
        return new FlowEdit.Move("f", List.of(nodes).stream().map(EditCase::id).toList(), to);
    }

    @Test
    void aStatementLeavesItsBlockWithItsComment() {
        assertThat(flow(BRANCHES, move(new Position.Before(id("if@1")), "if@1/clean")))
                .isEqualTo("""
                @flow
                def f(url, day):
                    rows = extract(url)
                    # tidy up
                    clean(rows)
                    if day:

                        load(rows, table='''a
                  b''')
                    else:
                        tidy(rows)
                    extract("end")
                """);
    }

    @Test
    void aStatementGoesIntoABranchAndStringsKeepTheirLines() {
        assertThat(flow(BRANCHES, move(new Position.AtEndOf(id("if@1"), 1), "extract#2")))
                .contains("""
                    else:
                        tidy(rows)
                        extract("end")
                """);
        assertThat(flow(BRANCHES, move(new Position.AtEnd(), "if@1/load"))).endsWith("""
                    else:
                        tidy(rows)
                    extract("end")
                    load(rows, table='''a
                  b''')
                """);
    }

    @Test
    void anEmptiedBlockGetsPass() {
        assertThat(flow(BRANCHES, move(new Position.After(id("if@1/clean")), "if@1/tidy")))
                .contains("""
                        clean(rows)
                        tidy(rows)

                """)
                .contains("""
                    else:
                        pass
                """);
    }

    @Test
    void severalStatementsMoveInTheOrderOfTheText() {
        assertThat(flow(BRANCHES, move(new Position.AtEnd(), "if@1/load", "if@1/clean")))
                .endsWith("""
                    if day:
                        pass

                    else:
                        tidy(rows)
                    extract("end")
                    # tidy up
                    clean(rows)
                    load(rows, table='''a
                  b''')
                """);
    }

    @Test
    void tabsStayTabs() {
        var body = "@flow\ndef f(url):\n\tfor row in url:\n\t\tclean(row)\n\t\ttidy(row)\n\textract(url)\n";
        assertThat(flow(body, move(new Position.Before(id("for@1/tidy")), "extract")))
                .isEqualTo("@flow\ndef f(url):\n\tfor row in url:\n\t\tclean(row)\n\t\textract(url)\n\t\ttidy(row)\n");
    }

    @Test
    void whatIsUsedLaterDoesNotGoIntoABranch() {
        var body = """
                @flow
                def f(url, day):
                    if day:
                        tidy(url)
                    rows = extract(url)
                    return clean(rows)
                """;
        assertThat(flow(body, move(new Position.AtEndOf(id("if@1"), 0), "extract")))
                .startsWith("refused: 6: this line uses `rows`, which would not always have a value here");
    }

    @Test
    void whatALoopBindsAndItsBreakStayInIt() {
        var body = """
                @flow
                def f(url):
                    for row in url:
                        clean(row)
                    for row in url:
                        extract(row)
                        if row:
                            break
                    extract(url)
                """;
        assertThat(flow(body, move(new Position.Before(id("for@1")), "for@1/clean")))
                .isEqualTo("refused: 3: this line also uses or changes `row`");
        assertThat(flow(body, move(new Position.AtEndOf(id("for@1"), 0), "for@2/code@1")))
                .isEqualTo("refused: 8: `break` belongs to the block around it");
    }

    @Test
    void aCallIsAddedBeforeAnItem() {
        var add = new FlowEdit.Add(
                "f", "tidy", CallMode.CALL, Map.of("rows", "rows"), "", new Position.Before(id("if@1/clean")));
        assertThat(flow(BRANCHES, add)).contains("""
                    if day:
                        tidy(rows)
                        # tidy up
                        clean(rows)
                """);
    }

    @Test
    void theEndOfAWireGoesToAnotherParameter() {
        var body = """
                @flow
                def f(url):
                    rows = extract(url)
                    name = extract("n")
                    load(rows)
                    clean(name)
                """;
        var toOther = new FlowEdit.Rewire(
                new FlowEdit.Disconnect("f", id("load"), "rows"),
                new FlowEdit.Connect("f", id("extract"), id("clean"), "rows", ""));
        assertThat(flow(body, toOther)).contains("load(...)").contains("clean(rows)");
        var withinCall = new FlowEdit.Rewire(
                new FlowEdit.Disconnect("f", id("load"), "rows"),
                new FlowEdit.Connect("f", id("extract"), id("load"), "table", ""));
        assertThat(flow(body, withinCall)).contains("load(..., rows)");
    }
}
