package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Measured by the number of characters.
class NameLinesTest {
    private static List<String> lines(String name, int most) {
        return NameLines.of(name, most, String::length);
    }

    @Test
    void breaksWhereAReaderExpectsIt() {
        assertThat(lines("extract_orders", 10)).containsExactly("extract_", "orders");
        assertThat(lines("cutout.main", 8)).containsExactly("cutout.", "main");
        assertThat(lines("LoadTheOrders", 8)).containsExactly("LoadThe", "Orders");
        assertThat(lines("wait for approval", 9)).containsExactly("wait for", "approval");
        assertThat(lines("data/raw-orders", 9)).containsExactly("data/raw-", "orders");
    }

    @Test
    void keepsTogetherWhatFits() {
        assertThat(lines("load_all_the_orders", 12)).containsExactly("load_all_", "the_orders");
        assertThat(lines("load", 12)).containsExactly("load");
        assertThat(lines("HTTPServer", 12)).containsExactly("HTTPServer");
    }

    @Test
    void keepsUnderscoresTogether() {
        assertThat(lines("a__init__", 5)).containsExactly("a__", "init_", "_");
    }

    @Test
    void hasOneEmptyLineForNoName() {
        assertThat(lines("", 5)).containsExactly("");
    }

    @Test
    void losesNothingAndHasNoLineThatIsTooWide() {
        var random = new Random(5);
        var letters = List.of("a", "b", "Z", "_", ".", " ", "-", "/", "ü", "数", "𝛼", ",");
        for (int i = 0; i < 2_000; i++) {
            var name = random.ints(random.nextInt(30), 0, letters.size())
                    .mapToObj(letters::get)
                    .collect(Collectors.joining());
            int most = 2 + random.nextInt(12);
            var lines = lines(name, most);

            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(name.replace(" ", ""));
            assertThat(lines).as(name).allMatch(line -> line.length() <= most);
            assertThat(lines).as(name).noneMatch(line -> line.isEmpty() && !name.isBlank());
            assertThat(lines).allMatch(line -> line.codePoints().noneMatch(NameLinesTest::isHalf));
        }
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    @Test
    void isReadableFromAfarInLargerLetters() {
        assertThat(NameLines.readableSize(1)).isEqualTo(CardMetrics.NAME_SIZE);
        assertThat(NameLines.readableSize(0.5)).isEqualTo(20);
    }

    @Test
    void growsACardOnlyFromAfar() {
        var box = new Box(0, 0, 120, 48);

        assertThat(NameLines.grown(box, 1)).isEqualTo(box);
        assertThat(NameLines.grown(box, 0.5).contains(box)).isTrue();
    }

    @Test
    void fitsAShortNameWhereALongOneDoesNot() {
        var box = new Box(0, 0, 120, 48);

        assertThat(NameLines.fits(named("load"), box, 20)).isTrue();
        assertThat(NameLines.fits(named("extract_orders_of_all_regions"), box, 20))
                .isFalse();
    }

    private static DiagramNode named(String title) {
        return DiagramNode.of("a", Shape.CARD, "task", title);
    }
}
