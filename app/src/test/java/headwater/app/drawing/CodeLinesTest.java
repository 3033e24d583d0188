package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.TextWidths;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeLinesTest {
    private static final String LONG =
            "rejected = [order for batch in results for order in batch.rejected if order.amount >= limits[order.region]]";

    @Test
    void goOnFurtherInWhereTheyAreLong() {
        assertThat(CodeLines.of("if x:\n        " + LONG, 4))
                .containsExactly(
                        "if x:",
                        "    rejected = [order for batch in results for order in batch.",
                        "        rejected if order.amount >= limits[order.region]]");
    }

    @Test
    void areNeverWiderThanTheWidestCard() {
        for (var code : List.of(LONG, "x".repeat(500), " ".repeat(90) + LONG, "f(" + "a, ".repeat(100) + "b)")) {
            var lines = CodeLines.of(code, 0);
            var card = DiagramNode.of("code@1", Shape.CODE, "code", "rejected").withLines(lines);
            var room = CardMetrics.codeBox(card, CardMetrics.size(card)).width();
            assertThat(lines)
                    .allSatisfy(line -> assertThat(TextWidths.code(line, CardMetrics.SMALL_SIZE))
                            .isLessThanOrEqualTo(room));
        }
    }

    @Test
    void loseNothingButBlanks() {
        var lines = CodeLines.of(LONG + "\n" + "y".repeat(200), 0);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo((LONG + "y".repeat(200)).replace(" ", ""));
    }

    @Test
    void endWithHowManyThereAreMore() {
        assertThat(CodeLines.of("x = 1\n".repeat(60), 0)).hasSize(40).last().isEqualTo("… 21 more lines");
    }
}
