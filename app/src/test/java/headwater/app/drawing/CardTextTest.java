package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
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
        var lines = header.replace(";", "\n    ");
        var document = Corpus.text("""
                from prefect import flow, task

                @task
                def load(x):
                    return x

                @flow
                def f(x):
                    %s
                        load(x)
                """.formatted(lines));

        assertThat(FlowDiagram.of(document.flows().getFirst(), document).nodes())
                .extracting(node -> node.title())
                .contains(title);
    }
}
