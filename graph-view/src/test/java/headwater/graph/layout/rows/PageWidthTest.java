package headwater.graph.layout.rows;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Placement.Kept;
import headwater.graph.layout.LayoutInput;
import headwater.graph.layout.LayoutPage;
import headwater.graph.sample.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageWidthTest {
    private static final LayoutPage PAGE = LayoutPage.USUAL;

    private int asked;

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private Forms forms() {
        return new Forms(
                _ -> {
                    asked++;
                    return 0;
                },
                Kept.NONE);
    }

    private static RowBlock block(int size, int seed) {
        return new Tree(LayoutInput.of(Samples.program(size, seed)), PAGE).page;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNoWorseThanAnyWidthThatIsNotTried(int seed) {
        var block = block(20 + 6 * seed, seed);
        var forms = forms();
        var best = new PageWidth(block, forms, PAGE.width()).best(PAGE);

        for (double width = best.width(); width < 8 * PAGE.width(); width *= 1.03) {
            var wider = new PageWidth.Choice(width, forms.plan(block, width));
            assertThat(PageWidth.score(wider.plan(), PAGE))
                    .isLessThanOrEqualTo(PageWidth.score(best.plan(), PAGE) + 0.02);
        }
    }

    @Test
    void setsNothingAgainForAnotherPage() {
        var widths = new PageWidth(block(60, 1), forms(), PAGE.width());
        widths.best(PAGE);
        int before = asked;

        widths.best(new LayoutPage(PAGE.width() * 0.9, PAGE.height() * 0.9, Kept.NONE));

        assertThat(asked).isEqualTo(before);
    }

    @Test
    void triesFewWidthsForWhatFitsItsPage() {
        var block = block(12, 1);
        new PageWidth(block, forms(), PAGE.width()).best(PAGE);
        int tried = asked;
        asked = 0;
        new PageWidth(block, forms(), PAGE.width()).best(new LayoutPage(PAGE.width() * 8, PAGE.height(), Kept.NONE));

        assertThat(tried).isLessThan(asked);
    }
}
