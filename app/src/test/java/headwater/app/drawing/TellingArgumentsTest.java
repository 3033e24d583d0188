package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.graph.DiagramNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingArgumentsTest {
    @Test
    void tellCallsOfOneTaskApart() {
        assertThat(subtitles("load('north', 1)", "load('south', 1)"))
                .containsExactly("task · 'north'", "task · 'south'");
    }

    @Test
    void areThoseOfTheParameterThatTellsMostApart() {
        assertThat(subtitles("load('north', 1)", "load('north', 2)", "load('south', 3)"))
                .containsExactly("task · 1", "task · 2", "task · 3");
    }

    @Test
    void areLeftOutWhereTheySayNothing() {
        assertThat(subtitles("load('north', 1)")).containsExactly("task");
        assertThat(subtitles("load('north', x)", "load('north', x)")).containsExactly("task", "task");
        assertThat(subtitles("load(x, 1)", "load('north', 1)")).containsExactly("task", "task");
    }

    @Test
    void areShortenedWhereTheyStillDiffer() {
        assertThat(subtitles("load('shops of the north, all of them', 1)", "load('the south', 1)"))
                .containsExactly("task · 'shops of the…", "task · 'the south'");
        assertThat(subtitles("load('data/raw/2026/shops.csv', 1)", "load('data/raw/2026/sales.csv', 1)"))
                .containsExactly("task · …26/shops.csv'", "task · …26/sales.csv'");
    }

    private static List<String> subtitles(String... calls) {
        var document = Corpus.text("""
                from prefect import flow, task


                @task
                def load(place, year):
                    return place


                @flow
                def f(x):
                    %s
                """.formatted(String.join("\n    ", calls)));
        return FlowDiagram.of(document.flows().getFirst(), document).nodes().stream()
                .filter(node -> node.title().equals("load"))
                .map((DiagramNode node) -> node.status().subtitle())
                .toList();
    }
}
