package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written over several lines is drawn in one, as a person would write it there.
class CardTextTest {
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
