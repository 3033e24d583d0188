package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.DiagramNode;
import headwater.graph.Port;
import headwater.graph.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardMetricsTest {
    private final DiagramNode card = DiagramNode.of("a", Shape.CARD, "task", "load");

    @Test
    void putsOneLonelyPortInTheMiddleOfTheHeader() {
        var node = card.withPorts(List.of(Port.of("x")), List.of(Port.of("y")));

        assertThat(CardMetrics.size(node).height()).isEqualTo(CardMetrics.HEADER);
        assertThat(CardMetrics.portOffset(node, "x", false)).isEqualTo(28);
        assertThat(CardMetrics.portOffset(node, "y", true)).isEqualTo(28);
    }

    @Test
    void givesSeveralPortsRowsOfTheirOwn() {
        var node = card.withPorts(List.of(Port.of("x"), Port.of("z")), List.of(Port.of("y")));

        assertThat(CardMetrics.size(node).height()).isEqualTo(CardMetrics.HEADER + 2 * 18 + 8);
        assertThat(CardMetrics.portOffset(node, "z", false)).isEqualTo(CardMetrics.HEADER + 27);
        assertThat(CardMetrics.portOffset(node, "y", true)).isEqualTo(28);
    }

    @Test
    void givesARowToAPortWithADetail() {
        var node = card.withPorts(List.of(Port.of("limit").withDetail("10")), List.of());

        assertThat(CardMetrics.inputRows(node)).isTrue();
        assertThat(CardMetrics.portText(node.inputs().getFirst())).isEqualTo("limit = 10");
    }

    @Test
    void growsWithTheTitleButNotForEver() {
        double short_ = CardMetrics.size(card).width();
        double longer = CardMetrics.size(card.withTitle("extract_orders_of_all_regions"))
                .width();
        double longest = CardMetrics.size(card.withTitle("x".repeat(500))).width();

        assertThat(longer).isGreaterThan(short_);
        assertThat(longest).isEqualTo(288);
    }

    @Test
    void showsTheFirstLinesOfLongSource() {
        var code = DiagramNode.of("c", Shape.CODE, "code", "code").withLines(List.of("a", "b"));
        var much = code.withLines(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"));

        assertThat(CardMetrics.size(much).height() - CardMetrics.size(code).height())
                .isEqualTo(4 * CardMetrics.CODE_LINE);
    }
}
