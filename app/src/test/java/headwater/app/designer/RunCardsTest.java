package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.MadeRuns;
import headwater.app.run.PlanMatch;
import headwater.flow.Source;
import headwater.flow.diff.ItemMatch;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.layout.LayoutPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunCardsTest {
    private static final String TWO = """
            from prefect import flow, task


            @task
            def extract(day):
                return [day]


            @flow
            def orders():
                one = extract(1)
                two = extract(2)
            """;
    private static final String THREE = TWO.replace("    one =", "    zero = extract(0)\n    one =");
    private static final String LAST = TWO.replace("    one = extract(1)\n", "");

    private final RunCards cards = new RunCards();

    @Test
    void giveTheRunsOfAnOlderTextToTheCardsOfItsCalls() {
        begin(TWO);
        follow(TWO, THREE);
        assertThat(matched(THREE)).isEqualTo(Map.of("extract#2", 1, "extract#3", 2));
    }

    @Test
    void giveTheRunOfACallThatIsGoneToNoOtherCard() {
        begin(TWO);
        follow(TWO, LAST);
        assertThat(matched(LAST)).containsEntry("extract", 2).hasSize(2);
        follow(LAST, TWO);
        assertThat(matched(TWO)).isEqualTo(Map.of("extract", 1, "extract#2", 2));
    }

    private void begin(String text) {
        cards.begin(drawn(text));
    }

    private void follow(String before, String after) {
        var old = drawn(before);
        var now = drawn(after);
        cards.follow(old, ItemMatch.between(old.document(), now.document()), now);
    }

    private Map<String, Integer> matched(String text) {
        var runs = List.of(MadeRuns.of("extract", 1), MadeRuns.of("extract", 2));
        var found = PlanMatch.of(cards.of(drawn(text)), runs).cards();
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Integer.parseInt(entry.getValue().getFirst().dynamicKey())));
    }

    private static DrawnFlow drawn(String text) {
        var document = new PythonReader(Project.none()).read(null, Source.of(text));
        return DrawnFlow.first(document, Sidecar.NONE, LayoutPage.USUAL, OpenFlow::inARow);
    }
}
