package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Placement.Kept;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However a diagram is edited, what is drawn after each edit is legal, though it keeps the rows of what was drawn
/// before.
class EditedDiagramTest {
    private static final int EDITS = 30;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhatADrawingMustKeepThroughEdits(int seed) {
        var diagram = Samples.program(6 + seed, seed);
        var edits = new RandomEdits(diagram, seed);
        var page = LayoutPage.USUAL;
        for (int edit = 0; edit < EDITS; edit++) {
            var result = new RowLayout().place(diagram, page);

            assertThat(result.failure()).as("edit %s", edit).isNull();
            new LayoutChecks(diagram, result.placement()).everything();
            page = page.after(result.placement().kept());
            diagram = edits.next();
        }
        assertThat(page.before()).isNotEqualTo(Kept.NONE);
    }
}
