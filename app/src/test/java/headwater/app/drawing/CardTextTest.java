package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.geometry.CardMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written over several lines is drawn in one, as a person would write it there, and code is called by what it
/// does.
class CardTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logger.info('begin');print(x);os.remove(x)  | os.remove(x)",
                "print('begin');y = x + 1                    | y",
                "os.remove(;    x,;)                         | os.remove(…)",
                "os.remove(x);logger.info('done')            | os.remove(x)"
            })
    void codeThatLogsIsCalledByWhatElseItDoes(String code, String title) {
        var document = Corpus.text("""
                from prefect import flow, get_run_logger, task

                @task
                def load(x):
                    return x

                @flow
                def f(x):
                    logger = get_run_logger()
                    %s
                    load(x)
                """.formatted(code.replace(";", "\n    ")));

        assertThat(FlowDiagram.of(document.flows().getFirst(), document).nodes())
                .filteredOn(node -> node.shape() == Shape.CODE)
                .extracting(DiagramNode::title)
                .containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'if is_due(;    1, x;):'           | if is_due(1, x)",
                "'if is_due(;    1,;    x,;):'      | if is_due(1, x)",
                "'if (;    is_due(1) and;    x;):'  | if (is_due(1) and x)",
                "'if x in [;    1,;    2;]:'        | 'if x in [1, 2]'",
                "'if is_due( 1 ):'                  | if is_due( 1 )"
            })
    void noBlankIsLeftOfALineEndAtABracket(String header, String title) {
        assertThatATitleIs(title, header);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'if is_due(;    1,  # the first;    x,;):'   | if is_due(1, x)",
                "'if x and \\;    is_due(1):'                  | if x and is_due(1)",
                "'for y in [  # all;    1, 2;]:'              | 'for y in [1, 2]'"
            })
    void aConditionIsDrawnWithoutTheCommentsInIt(String header, String title) {
        assertThatATitleIs(title, header);
    }

    @Test
    void aLongConditionOfAWayOutTakesAFewLinesOfItsCard() {
        var card = drawn("if x is None or " + "len(x) == 0 or ".repeat(10) + "x[0] is None:\n        return")
                .getFirst();

        assertThat(card.title()).startsWith("if x is None or len(x) == 0").endsWith("…");
        assertThat(CardMetrics.size(card).height()).isLessThanOrEqualTo(CardMetrics.HEIGHT + 3 * CardMetrics.NAME_LINE);
    }

    @ParameterizedTest
    @CsvSource({
        "load(x) if x else None, then, else None",
        "[] if x else load(x), then [], else",
        "load(x) if x else load(1), then, else"
    })
    void aBranchThatCallsNothingSaysWhatItGives(String value, String first, String second) {
        var container = drawn("y = " + value).stream()
                .filter(node -> node.shape() == Shape.CONTAINER)
                .findFirst()
                .orElseThrow();

        assertThat(container.branches()).containsExactly(first, second);
    }

    @Test
    void aBranchThatDoesNothingSaysSo() {
        var container = drawn("""
                try:
                        load(x)
                    except ValueError:
                        pass
                    except KeyError:
                        load(1)
                """).stream()
                .filter(node -> node.shape() == Shape.CONTAINER)
                .findFirst()
                .orElseThrow();

        assertThat(container.branches()).containsExactly("try", "except ValueError: pass", "except KeyError");
    }

    private static void assertThatATitleIs(String title, String header) {
        assertThat(drawn(header.replace(";", "\n    ") + "\n        load(x)"))
                .extracting(DiagramNode::title)
                .contains(title);
    }

    private static List<DiagramNode> drawn(String body) {
        var document = Corpus.text("""
                from prefect import flow, task

                @task
                def load(x):
                    return x

                @flow
                def f(x):
                    %s
                """.formatted(body));
        return FlowDiagram.of(document.flows().getFirst(), document).nodes().stream()
                .filter(node -> node.shape() != Shape.PANEL)
                .toList();
    }
}
