package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardMetricsTest {
    private final DiagramNode card = DiagramNode.of("a", Shape.CARD, "task", "load");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "load_orders",
                "extract_orders_of_all_regions_and_write_them_down",
                "TheClassOfAllClassesThatHaveLongNames",
                "cutout.main",
                "notransformationthatcouldbebrokenanywhereisinthisname",
                "für_Straße/naïve 数据_加载"
            })
    void neverCutsAName(String name) {
        for (var shape : List.of(Shape.CARD, Shape.STEP, Shape.CODE, Shape.GUARD, Shape.CLOSED)) {
            var node = DiagramNode.of("a", shape, "task", name);
            var box = CardMetrics.size(node);
            var lines = CardMetrics.nameLines(node, box);

            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(name.replace(" ", ""));
            assertThat(box.height())
                    .isGreaterThanOrEqualTo(CardMetrics.HEIGHT + (lines.size() - 1) * CardMetrics.NAME_LINE);
            assertThat(lines).allMatch(line -> CardMetrics.nameWidth(node, line) <= box.width() - CardMetrics.WORDS);
        }
    }

    @Test
    void keepsTheStripInACardThatWasNotMadeForOne() {
        var box = CardMetrics.size(card);
        // What has failed is drawn two pixels higher and lower.
        var strip = CardMetrics.strip(card, box).grown(2);

        assertThat(strip.bottom()).isLessThan(box.bottom() - 1);
        assertThat(strip.right()).isLessThan(box.right());
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish_report", "a_name_of_some_length", "orders, rejected"})
    void keepsTheNameApartFromTheArrow(String name) {
        for (var shape : List.of(Shape.CARD, Shape.CODE, Shape.CLOSED)) {
            var node = DiagramNode.of("a", shape, "code", name).withMark("foldable");
            var box = CardMetrics.size(node);
            var arrow = Objects.requireNonNull(Chevron.box(new PlacedNode(node, box), 1));
            var line = Chevron.line(node, arrow);

            double left = line.stream().mapToDouble(Point::x).min().orElseThrow();
            assertThat(CardMetrics.nameLines(node, box))
                    .allMatch(words -> box.x() + CardMetrics.WORDS + CardMetrics.nameWidth(node, words) <= left - 4);
        }
    }

    @Test
    void keepsTheSecondLineOfAGuardOutOfItsRoundCorner() {
        var guard = DiagramNode.of("a", Shape.GUARD, "if", "if rows").withSubtitle("→ raise MissingDataOfTheDay");
        var box = CardMetrics.size(guard);
        var second = CardMetrics.secondLine(guard, box);
        var centre = new Point(box.right() - 24, box.bottom() - 24);

        assertThat(second.width())
                .isGreaterThanOrEqualTo(TextWidths.plain(guard.status().subtitle(), 11));
        // The descenders of the line end above its lower edge.
        assertThat(new Point(second.right(), second.bottom() - 1).distance(centre))
                .isLessThanOrEqualTo(24);
    }

    @Test
    void hasRoomForTheLinesOfOpenCode() {
        var code = DiagramNode.of("a", Shape.CODE, "code", "orders, rejected");
        var open = code.withLines(List.of("orders = [row for row in rows if row > 0]", "rejected = 0"));
        var box = CardMetrics.size(open);

        assertThat(box.width()).isGreaterThan(CardMetrics.size(code).width());
        assertThat(box.height()).isGreaterThan(CardMetrics.size(code).height() + 2 * CardMetrics.CODE_LINE);
        assertThat(box.grown(-4).contains(CardMetrics.codeBox(open, box))).isTrue();
        assertThat(CardMetrics.size(code.withLines(List.of("x".repeat(500)))).width())
                .isLessThan(500);
    }

    @Test
    void growsWithTheTitleButNotForEver() {
        double little = CardMetrics.size(card).width();
        double longer = CardMetrics.size(card.withTitle("extract_orders_of")).width();
        var longest = CardMetrics.size(card.withTitle("x".repeat(500)));

        assertThat(longer).isGreaterThan(little);
        assertThat(longest.width()).isBetween(160.0, 176.0);
        assertThat(longest.height()).isGreaterThan(CardMetrics.HEIGHT);
    }

    @Test
    void hasRoomForTheSecondLine() {
        var said = card.withSubtitle("waits for the others");

        assertThat(CardMetrics.size(said).width())
                .isGreaterThan(CardMetrics.size(card).width());
    }

    @Test
    void isAsHighWithManyPortsAsWithOne() {
        var ports =
                IntStream.range(0, 9).mapToObj(each -> Port.of("port" + each)).toList();

        assertThat(CardMetrics.size(card.withPorts(ports, ports))).isEqualTo(CardMetrics.size(card));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void hasItsPortsOnItsBordersWithinItsHeight(Shape shape) {
        var node = DiagramNode.of("a", shape, "task", "load");
        for (var size : CardMetrics.sizes(node)) {
            var box = new Box(10, 20, size.width(), size.height());
            var in = CardMetrics.portPoint(node, box, false);
            var out = CardMetrics.portPoint(node, box, true);

            assertThat(in).isEqualTo(new Point(10, 20 + CardMetrics.port(node)));
            assertThat(out).isEqualTo(new Point(box.right(), in.y()));
            assertThat(box.contains(in)).isTrue();
        }
    }

    @Test
    void givesAPanelSeveralSizesEachWiderAndLower() {
        var ports =
                IntStream.range(0, 9).mapToObj(each -> Port.of("value_" + each)).toList();
        var panel = DiagramNode.of("p", Shape.PANEL, "parameters", "Parameters").withPorts(List.of(), ports);
        var sizes = CardMetrics.sizes(panel);

        assertThat(sizes).hasSizeGreaterThan(2);
        assertThat(sizes.stream().map(Size::width)).isSorted();
        assertThat(sizes.reversed().stream().map(Size::height)).isSorted();
        for (var size : sizes) {
            int columns = CardMetrics.panelColumns(panel, new Box(0, 0, size.width(), size.height()));
            double rows = (size.height() - CardMetrics.PANEL_HEADER) / CardMetrics.PANEL_ROW;
            assertThat(columns * Math.floor(rows)).isGreaterThanOrEqualTo(9);
        }
    }

    @Test
    void writesTheDetailOfAPortAfterItsLabel() {
        assertThat(CardMetrics.portText(Port.of("limit").withDetail("= 10"))).isEqualTo("limit = 10");
        assertThat(CardMetrics.portText(Port.of("limit"))).isEqualTo("limit");
    }
}
